# Écriture du rapport.
output-unwritable = le dossier « { $folder } » ne peut pas être écrit : { $reason }
output-unwritable-help = la version précédente, s’il y en a une, est intacte; fermez les programmes qui s’en servent ou choisissez un autre dossier avec --output
output-is-file = « { $folder } » est un fichier, pas un dossier
output-other = le dossier « { $folder } » contient autre chose qu’un rapport produit par Constats; rien n’y a été changé
file-twice = deux parties du rapport auraient le même fichier : « { $file } »
file-unstorable = tous les disques ne peuvent pas garder un fichier « { $file } »
file-name-help = changez le nom (id) de la section ou du tableau, ou les mots « path-… » du thème, qui donnent ce nom
output-other-help = choisissez un dossier vide ou nouveau avec --output
output-is-source = le dossier « { $folder } » sert à faire le rapport, qui ne peut pas y être écrit; rien n’y a été changé
output-holds = le dossier « { $folder } » contient « { $other } » : y écrire le rapport l’effacerait; rien n’y a été changé
output-within = le dossier « { $folder } » se trouve dans « { $other } », qui sert à faire le rapport; rien n’y a été changé
output-in-the-way = « { $file } », que Constats n’a pas écrit, occupe la place d’un fichier ou d’un dossier du rapport
output-in-the-way-help = renommez-le ou déplacez-le, puis relancez
output-kept = Gardé dans { $folder }, sans y avoir été écrit par Constats : { $names }
file-within = le fichier « { $file } » se trouve dans « { $other } », qui sert à faire le rapport; rien n’y a été écrit
file-other = le fichier « { $file } » contient autre chose qu’un rapport de confidentialité; rien n’y a été changé
file-other-help = choisissez un fichier nouveau, par exemple --disclosure=confidentialite.md
leak-unreadable = { $file } ne peut pas être relu : rien ne dit ce qu’il publie
contact-email = une adresse de courriel
contact-telephone = un numéro de téléphone
contact-social-insurance = un numéro d’assurance sociale
contact-health-insurance = un numéro d’assurance maladie
contact-postal-code = un code postal
contact-path = un chemin de cet ordinateur
leak-contact = { $file } publie { $what } : { $text }
leak-path-help = retirez-le du texte ou du modèle d’où il vient
leak-id = { $file } publie un identifiant de personne répondante (colonne « { $column } »)
leak-answer = { $file } publie une réponse ouverte (colonne « { $column } »)
given-away-answer = « { $words } » : ce sont les mots d’une réponse ouverte (colonne « { $column } »)
given-away-words = « { $words } » : ce sont les mots d’une colonne qui n’est dans aucune question (« { $column } »)
given-away-id = « { $words } » est l’identifiant d’une personne répondante (colonne « { $column } »)
given-away-value = « { $words } » est la valeur d’une colonne qui n’est dans aucune question (« { $column } »)
given-away-contact = « { $words } » est { $what }
given-away-there = dans les réponses
given-away-reword = dites-le autrement : cinq mots de suite sont déjà ceux de cette personne
given-away-signed-release = si elle l’a permis, ou si ces mots sont ceux de tout le monde, dites-le dans le même bloc : « released: [{"{"}says: "{ $says }", because: …, released_by: …, released_on: …{"}"}] »
given-away-unsigned = les mots d’une réponse ne se libèrent que si l’on dit aussi qui l’a permis et quand : ajoutez « released_by » et « released_on » à leur « released »
given-away-release = à retirer; si cela ne trahit personne, dites pourquoi dans le même bloc : « released: [{"{"}says: "{ $says }", because: …{"}"}] »
given-away-remove = à retirer
leak-column = { $file } publie une valeur d’une colonne qui n’est dans aucune question (« { $column } »)
leak-unchecked = { $file } ne peut plus être lu : rien ne dit si le rapport trahit sa colonne « { $column } »
leak-excerpt = on y lit : { $excerpt }
explain-unknown = aucun chiffre ne s’appelle « { $name } »
explain-no-line = { $file } ne demande aucun chiffre à la ligne { $line }
diff-missing = « { $file } » n’est pas un rapport produit : on y cherche { $expected }
diff-unreadable = « { $file } » n’est pas un fichier de chiffres produit par Constats
diff-unreadable-at = la lecture s’arrête à la ligne { $line }, colonne { $column } : le fichier est coupé, ou a été modifié
diff-newer = « { $file } » vient d’une version plus récente de Constats : son format est { $format }, celle-ci lit jusqu’au { $most }
diff-newer-help = mettez Constats à jour, ou produisez les deux rapports avec la même version
diff-not-compared = Non comparé, faute de figurer dans les deux fichiers
diff-none = Rien n’a changé.
diff-figures = Chiffres qui ont changé
diff-figures-gained = Nouveaux chiffres
diff-figures-lost = Chiffres disparus
diff-sentences = Phrases qui ont changé
diff-sentences-gained = Nouvelles phrases
diff-sentences-lost = Phrases disparues
diff-ranks = Tableaux dont l’ordre a changé
diff-evidence = Énoncés dont les appuis ont changé
file-unwritable = le fichier « { $file } » ne peut pas être écrit : { $reason }
disclosure-title = Confidentialité : rapport pour l’équipe
disclosure-secret = **Ne pas publier :** ce fichier dit ce que le rapport retient.
disclosure-policy = Politique
disclosure-no-policy = report.yaml ne déclare aucune politique (clé « disclosure »)
disclosure-yes = oui
disclosure-no = non
disclosure-withheld = Chiffres retenus : { $n } sur { $all }
disclosure-nothing-withheld = Aucun.
disclosure-small-base = { $n ->
    [one] une seule personne derrière ce chiffre, il en faut { $least }
   *[other] { $n } personnes derrière ce chiffre, il en faut { $least }
}
disclosure-small-count = { $n ->
    [one] compte une seule personne, il en faut { $least }
   *[other] compte { $n } personnes, il en faut { $least }
}
disclosure-zero = compte zéro personne
disclosure-complement = { $n ->
    [one] laisse une seule personne de sa base, il en faut { $least }
   *[other] laisse { $n } personnes de sa base, il en faut { $least }
}
disclosure-dominated = { $n ->
    [one] une seule réponse fait { $percent } % du total, { $most } % au plus sont permis
   *[other] { $n } réponses font { $percent } % du total, { $most } % au plus sont permis
}
disclosure-extreme = c’est la réponse d’une seule personne
disclosure-bounds = d’après ce qui est publié, de { $low } à { $high }
disclosure-never-cross = croise ce qui ne doit pas l’être
disclosure-too-much-work = fait partie d’un croisement retenu en entier : y protéger chaque chiffre à part demanderait trop de calculs
disclosure-together = { $n ->
    [one] avec { $figures }, donnerait le nombre d’une seule personne
   *[other] avec { $figures }, donnerait le total de { $n } personnes
}
disclosure-together-alone = { $n ->
    [one] avec des effectifs publiés, donnerait le nombre d’une seule personne
   *[other] avec des effectifs publiés, donnerait le total de { $n } personnes
}
disclosure-few-gave = { $n ->
    [one] avec { $figures }, dirait qu’une seule personne a donné un nombre
   *[other] avec { $figures }, dirait que { $n } personnes ont donné un même nombre
}
disclosure-few-may-have-given = avec { $figures }, pourrait dire que peu de personnes ont donné un même nombre : le vérifier demande trop de travail pour ce rapport
disclosure-few-may-have-given-alone = pourrait dire que peu de personnes ont donné un même nombre : le vérifier demande trop de travail pour ce rapport
disclosure-few-gave-alone = { $n ->
    [one] dirait qu’une seule personne a donné un nombre
   *[other] dirait que { $n } personnes ont donné un même nombre
}
disclosure-dominated-together = { $n ->
    [one] avec { $figures }, donnerait un total dont une seule réponse fait { $percent } %, { $most } % au plus sont permis
   *[other] avec { $figures }, donnerait un total dont { $n } réponses font { $percent } %, { $most } % au plus sont permis
}
disclosure-dominated-together-alone = { $n ->
    [one] avec des effectifs publiés, donnerait un total dont une seule réponse fait { $percent } %, { $most } % au plus sont permis
   *[other] avec des effectifs publiés, donnerait un total dont { $n } réponses font { $percent } %, { $most } % au plus sont permis
}
disclosure-protects = permettrait de calculer « { $figure } »
disclosure-risks = Ce qui reste à risque
disclosure-risk = { $figure } : on peut l’établir entre { $low } et { $high }, à partir de { $by }
disclosure-no-risk = Aucun chiffre retenu ne peut être établi de plus près que la politique ne le veut.
disclosure-few = Chiffres publiés qui comptent ou laissent de 1 à { $n } personnes
disclosure-no-few = Aucun.
workbook-refused = le classeur des tableaux n’a pas pu être fait : { $text }
archive-refused = l’archive du site n’a pas pu être faite : { $text }
handout-too-long = { $file } compte { $pages } pages : une fiche tient sur une feuille, recto et verso, et on en imprime rarement plus pour une rencontre
handout-too-long-section = donnez l’étiquette « handout », sous la clé « tags », aux tableaux et aux constats à garder : la fiche de la section ne montrera qu’eux
handout-too-long-audience = retirez son étiquette à ce dont ce public a le moins besoin; une section entière se remplace par ses tableaux et ses constats principaux
new-folder-taken = « { $folder } » existe déjà et n’est pas vide
new-folder-taken-help = donnez le nom d’un dossier qui n’existe pas encore : rien de ce qui est là ne sera touché
new-structure-unknown = « { $file } » n’est pas un questionnaire que Constats connaît
new-structure-unknown-help = il lit le fichier .lss, .lsa ou .txt de LimeSurvey, le .qsf de Qualtrics, le dictionnaire de données de REDCap (CSV) et l’XLSForm de KoboToolbox ou d’ODK (.xlsx)
new-structure-foreign = aucune colonne de « { $export } » ne répond à une question de « { $file } »
new-structure-foreign-help = vérifiez que les deux fichiers viennent du même sondage; les colonnes de l’export portent le code ou le texte des questions
new-groups-unknown = « { $name } » n’est pas une question à choix de l’export
new-groups-unknown-help = nommez la colonne, ou la question, dont les réponses font les groupes
new-groups-several = avec plusieurs exports, chaque fichier est déjà un groupe : --groups n’a pas de sens
new-groups-several-help = enlevez --groups, ou donnez un seul export et la question qui fait les groupes
new-export-twice = « { $file } » est donné deux fois
new-export-twice-help = donnez chaque fichier de réponses une fois; s’il a été exporté de nouveau, le plus récent
new-no-questions = « { $export } » n’a aucune colonne qui réponde à une question
new-no-questions-help = les colonnes de l’outil, les renseignements personnels et les colonnes vides ne deviennent pas des questions
new-too-few = tout ce qui pourrait être publié de « { $export } » trahirait les réponses d’une personne
new-too-few-help = exportez de nouveau quand plus de personnes auront répondu; la politique de confidentialité d’un nouveau projet ne publie rien d’aussi peu de personnes
late = { $figures ->
    [one] un chiffre porte sur quelques personnes de plus, ou de moins, que dans « { $file } » : qui garde les deux versions calcule ce qu’elles ont répondu
   *[other] { $figures } chiffres portent sur quelques personnes de plus, ou de moins, que dans « { $file } » : qui garde les deux versions calcule ce qu’elles ont répondu
} ({ $whom }{ $more ->
    [0] )
   *[other] ; et { $more } autres)
}
late-whom = { $whom } : { $old } puis { $new }, { $figures ->
    [one] un chiffre
   *[other] { $figures } chiffres
}
late-help = si cette version-là est publiée, attendez pour publier celle-ci que chaque groupe, et chaque milieu montré, compte au moins { $least } personnes de plus; sinon, rien n’est à faire
late-unknown = « { $file } » vient d’une autre version de Constats et ne dit pas sur combien de personnes porte chaque chiffre : on ne sait pas ce que les deux rapports révèlent ensemble
late-unknown-help = si ce rapport-là est publié, produisez-le de nouveau, dans un autre dossier, à partir des réponses d’alors, et donnez ce dossier à --against
update-no-project = « { $folder } » ne contient pas de projet : il y manque content/questionnaire.yaml ou content/report.yaml
update-no-project-help = pour en commencer un, sans --update : constats new DOSSIER EXPORT
update-one = --update lit un export à la fois : recommencez pour chacun des autres
update-several = les réponses du projet sont dans plusieurs fichiers ({ $files }) : nommez l’export dont le questionnaire doit tenir compte
fewer-respondents = le groupe « { $group } » n’a plus que { $new } { $new ->
    [one] personne répondante
   *[other] personnes répondantes
 } : la version produite avant ({ $file }) en compte { $old }
fewer-respondents-help = un export filtré ou partiel rend tous les chiffres faux : vérifiez-le d’abord. Si des réponses ont bien été retirées, il n’y a rien à faire
