### Derived questions: classes, nets, counts, scores.

derived-of-nothing = what is this question made of? it needs “classes”, “merge”, “count”, “mean”, “sum” or “ranks”, and “{ $name }” is none of them
derived-taken = the id “{ $id }” is that of a question of the questionnaire; give the derived question another
question-here = the question is here
derived-circle = these derived questions are made of each other, in a circle: { $names }
derived-of-nobody = “{ $id }” has nobody: no group was asked all the questions that it is made of
classes-need-number = numbers are put in classes, and “{ $question }” is of type “{ $kind }”
classes-need-number-help = to take choices together, write “merge” instead of “classes”
classes-too-few = at least two classes are needed
class-limit = “{ $text }” is no limit: it takes a { $decimals ->
    [0] whole number
    [one] number with at most one digit after the point
   *[other] number with at most { $decimals } digits after the point
 }
class-two-ends = the class has two ends: keep “to” (the highest number of the class) or “below” (the first that is too high)
class-endless = the class has no limit: it needs “from”, “to” or “below”
class-empty = the class is empty: it ends before it begins
classes-gap = between “{ $one }” and “{ $other }”, the numbers from { $from } to { $to } are in no class
classes-gap-of-one = between “{ $one }” and “{ $other }”, the number { $number } is in no class
classes-overlap = the classes “{ $one }” and “{ $other }” overlap: { $number } is in both
other-class-here = the other class
classes-leave-out = { $count ->
    [one] one answer is in no class of “{ $id }”
   *[other] { $count } answers are in no class of “{ $id }”
 }
classes-leave-out-help = take “from” out of the lowest class, or “to” (“below”) out of the highest: they will take all that is below and above; if these numbers are codes of missing answers, declare them under “missing”
classes-cross = “{ $one }” and “{ $other }” cut “{ $number }” at different limits ({ $cuts }): side by side they would tell how many people are between two limits, which the confidentiality rules cannot withhold
classes-cross-help = give them the same limits, or declare a third question of classes that has all of them, without using it: the two others will be judged by it
merge-needs-choices = the choices of “{ $question }”, which is of type “{ $kind }”, can’t be merged
choice-in-two-nets = the choice “{ $choice }” is in two nets, “{ $one }” and “{ $other }”
choices-in-no-net = { $count ->
    [one] the choice “{ $names }” of “{ $question }” is in no net
   *[other] these choices of “{ $question }” are in no net: { $names }
 }
choices-in-no-net-help = add them to a net, or write “rest: others” for the net “others” to take them
net-empty = the net “{ $id }” takes no choice
count-of-which = which answers to “{ $question }” count? write them under “is”
count-needs-items = answers to “{ $question }”, which is of type “{ $kind }”, can’t be counted: it takes a multiple response question, or items with one choice
all-may-lack = { $items ->
    [one] there is only one item
   *[other] there are only { $items } items
 }: “missing_at_most” is { $most } at most
score-needs-scale = “{ $question }” can’t be part of a score: it is of type “{ $kind }”, and it takes a scale, a choice or a number
score-uneven = in the score, answers to “{ $question }” are worth their codes, which don’t follow each other: { $codes }
score-uneven-help = if one of them means “don’t know” or “not applicable”, take it out of the choices and declare it under “missing”
reverse-of-no-item = “{ $item }” is no item of this score
reverse-of-number = “{ $item }” is a number, without a highest answer: it can’t be turned round
exempt-derived = “{ $question }” is made of “{ $sources }”: name that question, for whoever knows one knows the other
exclusive-contradicted = { $count ->
    [one] one person ticked “{ $choice }” and other choices of “{ $question }”
   *[other] { $count } people ticked “{ $choice }” and other choices of “{ $question }”
 }; their answers count as they are
exclusive-contradicted-help = “constats check --quality” gives the rows; if the choice doesn’t rule out the others, take “exclusive” out
exclusive-idle = “exclusive” says nothing of a question of which one choice is ticked only
chosen-by-none = { $file }: { $count ->
    [one] one person is in no group, by their answers
   *[other] { $count } people are in no group, by their answers
 }
chosen-of-some = “{ $question }” wasn’t asked of everyone in { $file }: it can’t tell which group they are in
chosen-of-some-help = a group is made of a question without “asked_if”, asked of all groups of the file
ranks-need-ranking = “ranks” gives the rank of the choices of a ranking, and “{ $question }” is of type { $kind }
