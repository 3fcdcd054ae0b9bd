# Ce que le programme dit lui-même dans un rapport.
contents = Table des matières
# Composition : adresses, bases, signes, méthode.
chapter-introduction = introduction
chapter-conclusion = conclusion
chapter-method = methode
anchor-finding = constat
anchor-chart = graphique
anchor-bases = bases
anchor-rounding = arrondis
anchor-signs = signes
anchor-precision = precision
anchor-questions = questions
anchor-derived = derivees
method-derived = Variables dérivées
kind-derived = { $kind } (dérivée)
explain-derived = Variable dérivée
derived-source = « { $question } »
derived-source-items = « { $question } » ({ $items })
derived-net = { $net } ({ $choices })
derived-classes = { $label } : d’après { $source }, en classes ({ $classes }).
derived-merged = { $label } : d’après { $source }, en regroupant les choix : { $nets }.
derived-ranks = { $label } : d’après { $source }, le rang donné à chaque choix, de 1 à { $places }. Les personnes qui ont classé d’autres choix, mais pas celui-ci, ne lui donnent aucun rang : elles comptent dans les parts, pas dans le rang moyen.
derived-count = { $label } : nombre de réponses « { $choices } » à { $source }.
derived-mean = { $label } : moyenne, par personne, { $items ->
    [one] de la réponse
   *[other] des { $items } réponses
 } à { $source }.
derived-sum = { $label } : somme, par personne, { $items ->
    [one] de la réponse
   *[other] des { $items } réponses
 } à { $source }.
derived-worth = {" "}Une réponse vaut de { $low } à { $high }.
derived-reversed = {" "}Échelle inversée : { $items }.
derived-lacking-none = {" "}Une personne qui a laissé un énoncé sans réponse n’a pas de score.
derived-lacking-count = { $most ->
    [one] {" "}Un énoncé peut rester sans réponse, et ne compte alors pas; au-delà, la personne n’a pas de score.
   *[other] {" "}Jusqu’à { $most } énoncés peuvent rester sans réponse, et ne comptent alors pas; au-delà, la personne n’a pas de score.
 }
derived-lacking-mean = { $most ->
    [one] {" "}Un énoncé peut rester sans réponse : la moyenne est alors celle des autres; au-delà, la personne n’a pas de score.
   *[other] {" "}Jusqu’à { $most } énoncés peuvent rester sans réponse : la moyenne est alors celle des autres; au-delà, la personne n’a pas de score.
 }
derived-alpha = {" "}Alpha de Cronbach : { $alpha } (n = { $n }).
derived-alpha-plain = {" "}Alpha de Cronbach, sans pondération : { $alpha } (n = { $n }).
anchor-questionnaire = questionnaire
anchor-weights = ponderation
anchor-weights-table = poids
row-head-item = Énoncé
row-others = { $choices ->
    [one] Autre réponse (1 choix)
   *[other] Autres réponses ({ $choices } choix)
    }
rows-cut = D’autres choix sont donnés aussi souvent que le dernier demandé : ils y sont tous.
row-head-choice = Réponse
row-head-rank = Rang
row-head-question = Question
row-head-part = Groupe
row-head-class = Classe
part-whole = Ensemble
means-mean = Moyenne
means-median = Médiane
means-sd = Écart type
means-q1 = 1er quartile
means-q3 = 3e quartile
means-p10 = 10e centile
means-p90 = 90e centile
means-sum = Total
means-min = Minimum
means-max = Maximum
means-distinct = Valeurs différentes
means-n = n
means-mean-rank = Rang moyen
means-first = Au 1er rang
means-top = Aux { $places } premiers rangs
ranks-mean = Le rang moyen est celui qu’ont donné les personnes qui ont classé le choix; 1 est le premier rang.
ranks-share = Les parts portent sur les personnes qui ont classé au moins un choix : une personne qui n’a pas classé celui-ci ne lui donne aucun rang.
ranks-count = « n » dit combien de personnes ont classé le choix.
means-scores = échelle de { $low } (« { $lowest } ») à { $high } (« { $highest } »).
means-rule-sd = L’écart type est celui d’un échantillon (n − 1).
means-rule-quantile = Les réponses étant mises en ordre, un quartile ou un centile est la plus petite dont le cumul atteint la part en question.
means-line = dessins, de { $low } à { $high }
means-line-box = boîte, du premier au troisième quartile; losange, médiane; trait, du dixième au quatre-vingt-dixième centile, s’ils sont donnés; dessins, de { $low } à { $high }
distribution-share = Part
histogram-equal = Dans le graphique, chaque barre est aussi haute que la part de sa classe.
histogram-unequal = Les classes n’ont pas toutes la même largeur : dans le graphique, la hauteur d’une barre est la part par tranche de { $unit }.
sides = Dans le dessin, une ligne verticale sépare { $left }, à sa gauche, de { $right }, à sa droite.
sides-middle = La réponse { $middle } est à cheval sur elle.
sides-beside = { $count ->
    [one] La réponse { $beside } est
   *[other] Les réponses { $beside } sont
    } à part, à droite.
