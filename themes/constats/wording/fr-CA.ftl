# Ce que le programme dit lui-même dans un rapport.
contents = Table des matières
