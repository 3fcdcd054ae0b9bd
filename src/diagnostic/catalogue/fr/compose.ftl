# Composition : chiffres, renvois, appuis.
highlight-evidence = « { $target } » n’est ni un tableau, ni un graphique, ni un constat : un constat de la première page s’appuie sur l’un d’eux
pale-theme = le contraste du texte descend à { $least } : 1 dans ce thème; les règles WCAG, au niveau AA, demandent 4,5 : 1
pale-theme-help = les couleurs sont dans le fichier tokens.yaml du thème
highlight-without-figure = « figure » doit tenir en un seul chiffre, tiré des réponses
highlight-without-figure-help = par exemple « '{"{{"} percent("question", is="choix") {"}}"}' », entre apostrophes
no-fraction = { $numerator } sur { $denominator } ({ $percent }) n’est proche d’aucune fraction usuelle
no-margin = ce chiffre n’a pas de marge d’erreur à dire
no-margin-help = il en faut au moins deux réponses, qui ne soient pas toutes pareilles, des gens qui ne sont pas toute la population, et des nombres de personnes que la politique de confidentialité n’arrondit pas : retirez « margin=true »
no-fraction-weighted = aucune fraction usuelle n’est proche de cette part pondérée, { $percent }
no-fraction-tenths = dites cette part en dixièmes : tenths("{ $name }", …), ou en pourcentage : percent("{ $name }", …)
no-fraction-approx = approx=true permettrait « environ »
chart-of-nothing = le graphique du tableau « { $table } » n’est pas dessiné : aucune de ses cases n’a de chiffre à dessiner
no-such-rank = il n’y a pas de rang { $rank } : { $most ->
    [0] aucun choix n’a été nommé
    [one] un seul choix a été nommé
   *[other] { $most } choix ont été nommés
 }
tied-rank = au rang { $rank } de « { $question } », { $count } choix sont à égalité : le texte les nomme tous, suivis de « ex æquo »
tied-list = « { $question } » : la liste nomme { $count } choix au lieu de { $most }, car d’autres sont à égalité avec le dernier
shared-rank = il n’y a pas de rang { $rank } à « { $question } » : des choix à égalité partagent le rang { $place }
shared-rank-help = « rank={ $place } » les nomme : { $choices }
empty-base = personne n’a répondu à « { $question } » dans ce groupe ou ce filtre : il n’y a pas de chiffre à donner
unknown-target = le renvoi « { $name } » ne mène à rien : aucun tableau, constat, titre ou énoncé ne porte ce nom (id)
reserved-id = le nom « { $id } » (id) est déjà pris : le rapport fait lui-même « { $file } »
no-evidence = l’énoncé « { $id } » n’a aucun appui
no-evidence-help = nommez les tableaux ou les constats qui le soutiennent : evidence: [nom, …]
evidence-without-figures = « { $target } » est donné comme appui chiffré (« figures »), mais ne montre aucun chiffre
evidence-not-quoted = « { $target } » est donné comme citation (« quotation »), mais n’en est pas une
evidence-twice = « { $target } » est donné deux fois comme appui du même énoncé
evidence-is-statement = un énoncé ne peut pas en appuyer un autre : « { $target } » est un énoncé
evidence-lacks-breakdown = l’énoncé parle de « { $words } », mais aucun de ses appuis ne montre { $question }
evidence-lacks-group = l’énoncé parle de « { $words } », mais aucun de ses appuis ne montre les réponses de ce groupe
not-taken-up = aucun énoncé de la conclusion ne reprend : { $names }
confidential = la politique de confidentialité retient ce chiffre sur « { $question } »
confidential-help = récrivez la phrase sans lui, réunissez des choix ou des groupes, ou nommez la question sous « publish » dans report.yaml, avec la raison
extreme-of-one = la plus petite et la plus grande réponse à « { $question } » sont celles d’une seule personne : elles ne se publient pas
confidential-extreme-help = donnez un quartile ou un centile, ou permettez les extrêmes dans report.yaml, par « extremes » sous « disclosure », avec la raison
undefined-of-one = « { $question } » : une seule personne a répondu, et une seule réponse n’a pas d’écart type
weightless = « { $question } » : les personnes qui ont répondu ({ $n }) ne pèsent rien, et rien ne se calcule selon leurs poids
confidential-number-help = récrivez la phrase sans lui; s’il se soustrait d’un autre chiffre (tout le monde, moins un milieu), demandez les deux sur les mêmes personnes; s’il tient surtout à une réponse extrême, donnez la médiane, ou une limite à la question sous « top_coding » dans report.yaml; ou nommez la question sous « publish », avec la raison
given-away = ce que la politique de confidentialité retient peut se calculer exactement : { $figure }, à partir de { $by }
given-away-help = réunissez des choix, retirez de la publication la question qui le révèle, ou nommez la question sous « publish », avec la raison
given-away-unseen = trop de chiffres se recoupent pour savoir si ce que la politique de confidentialité retient peut se calculer : { $figure }
given-away-group = le groupe « { $group } » est fait de réponses, et son effectif ({ $n }) est publié avec lui : la politique de confidentialité ne permet pas de dire combien de personnes ont donné ces réponses
given-away-asked = la question « { $question } » n’a été posée qu’à certaines personnes, et leur nombre ({ $n }) est publié avec elle : avec ce qui se publie d’autre, il dit de trop peu de personnes ce qu’elles ont répondu : { $figure }
given-away-asked-help = ajoutez d’autres réponses à son « asked_if », ne publiez pas la question, ou nommez sous « publish » celle dont elle dépend, avec la raison
given-away-bases = le groupe « { $group } » est fait de réponses, et le nombre de personnes qui y ont répondu à chaque question est publié avec lui : il dit un effectif que la politique de confidentialité retient ({ $n }) : { $figure }
given-away-group-help = ajoutez d’autres réponses à son « where », retirez le groupe, ou nommez la question sous « publish », avec la raison
given-away-together = des effectifs qui se publient quoi qu’on retienne disent ensemble { $n ->
    [one] d’une personne ce qu’elle a répondu
   *[other] de { $n } personnes ce qu’elles ont répondu
} : { $by }
given-away-together-help = ajoutez d’autres réponses au « where » d’un groupe ou à un « asked_if », retirez l’un de ces groupes, ou nommez la question sous « publish », avec la raison
crossing-given-up = « { $questions } » est retenu en entier : une part doit rester confidentielle, et le rapport en demande trop de chiffres pour que chacun soit protégé à part
crossing-given-up-help = réunissez des choix ou des groupes, ou retirez des tableaux qui croisent ces questions
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
chart-many-columns = le graphique de ce tableau aurait { $columns } couleurs; on n’en distingue que { $most } : chaque barre y porte son nom
chart-many-columns-help = pour le graphique demandé, gardez au plus { $most } colonnes; ou demandez « panels » : un petit graphique par colonne, tous sur une même échelle
