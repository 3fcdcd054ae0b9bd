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
derived-reversed = {" "}À l’envers : { $items }.
derived-lacking-none = {" "}Qui a laissé un énoncé sans réponse n’en a pas.
derived-lacking-count = { $most ->
    [one] {" "}Un énoncé peut être sans réponse, et ne compte alors pas; qui en a laissé plus n’en a pas.
   *[other] {" "}Jusqu’à { $most } énoncés peuvent être sans réponse, et ne comptent alors pas; qui en a laissé plus n’en a pas.
 }
derived-lacking-mean = { $most ->
    [one] {" "}Un énoncé peut être sans réponse : la moyenne est celle des autres; qui en a laissé plus n’en a pas.
   *[other] {" "}Jusqu’à { $most } énoncés peuvent être sans réponse : la moyenne est celle des autres; qui en a laissé plus n’en a pas.
 }
derived-alpha = {" "}Alpha de Cronbach : { $alpha } (n = { $n }).
anchor-questionnaire = questionnaire
anchor-weights = ponderation
anchor-weights-table = poids
row-head-item = Énoncé
row-head-choice = Réponse
row-head-rank = Rang
base = Champ
table-size = n
table-number = Tableau { $n }
table-titled = Tableau { $n } – { $title }
base-n = n = { $n }
base-n-range = n = { $low } à { $high } selon la ligne
base-n-or = n = { $low } ou { $high } selon la ligne
base-n-nobody = n = 0 (personne n’a répondu)
base-n-none = base non publiée
base-valid = { $who } ayant répondu, { $n }
base-asked = { $who } à qui la question a été posée, { $n }
base-respondents = ensemble des { $who }, { $n }
base-mentions = mentions des { $who }, { $n }
condition = { $question } : { $choices }
asked-if = Question posée aux personnes qui ont répondu { $conditions }.
asked-if-of = « { $asked } » : question posée aux personnes qui ont répondu { $conditions }.
answered = { $choices } à « { $question } »
signs = Signes
sign = « { $sign } », { $meaning }
sign-not-named = aucune mention
sign-empty-base = aucune réponse, donc aucune part
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
differences = Le signe > : part plus grande que celle de la colonne dont la lettre suit, au-delà de ce que le hasard explique (seuil de { $threshold }; { $tests }; correction de Holm pour { $count ->
    [one] la seule comparaison
   *[other] les { $n } comparaisons
    } du tableau).
differences-none = D’une colonne à l’autre, aucune différence ne dépasse ce que le hasard explique (seuil de { $threshold }; { $tests }; correction de Holm pour { $count ->
    [one] la seule comparaison
   *[other] les { $n } comparaisons
    } du tableau).