histogram-open = Une classe sans borne y est aussi large que sa voisine.
histogram-area = aire d’une barre, part de sa classe
histogram-hatched = barre hachurée, classe sans borne
sides-sign = trait vertical, milieu de l’échelle
distribution-rule = Classes de même largeur; la première et la dernière réunissent ce qui dépasse.
net-score-head = Score net (points)
net-score-row = { $item } : { $score }
net-score-note = le score net est la part de { $top } moins la part de { $bottom }, en points.
net-score-point = { $number } point
net-score-points = { $number } points
class-all = toutes les valeurs
class-one = { $from }
class-between = { $from } à { $to }
class-up-to = { $from } à moins de { $to }
class-below = Moins de { $to }
class-from = { $from } et plus
class-above = Plus de { $from }
reading-class = ont donné un nombre dans la classe « { $class } »
reading-placed = { $places ->
    [1] ont classé « { $choice } » au premier rang
   *[other] ont classé « { $choice } » parmi les { $places } premiers rangs
    }
reading-number = Lecture : { $kind ->
    [mean] la moyenne
    [median] la médiane
    [sd] l’écart type
    [min] le minimum
    [max] le maximum
   *[other] le { $measure }
    } de « { $question } » est de { $value } ({ $who }, n = { $n }).
base = Champ
table-size = n
table-number = Tableau { $n }
table-titled = Tableau { $n } – { $title }
base-n = n = { $n }
base-n-range = n = { $low } à { $high } selon la ligne
base-n-or = n = { $low } ou { $high } selon la ligne
base-n-nobody = n = 0 (personne n’a répondu)
base-n-none = base non publiée
base-n-columns = n = { $columns }
base-n-under = { $shared } : { $columns }
base-n-alike = { $shared } : { $columns }, dans le même ordre
base-n-column = { $n } ({ $column })
base-of-valid = { $who } ayant répondu
base-of-asked = { $who } à qui la question a été posée
base-of-respondents = ensemble des { $who }
base-of-mentions = mentions des { $who }
base-columns = { $who } – { $columns }
people-together = personnes
base-valid = { $who } ayant répondu, { $n }
base-asked = { $who } à qui la question a été posée, { $n }
base-respondents = ensemble des { $who }, { $n }
base-mentions = mentions des { $who }, { $n }
condition = { $question } : { $choices }
asked-if = Question posée aux { $who } qui ont répondu { $conditions }.
asked-if-of = « { $asked } » : question posée aux { $who } qui ont répondu { $conditions }.
answered = { $choices } à « { $question } »
base-part = réponse { $answer }
signs = Signes
reading-label = Lecture
sign = « { $sign } », { $meaning }
sign-not-named = aucune mention
sign-empty-base = aucune réponse, donc aucun chiffre
sign-undefined = une seule réponse, qui n’a pas d’écart type
sign-weightless = des réponses de personnes qui ne pèsent rien, donc aucun chiffre
sign-not-asked = question non posée à ce groupe
sign-no-more = la liste s’arrête avant ce rang
sign-tied = même rang que la case au-dessus (ex æquo)
sign-below = plus de zéro, mais moins de { $limit }
sign-above = plus de { $limit }, mais moins que la totalité
percent-below = moins de { $limit }
percent-above = plus de { $limit }
percent-below-cell = < { $limit }
percent-above-cell = > { $limit }
sign-small-base = base de moins de { $n } personnes, à lire avec prudence
interval-cell = { $low } à { $high }
interval-percent = de { $low } à { $high } %
interval-number = de { $low } à { $high }
margin = ± { $margin }
margin-point = ± { $margin } point
margin-points = ± { $margin } points
figure-precise = { $figure } ({ $precision })
exceeds = > { $columns }
chart-first-rows = Le graphique montre les { $shown } premières des { $all } rangées du tableau; { $count ->
    [one] la dernière n’est que dans le tableau
   *[other] les { $left } autres ne sont que dans le tableau
    }.
