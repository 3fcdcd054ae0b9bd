# What the program itself says in a report.
contents = Contents

# Composition: addresses, bases, signs, method.
chapter-introduction = introduction
chapter-conclusion = conclusion
chapter-method = method
anchor-finding = finding
anchor-chart = chart
anchor-bases = bases
anchor-rounding = rounding
anchor-signs = signs
anchor-precision = precision
anchor-questions = questions
anchor-derived = derived
method-derived = Derived variables
kind-derived = { $kind } (derived)
explain-derived = Derived variable
derived-source = “{ $question }”
derived-source-items = “{ $question }” ({ $items })
derived-net = { $net } ({ $choices })
derived-classes = { $label }: from { $source }, in classes ({ $classes }).
derived-merged = { $label }: from { $source }, taking choices together: { $nets }.
derived-count = { $label }: number of answers “{ $choices }” to { $source }.
derived-mean = { $label }: mean, for each respondent, of the { $items ->
    [one] answer
   *[other] { $items } answers
 } to { $source }.
derived-sum = { $label }: sum, for each respondent, of the { $items ->
    [one] answer
   *[other] { $items } answers
 } to { $source }.
derived-worth = {" "}An answer is worth { $low } to { $high }.
derived-reversed = {" "}Turned round: { $items }.
derived-lacking-none = {" "}Whoever left an item unanswered has none.
derived-lacking-count = { $most ->
    [one] {" "}One item may be unanswered, and doesn’t count then; whoever left more has none.
   *[other] {" "}Up to { $most } items may be unanswered, and don’t count then; whoever left more has none.
 }
derived-lacking-mean = { $most ->
    [one] {" "}One item may be unanswered: the mean is that of the others; whoever left more has none.
   *[other] {" "}Up to { $most } items may be unanswered: the mean is that of the others; whoever left more has none.
 }
derived-alpha = {" "}Cronbach’s alpha: { $alpha } (n = { $n }).
anchor-questionnaire = questionnaire
anchor-weights = weighting
anchor-weights-table = weights
row-head-item = Item
row-head-choice = Answer
row-head-rank = Rank
base = Base
table-size = n
table-number = Table { $n }
table-titled = Table { $n } – { $title }
base-n = n = { $n }
base-n-range = n = { $low } to { $high } depending on the row
base-n-or = n = { $low } or { $high } depending on the row
base-n-nobody = n = 0 (nobody answered)
base-n-none = base not published
base-valid = { $who } who answered, { $n }
base-asked = { $who } who were asked, { $n }
base-respondents = all { $who }, { $n }
base-mentions = mentions by { $who }, { $n }
condition = { $question }: { $choices }
asked-if = Asked of those who answered { $conditions }.
asked-if-of = “{ $asked }”: asked of those who answered { $conditions }.
answered = { $choices } to “{ $question }”
signs = Signs
sign = “{ $sign }”, { $meaning }
sign-not-named = not named
sign-empty-base = no answers, so no share
sign-not-asked = not asked of this group
sign-no-more = the list ends before this rank
sign-tied = same rank as the cell above (tied)
sign-below = more than none, but less than { $limit }
sign-above = more than { $limit }, but less than all
percent-below = less than { $limit }
percent-above = more than { $limit }
percent-below-cell = <{ $limit }
percent-above-cell = >{ $limit }
sign-small-base = base of fewer than { $n } people, to be read with caution
interval-cell = { $low } to { $high }
interval-percent = from { $low } to { $high }%
interval-number = from { $low } to { $high }
margin = ±{ $margin }
margin-point = ±{ $margin } point
margin-points = ±{ $margin } points
figure-precise = { $figure } ({ $precision })
exceeds = > { $columns }
differences = The sign >: a share larger than that of the column whose letter follows, beyond what chance explains (at { $threshold }; { $tests }; Holm’s correction for { $count ->
    [one] the only comparison
   *[other] the { $n } comparisons
    } of the table).
differences-none = From one column to another, no difference exceeds what chance explains (at { $threshold }; { $tests }; Holm’s correction for { $count ->
    [one] the only comparison
   *[other] the { $n } comparisons
    } of the table).