differences-untested = Les colonnes n’ont pas pu être comparées par un test.
untested-few = Sous 10 personnes, rien n’est comparé.
untested-shared = Des colonnes qui ont des personnes en commun ne sont pas comparées.
untested-unlike = Des colonnes dont une seule est pondérée ne sont pas comparées.
untested-lonely = Là où une strate n’a qu’une unité, rien n’est comparé.
test-chi-square = test du χ²
test-fisher = test exact de Fisher là où un effectif attendu est sous 5
test-mcnemar = test de McNemar, les mêmes personnes ayant répondu
test-welch = test t de Welch
test-paired = test t pour les mêmes personnes
test-drawn = test t qui tient compte de la pondération et du plan de sondage
test-drawn-paired = test t pour les mêmes personnes, qui tient compte de la pondération et du plan de sondage
precision-interval = Sous chaque pourcentage, son intervalle de confiance à { $level }.
precision-margin = Sous chaque pourcentage, sa marge d’erreur à { $level }, en points; là où elle diffère d’un point ou plus d’un côté à l’autre, ou atteindrait 0 ou 100 %, l’intervalle.
precision-drawn = Au bout de chaque barre, l’intervalle de confiance à { $level }.
sign-confidential = donnée confidentielle, masquée pour que personne ne soit reconnu
ranked-order = Du plus souvent au moins souvent nommé.
ranked-points = D’après les points : la première place vaut le plus, la dernière 1.
ranked-tied = { $choices } (ex æquo)
ranked-then = { $before }, puis { $next }
ranked-quoted = « { $choice } »
quotation-paraphrase = Paraphrase
quotation-verbatim = Citation
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
weights-note = n effectif : le carré de la somme des poids, divisé par la somme de leurs carrés; autant de personnes de même poids en diraient autant. Effet de plan (Kish) : n divisé par le n effectif. Plus grand poids : en multiple du poids moyen.
weighted-note = Données pondérées; les n ne le sont pas.
who-weighted = { $who }, données pondérées
method-rounding = Arrondis et rangs
method-percents = Les pourcentages sont arrondis à l’entier le plus proche, les demies vers le haut, à partir du compte exact; une part qui n’est ni nulle ni entière ne s’écrit jamais 0 % ou 100 %, mais « moins de 1 % » ou « plus de 99 % ».
method-tenths = « Quatre sur dix » : la part multipliée par dix, arrondie de même.
method-fractions = « Le tiers », « la moitié » : la fraction est employée si elle s’écarte d’au plus 3,5 points de la part exacte (5 avec « environ »).
method-ties = Les listes ordonnées vont du plus au moins nommé; les choix nommés autant de fois partagent leur rang (ex æquo) et sont tous donnés.
method-precision = Précision
method-interval = Les intervalles de confiance et les marges d’erreur sont à { $level } : de cent échantillons tirés de la même façon, environ autant donneraient un intervalle qui contient la vraie valeur. Ils ne tiennent compte que du hasard de l’échantillon, non des refus ni de la façon de poser les questions.
method-interval-share = Intervalle d’une part : celui de Wilson (1927), qui convient aussi aux petites bases et aux parts proches de 0 ou de 100 %.
method-interval-share-drawn = Intervalle d’une part, là où les réponses sont pondérées ou tirées selon un plan : variance par linéarisation de Taylor (strates, unités primaires, populations finies; les personnes hors du sous-groupe comptent pour zéro), intervalle symétrique sur l’échelle logit, loi de Student aux degrés de liberté unités moins strates; à 0 et à 100 %, celui de Clopper et Pearson sur la taille effective.
method-interval-mean-drawn = Intervalle d’une moyenne, là où les réponses sont pondérées ou tirées selon un plan : la moyenne plus ou moins le quantile de Student (unités moins strates) multiplié par l’erreur type linéarisée.
method-interval-mean = Intervalle d’une moyenne : la moyenne plus ou moins le quantile de la loi de Student à n − 1 degrés de liberté, multiplié par l’erreur type (l’écart-type divisé par la racine de n).
method-signs = Signes des tableaux
method-questions = Questions et réponses
method-questions-lead = Pour chaque question : son libellé, son type, à qui elle a été posée et sur quoi portent ses chiffres; puis, pour chaque groupe, le nombre de réponses valides et celui des réponses manquantes selon leur raison.
method-questionnaire = Type, groupes et base des chiffres de chaque question
method-asked-of = Posée à
method-asked-some = { $groups } (si { $conditions })
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
# Le site.
site-title = { $chapter } – { $report }
site-skip = Aller au contenu
site-first-page = Page d’accueil
site-breadcrumbs = Fil d’Ariane
site-contents = Table des matières
site-contents-before = { $n ->
    [one] La section précédente
   *[other] Les { $n } sections précédentes
 }
site-contents-after = { $n ->
    [one] La section suivante
   *[other] Les { $n } sections suivantes
 }
site-contents-all = { $n ->
    [one] La section
   *[other] Les { $n } sections
 }
