### check --quality: what one looks at before trusting a file.

quality-end = { $count ->
    [0] Nothing to report in the responses. What was looked at: constats check --help.
    [one] One thing to look at. Nothing was changed, and nothing of this is published.
   *[other] { $count } things to look at. Nothing was changed, and nothing of this is published.
 }
quality-rows = { $n ->
    [one] row { $rows }{ $more ->
        [0] {""}
        [one] {" "}and one other
       *[other] {" "}and { $more } others
     }
   *[other] rows { $rows }{ $more ->
        [0] {""}
        [one] {" "}and one other
       *[other] {" "}and { $more } others
     }
 }
quality-repeats = { $count ->
    [one] one row has the same answers to all questions as another
   *[other] { $count } rows have the same answers to all questions as another
 }
quality-repeats-help = see whether a person or a submission was counted twice; take the extra row out of the file then
quality-straight = { $count ->
    [one] one person of { $of } gave the same answer to the { $items } items of “{ $question }”
   *[other] { $count } people of { $of } gave the same answer to the { $items } items of “{ $question }”
 }
quality-straight-help = it may be what they think; where items go opposite ways, or these people were also very quick, see whether to keep them
quality-range = { $count ->
    [one] one number of “{ $question }” is not from { $low } to { $high }
   *[other] { $count } numbers of “{ $question }” are not from { $low } to { $high }
 }
quality-below = { $count ->
    [one] one number of “{ $question }” is below { $low }
   *[other] { $count } numbers of “{ $question }” are below { $low }
 }
quality-above = { $count ->
    [one] one number of “{ $question }” is above { $high }
   *[other] { $count } numbers of “{ $question }” are above { $high }
 }
quality-range-help = correct them from the completed questionnaire, or empty these cells
quality-far-out = { $count ->
    [one] one number of “{ $question }” is far from the others: outside { $low } to { $high }, more than three interquartile ranges from the quartiles
   *[other] { $count } numbers of “{ $question }” are far from the others: outside { $low } to { $high }, more than three interquartile ranges from the quartiles
 }
quality-far-out-help = see whether they are possible: the mean depends on them, the median doesn’t; “min” and “max” of the question say what is possible
quality-code = { $count ->
    [one] one answer to “{ $question }” is { $code }, far from any other
   *[other] { $count } answers to “{ $question }” are { $code }, far from any other
 }: probably a code of missing answers
quality-code-help = if it is one, declare { $code } under “missing” of the question: it counts as a number for now
quality-scale-code = { $count ->
    [one] one person chose “{ $choice }” of the scale “{ $question }”, whose code, { $code }, doesn’t follow the others
   *[other] { $count } people chose “{ $choice }” of the scale “{ $question }”, whose code, { $code }, doesn’t follow the others
 }
quality-scale-code-help = if this choice means “don’t know” or “not applicable”, take it out of the scale and declare { $code } under “missing”: it counts in the base for now
quality-spelling = { $count ->
    [one] one answer of the column “{ $column }” is spelled otherwise than the same answer of other people
   *[other] { $count } answers of the column “{ $column }” are spelled otherwise than the same answer of other people
 }: “{ $other }” for “{ $one }”, for example
quality-spelling-help = give them one spelling before coding or counting them
quality-quick = { $count ->
    [one] one person took less than a third of the median duration ({ $median }, column “{ $column }”)
   *[other] { $count } people took less than a third of the median duration ({ $median }, column “{ $column }”)
 }
quality-quick-help = see whether the questions can be read in so little time; say on the method page if you leave them out
quality-filter = { $count ->
    [one] one person answered “{ $question }”, which its filter didn’t put to them; the answer isn’t counted
   *[other] { $count } people answered “{ $question }”, which its filter didn’t put to them; their answers aren’t counted
 }
quality-filter-help = if the question was meant to be put there, correct “asked_if”; if an answer was left after someone went back, there is nothing to do
quality-exclusive = { $count ->
    [one] one person ticked “{ $choice }” and other choices of “{ $question }”; the answers count as they are
   *[other] { $count } people ticked “{ $choice }” and other choices of “{ $question }”; their answers count as they are
 }
quality-exclusive-help = correct them from the completed questionnaire, or leave them and say so