differences-untested = The columns could not be compared by a test.
untested-few = Under 10 people, nothing is compared.
untested-shared = Columns that have people in common are not compared.
untested-unlike = Columns of which only one is weighted are not compared.
untested-lonely = Where a stratum has a single unit, nothing is compared.
test-chi-square = χ² test
test-fisher = Fisher’s exact test where an expected count is under 5
test-mcnemar = McNemar’s test, the same people having answered
test-welch = Welch’s t test
test-paired = t test for the same people
test-drawn = t test that takes the weights and the sampling design into account
test-drawn-paired = t test for the same people that takes the weights and the sampling design into account
precision-interval = Under each percentage, its { $level } confidence interval.
precision-margin = Under each percentage, its margin of error at { $level }, in points; where it differs by a point or more from side to side, or would reach 0 or 100%, the interval.
precision-drawn = At the end of each bar, the { $level } confidence interval.
sign-confidential = confidential, withheld so that nobody can be recognised
ranked-order = Most named first.
ranked-points = By points: the first place is worth the most, the last 1.
ranked-tied = { $choices } (tied)
ranked-then = { $before }, then { $next }
ranked-quoted = “{ $choice }”
quotation-paraphrase = Paraphrase
quotation-verbatim = Quotation
date-month = { $month ->
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
   *[other] December
 } { $year }
date-day = { $month ->
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
   *[other] December
 } { $day }, { $year }
method-title = Method
method-bases = Bases of percentages
method-valid = Valid answers
method-asked = People asked: everyone, whether they answered or not.
method-respondents = All respondents: everybody in the group, even those who were not asked.
method-mentions = Mentions: all answers given to a question that takes several; each counts as one.
method-base-valid = Who answered: those who gave a valid answer. This is the base of every share unless the table says otherwise.
method-weights = Weighting
unweighted = Unweighted data: each person counts as one.
weights-alike = The weights (column “{ $column }”) are all equal: each person counts as one, as without weights.
weights-what = Shares, means, medians and ranks are weighted: each person counts in them by their weight. Numbers of people and n are not weighted.
weights-of = { $who }: { $label } (column “{ $column }”).
weights-of-bare = { $who }: weights of the column “{ $column }”.
weights-none-of = { $who }: no weights; each person counts as one.
weights-left-out = { $count ->
    [one] One person without a weight does not count.
   *[other] { $count } people without a weight do not count.
 }
weights-together = Where groups are taken together, each person keeps their weight.
weights-median = The median is the smallest answer that, with those below it, makes up at least half of the weights.
design = Sampling design ({ $who }): { $parts }.
design-strata = { $count ->
    [one] one stratum
   *[other] { $count } strata
 }
design-clusters = { $count ->
    [one] one cluster drawn
   *[other] { $units } clusters drawn
 }
design-size = { $count ->
    [one] out of one person
   *[other] out of { $size } people
 }
design-size-clusters = { $count ->
    [one] out of one cluster
   *[other] out of { $size } clusters
 }
weights-caption = Weights of each group
weights-group = Group
weights-n = n
weights-effective = Effective n
weights-effect = Design effect
weights-largest = Largest weight
weights-note = Effective n: the square of the sum of the weights, divided by the sum of their squares; as many people of equal weight would tell as much. Design effect (Kish): n divided by the effective n. Largest weight: as a multiple of the mean weight.
weighted-note = Weighted data; the n are not.
who-weighted = { $who }, weighted data
method-rounding = Rounding and ranks
method-percents = Percentages are rounded to the nearest whole number, half up, from the exact count; a share that is neither none nor all is never written 0% or 100%, but “less than 1%” or “more than 99%”.
method-tenths = “Four in ten”: the share times ten, rounded likewise.
method-fractions = “A third”, “half”: the nearest common fraction, within 3.5 percentage points; within 5 after “about”.
method-ties = Ranked lists go from the most to the least often named; choices named equally often share their rank (tied), and all of them are given.
method-precision = Precision
method-interval = Confidence intervals and margins of error are at { $level }: of a hundred samples drawn in the same way, about as many would give an interval that holds the true value. They account for the chance of the sample alone, not for refusals or for how questions were put.
method-interval-share = Interval of a share: Wilson’s (1927), which suits small bases and shares near 0 or 100% too.
method-interval-share-drawn = Interval of a share, where answers are weighted or were drawn by a design: variance by Taylor linearisation (strata, primary units, finite populations; people outside of the subgroup count as zero), interval symmetric on the logit scale, Student’s distribution with units minus strata degrees of freedom; at 0 and 100%, Clopper and Pearson’s on the effective size.
method-interval-mean-drawn = Interval of a mean, where answers are weighted or were drawn by a design: the mean plus or minus Student’s quantile (units minus strata) times the linearised standard error.
method-interval-mean = Interval of a mean: the mean plus or minus the quantile of Student’s distribution with n − 1 degrees of freedom times the standard error (the standard deviation divided by the square root of n).
method-signs = Signs in tables
method-questions = Questions and answers
method-questions-lead = For each question: its wording, its type, who was asked and what its figures are over; then, for each group, the number of valid answers and of missing ones by reason.
method-questionnaire = Type, groups and base of the figures of each question
method-asked-of = Asked of
method-asked-some = { $groups } (if { $conditions })
method-base-rule = Base of its figures
base-rule-valid = those who answered
base-rule-asked = those who were asked
base-rule-respondents = everybody in the group
base-rule-mentions = the mentions
base-rule-several = { $bases } (several answers each)
base-rule-none = no share or mean
base-rule-open = no share (open text)
method-questions-caption = Questions, valid and missing answers of { $group }
method-questions-caption-alone = Questions, valid answers and missing answers
method-question = Question
method-type = Type
method-not-asked = Not asked
method-no-answer = No answer
method-dont-know = Does not know
method-refused = Refused
kind-single = Single choice
kind-scale = Scale
kind-multiple = Multiple choice
kind-mentions = Mentions
kind-ranking = Ranking
kind-number = Number
kind-battery = { $kind }, { $items } { $items ->
    [one] item
   *[other] items
}
count-range = { $low } to { $high }
count-or = { $low } or { $high }
kind-open = Open text
# The site.
site-title = { $chapter } – { $report }
site-skip = Skip to content
site-first-page = Home page
site-breadcrumbs = Breadcrumbs
site-contents = Contents
site-contents-before = { $n ->
    [one] The section before
   *[other] The { $n } sections before
 }