site-conclusion = Conclusion
site-turn-pages = Section précédente et section suivante
site-previous = Précédent
site-next = Suivant
site-downloads = Télécharger
site-back-to-top = Haut de la page
site-notice = À savoir
site-authors = Rédaction
site-citation = Pour citer ce rapport
site-groups = Qui a répondu
site-notes = Notes
site-group = { $n } { $group }
site-group-asked = { $n } { $group } sur { $all }
site-group-asked-range = { $low } à { $high } { $group } sur { $all }
site-see = Voir
site-sideways = Tableau plus large que l’écran : faites-le défiler de côté.
site-standing = { $chapter } ({ $kind })
site-highlights = Principaux constats
site-holds = Sur cette page
site-concluded = Ce qu’en retient la conclusion
site-concluded-statement = Énoncé { $n }
print-more = Le site en dit plus : { $parts }.
print-questions = Questions : pour chaque groupe, combien de personnes ont répondu (entre parenthèses, combien n’ont pas répondu, ne savaient pas ou ont refusé)
print-asked = { $question } Posée à : { $asked }
pdf-brief = En bref
site-door-first = Lire depuis le début
site-door-first-text = L’introduction, puis chaque section l’une après l’autre jusqu’à la conclusion.
site-door-conclusion = Commencer par la conclusion
site-door-conclusion-text = Les énoncés d’abord, chacun avec les tableaux et les constats qui l’appuient.
site-file-report = Le rapport complet
site-file-whole = Le rapport en une seule page
site-file-archive = Le site entier, à lire sans connexion
site-file-workbook = Tous les tableaux
site-file-figures = Tous les chiffres du rapport
site-file-table = Données du tableau
site-file = { $format }, { $size }
site-file-with-pages = { $format }, { $pages } { $pages ->
    [one] page
   *[other] pages
}, { $size }
site-kilobytes = { $n } ko
site-megabytes = { $whole },{ $tenth } Mo
site-note-call = Note { $n }
site-note-back = Retour au texte depuis la note { $n }
site-permalink = Lien permanent : { $title }
site-permalink-finding = Lien permanent vers ce constat
site-permalink-statement = Lien permanent vers l’énoncé { $n }
site-statement = énoncé { $n }
site-taken-up-by = énoncé { $n } de la conclusion
site-marks = « → { $n } » : repris à l’énoncé { $n } de la conclusion.
site-taken-up = repris par
site-evidence-count = { $count ->
    [one] 1 appui
   *[other] { $count } appuis
    }
site-kind-chapter = Section
site-kind-heading = Sous-section
site-kind-table = Tableau
site-kind-chart = Graphique
site-kind-finding = Constat
site-kind-statement = Énoncé
site-kind-criteria = Critères
site-kind-quotation = Témoignage
site-absent-not-named = aucune mention
site-absent-empty-base = aucune réponse
site-absent-not-asked = question non posée à ce groupe
site-absent-no-more = aucun autre rang
site-absent-tied = même rang que la case au-dessus
site-absent-confidential = donnée confidentielle
# PDF
pdf-authors = Rédaction
pdf-citation = Citation
pdf-page = p. { $page }
pdf-titled-page = , p. { $page }
pdf-taken-up = → { $pages }
pdf-evidence = S’appuie sur :
pdf-quote = « { $text } »

# Fichiers
path-report = rapport.pdf
path-data = donnees
csv-numerator = effectif
csv-denominator = base
csv-low = borne inférieure
csv-high = borne supérieure
csv-people = n, non pondéré
csv-exceeds = dépasse

