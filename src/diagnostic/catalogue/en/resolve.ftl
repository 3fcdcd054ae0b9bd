# Understanding the project: report, questionnaire, sections, responses.
expected-mapping = { $what }: a list of keys is expected here, one per line, as “key: value”
mapping-keys = { $needed ->
    [0] possible keys: { $optional }
   *[other] { $others ->
        [0] keys: { $required }
       *[other] required keys: { $required }; possible keys: { $optional }
    }
 }
mapping-kinds = one of these keys comes first: { $keys }
mapping-names = each key is a short name of your own, in lower-case letters without accents
mapping-example = for example: { $example }
expected-text = a text is expected here
expected-text-colon = if it is a text that contains “:”, put it between quotation marks
expected-text-list = if it is a text that begins with a bracket or a dash, put it between quotation marks
expected-text-braces = a text that begins with a brace goes between quotes: "{"{{"} … {"}}"}"
expected-list = a list is expected here, one element per line, each after a dash
expected-boolean = “{ $key }” is true or false
expected-integer = “{ $key }” is a whole number
found-nothing = there is nothing
found-text = this is a text
found-list = this is a list
found-mapping = these are keys and values
missing-key = { $what }: the key “{ $key }” is missing
empty-text = this text is empty
unseen-text = this text shows nothing: { $n ->
    [one] the character { $signs } is invisible
   *[other] the characters { $signs } are invisible
}
empty-text-help = write it; if it is optional, you may also remove its key
unknown-key = there is no key “{ $key }” here
key-of-blocks = “{ $key }” is a key of { $names }
scale-compared-help = to say which differences hold: the mean of the scale, in a means_table (“by”), or the share of some degrees, in a group_table (“is”, “by”)
unknown-key-comma = if it is the rest of a text: between braces, a comma parts keys; put the text in quotes: { $key }: "{ $text }"
bad-id = “{ $id }” cannot be a name (id)
bad-id-help = this name becomes an address and a file name: a lower-case letter without accent, then lower-case letters, digits, “-” or “_”
id-unstorable = the name “{ $id }” (id) cannot be used here: Windows cannot store a file “{ $file }”
id-unstorable-help = choose another name: Windows keeps con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 for itself
duplicate-id = the name “{ $id }” (id) is given twice
duplicate-code = the code “{ $code }” is given to two choices
duplicate-section = the section “{ $id }” is named twice
first-here = first given here
contact-without-address = where to write is missing: “email”, “url” or both
bad-email = “{ $email }” is no e-mail address
bad-contact-url = “{ $url }” is no address of a page: it begins with https://
many-highlights = the first page would have { $n } findings: beyond { $most }, they are no longer the main ones
unknown-language = the language “{ $name }” is not offered
unknown-gender = the gender is “feminine” or “masculine”, not “{ $name }”
bad-url = “{ $url }” is not the address of a site: https://, a domain name, and a folder if need be, without “?” and “#”
bad-doi = “{ $doi }” is not a DOI; write 10.1234/abc
unknown-licence = the licence “{ $name }” is not known
unknown-licence-help = any other licence is given by the address of its text, in https://
bad-language-tag = “{ $tag }” is not the code of a language
bad-language-tag-help = it is a BCP 47 tag: fr (French), es (Spanish), ar (Arabic), iu (Inuktitut), moe (Innu), with a country if need be: fr-CA
date-to-confirm = the date of the report is still to be confirmed
date-to-confirm-help = write 2025, 2025-11 or 2025-11-30
bad-date = “{ $date }” is not a date; write 2025, 2025-11 or 2025-11-30
unknown-group = there is no group “{ $name }” in report.yaml
unknown-question = there is no question “{ $name }” in questionnaire.yaml
unknown-item = there is no item “{ $name }” in the question “{ $question }”
unknown-choice = there is no choice “{ $name }” in the question “{ $question }”
unknown-scale = there is no scale “{ $name }” in questionnaire.yaml
unknown-type = there is no question type “{ $name }”
unknown-section = the section “{ $name }” has no file { $file }
unknown-block = there is no block “{ $name }”
unknown-chart = there is no chart “{ $name }”
unknown-precision = “precision” can’t be “{ $name }”
bad-level = “level” is a confidence level in percent, from 80 to 99
too-many-digits = “digits” is { $most } at most: no survey knows more
differences-of-mentions = shares of mentions can’t be compared by a test: one person makes several
differences-of-mentions-help = take the share over people (“base: valid”), or leave “differences” out
differences-of-one = this table has nothing to compare: it has a single column, or a single row
differences-of-one-help = part the people (“by”), add a column, or leave “differences” out
differences-of-no-means = this table has no mean and no share of first places: nothing else is compared by a test
differences-of-no-means-help = ask for mean in “measures”, or leave “differences” out
differences-of-questions = the rows of this table are different questions: their means can’t be compared by a test
differences-of-questions-help = part the people (“by”), or make the table of the items of a single question
unknown-percent = “percent” can’t be “{ $name }”
percent-of-banner = “percent: { $percent }” is about a single breakdown, and “by” names several
percent-of-banner-help = make a table for each
percent-of-base = “percent: { $percent }” does not go with “base: { $base }”
percent-of-base-help = leave “base” out: the share is one of the people of the row, or of all in the table
percent-of-differences = “differences” compares columns, and with “percent: { $percent }” their shares are not shares of their own people
percent-of-differences-help = leave out “differences”, or “percent”
percent-of-items = “total” takes the rows of a table together, and those of “{ $question }” are items: each person is in several
percent-of-items-help = leave out “total”, or “percent”
within-many-columns = “within” would make { $columns } { $columns ->
    [one] column
   *[other] columns
 }, and a table shows { $most } at most