site-contents-after = { $n ->
    [one] The section after
   *[other] The { $n } sections after
 }
site-contents-all = { $n ->
    [one] The section
   *[other] All { $n } sections
 }
site-conclusion = Conclusion
site-turn-pages = Previous and next section
site-previous = Previous
site-next = Next
site-downloads = Download
site-back-to-top = Top of the page
site-notice = Please note
site-authors = Written by
site-citation = How to cite this report
site-groups = Who answered
site-notes = Notes
site-group = { $n } { $group }
site-group-asked = { $n } of { $all } { $group }
site-group-asked-range = { $low } to { $high } of { $all } { $group }
site-see = See
site-sideways = This table is wider than the screen: scroll it sideways.
site-standing = { $chapter } ({ $kind })
site-highlights = Main findings
site-holds = On this page
site-concluded = In the conclusion
site-concluded-statement = Statement { $n }
print-more = The site says more: { $parts }.
print-questions = Questions: for each group, how many answered (in brackets, how many did not answer, did not know or refused)
print-asked = { $question } Asked of: { $asked }
pdf-brief = In brief
site-door-first = Read from the beginning
site-door-first-text = The introduction, then one section after the other up to the conclusion.
site-door-conclusion = Start with the conclusion
site-door-conclusion-text = The statements first, each with the tables and findings that support it.
site-file-report = The whole report
site-file-whole = The report as one page
site-file-archive = The whole site, to read offline
site-file-workbook = All tables
site-file-figures = All figures of the report
site-file-table = Data of the table
site-file = { $format }, { $size }
site-file-with-pages = { $format }, { $pages } { $pages ->
    [one] page
   *[other] pages
}, { $size }
site-kilobytes = { $n } KB
site-megabytes = { $whole }.{ $tenth } MB
site-note-call = Note { $n }
site-note-back = Back to the text from note { $n }
site-permalink = Permanent link: { $title }
site-permalink-finding = Permanent link to this finding
site-permalink-statement = Permanent link to statement { $n }
site-statement = statement { $n }
site-taken-up-by = statement { $n } of the conclusion
site-marks = “→ { $n }”: cited by statement { $n } of the conclusion.
site-taken-up = cited by
site-evidence-count = { $count ->
    [one] 1 source
   *[other] { $count } sources
    }
site-kind-chapter = Section
site-kind-heading = Passage
site-kind-table = Table
site-kind-chart = Chart
site-kind-finding = Finding
site-kind-statement = Statement
site-kind-criteria = Criteria
site-kind-quotation = Quote
site-absent-not-named = not named
site-absent-empty-base = no answer
site-absent-not-asked = question not asked of this group
site-absent-no-more = no further rank
site-absent-tied = same rank as the cell above
site-absent-confidential = confidential
# PDF
pdf-authors = Written by
pdf-citation = Citation
pdf-page = p. { $page }
pdf-titled-page = , p. { $page }
pdf-taken-up = → { $pages }
pdf-evidence = Supported by:
pdf-quote = “{ $text }”

