# The first draft of a report. What begins with "draft-about", "draft-doubt", "draft-left" and "draft-why" is told to the team, in
# comments; the rest is written into the report, in its language.
draft-about-questionnaire = Made from { $file }. Read labels, types and the order of scales again: comments say what was guessed.
draft-about-report = A first draft. Read title, date and groups again; add who signs (institutions, authors).
draft-about-introduction = Say here who was asked, when and how.
draft-about-conclusion = Put your own statements in the place of these: each keeps what it stands on (evidence).
draft-left-out = Columns that no question reads:
draft-filter = Filtered in the tool; write it as asked_if if not everyone was asked: { $rule }
draft-policy = Below these thresholds nothing is published. Confirm the choice by writing your reason in the place of "to be confirmed".
draft-doubt-order = The order of the scale comes from its words; check it.
draft-apart = What is no degree of the scale is a missing answer here, and stands in no base. To count it, move it to the choices and take "type: single"; if it is a degree after all, the type stays.
draft-doubt-degree = One of the choices may be no degree of the scale (“not concerned”, “not sure”). If it is none, take it out of the choices and write its code under “missing”.
draft-doubt-near = These choices may be the degrees of a scale whose words don’t tell their order (“fairly”, “quite”). Put them in order and take "type: scale".
draft-doubt-unlabelled = Codes without labels: write what they mean. If this is a number, take "type: number" and remove the choices.
draft-doubt-number = Taken for a number. If these are codes, take "type: single" with choices.
draft-doubt-joined = Several answers per cell. If a choice holds the separator itself, put its pieces together.
draft-doubt-others = What one or two people alone wrote counts as “Other” and is not shown: texts that look typed, or are far rarer than the others. If one is a choice, add it to the list; if it means one, add it to that choice, under “also”.
draft-doubt-unlisted-others = The last choices come from the answers; the tool's questionnaire doesn't have them. What one or two people alone wrote beside them counts as “Other” and is not shown. If it is a choice, add it to the list; if it means one, add it to that choice, under “also”.
draft-doubt-joined-others = Several answers per cell. What is written but once, or by two people in their own words, counts as “Other” and is not shown; if it was a choice, add it. If a choice holds the separator, put its pieces together.
draft-other = Other
draft-doubt-battery = Columns that begin alike, taken for one question.
draft-doubt-alike = Neighbouring questions with the same answers, taken for the items of one: forms do not write what stood above them. Put it in the place of “text” and “label”. If they are questions of their own, part them.
draft-doubt-unworded = The tool does not say what stood above these items: put it in the place of “text” and “label”.
draft-alike = “{ $first }” and { $others ->
    [one] the question after it
   *[other] the { $others } questions after it
}
draft-theme-frequency = Frequency
draft-theme-agreement = Agreement
draft-theme-satisfaction = Satisfaction
draft-theme-extent = Extent
draft-theme-importance = Importance
draft-theme-usefulness = Usefulness
draft-theme-quality = Quality
draft-theme-likelihood = Likelihood
draft-doubt-text = Taken for free text. If this is a list, take "type: single" with choices.
draft-doubt-unlisted = The last choices come from the answers; the tool's questionnaire doesn't have them.
draft-doubt-untold = The tool does not write the question of these boxes: put it in the place of their choices.
draft-date = When the last answers were given; write the date of publication.
draft-doubt-dates = Nothing tells whether “{ $example }” begins with the day or the month: { $first ->
    [day] it was read as day/month/year, as tools set to French write it
   *[other] it was read as month/day/year, as tools set to English write it
}. If it is the other way round, correct the months below and the date of the report.
draft-encoding = The file is not UTF-8 and does not say how it is encoded: its accented letters show this. If accents read badly, try windows-1252, macintosh or iso-8859-15.
draft-weight = Percentages are weighted by this column; “label” would say what these weights are, and “weight: none” would leave them unweighted.
draft-ungrouped = { $count ->
    [one] The person who did not answer this question is of no group, and does not count.
   *[other] The { $count } people who did not answer this question are of no group, and do not count.
}
draft-events = REDCap writes a row per event: only those of the first one count. For another, exchange them.
draft-doubt-blank = A blank cell is taken for a choice that was not made, since the tool doesn't tell "not ticked" from "not asked".
draft-why-tool = the survey tool's own
draft-why-weight = tells what each person weighs
draft-why-date = a date
draft-why-id = tells respondents apart
draft-why-empty = no answers
draft-why-unnamed = without a name
draft-why-beside = makes no question of its own
draft-why-few = too few answers: whatever is published of it would give someone away
draft-why-name = personal: a name
draft-why-email = personal: an e-mail address
draft-why-telephone = personal: a telephone number
draft-why-address = personal: an address
draft-why-place = personal: an exact place
draft-why-number = personal: a number that stands for someone
draft-why-computer = personal: a computer’s address or its browser
draft-to-confirm = to be confirmed
draft-title = Survey results
draft-all = Answers
draft-part = { $part ->
    [1] First part of the questionnaire
    [2] Second part of the questionnaire
    [3] Third part of the questionnaire
    [4] Fourth part of the questionnaire
    [5] Fifth part of the questionnaire
    [6] Sixth part of the questionnaire
    [7] Seventh part of the questionnaire
    [8] Eighth part of the questionnaire
    [9] Ninth part of the questionnaire
    [10] Tenth part of the questionnaire
   *[other] Part { $part } of the questionnaire
}
draft-from-to = From “{ $first }” to “{ $last }”
draft-group-of-file = after the file's name, to be written as it would stand in a sentence
draft-group = Respondents
draft-noun-one = respondent
draft-noun-many = respondents
draft-noun-asked = those who were asked
draft-noun-replied = those who replied
draft-noun-gender = masculine
draft-introduction = Introduction
draft-conclusion = Conclusion
draft-answered = { $n } people answered the survey { $title }.
draft-answered-untitled = { $n } people answered the survey.
draft-opening = The report follows the order of the questionnaire: each section gives its tables with their charts, then what stands out in them.
draft-when = The answers were collected in { $month }.
draft-when-between = The answers were collected between { $first } and { $last }.
draft-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
draft-summary = Here is what their answers show, question by question.
draft-quoted = “{ $text }”
draft-or = { $first } or { $second }
draft-agree = {"{{"} agree(one="answers", many="answer") {"}}"}
draft-finding-tenths = { $tenths } { $agree } { $choice }.
draft-finding-choice = { $choice } is the answer of { $percent } of { $people }.
draft-finding-range = { $choice }: the share goes from { $low } for { $last } to { $high } for { $first }.
draft-finding-item = For { $item }, { $percent } of { $people } answer { $choice }.
draft-finding-ticked = { $first } is chosen by { $percent } of { $people }, and { $second } by { $other }.
draft-finding-ranked = First in the ranking comes: { $ranked }.
draft-finding-mean = The mean is { $mean } and the median { $median } (question “{ $label }”).
draft-finding-among = Among { $people }, { $percent } answer { $choice }.
draft-finding-own-range = From one item to the next, the share that answers { $choice } goes from { $low } ({ $last }) to { $high } ({ $first }).
draft-finding-own-ticked = Most often chosen is { $first } ({ $percent } of { $people }), followed by { $second } ({ $other }).
draft-finding-top-ranked = Nothing is ranked higher than this: { $ranked }.
draft-finding-alone = “{ $label }”: { $text }
draft-answer = of { $people } answer { $choice }
draft-choose = of { $people } choose { $choice }
draft-highlight = { $follows } (“{ $label }”).
draft-means = { $question } – on average
draft-chart = Share of { $people }
draft-statement = “{ $label }”: { $figure } { $follows }.
draft-statement-figure = { $figure } { $follows } (“{ $label }”).
draft-id-table = table
draft-id-means = means
draft-id-finding = finding
draft-released = words of the questionnaire
draft-finding-given = { $choice }: { $percent } of { $people } answer so for { $item }.
draft-finding-asked-mean = Asked “{ $label }”, respondents give a mean of { $mean } and a median of { $median }.
# What a newer export adds to a project's questionnaire, and what the team has to decide.
update-question = question “{ $question }” ({ $kind }): { $text }
update-choice = choice “{ $label }”{ $coded ->
    [0] {""}
   *[other] {" "}(code { $code })
 } of question “{ $question }”