differences = Différences d’une { $line ->
    [row] ligne
   *[column] colonne
    } à l’autre : seuil de { $threshold }; { $tests }; correction de Holm pour { $count ->
    [one] la seule comparaison
   *[other] les { $n } comparaisons
    } du tableau.
differences-none = d’une { $line ->
    [row] ligne
   *[column] colonne
    } à l’autre, aucune différence au-delà de ce que le hasard explique
differences-sign = « > », { $measure ->
    [mean] moyenne plus grande
    [both] moyenne ou part plus grande
   *[share] part plus grande
    } que celle de la { $line ->
    [row] ligne
   *[column] colonne
    } dont la lettre suit, au-delà de ce que le hasard explique
differences-untested = Les { $line ->
    [row] lignes
   *[column] colonnes
    } n’ont pas pu être comparées par un test.
untested-few = Sous 10 personnes, rien n’est comparé.
untested-shared = Des { $line ->
    [row] lignes
   *[column] colonnes
    } qui ont des personnes en commun ne sont pas comparées.
untested-unlike = Des { $line ->
    [row] lignes
   *[column] colonnes
    } dont une seule est pondérée ne sont pas comparées.
untested-lonely = Là où une strate n’a qu’une unité, rien n’est comparé.
test-chi-square = test du χ²
test-fisher = test exact de Fisher là où un effectif attendu est sous 5
test-mcnemar = test de McNemar, les mêmes personnes ayant répondu
test-welch = test t de Welch
test-paired = test t pour les mêmes personnes
test-drawn = test t qui tient compte de la façon dont l’échantillon a été tiré ou pondéré
test-drawn-paired = test t pour les mêmes personnes, qui tient compte de la façon dont l’échantillon a été tiré ou pondéré
precision-interval = sous chaque pourcentage, intervalle de confiance à { $level }
precision-margin = sous chaque pourcentage, marge d’erreur à { $level } ou, sans signe ±, intervalle de confiance
precision-margin-rule = La marge d’erreur est en points; là où elle diffère d’un point ou plus d’un côté à l’autre, ou atteindrait 0 ou 100 %, c’est l’intervalle qui est donné.
precision-drawn = au bout de chaque barre, intervalle de confiance à { $level }
precision-interval-mean = sous chaque moyenne, intervalle de confiance à { $level }
precision-margin-mean = sous chaque moyenne, marge d’erreur à { $level }
precision-interval-both = sous chaque moyenne et chaque pourcentage, intervalle de confiance à { $level }
precision-margin-both = sous chaque moyenne et chaque pourcentage, marge d’erreur à { $level }, en points pour un pourcentage
precision-drawn-points = autour de chaque point, intervalle de confiance à { $level }
counted = ({ $count })
counts-people = entre parenthèses, nombre de personnes
counts-people-weighted = entre parenthèses, nombre de personnes, sans pondération
counts-mentions = entre parenthèses, nombre de mentions
counts-mentions-weighted = entre parenthèses, nombre de mentions, sans pondération
counts-weighted-rule = Les parts, elles, sont pondérées et ne se déduisent pas des nombres entre parenthèses.
base-row = { $who } ayant répondu à « { $by } » et donné la réponse de la ligne, { $n }
base-row-groups = { $who } ayant donné la réponse de la ligne, { $n }
base-total = { $who } ayant répondu aux deux questions, { $n }
base-total-asked = { $who } à qui la question a été posée, ayant répondu à « { $by } », { $n }
base-total-respondents = { $who } ayant répondu à « { $by } », { $n }
percent-row = Pourcentages en ligne : chacun est une part des personnes de sa ligne.
percent-total = Pourcentages du total : chacun est une part de toutes les personnes du tableau.
reading-of-row = { $percent } des { $who } qui { $row }
reading-and-answered = { $predicate } et ont répondu { $answered }
reading-and-group = { $predicate } et sont du groupe « { $group } »
reading-is-group = sont du groupe « { $group } »
sign-confidential = donnée confidentielle, masquée pour que personne ne soit reconnu
ranked-order = Du plus souvent au moins souvent nommé.
ranked-order-shares = entre parenthèses, part qui nomme ce choix
ranked-cut = D’autres choix sont à égalité avec le dernier rang demandé : ils y sont tous.
ranked-points-n = points : { $n }
ranked-points = Classement d’après les points : la première place en vaut le plus, la dernière en vaut 1.
ranked-tied = { $choices } (ex æquo)
ranked-then = { $before }, puis { $next }
ranked-quoted = « { $choice } »
quotation-paraphrase = Paraphrase
quotation-verbatim = Citation
date-to-come = Date à confirmer
date-month = { $month ->
    [1] Janvier
    [2] Février
    [3] Mars
    [4] Avril
    [5] Mai
    [6] Juin
    [7] Juillet
    [8] Août
    [9] Septembre
    [10] Octobre
    [11] Novembre
   *[other] Décembre
 } { $year }