# Files
path-report = report.pdf
path-data = data
csv-numerator = count
csv-denominator = base
csv-low = lower end
csv-high = upper end
csv-people = n, unweighted
csv-exceeds = exceeds

# Where a figure comes from.
explain-about = Question
explain-measure = Measure
explain-base = Base
explain-calculation = Calculation
explain-rule = Wording
explain-ratio = { $numerator } of { $denominator }, that is { $value } before rounding
explain-range = from { $low } to { $high }
explain-mean = { $sum } divided by { $count }, that is { $value } before rounding
explain-median = middle answer of { $n }: { $value }
explain-rank = rank { $rank }: { $choice } ({ $count })
explain-rank-weighted = rank { $rank }: { $choice }
explain-weighted = { $value } before rounding, weighted data (n = { $n })
explain-median-weighted = middle answer by weight among { $n }: { $value }
measure-respondents = number of respondents
measure-count = number of respondents who chose this
measure-percent = percentage
measure-tenths = share in tenths
measure-fraction = share as a common fraction
measure-mean = mean
measure-median = median
measure-valid = number of valid answers
measure-not-asked = number of people who were not asked
measure-no-answer = number of people without an answer
measure-dont-know = number of people who answered that they don’t know
measure-refused = number of people who refused to answer
measure-rank = rank among the answers given most
rule-count = exact number
rule-percent = rounded to the nearest whole number, half up
rule-percent-digits = rounded to the last decimal printed, half up
rule-percent-limit = a limit, for rounding would give 0% or 100%, which the share is not
rule-tenths = ten times the share, rounded to the nearest whole number, half up, in words
rule-fraction = the nearest common fraction: within 3.5 points, within 5 points after “about”
rule-mean = sum of the valid answers divided by their number, rounded
rule-median = the answer in the middle once the valid answers are in order
rule-rank = from the most to the least often given answer; tied answers share their rank
site-ledger-title = Sources of the figures – { $chapter }
site-ledger-lead = Where each figure of this page comes from: the question, the measure, the base, the calculation and the rule that worded it.
site-ledger-link = Where the figures of this page come from
site-ledger-link-table = Where these figures come from
site-ledger-back = See it in the text
site-ledger-cells = Figures of the table { $table }
site-ledger-prose = Figures of the text
path-ledger = figures

# Statements and evidence.
chapter-web = statements-and-evidence
anchor-web = table
web-title = Statements and evidence
web-lead = Each row is a table, a finding or a quotation that supports one or more statements of the conclusion.
web-caption = What supports the statements of the conclusion, in the order of the sections
web-evidence = Evidence
web-kind = Kind and section
web-statements = Statements
evidence-figures = Figures
evidence-qualitative = Qualitative answers
evidence-quotation = Quotation
site-colon = {": "}
noun-mention = mention
noun-mentions = mentions
chart-rest = The table gives all other values.
chart-lead-dumbbell = Dot chart: two measures per row, joined by a line.
chart-lead-bars = Bar chart: one bar per row.
chart-lead-grouped = Grouped bar chart: one bar per column of the table in each row.
chart-lead-stacked = Stacked bar chart: all answers end to end in each row.
chart-lead-named = Bar chart: in each row, a bar with its name per column of the table.
part-of = { $title } (part { $part } of { $parts })
silent = { $count ->
    [one] One person did not answer.
   *[other] { $n } people did not answer.
    }
silent-or = { $count ->
    [one] Depending on the cell, { $low } or { $high } person did not answer.
   *[other] Depending on the cell, { $low } or { $high } people did not answer.
    }
silent-range = Depending on the cell, { $low } to { $high } people did not answer.
reading = How to read: { $subject } ({ $counts }) { $predicate }.
reading-counts = { $numerator } of { $denominator }
reading-interval = { $level } confidence interval: { $interval }
reading-small-base = base of fewer than { $n } people, to be read with caution
reading-weighted = weighted data; n = { $denominator }
reading-valid = { $percent } of the { $who } who answered
reading-asked = { $percent } of the { $who } who were asked
reading-respondents = { $percent } of all { $who }
reading-mentions = { $percent } of the mentions by { $who }
reading-chose-for = chose { $choices } for “{ $item }”
reading-chose = chose { $choices }
reading-named = name { $choices }

