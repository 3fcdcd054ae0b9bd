# Le thème et ses modèles.
theme-unknown = aucun thème ne s’appelle « { $name } »
theme-not-utf8 = le fichier { $file } n’est pas en UTF-8
theme-tokens-unknown-key = le thème n’a pas de réglage « { $key } »
theme-tokens-unknown-word = ce réglage du thème n’a pas de valeur « { $word } »
theme-tokens-missing-key = il manque le réglage « { $key } »
theme-tokens-invalid = ce réglage du thème ne se lit pas
theme-tokens-help = une couleur s’écrit "#12436d", une taille est un nombre entier de pixels
theme-tokens-without-colours = le thème doit donner au moins une couleur à « series »
theme-tokens-dark-series = « dark » a { $dark ->
    [one] { $dark } couleur
   *[other] { $dark } couleurs
 } dans « series », et le thème clair en a { $light } : il en faut autant, dans le même ordre
theme-tokens-font = « { $font } » ne peut pas être le nom d’une police : des lettres, des chiffres, des espaces, « - », « _ », « . » et « + »
theme-css-markup = « { $found } » ne peut pas figurer dans une feuille de style, même en commentaire : rapport.html la contient en entier
theme-css-markup-help = retirez-le, ou écrivez-le autrement
theme-css-import = une feuille de style du rapport n’en appelle pas d’autre
theme-elsewhere = « { $address } » se trouve hors du rapport, qui doit pouvoir se lire sans réseau et sans que personne sache qui le lit
theme-elsewhere-help = copiez ce qu’il faut dans le thème : les règles dans theme.css, les polices dans fonts/, nommées par url(fonts/…) dans fonts.css
theme-svg-unreadable = ce dessin ne se lit pas : ce n’est pas du XML bien formé
theme-svg-active = « { $found } » n’a pas sa place dans un dessin : il agit, ou contient ce qui agit
theme-svg-elsewhere-help = intégrez l’image au dessin dans votre logiciel, ou retirez-la
theme-svg-help = enregistrez le dessin en « SVG simple » dans votre logiciel de dessin
theme-wording-unknown = le programme ne dit aucune phrase « { $sentence } »
theme-wording-argument = la phrase « { $sentence } » ne reçoit rien qui s’appelle « { $argument } »
theme-wording-unsayable = la phrase « { $sentence } » du thème renvoie à une phrase qui n’existe pas
theme-wording-path = « { $value } » ne peut pas être le nom d’un fichier du rapport (« { $sentence } »)
theme-wording-path-help = un nom, ou des noms séparés par « / », sans « .. », sans point ni espace à la fin, sans < > : " | ? * \, et aucun de ceux que Windows réserve (con, aux…); une page ou un ancrage n’a que des minuscules sans accent, des chiffres, « - » et « _ »
theme-wording-deep = des accolades ou des parenthèses sont imbriquées sur plus de { $most } niveaux
theme-wording-invalid = cette phrase n’est pas écrite comme Fluent le veut : identifiant = texte

template-unknown-filter = filtre inconnu : « { $name } »
template-unknown-test = test inconnu : « { $name } »
template-unknown-function = fonction inconnue : « { $name } »
template-unknown-component = composant inconnu : « { $name } »
template-unknown-template = aucun modèle ne s’appelle « { $name } »
template-unknown-tag = balise inconnue
template-unknown-block = le modèle parent n’a pas de bloc « { $name } »
template-unknown-variable = « { $name } » n’existe pas ici
template-undefined = cette valeur n’existe pas ici
template-unfinished = cette expression n’est pas terminée : un guillemet, une accolade ou une balise de fin manque
template-closing-tag = la balise de fin ne correspond pas à celle du début
template-duplicate = « { $name } » est défini deux fois
template-reserved = « { $name } » est un mot réservé
template-unexpected = « { $found } » n’a pas sa place ici; il manque peut-être une parenthèse, un guillemet ou une virgule juste avant
template-wrong-type = cette valeur n’est pas de la sorte attendue ici
template-missing-argument = il manque l’argument « { $name } »
template-circular = le modèle « { $name } » s’inclut lui-même
template-invalid = cette expression ne se lit pas
