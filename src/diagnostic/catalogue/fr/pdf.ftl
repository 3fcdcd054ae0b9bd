# Le PDF.
pdf-refused = le PDF n’a pas pu être composé : { $text }
pdf-refused-line = le PDF n’a pas pu être composé : { $text }, à la ligne « { $line } »
pdf-without-theme = le thème n’a pas de fichier { $file }
pdf-without-font-help = la police est nommée sous « font » dans le fichier tokens.yaml du thème; ses fichiers .ttf vont dans le dossier fonts/ du thème, et ses .woff2, pour le site, sont nommés dans fonts.css
pdf-without-font = le thème n’a aucun fichier de police lisible pour « { $font } »
pdf-without-drawing = le graphique « { $chart } » n’a pas été dessiné
pdf-missing-glyphs = aucune police du PDF n’a ces signes, qui y seront imprimés « � » : { $signs }
pdf-missing-glyph = { $sign } est ici
pdf-missing-glyphs-help = le site les montre; pour le PDF, mettez dans le dossier fonts/ du thème une police .ttf ou .otf qui les a, ou écrivez-les en toutes lettres
