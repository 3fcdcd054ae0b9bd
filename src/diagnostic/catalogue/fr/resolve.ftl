# Compréhension du projet : rapport, questionnaire, sections, réponses.
expected-mapping = { $what } : une liste de clés est attendue ici, une par ligne, sous la forme « clé : valeur »
mapping-keys = { $needed ->
    [0] clés possibles : { $optional }
   *[other] { $others ->
        [0] clés : { $required }
       *[other] clés nécessaires : { $required }; clés possibles : { $optional }
    }
 }
mapping-kinds = une de ces clés vient d’abord : { $keys }
mapping-names = chaque clé est un nom court de votre choix, en minuscules sans accent
mapping-example = par exemple : { $example }
expected-text = un texte est attendu ici
expected-text-colon = si c’est un texte qui contient « : », mettez-le entre guillemets
expected-text-list = si c’est un texte qui commence par un crochet ou un tiret, mettez-le entre guillemets
expected-text-braces = un texte qui commence par une accolade se met entre guillemets : "{"{{"} … {"}}"}"
expected-list = une liste est attendue ici, un élément par ligne, chacun précédé d’un tiret
expected-boolean = « { $key } » vaut oui ou non (true ou false)
expected-integer = « { $key } » est un nombre entier
found-nothing = il n’y a rien
found-text = c’est un texte
found-list = c’est une liste
found-mapping = ce sont des clés et des valeurs
missing-key = { $what } : la clé « { $key } » manque
empty-text = ce texte est vide
unseen-text = ce texte ne montre rien : { $n ->
    [one] le signe { $signs } est invisible
   *[other] les signes { $signs } sont invisibles
}
empty-text-help = écrivez-le; s’il est facultatif, vous pouvez aussi supprimer sa clé
unknown-key = la clé « { $key } » n’existe pas ici
key-of-blocks = « { $key } » est une clé de { $names }
scale-compared-help = pour dire quels écarts tiennent : la moyenne de l’échelle, dans un means_table (« by »), ou la part de quelques degrés, dans un group_table (« is », « by »)
unknown-key-comma = si c’est la suite d’un texte : entre accolades, une virgule sépare les clés; mettez le texte entre guillemets : { $key }: "{ $text }"
bad-id = « { $id } » ne peut pas servir de nom (id)
bad-id-help = ce nom devient une adresse et un nom de fichier : une lettre minuscule sans accent, puis des minuscules, des chiffres, « - » ou « _ »
id-unstorable = le nom « { $id } » (id) ne peut pas servir ici : Windows ne peut pas garder un fichier « { $file } »
id-unstorable-help = choisissez un autre nom : Windows réserve con, prn, aux, nul, com1 à com9 et lpt1 à lpt9
duplicate-id = le nom « { $id } » (id) est donné deux fois
duplicate-code = le code « { $code } » est donné à deux choix
duplicate-section = la section « { $id } » est nommée deux fois
first-here = donné ici d’abord
contact-without-address = il manque où écrire : « email », « url » ou les deux
bad-email = « { $email } » n’est pas une adresse de courriel
bad-contact-url = « { $url } » n’est pas l’adresse d’une page : elle commence par https://
many-highlights = la première page aurait { $n } constats : au-delà de { $most }, ce ne sont plus les principaux
unknown-language = la langue « { $name } » n’est pas offerte
unknown-gender = le genre est « feminine » ou « masculine », pas « { $name } »
bad-url = « { $url } » n’est pas l’adresse d’un site : https://, un nom de domaine, et un dossier au besoin, sans « ? » ni « # »
bad-doi = « { $doi } » n’est pas un DOI; écrivez 10.1234/abc
unknown-licence = la licence « { $name } » n’est pas connue
unknown-licence-help = toute autre licence se donne par l’adresse de son texte, en https://
bad-language-tag = « { $tag } » n’est pas le code d’une langue
bad-language-tag-help = c’est une étiquette BCP 47 : en (anglais), es (espagnol), ar (arabe), iu (inuktitut), moe (innu), et au besoin un pays : en-CA
date-to-confirm = la date du rapport reste à confirmer
date-to-confirm-help = écrivez 2025, 2025-11 ou 2025-11-30
bad-date = « { $date } » n’est pas une date; écrivez 2025, 2025-11 ou 2025-11-30
unknown-group = le groupe « { $name } » n’existe pas dans report.yaml
unknown-question = la question « { $name } » n’existe pas dans questionnaire.yaml
unknown-item = l’énoncé « { $name } » n’existe pas dans la question « { $question } »
unknown-choice = le choix « { $name } » n’existe pas dans la question « { $question } »
unknown-scale = l’échelle « { $name } » n’existe pas dans questionnaire.yaml
unknown-type = le type de question « { $name } » n’existe pas
unknown-section = la section « { $name } » n’a pas de fichier { $file }
unknown-block = le bloc « { $name } » n’existe pas
unknown-chart = le graphique « { $name } » n’existe pas
unknown-precision = « precision » ne peut valoir « { $name } »
bad-level = « level » est un niveau de confiance en pour cent, de 80 à 99
too-many-digits = « digits » vaut { $most } au plus : aucun sondage n’en sait davantage
differences-of-mentions = les parts des mentions ne se comparent pas par un test : la même personne en fait plusieurs
differences-of-mentions-help = prenez la part sur les personnes (« base: valid »), ou retirez « differences »
differences-of-one = ce tableau n’a rien à comparer : il n’a qu’une colonne, ou qu’une ligne
differences-of-one-help = divisez les personnes (« by »), ajoutez une colonne, ou retirez « differences »
differences-of-no-means = ce tableau n’a ni moyenne ni part de premières places : rien d’autre ne se compare par un test
differences-of-no-means-help = demandez mean dans « measures », ou retirez « differences »
differences-of-questions = les lignes de ce tableau sont des questions différentes : leurs moyennes ne se comparent pas par un test
differences-of-questions-help = divisez les personnes (« by »), ou faites le tableau des énoncés d’une seule question
unknown-percent = « percent » ne peut valoir « { $name } »
percent-of-banner = « percent: { $percent } » porte sur un seul découpage, et « by » en nomme plusieurs
percent-of-banner-help = faites un tableau pour chacun
percent-of-base = « percent: { $percent } » ne va pas avec « base: { $base } »
percent-of-base-help = retirez « base » : la part est celle des personnes de la ligne, ou de toutes celles du tableau
percent-of-differences = « differences » compare des colonnes, et « percent: { $percent } » n’en fait pas des parts de leurs colonnes
percent-of-differences-help = retirez « differences », ou « percent »
percent-of-items = « total » réunit les lignes d’un tableau, et celles de « { $question } » sont des énoncés : chaque personne y est plusieurs fois
percent-of-items-help = retirez « total », ou « percent »
within-many-columns = « within » ferait { $columns } { $columns ->
    [one] colonne
   *[other] colonnes
 }, et un tableau n’en montre pas plus de { $most }
