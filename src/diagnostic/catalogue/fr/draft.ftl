# Le premier jet d’un rapport. Ce qui commence par « draft-about », « draft-doubt », « draft-left » et « draft-why » est dit à
# l’équipe, en commentaire; le reste est écrit dans le rapport, dans sa langue.
draft-about-questionnaire = Fait à partir de { $file }. Relisez les libellés, les types et l’ordre des échelles : un commentaire dit ce qui a été deviné.
draft-about-report = Premier jet. Relisez le titre, la date et les groupes; ajoutez qui signe (institutions, authors).
draft-about-introduction = Dites ici qui a été interrogé, quand et comment.
draft-about-conclusion = Remplacez ces énoncés par les vôtres : chacun garde son appui (evidence).
draft-left-out = Colonnes qu’aucune question ne lit :
draft-filter = Question filtrée dans l’outil; à écrire sous asked_if si elle n’a pas été posée à tout le monde : { $rule }
draft-policy = Sous ces seuils, rien n’est publié. Confirmez le choix en écrivant votre raison à la place de « à confirmer ».
draft-doubt-order = L’ordre de l’échelle vient du sens des mots; vérifiez-le.
draft-apart = Ce qui n’est pas un degré de l’échelle est ici une réponse manquante, hors de la base. Pour le compter, mettez-le parmi les choix et prenez « type: single »; si c’est un degré malgré tout, le type reste.
draft-doubt-degree = L’un des choix n’est peut-être pas un degré de l’échelle (« pas concerné », « sans opinion »). S’il n’en est pas un, ôtez-le des choix et écrivez son code sous « missing ».
draft-doubt-near = Ces choix sont peut-être les degrés d’une échelle, dont les mots ne disent pas l’ordre (« assez », « plutôt »). Mettez-les en ordre et prenez « type: scale ».
draft-doubt-unlabelled = Codes sans libellé : écrivez ce qu’ils veulent dire. Si c’est un nombre, prenez « type: number » et ôtez les choix.
draft-doubt-number = Pris pour un nombre. Si ce sont des codes, prenez « type: single » avec des choix.
draft-doubt-joined = Plusieurs réponses par cellule. Si un choix contient lui-même le séparateur, réunissez ses morceaux.
draft-doubt-others = Ce qu’une ou deux personnes seulement ont écrit compte pour « Autre » et ne paraît pas : des textes qui semblent tapés, ou bien plus rares que les autres. Si l’un est un choix, ajoutez-le à la liste; s’il en désigne un, ajoutez-le à ce choix, sous « also ».
draft-doubt-unlisted-others = Les derniers choix viennent des réponses; le questionnaire de l’outil ne les a pas. Ce qu’une ou deux personnes seulement ont écrit à côté compte pour « Autre » et ne paraît pas. Si l’un de ces textes est un choix, ajoutez-le à la liste; s’il en désigne un, ajoutez-le à ce choix, sous « also ».
draft-doubt-joined-others = Plusieurs réponses par cellule. Ce qui n’est écrit qu’une fois, ou par deux personnes dans leurs mots, compte pour « Autre » et ne paraît pas; si c’était un choix, ajoutez-le. Si un choix contient le séparateur, réunissez ses morceaux.
draft-other = Autre
draft-doubt-battery = Colonnes qui commencent de la même façon, prises pour une seule question.
draft-doubt-alike = Questions voisines aux mêmes réponses, prises pour les énoncés d’une seule : les formulaires n’écrivent pas ce qui était au-dessus. Mettez-le à la place de « text » et de « label ». Si ce sont des questions à part, séparez-les.
draft-doubt-unworded = L’outil n’écrit pas ce qui était au-dessus de ces énoncés : mettez-le à la place de « text » et de « label ».
draft-alike = « { $first } » et { $others ->
    [one] la question qui suit
   *[other] les { $others } questions qui suivent
}
draft-theme-frequency = Fréquence
draft-theme-agreement = Degré d’accord
draft-theme-satisfaction = Satisfaction
draft-theme-extent = Degré
draft-theme-importance = Importance
draft-theme-usefulness = Utilité
draft-theme-quality = Appréciation
draft-theme-likelihood = Probabilité
draft-doubt-text = Pris pour du texte libre. Si c’est une liste, prenez « type: single » avec des choix.
draft-doubt-unlisted = Les derniers choix viennent des réponses; le questionnaire de l’outil ne les a pas.
draft-doubt-untold = L’outil n’écrit pas la question de ces cases : mettez-la à la place de leurs choix.
draft-date = Quand les dernières réponses ont été données; écrivez la date de publication.
draft-doubt-dates = Rien ne dit si « { $example } » commence par le jour ou par le mois : { $first ->
    [day] on l’a lu jour/mois/année, comme on l’écrit en français
   *[other] on l’a lu mois/jour/année, comme l’écrivent les outils en anglais
}. Si c’est l’inverse, corrigez les mois ci-dessous et la date du rapport.
draft-encoding = Le fichier n’est pas en UTF-8 et ne dit pas comment il est encodé : c’est ce que montrent ses lettres accentuées. Si des accents se lisent mal, essayez windows-1252, macintosh ou iso-8859-15.
draft-weight = Les pourcentages sont pondérés par cette colonne; « label » dirait ce que sont ces poids, et « weight: none » ôterait la pondération.
draft-ungrouped = { $count ->
    [one] La personne qui n’a pas répondu à cette question n’est d’aucun groupe, et ne compte pas.
   *[other] Les { $count } personnes qui n’ont pas répondu à cette question ne sont d’aucun groupe, et ne comptent pas.
}
draft-events = REDCap écrit une ligne par événement : seules celles du premier comptent. Pour un autre, échangez-les.
draft-doubt-blank = Une case vide est prise pour un choix que l’on n’a pas fait, puisque l’outil ne distingue pas « non coché » de « non posé ».
draft-why-tool = propre à l’outil de sondage
draft-why-weight = dit ce que pèse chaque personne
draft-why-date = une date
draft-why-id = identifie les personnes répondantes
draft-why-empty = aucune réponse
draft-why-unnamed = sans nom
draft-why-beside = ne fait pas une question à part
draft-why-few = trop peu de réponses : tout ce qui en serait publié trahirait quelqu’un
draft-why-name = renseignement personnel : un nom
draft-why-email = renseignement personnel : un courriel
draft-why-telephone = renseignement personnel : un téléphone
draft-why-address = renseignement personnel : une adresse
draft-why-place = renseignement personnel : un lieu précis
draft-why-number = renseignement personnel : un numéro qui désigne quelqu’un
draft-why-computer = renseignement personnel : l’adresse d’un ordinateur ou son navigateur
draft-to-confirm = à confirmer
draft-title = Résultats du sondage
draft-all = Réponses
draft-part = { $part ->
    [1] Première partie du questionnaire
    [2] Deuxième partie du questionnaire
    [3] Troisième partie du questionnaire
    [4] Quatrième partie du questionnaire
    [5] Cinquième partie du questionnaire
    [6] Sixième partie du questionnaire
    [7] Septième partie du questionnaire
    [8] Huitième partie du questionnaire
    [9] Neuvième partie du questionnaire
    [10] Dixième partie du questionnaire
   *[other] Partie { $part } du questionnaire
}
draft-from-to = De « { $first } » à « { $last } »
draft-group-of-file = d’après le nom du fichier, à récrire comme on l’écrirait dans une phrase
draft-group = Personnes
draft-noun-one = personne
draft-noun-many = personnes
draft-noun-asked = personnes à qui la question a été posée
draft-noun-replied = personnes qui se sont prononcées
draft-noun-gender = feminine
draft-introduction = Introduction
draft-conclusion = Conclusion
draft-answered = { $n } personnes ont répondu au sondage { $title }.
draft-answered-untitled = { $n } personnes ont répondu au sondage.
draft-opening = Le rapport suit l’ordre du questionnaire : chaque section donne les tableaux et leurs graphiques, puis ce qui en ressort.
draft-when = Les réponses ont été recueillies en { $month }.
draft-when-between = Les réponses ont été recueillies entre { $first } et { $last }.
draft-month = { $month ->
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
   *[12] décembre
} { $year }
draft-summary = Voici ce que leurs réponses font voir, question par question.
draft-quoted = « { $text } »
draft-or = { $first } ou { $second }
draft-agree = {"{{"} agree(one="répond", many="répondent", none="ne répond") {"}}"}
draft-finding-tenths = { $tenths } { $agree } { $choice }.
draft-finding-choice = { $choice } : c’est la réponse de { $percent } des { $people }.
draft-finding-range = { $choice } : la part va de { $low } pour { $last } à { $high } pour { $first }.
draft-finding-item = Pour { $item }, { $percent } des { $people } répondent { $choice }.
draft-finding-ticked = { $first } est choisi par { $percent } des { $people }, et { $second } par { $other }.
draft-finding-ranked = En tête du classement vient : { $ranked }.
draft-finding-mean = La moyenne est de { $mean } et la médiane, de { $median } (question « { $label } »).
draft-finding-among = Parmi les { $people }, { $percent } répondent { $choice }.
draft-finding-own-range = D’un énoncé à l’autre, la part des réponses { $choice } va de { $low } ({ $last }) à { $high } ({ $first }).
draft-finding-own-ticked = Ce que l’on choisit le plus, c’est { $first } ({ $percent } des { $people }), puis { $second } ({ $other }).
draft-finding-top-ranked = Rien n’est classé plus haut que ceci : { $ranked }.
draft-finding-alone = « { $label } » : { $text }
draft-answer = des { $people } répondent { $choice }
draft-choose = des { $people } choisissent { $choice }
draft-highlight = { $follows } (« { $label } »).
draft-means = { $question } – en moyenne
draft-chart = Part des { $people }
draft-statement = « { $label } » : { $figure } { $follows }.
draft-statement-figure = { $figure } { $follows } (« { $label } »).
draft-id-table = tableau
draft-id-means = moyennes
draft-id-finding = constat
draft-released = mots du questionnaire
draft-finding-given = { $choice } : { $percent } des { $people } répondent ainsi pour { $item }.
draft-finding-asked-mean = À la question « { $label } », la moyenne est de { $mean } et la médiane, de { $median }.
# Ce qu’un nouvel export ajoute au questionnaire d’un projet, et ce que l’équipe doit trancher.
update-question = question « { $question } » ({ $kind }) : { $text }
update-choice = choix « { $label } »{ $coded ->
    [0] {""}
   *[other] {" "}(code { $code })
 } de la question « { $question } »