# D’où vient un chiffre.
explain-about = Question
explain-measure = Mesure
explain-base = Base
explain-calculation = Calcul
explain-rule = Formulation
explain-ratio = { $numerator } sur { $denominator }, soit { $value } avant arrondi
explain-range = de { $low } à { $high }
explain-mean = { $sum } divisé par { $count }, soit { $value } avant arrondi
explain-median = réponse du milieu parmi { $n } : { $value }
explain-rank = rang { $rank } : { $choice } ({ $count })
explain-rank-weighted = rang { $rank } : { $choice }
explain-weighted = { $value } avant arrondi, données pondérées (n = { $n })
explain-median-weighted = réponse du milieu, selon les poids, parmi { $n } : { $value }
measure-respondents = nombre de personnes répondantes
measure-count = nombre de personnes qui ont fait ce choix
measure-percent = part en pourcentage
measure-tenths = part en dixièmes
measure-fraction = part en fraction usuelle
measure-mean = moyenne
measure-median = médiane
measure-valid = nombre de réponses valides
measure-not-asked = nombre de personnes à qui la question n’a pas été posée
measure-no-answer = nombre de personnes sans réponse
measure-dont-know = nombre de personnes qui ont répondu ne pas savoir
measure-refused = nombre de personnes qui ont refusé de répondre
measure-rank = rang parmi les réponses les plus données
rule-count = nombre exact
rule-percent = arrondie à l’entier le plus proche, les demies vers le haut
rule-percent-digits = arrondie à la dernière décimale imprimée, les demies vers le haut
rule-percent-limit = une limite, car l’arrondi donnerait 0 % ou 100 %, ce que la part n’est pas
rule-tenths = dix fois la part, arrondie à l’entier le plus proche, les demies vers le haut, en toutes lettres
rule-fraction = la fraction usuelle la plus proche, si elle s’écarte d’au plus 3,5 points de la part exacte (5 avec « environ »)
rule-mean = somme des réponses valides divisée par leur nombre, arrondie
rule-median = réponse du milieu, une fois les réponses valides mises en ordre
rule-rank = de la réponse la plus donnée à la moins donnée; à égalité, les réponses partagent leur rang (ex æquo)
site-ledger-title = Sources des chiffres – { $chapter }
site-ledger-lead = D’où vient chaque chiffre de cette page : la question, la mesure, la base, le calcul et la règle qui l’a mis en mots.
site-ledger-link = D’où viennent les chiffres de cette page
site-ledger-link-table = D’où viennent ces chiffres
site-ledger-back = Voir dans le texte
site-ledger-cells = Chiffres du tableau { $table }
site-ledger-prose = Chiffres du texte
path-ledger = chiffres

# Énoncés et appuis.
chapter-web = enonces-et-appuis
anchor-web = tableau
web-title = Énoncés et appuis
web-lead = Chaque ligne est un tableau, un constat ou une citation qui appuie un ou plusieurs énoncés de la conclusion.
web-caption = Ce qui appuie les énoncés de la conclusion, dans l’ordre des sections
web-evidence = Appui
web-kind = Type et section
web-statements = Énoncés
evidence-figures = Chiffres
evidence-qualitative = Réponses qualitatives
evidence-quotation = Citation
site-colon = {" : "}
noun-mention = mention
noun-mentions = mentions
chart-rest = Le tableau donne toutes les autres valeurs.
chart-lead-dumbbell = Graphique à points : deux mesures par ligne, reliées par un trait.
chart-lead-bars = Graphique à barres : une barre par ligne.
chart-lead-grouped = Graphique à barres groupées : une barre par colonne du tableau dans chaque ligne.
chart-lead-stacked = Graphique à barres empilées : toutes les réponses bout à bout dans chaque ligne.
chart-lead-named = Graphique à barres : dans chaque ligne, une barre nommée par colonne du tableau.
part-of = { $title } (partie { $part } de { $parts })
silent = { $count ->
    [one] Une personne n’a pas répondu.
   *[other] { $n } personnes n’ont pas répondu.
    }
silent-or = { $count ->
    [one] Selon la case, { $low } ou { $high } personne n’a pas répondu.
   *[other] Selon la case, { $low } ou { $high } personnes n’ont pas répondu.
    }