within-many-columns-help = réunissez des choix dans une variable dérivée, ou faites un tableau par réponse, avec « where »
percent-of-within = « percent: { $percent } » ne va pas avec « within »
percent-of-within-help = faites un tableau par réponse, avec « where »
net-score-end = un score net de « { $question } » demande des choix à « { $end } »
net-score-both = le choix « { $name } » est en haut et en bas du score net
unknown-lonely = « lonely » ne peut valoir « { $name } »
lonely-strata = { $count ->
    [one] la strate { $strata } n’a qu’une unité : rien ne dit
   *[other] les strates { $strata } n’ont qu’une unité chacune : rien ne dit
    } combien ses chiffres auraient pu varier, et aucune marge d’erreur n’en tient compte
lonely-strata-help = réunissez-la à une autre strate dans le fichier, ajoutez « lonely: centre » sous « design » pour la comparer à tout l’échantillon, ou retirez la précision du rapport
precision-of-mentions = une part des mentions n’a ni intervalle ni marge d’erreur : la même personne en fait plusieurs
precision-of-mentions-help = prenez la part sur les personnes (« base: valid »), ou retirez la précision
placed-of-no-ranks = « { $word } » est la part d’un premier rang, et « { $question } » n’a pas de rangs
placed-of-no-ranks-help = dans le questionnaire, sous « derived », faites une question des rangs d’un classement, que « ranks » nomme, et montrez-la ici
placed-beyond = « { $word } » dépasse les rangs de « { $question } », qui en a { $places }
chart-without-summary = ce tableau ne montre que des parts ou des effectifs : un graphique dessine une mesure, comme mean
precision-without-mean = de ces mesures, aucune n’a d’intervalle : seule une moyenne en a un
precision-without-mean-help = ajoutez « mean » sous « measures », ou retirez « precision »
precision-not-drawn = un graphique « { $kind } » n’a pas d’intervalles à tracer
precision-not-drawn-help = mettez « precision » dans le tableau, ou choisissez « bars », « grouped_bars » ou « dots »
unknown-base = la base « { $name } » n’existe pas
unknown-unnamed = « unnamed » ne peut valoir « { $name } »
yml-file = { $file } n’est pas lu; renommez-le en { $name }
unused-file = { $file } ne sert nulle part
not-a-battery = la question « { $name } » n’est pas une batterie : elle n’a pas d’énoncés
battery-needs-item = « { $name } » est une batterie : nommez un de ses énoncés
no-choices = la question « { $question } » n’a pas de liste de choix
choices-missing = la question « { $question } » n’a ni « choices » ni « scale »
items-not-possible = une question de type « { $kind } » ne peut pas avoir d’énoncés (items)
columns-missing = la question « { $question } » doit nommer ses colonnes
columns-missing-help = écrivez : columns: [COLONNE_1, COLONNE_2, COLONNE_3]
reading-unknown = rien ne remplace « { $name } » entre accolades : « reading » n’y a que « choice » et, d’une batterie, « item »
reading-no-item = cette question n’a pas d’énoncés : rien n’y remplace « item » entre accolades
reading-no-choice = cette phrase ne dit pas quelle réponse a été donnée : d’une part à l’autre, ce n’est pas la même
reading-no-choice-help = mettez « choice » entre accolades là où la réponse se lit, par exemple : ont répondu {"{choice}"}
item-in-table = un tableau nomme une question entière; choisissez les énoncés avec « rows »
items-differ = la batterie « { $question } » n’a pas ces énoncés de « { $first } » : { $items }
no-group-asked = la question « { $question } » n’a été posée à aucun des groupes de cette section
group-not-asked = la question « { $question } » n’a pas été posée au groupe « { $group } »
bad-sort = « sort » vaut « none » ou le numéro d’une colonne, de 1 à { $columns }
no-chart-of-ranks = un tableau de rangs n’a pas de chiffres à dessiner : retirez « chart »
bad-delimiter = le séparateur est « , », « ; », « | » ou « tab »
missing-column = la colonne « { $column } » n’existe pas dans { $file }
missing-columns = { $count } colonnes n’existent pas dans { $file } : { $names }
columns-near = le fichier a une colonne « { $near } » : serait-ce « { $column } »? si les autres diffèrent de la même façon, corrigez-les dans questionnaire.yaml (ou dans l’en-tête du fichier)
columns-known = { $count ->
    [one] le fichier n’a qu’une colonne, { $names } : est-ce le bon fichier, et le bon signe entre les cellules?
   *[other] le fichier a { $count } colonnes : { $names }
 }
