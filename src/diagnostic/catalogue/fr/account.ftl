# Chiffres tapés à la main : ce qui les lie aux données, ou les en libère.
unaccounted = « { $phrase } » est un chiffre que rien ne relie aux données
unaccounted-help = écrivez une expression comme {"{{"} percent(…) {"}}"}, rattachez la phrase à une mesure (« claims »), ou dites, dans le même bloc, pourquoi ce n’est pas un résultat : « released: [{"{"}says: "{ $phrase }", because: …{"}"}] »
phrase-gone = « { $phrase } » ne se trouve plus dans le texte
claimed-here = c’est affirmé ici
claim-sentence = dans la phrase : { $sentence }
claim-false = « { $phrase } » contredit les données : { $k } sur { $n }, soit { $percent }
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
claim-no-number = « { $phrase } » : une telle mesure se prend sur une question de type « number », ou sur une échelle dont chaque choix a une valeur
majority-alone = « { $phrase } » ne va pas seul : donnez un chiffre dans la même phrase
majority-false = « { $phrase } » contredit le chiffre de la même phrase : { $k } sur { $n }, soit { $percent }
claim-confidential = « { $phrase } » affirme un chiffre que la politique de confidentialité retient
hedge-false = « { $phrase } » contredit la valeur exacte : { $exact }
hedge-false-help = ôtez les mots qui font du chiffre une limite, ou prenez ceux qui sont vrais de la valeur exacte
