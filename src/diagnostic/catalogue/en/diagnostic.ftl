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
sign-no-break-space = a no-break space ({ $code })
sign-thin-no-break-space = a narrow no-break space ({ $code })
sign-space = a space that is not an ordinary one ({ $code })
sign-invisible = an invisible mark ({ $code })
sign-en-dash = an en dash ({ $sign })
sign-em-dash = an em dash ({ $sign })
sign-minus = a minus sign ({ $sign })
sign-no-break-hyphen = a no-break hyphen ({ $code })
sign-bullet = a bullet ({ $sign })
sign-curly-quote = a curly quotation mark ({ $sign })
sign-guillemet = a guillemet ({ $sign })
sign-curly-apostrophe = a curly apostrophe ({ $sign })
sign-wide-colon = a full-width colon ({ $sign })
sign-other = { $sign }
name-sign = the name is right, but it holds { $sign }, which is no part of it