one-file = { $file }
names = { $count ->
    [0] aucun
    [1] « { $first } »
    [2] « { $first } » et « { $second } »
    [3] « { $first } », « { $second } » et « { $third } »
    [4] « { $first } », « { $second } », « { $third } » et « { $fourth } »
   *[other] « { $first } », « { $second } », « { $third } » et { $more } autres
 }
ambiguous-column = { $count } colonnes de { $file } peuvent être « { $column } » : { $places }
ambiguous-column-help = nommez celle qu’il faut par sa position : column: "{ $place }"
ambiguous-columns = { $count } noms désignent chacun plusieurs colonnes de { $file } : { $names }
ambiguous-columns-help = nommez chacune par sa position : pour « { $column } », { $places }
column-of-respondents = elle doit identifier les personnes répondantes
column-of-question = la question « { $question } » s’y attend
column-of-group = le groupe « { $group } » s’y attend
rows-missing = { $file } sert à plusieurs groupes; il faut dire quelles rangées sont celles de « { $group } »
rows-missing-help = écrivez dans le groupe : rows: {"{"}column: COLONNE, is: [CODE]{"}"}
unknown-handout-form = une fiche est « short » (une feuille) ou « full » (entière), pas « { $name } »
unknown-records = « leave_out » ne connaît pas « { $name } »
records-tests = { $file } : { $count ->
    [one] une rangée est un essai ou un aperçu, et compte comme une personne
   *[other] { $count } rangées sont des essais ou des aperçus, et comptent comme des personnes
}
records-tests-left = { $file } : { $count ->
    [one] une rangée est un essai ou un aperçu, et ne compte pas
   *[other] { $count } rangées sont des essais ou des aperçus, et ne comptent pas
}
records-incomplete = { $file } : { $count ->
    [one] une personne n’a pas fini; ses réponses comptent là où elle en a donné
   *[other] { $count } personnes n’ont pas fini; leurs réponses comptent là où elles en ont donné
}
records-incomplete-left = { $file } : { $count ->
    [one] une personne n’a pas fini, et ne compte pas
   *[other] { $count } personnes n’ont pas fini, et ne comptent pas
}
records-repeats = { $file } : { $count ->
    [one] une rangée reprend un formulaire d’une même personne, et compte comme une autre
   *[other] { $count } rangées reprennent un formulaire d’une même personne, et comptent comme d’autres
}
records-repeats-left = { $file } : { $count ->
    [one] une rangée reprend un formulaire d’une même personne, et ne compte pas
   *[other] { $count } rangées reprennent un formulaire d’une même personne, et ne comptent pas
}
records-duplicates = { $file } : { $count ->
    [one] une personne a répondu de nouveau plus bas
   *[other] { $count } rangées sont de personnes qui ont répondu de nouveau plus bas
}
records-duplicates-left = { $file } : { $count ->
    [one] une personne a répondu de nouveau plus bas; sa dernière réponse compte, l’autre non
   *[other] { $count } rangées sont de personnes qui ont répondu de nouveau plus bas; leur dernière réponse compte, les autres non
}
records-totals = { $file } : { $count ->
    [one] la dernière rangée est un total, et compte comme une personne
   *[other] les { $count } dernières rangées sont des totaux, et comptent comme des personnes
}
records-totals-left = { $file } : { $count ->
    [one] la dernière rangée est un total, et ne compte pas
   *[other] les { $count } dernières rangées sont des totaux, et ne comptent pas
}
records-help = pour ne pas compter ces rangées, écrivez sous le groupe : leave_out: [{ $word }]
column-of-weight = le poids du groupe « { $group } » s’y attend
column-of-design = le plan de sondage du groupe « { $group } » s’y attend
weights-two = { $file } sert aux groupes « { $first } » et « { $second } », et ils ne disent pas le même poids
designs-two = { $file } sert aux groupes « { $first } » et « { $second } », et ils ne disent pas le même plan de sondage
weights-two-help = une personne qui est dans les deux ne compte qu’une fois : dites-le une seule fois, sous l’un des groupes du fichier; il vaut pour tous
weight-missing = { $count ->
    [one] le répondant { $row } du fichier n’a pas de poids
   *[other] { $count } personnes n’ont pas de poids : la première est le répondant { $row } du fichier
} (colonne « { $column } »)
weight-missing-help = si ces personnes ne doivent pas compter, écrivez sous le groupe : leave_out: [unweighted]
weight-not-a-number = « { $text } » n’est pas un poids (répondant { $row } du fichier, colonne « { $column } »){ $count ->
    [one] {""}
   *[other] {""}; { $count } cellules n’en sont pas
}
weight-not-a-number-help = si « { $text } » veut dire qu’il n’y a pas de poids, déclarez-le dans questionnaire.yaml, sous « missing »
weight-negative = un poids n’est jamais négatif : « { $text } » (répondant { $row } du fichier, colonne « { $column } »){ $count ->
    [one] {""}
   *[other] {""}; { $count } cellules le sont
}
weight-too-large = « { $text } » est un poids trop grand (répondant { $row } du fichier, colonne « { $column } »){ $count ->
    [one] {""}
   *[other] {""}; { $count } cellules le sont
}; il doit rester sous dix millions
weights-left-out = { $file } : { $count ->
    [one] une personne n’a pas de poids, et ne compte pas
   *[other] { $count } personnes n’ont pas de poids, et ne comptent pas
}
weights-zero = { $file } : { $count ->
    [one] une personne a un poids nul; elle compte parmi les personnes, et pour rien dans les pourcentages
   *[other] { $count } personnes ont un poids nul; elles comptent parmi les personnes, et pour rien dans les pourcentages
}
weights-zero-help = si elles ne doivent pas compter du tout, écrivez sous le groupe : leave_out: [unweighted]
weights-all-zero = toutes les personnes du groupe « { $group } » ont un poids nul
weights-rounded = { $file } : { $count ->
    [one] un poids a plus de { $decimals } décimales; il est arrondi à la { $decimals }e
   *[other] { $count } poids ont plus de { $decimals } décimales; ils sont arrondis à la { $decimals }e
}
weights-extreme = { $file } : le plus grand poids vaut { $times } fois la moyenne, et une seule personne le porte
weights-extreme-help = vérifiez-le avec la personne qui a fait les poids
design-blank = le plan de sondage ne dit rien du répondant { $row } du fichier : la colonne « { $column } » est vide{ $count ->
    [one] {""}
   *[other] {""}; { $count } cellules le sont
}
design-one-size = avec des strates, il faut la taille de chacune : une colonne qui la dit à chaque rangée
design-size = « { $text } » n’est pas une taille de population (répondant { $row } du fichier, colonne « { $column } »); on attend un nombre entier
design-two-sizes = la strate « { $stratum } » a deux tailles : { $first } et { $second }
design-too-small = plus d’unités tirées ({ $drawn }) qu’il n’y en a ({ $size })
design-too-small-of = plus d’unités tirées ({ $drawn }) que la strate « { $stratum } » n’en a ({ $size })
weights-mixed = « { $weighted } » a des poids et « { $unweighted } » n’en a pas : leurs réponses ne se comptent pas ensemble
weights-mixed-help = montrez ces groupes chacun à part, ou donnez des poids à tous (dans un groupe sans pondération, une colonne de 1)
weights-unused = { $file } : la colonne « { $column } » ressemble à un poids de sondage, et le rapport ne s’en sert pas
weights-unused-help = si elle dit ce que pèse chaque personne, écrivez sous le groupe « weight: { $column } »; sinon, « weight: none »
wrong-n = le groupe « { $group } » annonce { $n } { $n ->
    [one] personne
   *[other] personnes
}, mais { $file } a { $rows ->
    [one] { $rows } rangée
   *[other] { $rows } rangées
 }