within-many-columns-help = merge choices in a derived variable, or make a table for each answer, with “where”
percent-of-within = “percent: { $percent }” does not go with “within”
percent-of-within-help = make a table for each answer, with “where”
net-score-end = a net score of “{ $question }” needs choices under “{ $end }”
net-score-both = the choice “{ $name }” is at the top and at the bottom of the net score
unknown-lonely = “lonely” can’t be “{ $name }”
lonely-strata = { $count ->
    [one] the stratum { $strata } has a single unit: nothing tells
   *[other] the strata { $strata } have a single unit each: nothing tells
    } how much its figures could have varied, and no margin of error accounts for it
lonely-strata-help = join it to another stratum in the file, add “lonely: centre” under “design” to hold it against the whole sample, or leave precision out of the report
precision-of-mentions = a share of mentions has no interval and no margin of error: one person makes several
precision-of-mentions-help = take the share over people (“base: valid”), or leave the precision out
placed-of-no-ranks = “{ $word }” is the share of a first rank, and “{ $question }” has no ranks
placed-of-no-ranks-help = in the questionnaire, under “derived”, make a question of the ranks of a ranking, which “ranks” names, and show that here
placed-beyond = “{ $word }” goes beyond the ranks of “{ $question }”, which has { $places }
chart-without-summary = this table shows shares or counts only: a chart draws a measure, as mean
precision-without-mean = none of these measures has an interval: only a mean has one
precision-without-mean-help = add “mean” under “measures”, or leave “precision” out
precision-not-drawn = a “{ $kind }” chart has no intervals to draw
precision-not-drawn-help = put “precision” in the table, or choose “bars”, “grouped_bars” or “dots”
unknown-base = there is no base “{ $name }”
unknown-unnamed = “unnamed” cannot be “{ $name }”
yml-file = { $file } is not read; rename it { $name }
unused-file = { $file } is used nowhere
not-a-battery = the question “{ $name }” is not a battery: it has no items
battery-needs-item = “{ $name }” is a battery: name one of its items
no-choices = the question “{ $question }” has no list of choices
choices-missing = the question “{ $question }” has neither “choices” nor “scale”
items-not-possible = a question of type “{ $kind }” cannot have items
columns-missing = the question “{ $question }” must name its columns
columns-missing-help = write: columns: [COLUMN_1, COLUMN_2, COLUMN_3]
reading-unknown = nothing replaces “{ $name }” in braces: “reading” has only “choice” there and, of a battery, “item”
reading-no-item = this question has no items: nothing replaces “item” in braces
reading-no-choice = this sentence does not say which answer was given, and that is not the same from one share to the next
reading-no-choice-help = put “choice” in braces where the answer is to be read, for example: answered {"{choice}"}
item-in-table = a table names a whole question; choose the items with “rows”
items-differ = the battery “{ $question }” lacks these items of “{ $first }”: { $items }
no-group-asked = the question “{ $question }” was asked of none of this section’s groups
group-not-asked = the question “{ $question }” was not asked of the group “{ $group }”
bad-sort = “sort” is “none” or the number of a column, from 1 to { $columns }
no-chart-of-ranks = a ranked table has no figures to draw: remove “chart”
bad-delimiter = the delimiter is “,”, “;”, “|” or “tab”
missing-column = there is no column “{ $column }” in { $file }
missing-columns = { $count } columns are not in { $file }: { $names }
columns-near = the file has a column “{ $near }”: is it “{ $column }”? if the others differ in the same way, correct them in questionnaire.yaml (or in the file’s header)
columns-known = { $count ->
    [one] the file has a single column, { $names }: is it the right file, and the right sign between cells?
   *[other] the file has { $count } columns: { $names }
 }
