# Composition : expressions, Markdown, renvois, appuis.
expression-syntax = cette expression ne peut pas être lue
unknown-function = la fonction « { $name } » n’existe pas
expression-unclosed = cette expression n’est pas fermée : il manque « {"}}"} »
expression-one-brace = une expression se met entre deux accolades de chaque côté : {"{{"} … {"}}"}
expression-quote = un guillemet de cette expression n’est pas refermé
expression-empty = cette expression est vide
expression-semicolon = les valeurs d’une expression se séparent par une virgule
expression-colon = dans une expression, « { $name } » est suivi de « = »
expression-bare = « { $name } » se met entre guillemets : "{ $name }"
expression-unnamed = cette valeur doit être nommée, par exemple is={ $text }; seule la première s’en passe
expression-statement = le commentaire n’accepte que des expressions {"{{"} … {"}}"}
markdown-html = le HTML n’est pas permis dans le commentaire; écrivez du Markdown
markdown-rule = un filet n’est pas permis dans le commentaire
markdown-open-strong = ces astérisques ne mettent rien en gras : il en manque deux, ou une espace les sépare du mot
markdown-table = un tableau se donne par un bloc, comme « shares_table », pas dans le texte
markdown-heading = un titre se donne par un bloc « heading », pas dans le texte
markdown-image = une image n’est pas permise dans le commentaire
markdown-quote = une citation se donne par un bloc « quotation »
markdown-code = un bloc de code n’est pas permis; retirez le retrait ou les accents graves
markdown-other = cette construction Markdown n’est pas permise dans un rapport
footnote-without-mark = rien n’appelle la note « { $mark } »; mettez sa marque dans le texte, là où on la lira
footnote-without-text = la note « { $mark } » n’a pas de texte; ajoutez un paragraphe qui commence par « { $mark }: » dans ce même bloc
markdown-link = le lien « { $url } » doit commencer par https:, http: ou mailto:, ou par # pour un renvoi
highlight-evidence = « { $target } » n’est ni un tableau, ni un graphique, ni un constat : un constat de la première page s’appuie sur l’un d’eux
pale-theme = le contraste du texte descend à { $least } : 1 dans ce thème; les règles WCAG, au niveau AA, demandent 4,5 : 1
pale-theme-help = les couleurs sont dans le fichier tokens.yaml du thème
highlight-without-figure = « figure » doit tenir en un seul chiffre, tiré des réponses
highlight-without-figure-help = par exemple « '{"{{"} percent("question", is="choix") {"}}"}' », entre apostrophes
one-paragraph = un seul paragraphe est attendu ici
one-paragraph-help = pour plusieurs paragraphes ou une liste, employez un bloc « prose »
unknown-argument = « { $function } » n’a pas d’argument « { $name } »
wrong-argument = l’argument « { $name } » de « { $function } » doit être { $expected }
missing-argument = l’argument « { $name } » manque à « { $function } »
argument-text = un texte entre guillemets
argument-number = un nombre entier
argument-truth = true ou false
argument-texts = un texte entre guillemets ou une liste de textes
argument-map = de la forme {"{"}"question": "choix"{"}"}
argument-noun = false ou un texte entre guillemets
is-missing = quel choix de « { $question } »? ajoutez is="…"
unknown-form = la forme « { $name } » n’existe pas
no-fraction = { $numerator } sur { $denominator } ({ $percent }) n’est proche d’aucune fraction usuelle
no-fraction-tenths = dites cette part en dixièmes : tenths("{ $name }", …), ou en pourcentage : percent("{ $name }", …)
no-fraction-approx = approx=true permettrait « environ »
not-number-question = la question « { $question } » n’est pas de type « number » : elle n’a ni moyenne ni médiane
no-items = aucun énoncé n’est choisi
no-such-rank = il n’y a pas de rang { $rank } : { $most ->
    [0] aucun choix n’a été nommé
    [one] un seul choix a été nommé
   *[other] { $most } choix ont été nommés
 }
tied-rank = au rang { $rank } de « { $question } », plusieurs choix sont à égalité; l’ordre est celui du questionnaire
nothing-to-agree = « agree » s’accorde avec le chiffre qui le précède, et il n’y en a pas dans ce texte
empty-base = personne n’a répondu à « { $question } » dans ce groupe ou ce filtre : il n’y a pas de part à donner
unknown-target = le renvoi « { $name } » ne mène à rien : aucun tableau, constat, titre ou énoncé ne porte cet identifiant
reserved-id = l’identifiant « { $id } » est déjà celui d’une page du rapport
no-evidence = l’énoncé « { $id } » n’a aucun appui
no-evidence-help = nommez les tableaux ou les constats qui le soutiennent : evidence: [identifiant, …]
evidence-without-figures = « { $target } » est donné comme appui chiffré (« figures »), mais ne montre aucun chiffre
evidence-not-quoted = « { $target } » est donné comme citation (« quotation »), mais n’en est pas une
evidence-twice = « { $target } » est donné deux fois comme appui du même énoncé
evidence-is-statement = un énoncé ne peut pas en appuyer un autre : « { $target } » est un énoncé
evidence-lacks-breakdown = l’énoncé parle de « { $words } », mais aucun de ses appuis ne montre { $question }
evidence-lacks-group = l’énoncé parle de « { $words } », mais aucun de ses appuis ne montre les réponses de ce groupe
not-taken-up = aucun énoncé de la conclusion ne reprend : { $names }
expression-quotes = dans une expression, les guillemets sont droits : " ou '
confidential = la politique de confidentialité retient ce chiffre sur « { $question } »
confidential-help = récrivez la phrase sans lui, réunissez des choix ou des groupes, ou nommez la question sous « publish » dans report.yaml, avec la raison
given-away = ce que la politique de confidentialité retient peut se calculer exactement : { $figure }, à partir de { $by }
given-away-help = réunissez des choix, retirez de la publication la question qui le révèle, ou nommez la question sous « publish », avec la raison
typed-infeasible = aucun effectif sur { $n } ne donne { $percent } : { $below } sur { $n }, c’est { $below_percent }; { $above } sur { $n }, c’est { $above_percent }
typed-possible-bases = { $percent } est possible sur { $bases }
typed-over-base = l’effectif { $count } dépasse sa base, { $n }
typed-over-whole = { $percent } dépasse 100 %
typed-its-base = sa base
typed-whole-bases = « { $name } » : des parts d’un même tout ont la même base
typed-no-whole = « { $name } » : ces chiffres (total : { $total }) ne font pas un tout; leur somme demande { $counts }, la base est de { $n }
typed-count = un effectif de { $n }
typed-counts = un effectif de { $low } à { $high }
typed-no-whole-help = « adds_up » annonce que chaque personne compte dans une case et une seule; retirez-le si elle peut compter dans plusieurs
no-disclosure = ce rapport ne dit pas ce qu’il publie d’un petit nombre de personnes
no-disclosure-help = ajoutez « disclosure » à report.yaml; règles connues : open, insee, ons ou nhs
agree-none = « aucune… { $verb } » : il manque la négation
agree-none-help = ajoutez ce que dit la phrase quand le chiffre tombe à zéro, par exemple none="n’a"
markdown-open-link = ce lien n’est pas fermé : il manque la parenthèse après l’adresse