wrong-n-help = un export filtré ou partiel rend tous les chiffres faux : vérifiez-le d’abord. Si ce sont bien toutes les personnes, écrivez { $rows } sous « n », ou ôtez la clé
code-outside = le code « { $code } » n’est pas dans la question « { $question } » (répondant { $row } du fichier, colonne « { $column } »)
not-a-number = « { $text } » n’est pas un nombre { $decimals ->
    [0] entier
    [one] d’au plus une décimale
   *[other] d’au plus { $decimals } décimales
 } pour la question « { $question } » (répondant { $row } du fichier)
codes-outside = { $count ->
    [one] { $count } cellule
   *[other] { $count } cellules
 } { $count ->
    [one] contient
   *[other] contiennent
 } un code qui n’est pas dans { $questions ->
    [one] la question { $names }
   *[other] { $questions } questions, { $names }
 } : { $examples }
not-numbers = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
 } { $questions ->
    [one] à la question { $names }
   *[other] à { $questions } questions, { $names },
 } { $count ->
    [one] n’est pas un nombre
   *[other] ne sont pas des nombres
 } { $decimals ->
    [0] { $count ->
        [one] entier
       *[other] entiers
    }
    [one] d’au plus une décimale
   *[other] d’au plus { $decimals } décimales
 } : { $examples }