date-day = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
 } { $year }
method-title = Méthode
method-bases = Bases des pourcentages
method-valid = Réponses valides
method-asked = Personnes à qui la question a été posée : toutes, qu’elles aient répondu ou non.
method-respondents = Ensemble des personnes répondantes : toutes les personnes du groupe, même celles à qui la question n’a pas été posée.
method-mentions = Mentions : toutes les réponses données à une question où l’on pouvait en donner plusieurs; chacune compte pour une.
method-base-valid = Personnes ayant répondu : celles qui ont donné une réponse valide. C’est la base de toute part, sauf mention contraire sous le tableau.
method-weights = Pondération
unweighted = Données non pondérées : chaque personne compte pour une.
weights-alike = Les poids (colonne « { $column } ») sont tous égaux : chaque personne compte pour une, comme sans pondération.
weights-what = Les parts, les moyennes, les médianes et les rangs sont pondérés : chaque personne y compte selon son poids. Les nombres de personnes et les n ne le sont pas.
weights-of = { $who } : { $label } (colonne « { $column } »).
weights-of-bare = { $who } : poids de la colonne « { $column } ».
weights-none-of = { $who } : pas de poids; chaque personne compte pour une.
weights-left-out = { $count ->
    [one] Une personne sans poids ne compte pas.
   *[other] { $count } personnes sans poids ne comptent pas.
 }
weights-together = Quand des groupes sont réunis, chaque personne y garde son poids.
weights-median = La médiane est la plus petite réponse qui, avec celles d’en dessous, réunit au moins la moitié des poids.
design = Plan de sondage ({ $who }) : { $parts }.
design-strata = { $count ->
    [one] une strate
   *[other] { $count } strates
 }
design-clusters = { $count ->
    [one] une grappe tirée
   *[other] { $units } grappes tirées
 }
design-size = { $count ->
    [one] parmi une personne
   *[other] parmi { $size } personnes
 }
design-size-clusters = { $count ->
    [one] parmi une grappe
   *[other] parmi { $size } grappes
 }