silent-range = Selon la case, de { $low } à { $high } personnes n’ont pas répondu.
reading = Lecture : { $subject } ({ $counts }) { $predicate }.
reading-counts = { $numerator } sur { $denominator }
reading-interval = intervalle de confiance à { $level } : { $interval }
reading-small-base = base de moins de { $n } personnes, à lire avec prudence
reading-weighted = données pondérées; n = { $denominator }
reading-valid = { $percent } des { $who } ayant répondu
reading-asked = { $percent } des { $who } à qui la question a été posée
reading-respondents = { $percent } des { $who }
reading-mentions = { $percent } des mentions des { $who }
reading-chose-for = ont choisi { $choices } pour « { $item } »
reading-chose = ont choisi { $choices }
reading-named = vont à { $choices }

# Confidentialité
policy-none = Ce rapport ne déclare aucune politique de confidentialité : chaque chiffre est publié, quel que soit le nombre de personnes derrière lui.
policy-open = Aucun chiffre n’est masqué, si petit que soit le nombre de personnes derrière lui.
policy-insee = Point de départ : la règle de fréquence de l’Insee, au moins trois unités par case, et sa règle de dominance.
policy-ons = Point de départ : le seuil de dix observations de l’Office for National Statistics (Royaume-Uni).
policy-nhs = Point de départ : la règle de NHS England, aucun nombre de 1 à 7 et les autres arrondis à 5.
policy-source = Source de la règle
policy-base = Aucune part, moyenne ou médiane sur moins de { $n } personnes.
policy-cell = Aucun nombre de personnes inférieur à { $n }, zéro excepté sauf mention contraire.
policy-sensitive = Questions sensibles, { $questions } : aucune part sur moins de { $base } personnes, aucun nombre inférieur à { $cell }.
policy-sensitive-base = Questions sensibles, { $questions } : aucune part sur moins de { $base } personnes.
policy-sensitive-cell = Questions sensibles, { $questions } : aucun nombre inférieur à { $cell }.
policy-zeros = Un zéro compte comme un petit nombre.
policy-complements = Ce qui manque à une base pour être complète compte comme un nombre publié.
policy-secondary = D’autres chiffres sont masqués lorsqu’ils permettraient de calculer ceux-là, par un total, un complément ou un autre tableau.
policy-dominance = { $n ->
    [one] Aucune moyenne dont une seule réponse ferait plus de { $percent } % du total; une question qui a une valeur maximale n’y est pas soumise.
   *[other] Aucune moyenne dont les { $n } plus grandes réponses feraient plus de { $percent } % du total; une question qui a une valeur maximale n’y est pas soumise.
}
policy-dominance-of = Pour { $questions } : { $rule }
policy-rounding = Les nombres de personnes sont arrondis à un multiple de { $step }, et les parts se calculent sur les nombres arrondis.
policy-top = { $question } : toute valeur supérieure à { $limit } compte pour { $limit }.
policy-bottom = { $question } : toute valeur inférieure à { $limit } compte pour { $limit }.
policy-never-cross = Jamais croisés : { $one } et { $other }.
policy-groups = les groupes
policy-exempt = Publié malgré ces règles, { $questions } : { $because }
policy-question = « { $label } »
# Chiffres repris d’une autre source.
row-head-typed = Catégorie
base-typed = { $who }, { $n }
typed-source = Source :
typed-in = Chiffres repris de cette source, non calculés à partir des réponses.
reading-typed-percent = Lecture : { $row }, { $column } : { $value } de { $n } { $who }.
reading-typed-count = Lecture : { $row }, { $column } : { $value } sur { $n } { $who }.
reading-typed-mean = Lecture : { $row }, { $column } : { $value } en moyenne, sur { $n } { $who }.
explain-cell = Case
explain-source = Source
measure-typed-count = effectif
rule-typed = tel qu’il est publié dans la source; repris, non calculé à partir des réponses
csv-source = source
method-typed = Chiffres repris d’une autre source : un tableau qui en contient nomme sa source et sa base; chaque pourcentage a été comparé à sa base, et ses signes sont expliqués sous le tableau.
reading-rank = Lecture : les { $who } nomment le plus souvent { $choices }.
reading-rank-tied = Lecture : les { $who } nomment le plus souvent, ex æquo, { $choices }.
reading-points = Lecture : les { $who } classent au plus haut { $choices }.
reading-points-tied = Lecture : les { $who } classent au plus haut, ex æquo, { $choices }.