one-file = { $file }
names = { $count ->
    [0] none
    [1] “{ $first }”
    [2] “{ $first }” and “{ $second }”
    [3] “{ $first }”, “{ $second }” and “{ $third }”
    [4] “{ $first }”, “{ $second }”, “{ $third }” and “{ $fourth }”
   *[other] “{ $first }”, “{ $second }”, “{ $third }” and { $more } others
 }
ambiguous-column = { $count } columns of { $file } may be “{ $column }”: { $places }
ambiguous-column-help = name the right one by its position: column: "{ $place }"
ambiguous-columns = { $count } names each fit several columns of { $file }: { $names }
ambiguous-columns-help = name each column by its position: for “{ $column }”, { $places }
column-of-respondents = it should identify the respondents
column-of-question = the question “{ $question }” expects it
column-of-group = the group “{ $group }” expects it
rows-missing = { $file } serves several groups; say which rows are those of “{ $group }”
rows-missing-help = write in the group: rows: {"{"}column: COLUMN, is: [CODE]{"}"}
unknown-handout-form = a handout is “short” (one sheet) or “full” (all of it), not “{ $name }”
unknown-records = “leave_out” does not know “{ $name }”
records-tests = { $file }: { $count ->
    [one] one row is a test or a preview, and counts as a person
   *[other] { $count } rows are tests or previews, and count as people
}
records-tests-left = { $file }: { $count ->
    [one] one row is a test or a preview, and does not count
   *[other] { $count } rows are tests or previews, and do not count
}
records-incomplete = { $file }: { $count ->
    [one] one person did not finish; the answers count where there are any
   *[other] { $count } people did not finish; their answers count where there are any
}
records-incomplete-left = { $file }: { $count ->
    [one] one person did not finish, and does not count
   *[other] { $count } people did not finish, and do not count
}
records-repeats = { $file }: { $count ->
    [one] one row repeats a form of the same person, and counts as another
   *[other] { $count } rows repeat a form of the same person, and count as others
}
records-repeats-left = { $file }: { $count ->
    [one] one row repeats a form of the same person, and does not count
   *[other] { $count } rows repeat a form of the same person, and do not count
}
records-duplicates = { $file }: { $count ->
    [one] one person answered again further down
   *[other] { $count } rows are of people who answered again further down
}
records-duplicates-left = { $file }: { $count ->
    [one] one person answered again further down; the last answer counts, the other does not
   *[other] { $count } rows are of people who answered again further down; the last answer counts, the others do not
}
records-totals = { $file }: { $count ->
    [one] the last row is a total, and counts as a person
   *[other] the last { $count } rows are totals, and count as people
}
records-totals-left = { $file }: { $count ->
    [one] the last row is a total, and does not count
   *[other] the last { $count } rows are totals, and do not count
}
records-help = to leave them out, write under the group: leave_out: [{ $word }]
column-of-weight = the weight of the group “{ $group }” expects it
column-of-design = the sampling design of the group “{ $group }” expects it
weights-two = { $file } serves the groups “{ $first }” and “{ $second }”, and they don’t name the same weight
designs-two = { $file } serves the groups “{ $first }” and “{ $second }”, and they don’t name the same sampling design
weights-two-help = a person who is in both counts once: say it once, under one of the groups of the file; it holds for all of them
weight-missing = { $count ->
    [one] respondent { $row } of the file has no weight
   *[other] { $count } people have no weight: the first is respondent { $row } of the file
} (column “{ $column }”)
weight-missing-help = if these people are not to count, write under the group: leave_out: [unweighted]
weight-not-a-number = “{ $text }” is no weight (respondent { $row } of the file, column “{ $column }”){ $count ->
    [one] {""}
   *[other] {""}; { $count } cells are none
}
weight-not-a-number-help = if “{ $text }” means that there is no weight, declare it in questionnaire.yaml, under “missing”
weight-negative = a weight is never negative: “{ $text }” (respondent { $row } of the file, column “{ $column }”){ $count ->
    [one] {""}
   *[other] {""}; { $count } cells are
}
weight-too-large = “{ $text }” is too large a weight (respondent { $row } of the file, column “{ $column }”){ $count ->
    [one] {""}
   *[other] {""}; { $count } cells are
}; it must be below ten million
weights-left-out = { $file }: { $count ->
    [one] one person has no weight, and doesn’t count
   *[other] { $count } people have no weight, and don’t count
}
weights-zero = { $file }: { $count ->
    [one] one person has a weight of 0; they count among the people, and for nothing in percentages
   *[other] { $count } people have a weight of 0; they count among the people, and for nothing in percentages
}
weights-zero-help = if they are not to count at all, write under the group: leave_out: [unweighted]
weights-all-zero = all people of the group “{ $group }” have a weight of 0
weights-rounded = { $file }: { $count ->
    [one] one weight has more than { $decimals } decimals; it is rounded to { $decimals }
   *[other] { $count } weights have more than { $decimals } decimals; they are rounded to { $decimals }
}
weights-extreme = { $file }: the largest weight is { $times } times the mean, and one person has it
weights-extreme-help = check it with whoever made the weights
design-blank = the sampling design says nothing of respondent { $row } of the file: the column “{ $column }” is blank{ $count ->
    [one] {""}
   *[other] {""}; { $count } cells are
}
design-one-size = with strata, the size of each is needed: a column that says it in each row
design-size = “{ $text }” is no size of a population (respondent { $row } of the file, column “{ $column }”); a whole number is expected
design-two-sizes = the stratum “{ $stratum }” has two sizes: { $first } and { $second }
design-too-small = more units drawn ({ $drawn }) than there are ({ $size })
design-too-small-of = more units drawn ({ $drawn }) than the stratum “{ $stratum }” has ({ $size })
weights-mixed = “{ $weighted }” has weights and “{ $unweighted }” has none: their answers are not counted together
weights-mixed-help = show each of these groups on its own, or give weights to all of them (in a group without weighting, a column of 1)
weights-unused = { $file }: the column “{ $column }” looks like a survey weight, and the report does not use it
weights-unused-help = if it tells what each person weighs, write under the group: weight: { $column }; if not: weight: none
wrong-n = the group “{ $group }” announces { $n } { $n ->
    [one] person
   *[other] people
}, but { $file } has { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }
wrong-n-help = an export that is filtered or partial makes every figure false: check it first. If these are all the people there are, write { $rows } under “n”, or take the key out
code-outside = the code “{ $code }” is not in the question “{ $question }” (respondent { $row } of the file, column “{ $column }”)
not-a-number = “{ $text }” is not a { $decimals ->
    [0] whole number
    [one] number of at most { $decimals } decimal
   *[other] number of at most { $decimals } decimals
 } for the question “{ $question }” (respondent { $row } of the file)