weights-caption = Poids de chaque groupe
weights-group = Groupe
weights-n = n
weights-effective = n effectif
weights-effect = Effet de plan
weights-largest = Plus grand poids
weights-at-most = au plus { $step }
weights-base = personnes répondantes de chaque groupe (n).
weights-note = n effectif : le carré de la somme des poids, divisé par la somme de leurs carrés; un échantillon de cette taille où chaque personne pèserait autant serait aussi précis. Effet de plan (Kish) : n divisé par le n effectif. Plus grand poids : en multiple du poids moyen.
weights-note-at-most = « Au plus » est écrit où peu de personnes ont le plus grand poids, qui dirait lesquelles : c’est le premier de 1,5, 2, 3, 5, 10, 15, 20, 30… qu’il ne dépasse pas.
weighted-note = Données pondérées; les n ne le sont pas.
weighted-note-but = Données pondérées, sauf celles des { $who }; les n ne le sont pas.
weighted-sum = Un total pondéré est une estimation pour la population que les poids représentent.
who-weighted = { $who }, données pondérées
method-rounding = Arrondis et rangs
method-percents = Les pourcentages sont arrondis à l’entier le plus proche, les demies vers le haut, à partir du compte exact; une part qui n’est ni nulle ni entière ne s’écrit jamais 0 % ou 100 %, mais « moins de 1 % » ou « plus de 99 % ».
method-net-scores = Un score net est la part des réponses du haut de l’échelle moins celle du bas, en points de pourcentage, sur les personnes qui ont répondu; de 9 et 10 moins de 0 à 6, c’est le Net Promoter Score (Reichheld, 2003).
method-tenths = « Quatre sur dix » : la part multipliée par dix, arrondie de même.
method-fractions = « Le tiers », « la moitié » : la fraction est employée si elle s’écarte d’au plus 3,5 points de la part exacte (5 avec « environ »).
method-ties = Les listes ordonnées vont du plus au moins nommé; les choix nommés autant de fois partagent leur rang (ex æquo) et sont tous donnés.
method-precision = Précision
method-interval = Les intervalles de confiance et les marges d’erreur sont à { $level } : de tous les échantillons tirés de la même façon, c’est environ la part qui donnerait un intervalle où se trouve la vraie valeur. Ils ne tiennent compte que du hasard de l’échantillon, non des refus ni de la façon de poser les questions.
method-interval-share = Intervalle d’une part : celui de Wilson (1927), qui convient aussi aux petites bases et aux parts proches de 0 ou de 100 %.
method-interval-share-drawn = Intervalle d’une part, là où les réponses sont pondérées ou tirées selon un plan : variance par linéarisation de Taylor (strates, unités primaires, populations finies; les personnes hors du sous-groupe comptent pour zéro), intervalle symétrique sur l’échelle logit, loi de Student dont les degrés de liberté sont le nombre d’unités moins celui des strates; à 0 et à 100 %, celui de Clopper et Pearson sur la taille effective.
method-interval-mean-drawn = Intervalle d’une moyenne, là où les réponses sont pondérées ou tirées selon un plan : la moyenne plus ou moins le quantile de Student (unités moins strates) multiplié par l’erreur type linéarisée.
method-interval-mean = Intervalle d’une moyenne : la moyenne plus ou moins le quantile de la loi de Student à n − 1 degrés de liberté, multiplié par l’erreur type (l’écart-type divisé par la racine de n).
method-signs = Signes des tableaux
method-questions = Questions et réponses
method-questions-lead = Pour chaque question : son libellé, son type, à qui elle a été posée et sur quoi portent ses chiffres; puis, pour chaque groupe, le nombre de réponses valides et celui des réponses manquantes selon leur raison.
method-questionnaire = Type, groupes et base des chiffres de chaque question
method-asked-of = Posée à
method-asked-some = { $groups } ayant répondu { $conditions }
method-base-rule = Base des chiffres
base-rule-valid = personnes ayant répondu
base-rule-asked = personnes à qui elle a été posée
base-rule-respondents = toutes les personnes du groupe
base-rule-mentions = mentions
base-rule-several = { $bases } (plusieurs réponses par personne)
base-rule-none = aucune part ni moyenne
base-rule-open = aucune part (texte libre)
method-questions-caption = Questions, réponses valides et réponses manquantes des { $group }
method-questions-caption-alone = Questions, réponses valides et réponses manquantes
method-question = Question
method-type = Type
method-not-asked = Non posée
method-no-answer = Sans réponse
method-dont-know = Ne sait pas
method-refused = Refus
kind-single = Choix unique
kind-scale = Échelle
kind-multiple = Choix multiples
kind-mentions = Mentions
kind-ranking = Classement
kind-number = Nombre
kind-battery = { $kind }, { $items } { $items ->
    [one] énoncé
   *[other] énoncés
}
count-range = { $low } à { $high }
count-or = { $low } ou { $high }
kind-open = Texte libre
