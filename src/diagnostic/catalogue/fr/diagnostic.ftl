# Mots communs à tous les messages.
severity-error = erreur{"\u00A0"}
severity-warning = avertissement{"\u00A0"}
severity-note = note{"\u00A0"}
severity-help = aide{"\u00A0"}
list-form = plusieurs noms se donnent en liste : [{ $list }]
did-you-mean = vouliez-vous dire « { $name } »?
known-names = noms connus : { $names }
more-of-a-kind = { $count ->
    [one] encore { $count } message de ce genre
   *[other] encore { $count } messages de ce genre
}; corrigez ceux qui précèdent, puis relancez
alike-elsewhere = la même chose est à corriger là aussi : { $places }
alike-more = { $count ->
    [one] et à un autre endroit
   *[other] et à { $count } autres endroits
 }
place = { $file }:{ $line }:{ $column }
sign-no-break-space = une espace insécable ({ $code })
sign-thin-no-break-space = une espace fine insécable ({ $code })
sign-space = une espace qui n’est pas ordinaire ({ $code })
sign-invisible = une marque invisible ({ $code })
sign-en-dash = un tiret demi-cadratin ({ $sign })
sign-em-dash = un tiret cadratin ({ $sign })
sign-minus = un signe moins ({ $sign })
sign-no-break-hyphen = un trait d’union insécable ({ $code })
sign-bullet = une puce ({ $sign })
sign-curly-quote = un guillemet courbe ({ $sign })
sign-guillemet = un guillemet français ({ $sign })
sign-curly-apostrophe = une apostrophe courbe ({ $sign })
sign-wide-colon = un deux-points pleine chasse ({ $sign })
sign-other = { $sign }
name-sign = le nom est juste, mais il s’y trouve { $sign }, qui n’en fait pas partie