codes-outside = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
 } { $count ->
    [one] holds
   *[other] hold
 } a code that is not in { $questions ->
    [one] the question { $names }
   *[other] { $questions } questions, { $names }
 }: { $examples }
not-numbers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
 } { $questions ->
    [one] to the question { $names }
   *[other] to { $questions } questions, { $names },
 } { $count ->
    [one] is not a
   *[other] are not
 } { $decimals ->
    [0] { $count ->
        [one] whole number
       *[other] whole numbers
    }
   *[other] { $count ->
        [one] number
       *[other] numbers
    } of at most { $decimals ->
        [one] { $decimals } decimal
       *[other] { $decimals } decimals
    }
 }: { $examples }
stray-example = “{ $text }” ({ $count ->
    [one] respondent { $row }
   *[other] { $columns ->
        [one] { $count } times, first at respondent { $row }
       *[other] { $count } times in { $columns } columns, first at respondent { $row }
    }
 }{ $file }, column “{ $column }”)
of-file = {" "}of { $file }
stray-others = { $count ->
    [one] and one other value
   *[other] and { $count } other values
 }
missing-code-help = if “{ $text }” means that there is no answer, declare it in questionnaire.yaml, under “missing”: no_answer, dont_know, refused or not_asked
scale-code-help = if “{ $text }” is an answer, add this choice to the scale “{ $scale }”, under “scales”: - {"{"}code: "{ $text }", id: …, label: …{"}"}
choice-code-help = if “{ $text }” is an answer, add this choice under “choices” of { $questions ->
    [one] the question { $names }
   *[other] each of the questions, { $names }
 }: - {"{"}code: "{ $text }", id: …, label: …{"}"}