stray-example = « { $text } » ({ $count ->
    [one] répondant { $row }
   *[other] { $columns ->
        [one] { $count } fois, d’abord au répondant { $row }
       *[other] { $count } fois dans { $columns } colonnes, d’abord au répondant { $row }
    }
 }{ $file }, colonne « { $column } »)
of-file = {" "}de { $file }
stray-others = { $count ->
    [one] et une autre valeur
   *[other] et { $count } autres valeurs
 }
missing-code-help = si « { $text } » veut dire qu’il n’y a pas de réponse, déclarez-le dans questionnaire.yaml, sous « missing » : no_answer, dont_know, refused ou not_asked
scale-code-help = si « { $text } » est une réponse, ajoutez ce choix à l’échelle « { $scale } », sous « scales » : - {"{"}code: "{ $text }", id: …, label: …{"}"}
choice-code-help = si « { $text } » est une réponse, ajoutez ce choix sous « choices » { $questions ->
    [one] de la question { $names }
   *[other] de chacune des questions, { $names }
 } : - {"{"}code: "{ $text }", id: …, label: …{"}"}
ticked-help = si « { $text } » dit qu’un choix est coché, ou qu’il ne l’est pas, écrivez-le sous { $questions ->
    [one] la question { $names }
   *[other] chacune des questions, { $names }
 } : « chosen: […] » donne les codes d’un choix coché, « not_chosen: […] » ceux d’un choix qui ne l’est pas
decimals-help = si on a pu répondre avec des décimales, écrivez « decimals: { $needed } » sous { $questions ->
    [one] la question { $names }
   *[other] chacune des questions, { $names }
 }
likely-label-help = « { $text } » est peut-être le nouveau libellé de « { $label } » : si c’est le même choix, ajoutez-lui ce texte, sous « also »
also-help = si « { $text } » veut dire un des choix, ajoutez-le à ce choix, sous « also »; si c’est une réponse écrite par la personne, mettez « other: true » au choix qui la compte
code-or-label = { $questions ->
    [one] question { $names }
   *[other] questions { $names }
 } : « { $label } » est le libellé d’un choix et le code d’un autre, et les réponses sont en mots (« { $cell } »)
code-or-label-help = exportez les réponses en codes, ou donnez comme « code » de chaque choix ses mots dans l’export
label-or-missing = { $questions ->
    [one] question { $names }
   *[other] questions { $names }
 } : « { $label } » est le libellé d’un choix et un code de réponse manquante
boxes-blank = des personnes ont laissé vides toutes les cases, et rien ne dit si elles ont été montrées; on suppose qu’il n’y a pas de réponse : { $bases }
boxes-base = « { $question } », { $blank ->
    [one] une personne
   *[other] { $blank } personnes
 }, et les parts portent sur { $ticked ->
    [0] personne, puisque rien n’est coché
    [one] la seule qui a coché quelque chose
   *[other] les { $ticked } qui ont coché quelque chose
 }
boxes-others = { $count ->
    [one] et une autre question
   *[other] et { $count } autres questions
 }
boxes-blank-shown = { $questions ->
    [one] si la question a été posée à tout le monde, écrivez sous elle
   *[other] pour chaque question qui a été posée à tout le monde, écrivez sous elle
 } : not_chosen: [""]
boxes-blank-kept = si c’est bien une absence de réponse, ajoutez "" aux codes « no_answer », sous « missing »
other-twice = un seul choix peut prendre ce qui n’est pas de la liste (other)
number-help = « { $text } » : un nombre s’écrit en chiffres, avec une virgule ou un point au plus; une espace n’y sépare que des groupes de trois chiffres (1 028). Corrigez la cellule, ou exportez de nouveau sans séparateur de milliers
numbers-grouped = { $count ->
    [one] une réponse
   *[other] { $count } réponses
 } { $questions ->
    [one] à la question { $names }
   *[other] à { $questions } questions, { $names },
 } { $count ->
    [one] s’écrit avec des espaces et se lit
   *[other] s’écrivent avec des espaces et se lisent
 } comme un seul nombre : « { $text } » (répondant { $row })
