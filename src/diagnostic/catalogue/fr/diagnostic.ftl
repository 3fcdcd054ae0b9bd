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
