# D’où vient un chiffre.
explain-about = Question
explain-measure = Mesure
explain-base = Base
explain-calculation = Calcul
explain-rule = Formulation
explain-ratio = { $numerator } sur { $denominator }, soit { $value } avant arrondi
explain-range = de { $low } à { $high }
explain-mean = { $sum } divisé par { $count }, soit { $value } avant arrondi
explain-net_score = { $value } points avant arrondi, sur { $n } réponses
explain-median = réponse du milieu parmi { $n } : { $value }
explain-sd = racine de la somme des carrés des écarts à la moyenne, divisée par n − 1, soit { $value } avant arrondi (n = { $n })
explain-q1 = plus petite réponse qu’un quart des réponses ne dépassent pas (n = { $n }) : { $value }
explain-q3 = plus petite réponse que les trois quarts des réponses ne dépassent pas (n = { $n }) : { $value }
explain-p10 = plus petite réponse qu’un dixième des réponses ne dépassent pas (n = { $n }) : { $value }
explain-p90 = plus petite réponse que les neuf dixièmes des réponses ne dépassent pas (n = { $n }) : { $value }
explain-sum = somme des réponses (n = { $n }) : { $value }
explain-min = plus petite des réponses (n = { $n }) : { $value }
explain-max = plus grande des réponses (n = { $n }) : { $value }
explain-distinct = nombre de valeurs différentes (n = { $n }) : { $value }
explain-rank = rang { $rank } : { $choice } ({ $count })
explain-rank-weighted = rang { $rank } : { $choice }
explain-weighted = { $value } avant arrondi, données pondérées (n = { $n })
explain-median-weighted = réponse du milieu, selon les poids, parmi { $n } : { $value }
explain-q1-weighted = plus petite réponse qui, avec celles d’au-dessous, réunit le quart des poids (n = { $n }) : { $value }
explain-q3-weighted = plus petite réponse qui, avec celles d’au-dessous, réunit les trois quarts des poids (n = { $n }) : { $value }
explain-p10-weighted = plus petite réponse qui, avec celles d’au-dessous, réunit le dixième des poids (n = { $n }) : { $value }
explain-p90-weighted = plus petite réponse qui, avec celles d’au-dessous, réunit les neuf dixièmes des poids (n = { $n }) : { $value }
measure-respondents = nombre de personnes répondantes
measure-count = nombre de personnes qui ont fait ce choix
measure-percent = part en pourcentage
measure-tenths = part en dixièmes
measure-fraction = part en fraction usuelle
measure-mean = moyenne
measure-mean-rank = rang moyen
measure-net_score = score net, en points
measure-median = médiane
measure-sd = écart type
measure-q1 = premier quartile
measure-q3 = troisième quartile
measure-p10 = dixième centile
measure-p90 = quatre-vingt-dixième centile
measure-sum = total
measure-min = minimum
measure-max = maximum
measure-distinct = nombre de valeurs différentes
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
rule-mean-weighted = somme des réponses valides, chacune multipliée par son poids, divisée par la somme des poids, arrondie
rule-net_score = part des réponses du haut moins part de celles du bas, en points, arrondie
rule-median = réponse du milieu, une fois les réponses valides mises en ordre
rule-median-weighted = réponse en deçà de laquelle se trouve la moitié des poids, une fois les réponses valides mises en ordre
rule-sd = écart type d’un échantillon (n − 1), arrondi
rule-sd-weighted = écart type d’un échantillon où chaque réponse compte selon son poids, arrondi
rule-q1 = la plus petite réponse dont le cumul atteint le quart des réponses, mises en ordre
rule-q1-weighted = la plus petite réponse qui, avec celles d’au-dessous, réunit le quart des poids
rule-q3 = la plus petite réponse dont le cumul atteint les trois quarts des réponses, mises en ordre
rule-q3-weighted = la plus petite réponse qui, avec celles d’au-dessous, réunit les trois quarts des poids
rule-p10 = la plus petite réponse dont le cumul atteint le dixième des réponses, mises en ordre
rule-p10-weighted = la plus petite réponse qui, avec celles d’au-dessous, réunit le dixième des poids
rule-p90 = la plus petite réponse dont le cumul atteint les neuf dixièmes des réponses, mises en ordre
rule-p90-weighted = la plus petite réponse qui, avec celles d’au-dessous, réunit les neuf dixièmes des poids
rule-sum = somme des réponses valides
rule-sum-weighted = somme des réponses valides, chacune multipliée par son poids : une estimation du total de la population que les poids représentent
rule-min = la plus petite des réponses valides
rule-max = la plus grande des réponses valides
rule-distinct = chaque valeur comptée une fois, si souvent qu’elle ait été donnée
rule-rank = de la réponse la plus donnée à la moins donnée; à égalité, les réponses partagent leur rang (ex æquo)
site-ledger-title = Sources des chiffres – { $chapter }
site-ledger-lead = D’où vient chaque chiffre de cette page : la question, la mesure, la base, le calcul et la règle qui l’a mis en mots.
site-ledger-link = D’où viennent les chiffres de cette page
site-ledger-link-table = réponses au questionnaire, chiffre par chiffre
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
chart-lead-diverging = Graphique à barres empilées : toutes les réponses bout à bout dans chaque ligne, de part et d’autre d’une même ligne verticale.
chart-lead-histogram = Histogramme : une barre par classe, aussi large que la classe et dont l’aire est la part.
chart-lead-panels = Petits graphiques à barres sur une même échelle, un par colonne du tableau : une barre par ligne.
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
each-of = des { $who }
each-the = les { $who }
each-to = aux { $who }
reading = Lecture : { $subject } ({ $counts }) { $predicate }.
reading-counts = { $numerator } sur { $denominator }
reading-interval = intervalle de confiance à { $level } : { $interval }
reading-small-base = base de moins de { $n } personnes, à lire avec prudence
reading-weighted = données pondérées; n = { $denominator }
reading-valid = { $percent } des { $who } ayant répondu
reading-asked = { $percent } des { $who } à qui la question a été posée
reading-respondents = { $percent } des { $who }
reading-mentions = { $percent } des mentions des { $who }
reading-of = { $reading } (« { $item } »)
reading-chose-for = ont choisi { $choices } pour « { $item } »
reading-chose = ont choisi { $choices }
reading-belong-for = relèvent de { $choices } pour « { $item } »
reading-belong = relèvent de { $choices }
reading-named = vont à { $choices }
