# Words shared by all messages.
severity-error = error
severity-warning = warning
severity-note = note
severity-help = help
list-form = several names are given as a list: [{ $list }]
did-you-mean = did you mean “{ $name }”?
known-names = known names: { $names }
more-of-a-kind = { $count ->
    [one] { $count } more message of this kind
   *[other] { $count } more messages of this kind
}; correct those above, then run again
alike-elsewhere = the same needs fixing there too: { $places }
alike-more = { $count ->
    [one] and in one other place
   *[other] and in { $count } other places
 }
place = { $file }:{ $line }:{ $column }
