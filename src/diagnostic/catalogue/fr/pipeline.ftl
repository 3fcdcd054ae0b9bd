# Écriture du rapport.
output-unwritable = le dossier « { $folder } » ne peut pas être écrit : { $reason }
output-unwritable-help = la version précédente, s’il y en a une, est intacte; fermez les programmes qui s’en servent ou choisissez un autre dossier avec --output
output-is-file = « { $folder } » est un fichier, pas un dossier
output-other = le dossier « { $folder } » contient autre chose qu’un rapport produit par Constats; rien n’y a été changé
output-other-help = choisissez un dossier vide ou nouveau avec --output