update-missing-common = missing answers of all questions: { $labels }
update-missing = missing answers of question “{ $question }”: { $labels }
update-degree = choice “{ $label }”{ $coded ->
    [0] {""}
   *[other] {" "}(code { $code })
 } of scale “{ $scale }”
update-spelling = “{ $text }” as another spelling of choice “{ $label }” of question “{ $question }”
update-others = question “{ $question }”: { $count ->
    [one] { $count } text that one or two people wrote is not of its list; give it
   *[other] { $count } texts that one or two people wrote are not of its list; give it
 } a choice with “other: true”, or put what means a choice under “also” there
update-instead = { $what }: in the place of all that stands under “{ $place }” (an anchor, an alias or a text of several lines, which nothing can be added to without rewriting it), write what follows; keep the anchor, if other lines name it:
    { $yaml }
update-by-hand = { $what }: under “{ $place }”, where nothing can be added without rewriting what is there, write:
    { $yaml }
update-order = scale of question “{ $question }”: the new choices are at its end; put them in their place
update-type = question “{ $question }”: the survey tool now has it as “{ $told }”, the questionnaire says “{ $kind }”
update-beside = { $count ->
    [one] column “{ $columns }” seems
   *[other] columns “{ $columns }” seem
 } to go with “{ $questions }”, and can't be added to it; declare a question for it, or leave it aside by a comment (# column: reason)
update-label = question “{ $question }”, choice “{ $choice }”: “{ $told }” in the survey tool, “{ $label }” in the questionnaire
update-gone = question “{ $question }”: the export no longer has { $count ->
    [one] column “{ $columns }”
   *[other] columns “{ $columns }”
 }; if it was renamed, change its name; if it was taken out of the survey, take the question out of the questionnaire and the report
update-line = { $kind ->
    [choices] choice “{ $label }” (column “{ $column }”) of question “{ $question }”
   *[items] item “{ $label }” (column “{ $column }”) of question “{ $question }”
 }
update-renamed = question “{ $question }”: the export no longer has “{ $columns }”; “{ $new }” seems to take its place. If it is the same question, change the name of its column
draft-derived = Derived variables that one may want; take the "#" away from those that you keep.
draft-rating = 0 to 10: the classes of a net score (net_score).
draft-design = If people were drawn by strata or by clusters, take this "#" away: precision takes it into account.
draft-classes = Classes of “{ $label }”
draft-years = years
draft-net = { $label } (merged)
draft-net-high = agree
draft-net-low = disagree
draft-net-rest = middle