ticked-help = if “{ $text }” says that a choice is ticked, or that it is not, write so under { $questions ->
    [one] the question { $names }
   *[other] each of the questions, { $names }
 }: “chosen: […]” gives the codes of a ticked choice, “not_chosen: […]” those of one that is not
decimals-help = if answers may have decimals, write “decimals: { $needed }” under { $questions ->
    [one] the question { $names }
   *[other] each of the questions, { $names }
 }
likely-label-help = “{ $text }” may be the new label of “{ $label }”: if it is the same choice, add this text to it, under “also”
also-help = if “{ $text }” means one of the choices, add it to that choice, under “also”; if respondents wrote it themselves, put “other: true” on the choice that counts it
code-or-label = { $questions ->
    [one] question { $names }
   *[other] questions { $names }
 }: “{ $label }” is the label of one choice and the code of another, and the responses are labels (“{ $cell }”)
code-or-label-help = export the responses as codes, or give each choice the text it has in the export as its “code”
label-or-missing = { $questions ->
    [one] question { $names }
   *[other] questions { $names }
 }: “{ $label }” is the label of a choice and a code of missing answers
boxes-blank = some people left every box blank, and nothing tells whether the boxes were shown; this is taken for no answer: { $bases }
boxes-base = “{ $question }”, { $blank ->
    [one] one person
   *[other] { $blank } people
 }, and shares are over { $ticked ->
    [0] nobody, since nothing is ticked
    [one] the only one who ticked something
   *[other] the { $ticked } who ticked something
 }
boxes-others = { $count ->
    [one] and one other question
   *[other] and { $count } other questions
 }
boxes-blank-shown = { $questions ->
    [one] if everybody was asked, write under the question
   *[other] for each question that everybody was asked, write under it
 }: not_chosen: [""]
boxes-blank-kept = if it is indeed no answer, add "" to the “no_answer” codes, under “missing”
other-twice = a single choice can take what is not in the list (other)
number-help = “{ $text }”: a number is written in digits, with one point or comma at most; a space may only part groups of three digits (1 028). Correct the cell, or export again without a thousands separator
numbers-grouped = { $count ->
    [one] one answer
   *[other] { $count } answers
 } { $questions ->
    [one] to the question { $names }
   *[other] to { $questions } questions, { $names },
 } { $count ->
    [one] is written with spaces and read
   *[other] are written with spaces and read
 } as one number: “{ $text }” (respondent { $row })
