site-skip = Aller au texte
path-data = ../donnees