# Confidentiality
policy-none = This report declares no disclosure policy: each figure is published, however few people are behind it.
policy-open = No figure is withheld, however few people are behind it.
policy-insee = Starting point: the frequency rule of Insee (France), at least three units in a cell, and its rule on dominance.
policy-ons = Starting point: the threshold of ten observations of the Office for National Statistics (United Kingdom).
policy-nhs = Starting point: the rule of NHS England, no count from 1 to 7 and the others rounded to 5.
policy-source = Source of the rule
policy-base = No share, mean or median over fewer than { $n } people.
policy-cell = No count of people below { $n }, zero excepted unless said otherwise.
policy-sensitive = Sensitive questions, { $questions }: no share over fewer than { $base } people, no count below { $cell }.
policy-sensitive-base = Sensitive questions, { $questions }: no share over fewer than { $base } people.
policy-sensitive-cell = Sensitive questions, { $questions }: no count below { $cell }.
policy-zeros = A zero is taken as a small count.
policy-complements = What is left of a base is taken as a published count.
policy-secondary = Other figures are withheld where they would let these be worked out, by a total, a complement or another table.
policy-dominance = { $n ->
    [one] No mean of which a single answer would make up more than { $percent }% of the sum; a question with a highest value is not held to this.
   *[other] No mean of which the { $n } largest answers would make up more than { $percent }% of the sum; a question with a highest value is not held to this.
}
policy-dominance-of = For { $questions }: { $rule }
policy-rounding = Counts of people are rounded to a multiple of { $step }, and shares are taken from rounded counts.
policy-top = { $question }: any value above { $limit } is taken as { $limit }.
policy-bottom = { $question }: any value below { $limit } is taken as { $limit }.
policy-never-cross = Never crossed: { $one } and { $other }.
policy-groups = the groups
policy-exempt = Published in spite of these rules, { $questions }: { $because }
policy-question = “{ $label }”
# Figures taken from another source.
row-head-typed = Category
base-typed = { $who }, { $n }
typed-source = Source:
typed-in = Figures taken from this source, not computed from the responses.
reading-typed-percent = How to read: { $row }, { $column }: { $value } of { $n } { $who }.
reading-typed-count = How to read: { $row }, { $column }: { $value } of { $n } { $who }.
reading-typed-mean = How to read: { $row }, { $column }: { $value } on average, over { $n } { $who }.
explain-cell = Cell
explain-source = Source
measure-typed-count = count
rule-typed = as published in the source; taken from it, not computed from the responses
csv-source = source
method-typed = Figures taken from another source: a table that holds any names its source and its base; each percentage has been held against its base, and its signs are explained under the table.
reading-rank = How to read: { $who } most often name { $choices }.
reading-rank-tied = How to read: { $who } most often name, in a tie, { $choices }.
reading-points = How to read: { $who } rank highest { $choices }.
reading-points-tied = How to read: { $who } rank highest, in a tie, { $choices }.

# Citing and finding.
path-citation = cite/report
cite-kind = Report
cite-message = To cite these data or this report, use the following.
cite-table = { $authors } ({ $year }). “{ $table }” [table]. In { $report }, section “{ $section }”.
more-of-table = Data, calculations and citation of this table
cite-formats = For reference managers:
cite-licence = Licence:
cite-doi = DOI:
path-search = search
search-link = Search
search-page = Report index
search-lead = The tables, findings, statements and quotations of the report, section by section. The “Search” button, or the “/” key, looks for words in them.
search-title = Search the report
search-label = Words to look for
search-help = Accents, apostrophes and plurals make no difference.
search-close = Close
search-none = No result for “{ $query }”
search-one = One result
search-many = { $n } results
search-more = { $n } results; these are the first { $most }
search-stops = a an and are by for from in is of on or that the their to with
lost-title = Page not found
lost-lead = This address leads to no page of the report. These are the pages there are.