many-decimals = “decimals” is { $decimals }; { $most } is the most
idle-key = “{ $key }” does nothing in this question of type “{ $kind }”
code-missing-too = the code “{ $code }” is that of an answer and that of a missing answer
code-missing-help = if it is a true answer to { $questions ->
    [one] this question, give the question
   *[other] these questions, give each of them
 } its own codes of missing answers (none: “missing: {"{}"}”)
code-chosen-and-not = the code “{ $code }” means both chosen and not chosen
missing-code-twice = the code of missing answers “{ $code }” has two meanings
answers-repeated = { $names }: { $count ->
    [one] one answer repeats
   *[other] { $count } answers repeat
 } a choice that the same person has already given; it counts once
answers-repeated-help = if each mention counts, because two partners of one category were named for instance, write “repeats: true” under { $questions ->
    [one] the question
   *[other] each of these questions
 }
rows-of-no-group = { $count ->
    [one] { $count } row
   *[other] { $count } rows
 } of { $file } { $count ->
    [one] is
   *[other] are
 } in no group, and { $count ->
    [one] counts
   *[other] count
 } nowhere: { $values }
rows-value = “{ $column }” is “{ $value }” there ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 })
rows-value-blank = “{ $column }” is blank there ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 })
rows-other-values = { $count ->
    [one] and one other value
   *[other] and { $count } other values
 }
rows-of-no-group-help = add these values under “is” of the group that they belong to; if these people must not count, say so under “rows” of a group: left_out: [{ $values }]
filter-looks-ahead = { $questions ->
    [one] the question { $names } depends on “{ $filter }”, which comes after it; put it after
   *[other] the questions { $names } depend on “{ $filter }”, which comes after them; put them after
 }
filter-not-asked = { $questions ->
    [one] the question { $names } depends
   *[other] the questions { $names } depend
 } on “{ $filter }”, which was not asked of { $groups ->
    [one] the group { $group }
   *[other] the groups { $group }
 }
no-rows = the group “{ $group }” has no row in { $file }
no-rows-help = check the code given under “rows”; a file of responses has one row per respondent below its header
others-misparted = “{ $question }”: { $count } cells of { $file } would count as “other”, and hold choices of the list, parted by “{ $sign }”
delimiter-help = “{ $text }” holds several answers: under the question “{ $question }”, write type: multiple, and delimiter: "{ $sign }"
delimiter-mixed-help = “{ $text }” holds several answers that the question’s own sign does not part: put that sign between them in the responses
delimiter-other-help = “{ $text }” holds several answers: under the question “{ $question }”, write delimiter: "{ $sign }"
known-code = “{ $code }”
known-codes = known codes: { $codes }
answers-set-aside = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
 } to { $names } ({ $groups ->
    [one] group { $group }
   *[other] groups { $group }
 }) { $count ->
    [one] comes from a person
   *[other] come from people
 } whom the filter excludes; { $count ->
    [one] it is
   *[other] they are
 } set aside
