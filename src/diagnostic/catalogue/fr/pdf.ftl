# Le PDF.
pdf-refused = le PDF n’a pas pu être composé : { $text }
pdf-refused-line = le PDF n’a pas pu être composé : { $text }, à la ligne « { $line } »
pdf-without-theme = le thème n’a pas de fichier { $file }
pdf-without-font = le thème n’a aucun fichier de police lisible pour « { $font } »
pdf-without-drawing = le graphique « { $chart } » n’a pas été dessiné
pdf-missing-glyphs = aucune police du PDF n’a ces signes, imprimés comme « � » : { $signs }