update-missing-common = réponses manquantes de toutes les questions : { $labels }
update-missing = réponses manquantes de la question « { $question } » : { $labels }
update-degree = choix « { $label } »{ $coded ->
    [0] {""}
   *[other] {" "}(code { $code })
 } de l’échelle « { $scale } »
update-spelling = « { $text } », une autre façon d’écrire le choix « { $label } » de la question « { $question } »
update-others = question « { $question } » : { $count ->
    [one] { $count } texte qu’une ou deux personnes ont écrit n’est pas de sa liste; donnez-lui
   *[other] { $count } textes qu’une ou deux personnes ont écrits ne sont pas de sa liste; donnez-lui
 } un choix avec « other: true », ou mettez ce qui désigne un choix sous son « also »
update-instead = { $what } : à la place de tout ce qui est sous « { $place } » (ancre, renvoi ou texte sur plusieurs lignes, que rien ne complète sans le récrire), écrivez ce qui suit; gardez l’ancre, si d’autres lignes y renvoient :
    { $yaml }
update-by-hand = { $what } : sous « { $place } », dont rien ne se laisse compléter sans être récrit, écrivez :
    { $yaml }
update-order = échelle de la question « { $question } » : les nouveaux choix sont à la fin; mettez-les à leur place
update-type = question « { $question } » : l’outil de sondage la tient maintenant pour « { $told } », le questionnaire dit « { $kind } »
update-beside = { $count ->
    [one] la colonne « { $columns } » semble
   *[other] les colonnes « { $columns } » semblent
 } aller avec « { $questions } », sans pouvoir s’y ajouter; déclarez-en une question, ou laissez-la de côté par un commentaire (# colonne : raison)
update-label = question « { $question } », choix « { $choice } » : « { $told } » dans l’outil de sondage, « { $label } » dans le questionnaire
update-gone = question « { $question } » : l’export n’a plus { $count ->
    [one] la colonne « { $columns } »
   *[other] les colonnes « { $columns } »
 }; si elle a été renommée, changez son nom; si elle a été retirée du sondage, retirez la question du questionnaire et du rapport
update-line = { $kind ->
    [choices] choix « { $label } » (colonne « { $column } ») de la question « { $question } »
   *[items] énoncé « { $label } » (colonne « { $column } ») de la question « { $question } »
 }
update-renamed = question « { $question } » : l’export n’a plus « { $columns } »; « { $new } » semble la remplacer. Si c’est la même question, changez le nom de sa colonne
draft-derived = Variables dérivées que l’on peut vouloir; ôtez les « # » de celles que vous gardez.
draft-rating = De 0 à 10 : les classes d’un score net (net_score).
draft-design = Si les personnes ont été tirées par strates ou par grappes, ôtez ce « # » : la précision en tient compte.
draft-classes = Classes de « { $label } »
draft-years = ans
draft-net = { $label } (regroupé)
draft-net-high = accord
draft-net-low = desaccord
draft-net-rest = milieu
