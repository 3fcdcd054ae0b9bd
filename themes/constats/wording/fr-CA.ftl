# Ce que le programme dit lui-même dans un rapport.
contents = Table des matières

# PDF
pdf-authors = Rédaction
pdf-citation = Citation
pdf-page = p. { $page }
pdf-titled-page = , p. { $page }
pdf-taken-up = Repris en conclusion (p. { $pages })
pdf-evidence = S’appuie sur :
pdf-quote = « { $text } »