# Citer et trouver.
path-citation = citer/rapport
cite-kind = Rapport
cite-message = Pour citer ces données ou ce rapport, reprenez ce qui suit.
cite-table = { $authors } ({ $year }). « { $table } » [tableau]. Dans { $report }, section « { $section } ».
more-of-table = Données, calculs et citation du tableau
cite-formats = Pour un logiciel de références :
cite-licence = Licence :
cite-doi = DOI :
path-search = recherche
search-link = Rechercher
search-page = Index du rapport
search-lead = Les tableaux, les constats, les énoncés et les citations du rapport, section par section. Le bouton « Rechercher », ou la touche « / », permet d’y chercher des mots.
search-title = Rechercher dans le rapport
search-label = Mots à chercher
search-help = La recherche ne tient pas compte des accents, des apostrophes, du nombre ni du genre.
search-close = Fermer
search-none = Aucun résultat pour « { $query } »
search-one = Un résultat
search-many = { $n } résultats
search-more = { $n } résultats; voici les { $most } premiers
search-stops = a au aux ce ces dans de des du en est et il la le les leur leurs ou par pour que qui sa se ses son sur un une
lost-title = Page introuvable
lost-lead = Cette adresse ne mène à aucune page du rapport. Voici toutes celles qui existent.

# Confidentialité et accessibilité : les pages qui parlent du rapport lui-même.
chapter-confidentiality = confidentialite
chapter-accessibility = accessibilite
about-confidentiality = Confidentialité
about-accessibility = Accessibilité
about-confidential-lead = Les réponses ne sont pas publiées une à une : le rapport et ses fichiers donnent des nombres, des parts, des listes et, s’il y en a, des citations dont la publication a été autorisée.
about-rules = Ce qui est publié quand peu de personnes sont en cause
about-scan = Ce qui est vérifié à chaque production
about-scan-lead = Ce que l’équipe a écrit est relu, puis chaque fichier du rapport est vérifié, PDF et métadonnées compris. Rien n’est produit si l’on y trouve :
about-scan-answers = l’identifiant d’une personne répondante, ou cinq mots de suite d’une réponse ouverte dont personne n’a autorisé la publication;
about-scan-columns = la valeur rare d’une variable que le rapport n’emploie pas : un code, un numéro, un nom;
about-scan-contacts = une adresse de courriel, un numéro de téléphone, d’assurance sociale ou d’assurance maladie ou un code postal que l’équipe n’a pas déclarés publics, ou un chemin de fichier de l’ordinateur.
about-quotations = { $count ->
    [0] Aucune réponse n’est citée mot pour mot.
    [one] Une réponse est citée mot pour mot; une personne nommée en a autorisé la publication, à une date notée.
   *[other] { $n } réponses sont citées mot pour mot; une personne nommée en a autorisé la publication, à une date notée.
}
about-reader = Ce que le site apprend de ses lecteurs
about-no-requests = Rien : les pages ne font appel à aucun autre site.
about-no-cookies = Elles ne déposent aucun témoin et ne mesurent rien. L’hébergeur peut tenir ses propres journaux.
about-no-script = Tout se lit sans script. Le seul script sert à chercher, et ce que l’on cherche ne quitte pas l’appareil.
about-not-covered = Ce que ces règles ne couvrent pas
about-missing-kinds = Le nombre de réponses manquantes de chaque question, sur la page de la méthode, est publié tel quel.
about-together = Une personne qui connaît déjà certaines réponses peut en déduire d’autres en les rapprochant du rapport.
about-accessible-lead = Le site vise les règles WCAG 2.2, niveau AA, et le standard québécois SGQRI 008 3.0; le PDF vise PDF/UA-1 et PDF/A-2a. Le site est la version de référence, et le PDF en reprend les constats, les tableaux et les bases.
about-made = Ce que la façon de produire le rapport assure
about-structure = Chaque page a une langue déclarée, des titres dans l’ordre et un lien d’évitement.
about-tables = Chaque tableau a une légende, des en-têtes de ligne et de colonne, et un signe expliqué au lieu d’une case vide.
about-charts = Un graphique est dessiné dans les cases de son tableau, dont les nombres sont du texte; celui qui est à part a un titre et une description. Les séries se distinguent par un motif ou une forme, pas seulement par la couleur.
about-keyboard = Tout est accessible au clavier; l’élément actif est visible, rien ne bouge ni ne clignote.
about-text-size = Le texte suit la taille que choisit la personne qui lit, et les pages tiennent dans 320 pixels de large.
about-pdf = Le PDF est balisé : un lecteur d’écran y trouve les titres, les tableaux, les listes et la description des graphiques.
about-contrast-low = Le contraste du texte descend à { $least } : 1, sous les 4,5 : 1 que demandent les règles WCAG au niveau AA.
about-contrast-both = Le contraste du texte de ce rapport est d’au moins { $light } : 1, et d’au moins { $dark } : 1 en mode sombre.
about-contrast = Le contraste du texte de ce rapport est d’au moins { $light } : 1.
about-tried = Ce qui a été essayé
about-tried-program = Les gabarits fournis avec Constats sont éprouvés à chaque version sur des rapports d’essai : par axe-core, Nu Html Checker, html-validate et linkinator, dans Chromium, pour les pages; par veraPDF pour le document imprimable.
about-not-tried = Ce qui n’a pas été vérifié
about-not-this-report = Ces outils ne sont pas relancés pour chaque rapport : celui-ci n’a pas été vérifié page par page.
about-not-people = L’équipe n’a déclaré aucun essai avec des personnes qui emploient un lecteur d’écran, une loupe ou une commande vocale.
about-not-words = La clarté des phrases et des titres, le choix des tableaux et des graphiques relèvent de l’équipe qui publie : aucun outil n’en juge.
about-limits = Limites connues
about-limit-wide = Sur un petit écran, un tableau large défile de côté.
about-write = À qui écrire
about-write-to = Pour signaler une difficulté ou demander le contenu sous une autre forme :
about-write-nobody = Ce rapport ne nomme personne à qui écrire : adressez-vous aux institutions de la première page.
path-card = assets/carte.png
# Le rapport en un seul fichier.
path-workbook = tableaux.xlsx
sheet-contents = Sommaire
sheet-table = Tableau
sheet-section = Section
sheet-sheet = Feuille
sheet-back = Retour au sommaire
path-whole = rapport.html
path-archive = rapport.zip
# Fiches de discussion.
path-handout = fiche
path-handouts = fiches
handout-lines = Date :|Lieu :|Groupe :
handout-left-statements = { $count ->
    [one] énoncé { $numbers }
   *[other] énoncés { $numbers }
    }
handout-left-findings = { $count ->
    [one] un autre constat
   *[other] { $count } autres constats
    }
handout-left-out = Dans le rapport : { $names }.
handout-kind = Fiche de discussion
handout-heading = { $title } – fiche de discussion
handout-findings = Ce que disent les réponses
handout-statements = Ce qu’en retient la conclusion
handout-statement = Énoncé { $n }.
handout-questions = Pour en discuter
handout-notes = Notes
handout-place = Cette fiche sur le site du rapport :
handout-code = Code QR qui mène à cette fiche sur le site du rapport : { $address }
handout-section = Toute la section « { $title } »
handout-all = Fiches de discussion
handout-all-lead = Des fiches à lire à l’écran, ou à imprimer sur une feuille pour une rencontre : une par public, une par section.
handout-of-sections = Par section
handout-of-audiences = Par public
handout-print = La fiche à imprimer
handout-print-of = la fiche à imprimer
handout-page = à lire à l’écran
handout-see-all = Toutes les fiches, par public et par section
handout-description = Chiffres, tableaux, énoncés et questions pour une discussion : { $title }.