claim-of-nothing = this claim does not say which measure to compare it with
claim-needs-choices = which choice of “{ $question }”? add “is”
quotation-not-released = the quotation “{ $id }” gives a respondent’s words without saying who allowed it, or when
quotation-not-released-help = add “released_by” and “released_on”; if they are not their own words, say so by “paraphrase”
diverging-not-stacked = “diverging” only goes with “{ $name }”
chart-not-for-table = this table can’t be drawn as “{ $name }”
shows-no-such-type = “{ $name }” cannot show the question “{ $question }”, of type “{ $kind }”
shows-types = “{ $name }” shows questions of type { $types }
shows-batteries = “{ $name }” shows the items of a battery, and the question “{ $question }” has none
shows-no-battery = “{ $name }” cannot show the battery “{ $question }”: each of its items has answers of its own
shown-by = “{ $question }” can be shown by { $names }
shown-by-distinct = how many different answers “{ $question }” has is shown by distinct: in a text, in a claim, or among the measures of a means_table, with n alone
open-not-distinct = “{ $question }” is open text: how many different answers it has is not counted
open-not-distinct-help = write “distinct: true” under the question, in questionnaire.yaml: its different answers are then counted, and none is shown
scale-without-scores = the scale “{ $question }” has no mean: { $count ->
    [one] { $choices } has no score
   *[other] { $choices } have no score
}
scale-without-scores-help = give each choice its score, under “score”; a choice that is no degree of the scale (“no opinion”) is declared among the missing answers, under “missing”
unknown-measure = there is no measure “{ $name }”
measures-of-nothing = “n” says how many people answered; at least one measure of what they answered is needed
means-of-several = of several questions, part by part, a table shows one measure only
means-of-several-help = keep a single measure under “measures”, for instance mean, or make a table per question
many-digits = too many decimals: { $digits }; at most { $most }
box-without-edges = a box goes from the first to the third quartile, with the median: ask for q1, median and q3 under “measures”, of a single question where the table has “by”
bars-of-scores = a bar begins at zero, and the scale “{ $question }” has no zero: ask for points (dots)
drawn-in-cells-only = this chart is drawn in the cells of its table only: take away “apart”
bad-classes = at least two bounds are needed, each larger than the one before, { $decimals ->
    [0] in whole numbers
    [1] in numbers with at most one decimal
   *[other] in numbers with at most { $decimals } decimals
}
others-of-none = “others” takes together the choices that the table doesn’t show, and it shows all of “{ $question }”
others-of-none-help = name the choices to show under “rows”, or leave “others” out
most-not-drawn = “{ $kind }” draws all rows of its table
most-not-drawn-help = leave “most” out, or draw shares as bars
chart-of-many-rows = this chart has { $rows } rows: beyond { $most }, nobody compares them
chart-of-many-rows-help = show those given most, for instance “most: 10”: the others are taken together in a last row; or, by “most” under “chart”, draw the first ones of a table that keeps all of them
most-of-rows = “most” takes the choices given most, and “rows” or “is” names others: keep one of the two keys
net-score-of-parts = a net score is taken over all people of a column: it does not go with “percent: { $percent }”
net-score-of-parts-help = remove “percent”, or give the net score a table of its own
nets-of-items = the rows of the battery “{ $question }” are its items, of which “is” already takes choices together: “nets” is for the choices of a question without items
shown-by-nothing = nothing shows the answers to “{ $question }”; the method page says how many people answered
chart-columns = “{ $name }” draws { $most ->
    [one] a single column
   *[other] { $most } columns
}, and this table has { $columns }
nothing-listed = “{ $key }” names nothing: name at least one row, or remove the key
listed-twice = “{ $name }” is named twice
label-of-no-column = no column of this table is the group “{ $name }”
condition-empty = no answer to “{ $question }” is named: nobody meets this condition
from-one = “{ $key }” is counted from 1
noun-is-feminine = “{ $word }” is a feminine word: write “feminine” under “gender”, so that sentences agree
noun-is-masculine = “{ $word }” is a masculine word: write “masculine” under “gender”, so that sentences agree
unknown-preset = there is no rule “{ $name }”
round-to-nothing = nothing is rounded to 0; write 1 to publish counts as they are
open-without-reason = this policy withholds nothing, and does not say why
open-without-reason-help = add “because” with the reason, or thresholds (“smallest_base”, “smallest_cell”)
extremes-need-number = “{ $question }” is not a number question; it has no minimum and no maximum
dominance-needs-number = “{ $question }” is not a number question; the rule on dominance is about sums only
dominance-out-of-range = “largest” is at least 1, and “percent” from 1 to 100
coding-needs-number = “{ $question }” is not a number question; only those have extreme values
crossing-of-two = a crossing is a list of two names: two questions, or a question and “groups”
# Figures taken from another source.
unknown-unit = there is no unit “{ $name }”
unknown-among = “among” can’t be “{ $name }”
unknown-adds-up = “adds_up” can’t be “{ $name }”
typed-cells = the row “{ $row }” has { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
 } for { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
 }