many-decimals = « decimals » vaut { $decimals }; c’est { $most } au plus
idle-key = « { $key } » ne sert à rien dans cette question de type « { $kind } »
code-missing-too = le code « { $code } » est celui d’une réponse et celui d’une réponse manquante
code-missing-help = si c’est une vraie réponse { $questions ->
    [one] à cette question, donnez à la question
   *[other] à ces questions, donnez à chacune
 } ses propres codes de réponse manquante (vide : « missing: {"{}"} »)
code-chosen-and-not = le code « { $code } » veut dire coché et non coché
missing-code-twice = le code de réponse manquante « { $code } » a deux sens
answers-repeated = { $names } : { $count ->
    [one] une réponse répète
   *[other] { $count } réponses répètent
 } un choix que la même personne a déjà donné; il ne compte qu’une fois
answers-repeated-help = si chaque mention compte, parce qu’on a nommé deux partenaires d’une même catégorie par exemple, écrivez « repeats: true » sous { $questions ->
    [one] la question
   *[other] chacune de ces questions
 }
rows-of-no-group = { $count ->
    [one] { $count } rangée
   *[other] { $count } rangées
 } de { $file } { $count ->
    [one] n’est
   *[other] ne sont
 } dans aucun groupe, et ne { $count ->
    [one] compte
   *[other] comptent
 } nulle part : { $values }
rows-value = « { $column } » y vaut « { $value } » ({ $count ->
    [one] { $count } rangée
   *[other] { $count } rangées
 })
rows-value-blank = « { $column } » y est vide ({ $count ->
    [one] { $count } rangée
   *[other] { $count } rangées
 })
rows-other-values = { $count ->
    [one] et une autre valeur
   *[other] et { $count } autres valeurs
 }
rows-of-no-group-help = ajoutez ces valeurs sous « is » du groupe qui est le leur; si ces personnes ne doivent pas compter, dites-le sous « rows » d’un groupe : left_out: [{ $values }]
filter-looks-ahead = { $questions ->
    [one] la question { $names } dépend de « { $filter } », qui vient après elle; placez-la après
   *[other] les questions { $names } dépendent de « { $filter } », qui vient après elles; placez-les après
 }
filter-not-asked = { $questions ->
    [one] la question { $names } dépend
   *[other] les questions { $names } dépendent
 } de « { $filter } », qui n’a pas été posée { $groups ->
    [one] au groupe { $group }
   *[other] aux groupes { $group }
 }
no-rows = le groupe « { $group } » n’a aucune rangée dans { $file }
no-rows-help = vérifiez le code donné sous « rows »; un fichier de réponses a une rangée par personne répondante sous son en-tête
others-misparted = « { $question } » : { $count } cellules de { $file } compteraient pour « autre », et contiennent des choix de la liste, séparés par « { $sign } »
delimiter-help = « { $text } » réunit plusieurs réponses : sous la question « { $question } », écrivez type: multiple, et delimiter: "{ $sign }"
delimiter-mixed-help = « { $text } » réunit plusieurs réponses, que le signe de la question ne sépare pas : mettez ce signe entre elles dans les réponses
delimiter-other-help = « { $text } » réunit plusieurs réponses : sous la question « { $question } », écrivez delimiter: "{ $sign }"
known-code = « { $code } »
known-codes = codes connus : { $codes }
answers-set-aside = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
 } à { $names } ({ $groups ->
    [one] groupe { $group }
   *[other] groupes { $group }
 }) { $count ->
    [one] vient d’une personne
   *[other] viennent de personnes
 } que le filtre exclut; { $count ->
    [one] elle est mise
   *[other] elles sont mises
 } de côté