# Confidentiality and accessibility: the pages about the report itself.
chapter-confidentiality = confidentiality
chapter-accessibility = accessibility
about-confidentiality = Confidentiality
about-accessibility = Accessibility
about-confidential-lead = Answers are not published one by one: the report and its files give counts, shares, lists and, if there are any, quotations cleared for publication.
about-rules = What is published where few people are concerned
about-scan = What every build checks
about-scan-lead = What the team wrote is read again, then all files of the report are searched, the PDF and its metadata included. Nothing is made if they hold:
about-scan-answers = a respondent’s identifier, or five words in a row of an open answer that was not cleared for publication;
about-scan-columns = a rare value of a column that the report does not use: a code, a number, a name;
about-scan-contacts = an e-mail address, a telephone, social insurance or health insurance number or a postal code that the team did not declare public, or a file path.
about-quotations = { $count ->
    [0] No answer is quoted word for word.
    [one] One answer is quoted word for word; a named person cleared it for publication, on a date that is on record.
   *[other] { $n } answers are quoted word for word; a named person cleared them for publication, on a date that is on record.
}
about-reader = Privacy on this site
about-no-requests = Nothing: its pages call on no other site.
about-no-cookies = They leave no cookie and measure nothing. Whoever hosts the site may keep logs.
about-no-script = Everything can be read without scripts. The only script is for searching, and what is searched for stays on the device.
about-not-covered = What these rules do not cover
about-missing-kinds = How many answers are missing for each question, on the page on method, is published as it is.
about-together = Someone who already knows some answers may infer others by comparing them with the report.
about-accessible-lead = The site aims at WCAG 2.2, level AA, and at the Québec standard SGQRI 008 3.0; the PDF aims at PDF/UA-1 and PDF/A-2a. The site is the reference version, and the PDF holds the same findings, tables and bases.
about-made = How it is made accessible
about-structure = Each page declares its language and has headings in order and a skip link.
about-tables = Each table has a caption, row and column headers, and a sign that is explained instead of an empty cell.
about-charts = A chart is drawn in the cells of its table, whose numbers are text; one that stands apart has a title and a description. Series are told apart by a pattern or a shape, not by colour alone.
about-keyboard = Everything can be reached by keyboard, what has the focus is visible, nothing moves or flashes.
about-text-size = Text follows the size that the reader chose, and pages fit a width of 320 pixels.
about-pdf = The PDF is tagged: screen readers find its headings, tables, lists and descriptions of charts.
about-contrast-low = The contrast of the text goes down to { $least }:1, under the 4.5:1 that WCAG asks for at level AA.
about-contrast-both = The contrast of this report’s text is at least { $light }:1, and at least { $dark }:1 on a dark screen.
about-contrast = The contrast of this report’s text is at least { $light }:1.
about-tried = What was tried
about-tried-program = The templates that come with Constats are tested for each version on sample reports: by axe-core, Nu Html Checker, html-validate and linkinator, in Chromium, for the pages; by veraPDF for the printable document.
about-not-tried = What was not checked
about-not-this-report = These tools are not run again for each report: this one was not checked page by page.
about-not-people = The team declared no trial with people who use a screen reader, a magnifier or voice control.
about-not-words = Whether sentences and headings are clear, and tables and charts well chosen, is for the team that publishes: no tool judges it.
about-limits = Known limits
about-limit-wide = On a small screen, a wide table scrolls sideways.
about-write = Contact
about-write-to = To report a difficulty or to ask for the content in another form:
about-write-nobody = This report names no contact: please turn to the institutions on the first page.
path-card = assets/card.png
# The report as one file.
path-workbook = tables.xlsx
sheet-contents = Contents
sheet-table = Table
sheet-section = Section
sheet-sheet = Sheet
sheet-back = Back to the contents
path-whole = report.html
path-archive = report.zip
# Handouts for discussion.
path-handout = handout
path-handouts = handouts
handout-lines = Date:|Place:|Group:
handout-left-statements = { $count ->
    [one] statement { $numbers }
   *[other] statements { $numbers }
    }
handout-left-findings = { $count ->
    [one] another finding
   *[other] { $count } more findings
    }
handout-left-out = In the report: { $names }.
handout-kind = Discussion handout
handout-heading = { $title } – discussion handout
handout-findings = What the answers say
handout-statements = In the conclusion
handout-statement = Statement { $n }.
handout-questions = Discussion questions
handout-notes = Notes
handout-place = This handout on the report’s site:
handout-code = QR code that leads to this handout on the report’s site: { $address }
handout-section = The whole section “{ $title }”
handout-all = Discussion handouts
handout-all-lead = Handouts to read on a screen, or to print on one sheet for a meeting: one for each audience, one for each section.
handout-of-sections = By section
handout-of-audiences = By audience
handout-print = The handout to print
handout-print-of = the handout to print
handout-page = to read on a screen
handout-see-all = All handouts, by audience and by section
handout-description = Figures, tables, statements and questions to discuss: { $title }.