typed-cells-help = in a list, a number with a decimal comma goes between quotes; otherwise the comma parts two cells
typed-blank = this cell is empty and doesn’t say why
typed-sign-help = a sign stands for a figure that is absent when “absent” gives the reason
typed-not-percent = “{ $text }” is no percentage: a number with at most four decimals is expected
typed-not-count = “{ $text }” is no count: a whole number is expected
typed-not-mean = “{ $text }” is no mean: a number with at most four decimals is expected
typed-negative = “{ $text }” is below zero, which neither a share nor a count can be
typed-bad-base = “{ $text }” can’t be a base: a whole number of at least 1 is expected
typed-no-base = what are these figures taken over? the base is missing
typed-base-of-what = the base is { $n }, but of what?
typed-base-help = add “base” to the table, to its columns or to its rows: “n” says how many, “of” says of what
typed-two-bases = this is the base of a row, but a column has its own already: which one holds for their cells?
typed-base-of-column = the column’s base
typed-bad-sign = “{ $sign }” can’t be a sign: three characters at most, without a digit
typed-no-reason = why “{ $sign }”? say in a few words what is missing
typed-unknown-sign = “{ $sign }” is neither a number nor a sign that “absent” explains
typed-no-chart = a chart shows shares: the first column of this table is not in percent

# Handouts for discussion.
tag-without-id = a finding that carries a tag must have a name (id) too
tag-reserved = the tag “{ $tag }” chooses what a section’s handout keeps, and can’t be an audience’s
unknown-tag = the tag “{ $tag }” is no audience’s
unknown-tag-help = tags are declared in report.yaml, under audiences; “handout” chooses what the section’s handout keeps
audience-is-section = the audience “{ $id }” has the same name (id) as a section, and their handouts would have the same name
audience-empty = the handout of the audience “{ $id }” would be empty: no section, table, finding or statement carries one of its tags
audience-empty-help = add “tags” to what concerns this audience, in the sections or in the conclusion
tag-without-text = nothing in the report carries the tag “{ $tag }”
name-again = { $n ->
    [one] the name also stands in another place
   *[other] the name also stands in { $n } other places
}
policy-to-confirm = the disclosure policy is still to be confirmed
policy-to-confirm-help = choose the rule (preset), then write under because why it suits these responses
boxes-unticked = “{ $question }”: { $none ->
    [one] one person ticked nothing; REDCap writes the same for no answer. This person counts
   *[other] { $none } people ticked nothing; REDCap writes the same for no answer. They count
} in the base
second-headings = “{ $file }”: the first row has no answer to most of the questions (“{ $text }”, for example); it is probably another row of headings
second-headings-help = write “headings: 2” under the group, or one more than it says already; if the row is a person’s, correct it
column-gone = if the file no longer has it, remove it here, then remove from the report whatever uses it
column-same = column “{ $same }”, which no question reads, holds the same answers: if it is this one, renamed, write its name under “column”
column-by-beginning = { $count ->
    [one] in { $file }, column “{ $column }” was found by the beginning of a heading alone: “{ $heading }”
   *[other] in { $file }, { $count } columns were found by the beginning of a heading alone: “{ $column }”, for instance, is “{ $heading }”
 }
labels-swapped = in { $file }, codes of { $questions ->
    [one] the question
   *[other] { $questions } questions,
 } { $names } have the label of another choice of the questionnaire: { $values }
labels-swapped-one = { $value } is “{ $told }” in the file, “{ $own }” in questionnaire.yaml
labels-swapped-help = the code counts: if the scale was turned round in the survey tool, change the codes of the choices in questionnaire.yaml
answers-set-aside-help = if the question was put to other people (the survey tool’s filter has changed, or the codes of the question that it depends on), correct “asked_if” or take it out; if these answers were left after someone went back, there is nothing to do
