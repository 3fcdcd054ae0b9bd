### check --quality : ce qu’on regarde avant de se fier à un fichier.

quality-end = { $count ->
    [0] Rien à signaler dans les réponses. Ce qui a été regardé : constats check --help.
    [one] Une chose à regarder. Rien n’a été changé, et rien de ceci n’est publié.
   *[other] { $count } choses à regarder. Rien n’a été changé, et rien de ceci n’est publié.
 }
quality-rows = { $n ->
    [one] rangée { $rows }{ $more ->
        [0] {""}
        [one] {" "}et une autre
       *[other] {" "}et { $more } autres
     }
   *[other] rangées { $rows }{ $more ->
        [0] {""}
        [one] {" "}et une autre
       *[other] {" "}et { $more } autres
     }
 }
quality-repeats = { $count ->
    [one] une rangée a, à toutes les questions, les mêmes réponses qu’une autre
   *[other] { $count } rangées ont, à toutes les questions, les mêmes réponses qu’une autre
 }
quality-repeats-help = voyez si une personne ou un envoi a été compté deux fois; ôtez alors la rangée de trop du fichier
quality-straight = { $count ->
    [one] une personne sur { $of } a donné la même réponse aux { $items } énoncés de « { $question } »
   *[other] { $count } personnes sur { $of } ont donné la même réponse aux { $items } énoncés de « { $question } »
 }
quality-straight-help = ce peut être leur avis; si des énoncés vont en sens contraire, ou si ces personnes ont aussi répondu très vite, voyez s’il faut les garder
quality-range = { $count ->
    [one] un nombre de « { $question } » n’est pas de { $low } à { $high }
   *[other] { $count } nombres de « { $question } » ne sont pas de { $low } à { $high }
 }
quality-below = { $count ->
    [one] un nombre de « { $question } » est au-dessous de { $low }
   *[other] { $count } nombres de « { $question } » sont au-dessous de { $low }
 }
quality-above = { $count ->
    [one] un nombre de « { $question } » est au-dessus de { $high }
   *[other] { $count } nombres de « { $question } » sont au-dessus de { $high }
 }
quality-range-help = corrigez-les d’après le questionnaire rempli, ou videz ces cellules
quality-far-out = { $count ->
    [one] un nombre de « { $question } » est loin des autres : hors de { $low } à { $high }, soit à plus de trois écarts interquartiles des quartiles
   *[other] { $count } nombres de « { $question } » sont loin des autres : hors de { $low } à { $high }, soit à plus de trois écarts interquartiles des quartiles
 }
quality-far-out-help = voyez s’ils sont possibles : la moyenne en dépend, la médiane non; « min » et « max » de la question disent ce qui est possible
quality-code = { $count ->
    [one] une réponse à « { $question } » est { $code }, loin de toute autre
   *[other] { $count } réponses à « { $question } » sont { $code }, loin de toute autre
 } : un code de réponse manquante, sans doute
quality-code-help = si c’en est un, déclarez { $code } sous « missing » de la question : il compte pour l’instant comme un nombre
quality-scale-code = { $count ->
    [one] une personne a choisi « { $choice } » de l’échelle « { $question } », dont le code, { $code }, ne suit pas les autres
   *[other] { $count } personnes ont choisi « { $choice } » de l’échelle « { $question } », dont le code, { $code }, ne suit pas les autres
 }
quality-scale-code-help = si ce choix veut dire « ne sait pas » ou « ne s’applique pas », ôtez-le de l’échelle et déclarez { $code } sous « missing » : il compte pour l’instant dans la base
quality-spelling = { $count ->
    [one] une réponse de la colonne « { $column } » s’écrit autrement que la même réponse d’autres personnes
   *[other] { $count } réponses de la colonne « { $column } » s’écrivent autrement que la même réponse d’autres personnes
 } : « { $other } » pour « { $one } », par exemple
quality-spelling-help = donnez-leur une seule graphie avant de les coder ou de les compter
quality-quick = { $count ->
    [one] une personne a mis moins du tiers de la durée médiane ({ $median }, colonne « { $column } »)
   *[other] { $count } personnes ont mis moins du tiers de la durée médiane ({ $median }, colonne « { $column } »)
 }
quality-quick-help = voyez s’il a été possible de lire les questions en si peu de temps; dites sur la page de méthode si vous les écartez
quality-filter = { $count ->
    [one] une personne a répondu à « { $question } », que son filtre ne lui posait pas; sa réponse n’est pas comptée
   *[other] { $count } personnes ont répondu à « { $question } », que son filtre ne leur posait pas; leurs réponses ne sont pas comptées
 }
quality-filter-help = si la question devait être posée là, corrigez « asked_if »; si elle est restée après un retour en arrière, il n’y a rien à faire
quality-exclusive = { $count ->
    [one] une personne a coché « { $choice } » et d’autres choix de « { $question } »; ses réponses comptent telles quelles
   *[other] { $count } personnes ont coché « { $choice } » et d’autres choix de « { $question } »; leurs réponses comptent telles quelles
 }
quality-exclusive-help = corrigez-les d’après le questionnaire rempli, ou laissez-les et dites-le
