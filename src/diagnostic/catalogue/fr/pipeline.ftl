# Écriture du rapport.
output-unwritable = le dossier « { $folder } » ne peut pas être écrit : { $reason }
output-unwritable-help = la version précédente, s’il y en a une, est intacte; fermez les programmes qui s’en servent ou choisissez un autre dossier avec --output
output-is-file = « { $folder } » est un fichier, pas un dossier
output-other = le dossier « { $folder } » contient autre chose qu’un rapport produit par Constats; rien n’y a été changé
output-other-help = choisissez un dossier vide ou nouveau avec --output
leak-unreadable = { $file } ne peut pas être relu : rien ne dit ce qu’il publie
leak-email = { $file } publie une adresse de courriel : { $text }
leak-telephone = { $file } publie un numéro de téléphone : { $text }
leak-path = { $file } publie un chemin de cet ordinateur : { $text }
leak-contact-help = s’il est publié à dessein, nommez-le sous « contacts » dans report.yaml
leak-path-help = retirez-le du texte ou du modèle d’où il vient
leak-id = { $file } publie un identifiant de personne répondante (colonne « { $column } »)
leak-answer = { $file } publie une réponse ouverte (colonne « { $column } »)
leak-answer-help = si la personne l’a permis, citez-la dans un bloc « quotation » avec « released_by » et « released_on »; sinon, reformulez
leak-column = { $file } publie une valeur d’une colonne qui n’est dans aucune question (« { $column } »)
leak-excerpt = on y lit : { $excerpt }
