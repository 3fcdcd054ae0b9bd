### Questions dérivées : classes, regroupements, décomptes, scores.

derived-of-nothing = on ne sait pas de quoi est faite cette question : il lui faut « classes », « merge », « count », « mean » ou « sum », et « { $name } » n’en est pas
derived-taken = le nom « { $id } » est celui d’une question du questionnaire; donnez-en un autre à la question dérivée
question-here = la question est ici
derived-circle = ces questions dérivées sont faites les unes des autres, en rond : { $names }
derived-of-nobody = « { $id } » n’a personne : aucun groupe n’a eu toutes les questions dont elle est faite
classes-need-number = on met des nombres en classes, et « { $question } » est de type « { $kind } »
classes-need-number-help = pour regrouper des choix de réponse, écrivez « merge » au lieu de « classes »
classes-too-few = il faut au moins deux classes
class-limit = « { $text } » n’est pas une borne : il faut un nombre{ $decimals ->
    [0] {" "}entier
    [one] , avec au plus un chiffre après la virgule
   *[other] , avec au plus { $decimals } chiffres après la virgule
 }
class-two-ends = la classe a deux fins : gardez « to » (le plus grand nombre de la classe) ou « below » (le premier qui n’y est plus)
class-endless = la classe n’a pas de borne : il lui faut « from », « to » ou « below »
class-empty = la classe est vide : elle finit avant de commencer
classes-gap = entre « { $one } » et « { $other } », les nombres de { $from } à { $to } ne sont dans aucune classe
classes-gap-of-one = entre « { $one } » et « { $other } », le nombre { $number } n’est dans aucune classe
classes-overlap = les classes « { $one } » et « { $other } » se chevauchent : { $number } est dans les deux
other-class-here = l’autre classe
classes-leave-out = { $count ->
    [one] une réponse n’est dans aucune classe de « { $id } »
   *[other] { $count } réponses ne sont dans aucune classe de « { $id } »
 }
classes-leave-out-help = ôtez « from » de la classe la plus basse, ou « to » (« below ») de la plus haute : elles prendront tout ce qui est au-dessous et au-dessus; si ces nombres sont des codes de réponse manquante, déclarez-les sous « missing »
classes-cross = « { $one } » et « { $other } » mettent « { $number } » en classes à des bornes différentes ({ $cuts }) : côte à côte, elles diraient combien de personnes sont entre deux bornes, ce que les règles de confidentialité ne peuvent retenir
classes-cross-help = donnez-leur des bornes communes, ou déclarez une troisième question de classes qui a toutes ces bornes, sans l’employer : les deux autres seront jugées d’après elle
merge-needs-choices = on ne peut regrouper les choix de « { $question } », qui est de type « { $kind } »
choice-in-two-nets = le choix « { $choice } » est dans deux regroupements, « { $one } » et « { $other } »
choices-in-no-net = { $count ->
    [one] le choix « { $names } » de « { $question } » n’est dans aucun regroupement
   *[other] ces choix de « { $question } » ne sont dans aucun regroupement : { $names }
 }
choices-in-no-net-help = ajoutez-les à un regroupement, ou écrivez « rest: autres » pour que le regroupement « autres » les prenne
net-empty = le regroupement « { $id } » ne prend aucun choix
count-of-which = quelles réponses à « { $question } » faut-il compter? écrivez-les sous « is »
count-needs-items = on ne peut compter les réponses à « { $question } », qui est de type « { $kind } » : il faut une question à choix multiples, ou des énoncés à un choix
all-may-lack = { $items ->
    [one] il n’y a qu’un énoncé
   *[other] il n’y a que { $items } énoncés
 } : « missing_at_most » est d’au plus { $most }
score-needs-scale = « { $question } » ne peut entrer dans un score : elle est de type « { $kind } », et il faut une échelle, un choix ou un nombre
score-uneven = dans le score, les réponses à « { $question } » valent leurs codes, qui ne se suivent pas : { $codes }
score-uneven-help = si l’un d’eux veut dire « ne sait pas » ou « ne s’applique pas », ôtez-le des choix et déclarez-le sous « missing »
reverse-of-no-item = « { $item } » n’est pas un énoncé de ce score
reverse-of-number = « { $item } » est un nombre, sans plus haute réponse : on ne peut le tourner à l’envers
exempt-derived = « { $question } » est faite de « { $sources } » : c’est cette question qu’il faut nommer, car qui connaît l’une connaît l’autre
exclusive-contradicted = { $count ->
    [one] une personne a coché « { $choice } » et d’autres choix de « { $question } »
   *[other] { $count } personnes ont coché « { $choice } » et d’autres choix de « { $question } »
 }; leurs réponses comptent telles quelles
exclusive-contradicted-help = « constats check --quality » en donne les rangées; si le choix n’exclut pas les autres, ôtez « exclusive »
exclusive-idle = « exclusive » ne dit rien d’une question où l’on ne coche qu’un choix
chosen-by-none = { $file } : { $count ->
    [one] une personne n’est d’aucun groupe, d’après ses réponses
   *[other] { $count } personnes ne sont d’aucun groupe, d’après leurs réponses
 }
chosen-of-some = « { $question } » n’a pas été posée à toutes les personnes de { $file } : elle ne peut dire de quel groupe elles sont
chosen-of-some-help = un groupe se fait d’une question sans « asked_if », posée à tous les groupes du fichier
ranks-need-ranking = « ranks » donne le rang des choix d’un classement, et « { $question } » est de type { $kind }