claim-of-nothing = cette affirmation ne dit pas à quelle mesure la comparer
claim-needs-choices = quel choix de « { $question } »? ajoutez « is »
quotation-not-released = la citation « { $id } » donne les mots d’une personne répondante sans dire qui l’a permis ni quand
quotation-not-released-help = ajoutez « released_by » et « released_on »; si ce ne sont pas ses mots, dites-le par « paraphrase »
diverging-not-stacked = « diverging » ne va qu’avec « { $name } »
chart-not-for-table = ce tableau ne peut pas être dessiné en « { $name } »
shows-no-such-type = « { $name } » ne peut pas montrer la question « { $question } », de type « { $kind } »
shows-types = « { $name } » montre les questions de type { $types }
shows-batteries = « { $name } » montre les énoncés d’une batterie, et la question « { $question } » n’en a pas
shows-no-battery = « { $name } » ne peut pas montrer la batterie « { $question } » : chacun de ses énoncés a ses propres réponses
shown-by = « { $question } » se montre par { $names }
shown-by-distinct = combien de réponses différentes a « { $question } » se montre par distinct : dans un texte, dans une affirmation, ou parmi les measures d’un means_table, avec n seulement
open-not-distinct = « { $question } » est du texte libre : le nombre de ses réponses différentes n’est pas compté
open-not-distinct-help = écrivez « distinct: true » sous la question, dans questionnaire.yaml : ses réponses différentes sont alors comptées, et aucune n’est montrée
scale-without-scores = l’échelle « { $question } » n’a pas de moyenne : { $count ->
    [one] { $choices } n’a pas de valeur
   *[other] { $choices } n’ont pas de valeur
}
scale-without-scores-help = donnez à chaque choix sa valeur, sous « score »; un choix qui n’est pas un degré de l’échelle (« sans opinion ») se déclare parmi les réponses manquantes, sous « missing »
unknown-measure = la mesure « { $name } » n’existe pas
measures-of-nothing = « n » dit combien de personnes ont répondu; il faut au moins une mesure de ce qu’elles ont répondu
means-of-several = de plusieurs questions, partie par partie, un tableau ne montre qu’une mesure
means-of-several-help = gardez une seule mesure sous « measures », par exemple mean, ou faites un tableau par question
many-digits = trop de décimales : { $digits }; au plus { $most }
box-without-edges = une boîte se dessine du premier au troisième quartile, avec la médiane : demandez q1, median et q3 sous « measures », d’une seule question si le tableau a « by »
bars-of-scores = une barre commence à zéro, et l’échelle « { $question } » n’a pas de zéro : demandez des points (dots)
drawn-in-cells-only = ce graphique ne se dessine que dans les cases du tableau : enlevez « apart »
bad-classes = il faut au moins deux bornes, chacune plus grande que la précédente, { $decimals ->
    [0] en nombres entiers
    [1] en nombres d’une décimale au plus
   *[other] en nombres de { $decimals } décimales au plus
}
others-of-none = « others » réunit les choix que le tableau ne montre pas, et il montre tous ceux de « { $question } »
others-of-none-help = nommez sous « rows » les choix à montrer, ou retirez « others »
most-not-drawn = « { $kind } » dessine toutes les rangées de son tableau
most-not-drawn-help = retirez « most », ou dessinez des parts en barres
chart-of-many-rows = ce graphique a { $rows } rangées : au-delà de { $most }, on ne les compare plus
chart-of-many-rows-help = montrez les plus données, par exemple dix, par « most » : les autres sont réunies dans une dernière rangée; ou, par « most » sous « chart », dessinez les premières d’un tableau qui les garde toutes
most-of-rows = « most » prend les choix les plus donnés, et « rows » ou « is » en nomment d’autres : gardez l’une des deux clés
net-score-of-parts = un score net est pris sur toutes les personnes d’une colonne : il ne va pas avec « percent: { $percent } »
net-score-of-parts-help = ôtez « percent », ou faites du score net un tableau à part
nets-of-items = les rangées de la batterie « { $question } » sont ses énoncés, que « is » réunit déjà : « nets » réunit les choix d’une question sans énoncés
shown-by-nothing = rien ne montre les réponses à « { $question } »; la page de méthode dit combien de personnes ont répondu
chart-columns = « { $name } » dessine { $most ->
    [one] une seule colonne
   *[other] { $most } colonnes
}, et ce tableau en a { $columns }
nothing-listed = « { $key } » ne nomme rien : nommez au moins une rangée, ou retirez la clé
listed-twice = « { $name } » est nommé deux fois
label-of-no-column = aucune colonne de ce tableau n’est le groupe « { $name } »
condition-empty = aucune réponse à « { $question } » n’est nommée : personne ne remplit cette condition
from-one = « { $key } » se compte à partir de 1
noun-is-feminine = « { $word } » est un mot féminin : écrivez « feminine » sous « gender », pour que les phrases s’accordent
noun-is-masculine = « { $word } » est un mot masculin : écrivez « masculine » sous « gender », pour que les phrases s’accordent
unknown-preset = la règle « { $name } » n’existe pas
round-to-nothing = on n’arrondit pas à 0; écrivez 1 pour publier les nombres tels quels
open-without-reason = cette politique ne retient rien, et ne dit pas pourquoi
open-without-reason-help = ajoutez « because » avec la raison, ou des seuils (« smallest_base », « smallest_cell »)
extremes-need-number = « { $question } » n’est pas une question de nombre; elle n’a ni minimum ni maximum
dominance-needs-number = « { $question } » n’est pas une question de nombre; la règle de dominance ne porte que sur des totaux
dominance-out-of-range = « largest » est au moins 1, et « percent », de 1 à 100
coding-needs-number = « { $question } » n’est pas une question numérique; seules celles-là ont des valeurs extrêmes
crossing-of-two = un croisement est une liste de deux noms : deux questions, ou une question et « groups »
# Chiffres repris d’une autre source.
unknown-unit = l’unité « { $name } » n’existe pas
unknown-among = « among » ne peut valoir « { $name } »
unknown-adds-up = « adds_up » ne peut valoir « { $name } »
typed-cells = la rangée « { $row } » a { $cells ->
    [one] { $cells } case
   *[other] { $cells } cases
 } pour { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
 }
