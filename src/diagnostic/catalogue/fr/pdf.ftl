# Le PDF.
pdf-refused = le PDF n’a pas pu être composé ({ $file }, ligne { $line }, colonne { $column }) : { $text }
pdf-refused-whole = le PDF n’a pas pu être composé : { $text }
pdf-without-theme = le thème n’a pas de fichier { $file }
pdf-without-font = le thème n’a aucun fichier de police lisible pour « { $font } »
pdf-without-drawing = le graphique « { $chart } » n’a pas été dessiné
pdf-missing-glyphs = aucune police du PDF n’a ces signes, imprimés comme « � » : { $signs }
