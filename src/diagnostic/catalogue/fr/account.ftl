# Chiffres tapés à la main : ce qui les lie aux données, ou les en libère.
unaccounted = « { $phrase } » est un chiffre que rien ne relie aux données
unaccounted-help = écrivez une expression comme {"{{"} percent(…) {"}}"}, rattachez la phrase à une mesure (« claims »), ou dites, dans le même bloc, pourquoi ce n’est pas un résultat : « released: [{"{"}says: "{ $phrase }", because: …{"}"}] »
phrase-gone = « { $phrase } » ne se trouve plus dans le texte
claimed-here = c’est affirmé ici
claim-sentence = dans la phrase : { $sentence }
claim-false = « { $phrase } » contredit les données : { $k } sur { $n }, soit { $percent }
claim-false-weighted = « { $phrase } » contredit les données : c’est { $percent }, données pondérées
claim-wordings = on peut dire : { $wordings }
claim-false-number = « { $phrase } » contredit les données : c’est { $number }
claim-false-rank = « { $phrase } » contredit les données : rien de ce que nomme « is » n’est seul au rang { $place }
claim-order = compté : { $counted }
claim-not-more = « { $phrase } » contredit les données : { $first } n’est pas plus que { $second }
claim-not-same = « { $phrase } » contredit les données : { $top ->
    [one] le premier choix n’est pas le même partout
   *[other] les { $top } premiers choix ne sont pas les mêmes partout
}
claim-not-different = « { $phrase } » contredit les données : les parts sont à moins de { $points } { $points ->
    [one] point
   *[other] points
} l’une de l’autre
claim-without-figure = « { $phrase } » ne contient aucun chiffre à comparer aux données
claim-other-sort = « { $phrase } » ne se compare pas à cette mesure : ce n’est pas le même genre de chiffre
claim-empty-base = personne n’a répondu à ce que « { $phrase } » affirme : il n’y a rien à comparer
claim-undefined = « { $phrase } » : une seule personne a répondu, et une seule réponse n’a pas d’écart type
claim-weightless = « { $phrase } » : les personnes qui ont répondu ({ $n }) ne pèsent rien, et rien ne se calcule selon leurs poids
claim-no-number = « { $phrase } » : une telle mesure se prend sur une question de type « number », ou sur une échelle dont chaque choix a une valeur
majority-alone = « { $phrase } » ne va pas seul : donnez un chiffre dans la même phrase
majority-false = « { $phrase } » contredit le chiffre de la même phrase : { $k } sur { $n }, soit { $percent }
majority-false-weighted = « { $phrase } » contredit le chiffre de la même phrase : { $percent }, données pondérées
claim-confidential = « { $phrase } » affirme un chiffre que la politique de confidentialité retient
hedge-false = « { $phrase } » contredit la valeur exacte : { $exact }
hedge-false-help = ôtez les mots qui font du chiffre une limite, ou prenez ceux qui sont vrais de la valeur exacte
unaccounted-offer = les données donnent ce chiffre ici : { $expression }
claim-not-equal = « { $phrase } » contredit les données : { $first } et { $second } ne sont pas au même niveau
claim-not-times = « { $phrase } » contredit les données : { $first } n’est pas ce multiple de { $second }
claim-turned = « { $phrase } » dit l’inverse de ce qui est mesuré : sous « more », { $first }; sous « than », { $second }
claim-significant = « { $phrase } » contredit les données : la différence est significative ({ $test ->
    [chi-square] χ²
    [fisher] test exact de Fisher
    [mcnemar] test de McNemar
    [welch] test t de Welch
    [paired] test t, mêmes personnes
    [drawn-paired] test t selon les poids et le plan, mêmes personnes
   *[drawn] test t selon les poids et le plan
}, p { $below ->
    [yes] <
   *[no] =
} { $p })
claim-not-significant = « { $phrase } » contredit les données : la différence n’est pas significative ({ $test ->
    [chi-square] χ²
    [fisher] test exact de Fisher
    [mcnemar] test de McNemar
    [welch] test t de Welch
    [paired] test t, mêmes personnes
    [drawn-paired] test t selon les poids et le plan, mêmes personnes
   *[drawn] test t selon les poids et le plan
}, p { $below ->
    [yes] <
   *[no] =
} { $p })
claim-no-test = « { $phrase } » annonce un test, et il ne s’en fait que de deux parts de personnes ou de deux moyennes
claim-untested = « { $phrase } » annonce un test qui ne peut pas se faire : { $why ->
    [few] il y a moins de 10 personnes d’un côté
    [shared] des personnes sont des deux côtés, et pas toutes
    [alike] toutes les réponses sont les mêmes
    [withheld] la politique de confidentialité retient un des deux chiffres
    [telling] des mêmes personnes, peu ont donné les deux réponses, une seule ou aucune : le test parlerait d’elles
    [lonely] une strate n’a qu’une unité
   *[unlike] ce ne sont pas deux parts de personnes ni deux moyennes, ou seul un des deux groupes est pondéré
}
claim-untested-help = dites la différence sans le mot, ou nommez le test qui a été fait ailleurs, sous « released »
compared-untied = « { $phrase } » est une comparaison que rien ne relie aux données
compared-untested = « { $phrase } » annonce un test statistique que rien n’appuie
compared-claim = rattachez-la à une mesure, dans le même bloc : « claims: [{"{"}{ $head }{ $tail }{"}"}] »
compared-release = si elle ne porte pas sur les réponses, dites pourquoi, dans le même bloc : « released: [{"{"}says: "{ $phrase }", because: …{"}"}] »
compared-untested-help = mettez-le dans le « says » d’une affirmation « more » et « than », ou « differ » entre deux groupes : le test est fait, et doit le dire; ou dites « net » ou « marqué », qui n’annoncent aucun test; ou nommez celui qui a été fait : « released: [{"{"}says: "{ $phrase }", because: …{"}"}] »
compared-false = « { $phrase } » contredit les chiffres de la même phrase : { $first }, comparé à { $second }
compared-false-help = retournez la phrase, ou changez le mot qui compare
compared-other-rank = « { $phrase } » contredit la même phrase : elle donne ce qui vient au rang { $place }