typed-cells-help = dans une liste, un nombre à virgule se met entre guillemets, sans quoi la virgule sépare deux cases
typed-blank = cette case est vide, sans dire pourquoi
typed-sign-help = un signe remplace un chiffre absent quand « absent » en donne la raison
typed-not-percent = « { $text } » n’est pas un pourcentage : un nombre d’au plus quatre décimales est attendu
typed-not-count = « { $text } » n’est pas un effectif : un nombre entier est attendu
typed-not-mean = « { $text } » n’est pas une moyenne : un nombre d’au plus quatre décimales est attendu
typed-negative = « { $text } » est sous zéro : ni une part ni un effectif ne peut l’être
typed-bad-base = « { $text } » ne peut pas servir de base : un nombre entier d’au moins 1 est attendu
typed-no-base = sur combien ces chiffres portent-ils? la base manque
typed-base-of-what = la base est de { $n }, mais de quoi?
typed-base-help = ajoutez « base » au tableau, à ses colonnes ou à ses rangées : « n » dit combien, « of » dit de quoi
typed-two-bases = cette base est celle d’une rangée, mais une colonne a déjà la sienne : laquelle vaut pour leurs cases?
typed-base-of-column = la base de la colonne
typed-bad-sign = « { $sign } » ne peut pas servir de signe : trois caractères au plus, sans chiffre
typed-no-reason = pourquoi « { $sign } »? dites en quelques mots ce qui manque
typed-unknown-sign = « { $sign } » n’est ni un nombre ni un signe que « absent » explique
typed-no-chart = un graphique montre des parts : la première colonne de ce tableau n’est pas en pourcentage

# Fiches de discussion.
tag-without-id = un constat qui porte une étiquette doit porter aussi un nom (id)
tag-reserved = l’étiquette « { $tag } » choisit ce que garde la fiche d’une section, et ne peut pas être celle d’un public
unknown-tag = l’étiquette « { $tag } » n’est celle d’aucun public
unknown-tag-help = les étiquettes sont déclarées dans report.yaml, sous audiences; « handout » choisit ce que garde la fiche de la section
audience-is-section = le public « { $id } » a le même nom (id) qu’une section, et leurs fiches auraient le même nom
audience-empty = la fiche du public « { $id } » serait vide : aucune section, aucun tableau, constat ou énoncé ne porte une de ses étiquettes
audience-empty-help = ajoutez « tags » à ce qui concerne ce public, dans les sections ou dans la conclusion
tag-without-text = rien dans le rapport ne porte l’étiquette « { $tag } »
name-again = { $n ->
    [one] ce nom se trouve aussi à un autre endroit
   *[other] ce nom se trouve aussi à { $n } autres endroits
}
policy-to-confirm = la règle de confidentialité reste à confirmer
policy-to-confirm-help = choisissez la règle (preset), puis écrivez sous because pourquoi elle convient à ces réponses
boxes-unticked = « { $question } » : { $none ->
    [one] une personne n’a rien coché; REDCap note de même qui n’a pas répondu. Elle compte
   *[other] { $none } personnes n’ont rien coché; REDCap note de même qui n’a pas répondu. Elles comptent
} dans la base
second-headings = « { $file } » : la première rangée ne répond pas à la plupart des questions (« { $text } », par exemple); c’est sans doute une autre ligne d’en-têtes
second-headings-help = écrivez 2 à la clé « headings » du groupe, ou un de plus que ce qu’elle dit déjà; si la rangée est bien celle d’une personne, corrigez-la
column-gone = si le fichier ne l’a plus, retirez-la d’ici, puis retirez du rapport ce qui en parle
column-same = la colonne « { $same } », qu’aucune question ne lit, contient les mêmes réponses : si c’est elle, renommée, écrivez ce nom sous « column »
column-by-beginning = { $count ->
    [one] dans { $file }, la colonne « { $column } » n’a été reconnue qu’au début d’un en-tête : « { $heading } »
   *[other] dans { $file }, { $count } colonnes n’ont été reconnues qu’au début d’un en-tête : « { $column } », par exemple, est « { $heading } »
 }
labels-swapped = dans { $file }, des codes de { $questions ->
    [one] la question
   *[other] { $questions } questions,
 } { $names } portent le libellé d’un autre choix du questionnaire : { $values }
labels-swapped-one = { $value } est « { $told } » dans le fichier, « { $own } » dans questionnaire.yaml
labels-swapped-help = le code l’emporte : si l’échelle a été retournée dans l’outil de sondage, changez les codes des choix dans questionnaire.yaml
answers-set-aside-help = si la question a été posée à d’autres personnes (le filtre de l’outil de sondage a changé, ou les codes de la question dont il dépend), corrigez « asked_if » ou ôtez-le; si ces réponses sont restées après un retour en arrière, il n’y a rien à faire
