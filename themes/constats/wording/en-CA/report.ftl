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
derived-ranks = { $label }: from { $source }, the rank given to each choice, from 1 to { $places }. People who ranked other choices but not this one gave it no rank: they count in the shares, not in the mean rank.
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
derived-reversed = {" "}Reverse-scored: { $items }.
derived-lacking-none = {" "}Anyone who left an item unanswered has no score.
derived-lacking-count = { $most ->
    [one] {" "}One item may be unanswered, and doesn’t count then; beyond that, a person has no score.
   *[other] {" "}Up to { $most } items may be unanswered, and don’t count then; beyond that, a person has no score.
 }
derived-lacking-mean = { $most ->
    [one] {" "}One item may be unanswered: the mean is then that of the others; beyond that, a person has no score.
   *[other] {" "}Up to { $most } items may be unanswered: the mean is then that of the others; beyond that, a person has no score.
 }
derived-alpha = {" "}Cronbach’s alpha: { $alpha } (n = { $n }).
derived-alpha-plain = {" "}Cronbach’s alpha, unweighted: { $alpha } (n = { $n }).
anchor-questionnaire = questionnaire
anchor-weights = weighting
anchor-weights-table = weights
row-head-item = Item
row-others = { $choices ->
    [one] Other answer (1 choice)
   *[other] Other answers ({ $choices } choices)
    }
rows-cut = Other choices were given as often as the last one asked for: all of them are shown.
row-head-choice = Answer
row-head-rank = Rank
row-head-question = Question
row-head-part = Group
row-head-class = Class
part-whole = Total
means-mean = Mean
means-median = Median
means-sd = Standard deviation
means-q1 = 1st quartile
means-q3 = 3rd quartile
means-p10 = 10th percentile
means-p90 = 90th percentile
means-sum = Total
means-min = Minimum
means-max = Maximum
means-distinct = Different values
means-n = n
means-mean-rank = Mean rank
means-first = Placed first
means-top = In the first { $places }
ranks-mean = The mean rank is that given by the people who ranked the choice; 1 is the first rank.
ranks-share = Shares are of the people who ranked at least one choice: anyone who did not rank this one gave it no rank.
ranks-count = “n” says how many people ranked the choice.
means-scores = scale from { $low } (“{ $lowest }”) to { $high } (“{ $highest }”).
means-rule-sd = The standard deviation is that of a sample (n − 1).
means-rule-quantile = With the answers in order, a quartile or percentile is the smallest one at which the cumulative count reaches that share.
means-line = drawings, from { $low } to { $high }
means-line-box = box, from the first to the third quartile; diamond, median; line, from the tenth to the ninetieth percentile, where they are given; drawings, from { $low } to { $high }
distribution-share = Share
histogram-equal = In the chart, each bar is as high as the share of its class.
histogram-unequal = The classes are not all of one width: in the chart, the height of a bar is the share for each { $unit } of width.
sides = In the chart, a vertical line separates { $left }, on its left, from { $right }, on its right.
sides-middle = { $middle } straddles that line.
sides-beside = { $beside } { $count ->
    [one] stands
   *[other] stand
    } apart, on the right.
histogram-open = A class without a bound is as wide there as its neighbour.
histogram-area = area of a bar, share of its class
histogram-hatched = hatched bar, class without a bound
sides-sign = vertical line, middle of the scale
distribution-rule = Classes of the same width; the first and the last hold what lies beyond.
net-score-head = Net score (points)
net-score-row = { $item }: { $score }
net-score-note = the net score is the share of { $top } minus the share of { $bottom }, in points.
net-score-point = { $number } point
net-score-points = { $number } points
class-all = all values
class-one = { $from }
class-between = { $from } to { $to }
class-up-to = { $from } to under { $to }
class-below = Under { $to }
class-from = { $from } and over
class-above = Over { $from }
reading-class = gave a number in the class “{ $class }”
reading-placed = { $places ->
    [1] ranked “{ $choice }” first
   *[other] ranked “{ $choice }” among the first { $places }
    }
reading-number = How to read: { $kind ->
    [distinct] the answers that differ, of those to “{ $question }”, number { $value }
   *[other] the { $measure } of “{ $question }” is { $value }
    } ({ $who }, n = { $n }).
base = Base
table-size = n
table-number = Table { $n }
table-titled = Table { $n } – { $title }
base-n = n = { $n }
base-n-range = n = { $low } to { $high } depending on the row
base-n-or = n = { $low } or { $high } depending on the row
base-n-nobody = n = 0 (nobody answered)
base-n-none = base not published
base-n-columns = n = { $columns }
base-n-under = { $shared }: { $columns }
base-n-alike = { $shared }: { $columns }, in the same order
base-n-column = { $n } ({ $column })
base-of-valid = { $who } who answered
base-of-asked = { $who } who were asked
base-of-respondents = all { $who }
base-of-mentions = mentions by { $who }
base-columns = { $who } – { $columns }
people-together = people
base-valid = { $who } who answered, { $n }
base-asked = { $who } who were asked, { $n }
base-respondents = all { $who }, { $n }
base-mentions = mentions by { $who }, { $n }
condition = { $question }: { $choices }
asked-if = Asked of the { $who } who answered { $conditions }.
asked-if-of = “{ $asked }”: asked of the { $who } who answered { $conditions }.
answered = { $choices } to “{ $question }”
base-part = answer { $answer }
signs = Signs
reading-label = How to read
sign = “{ $sign }”, { $meaning }
sign-not-named = not named
sign-undefined = a single answer, which has no standard deviation
sign-weightless = answers of people who weigh nothing, so no figure
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
chart-first-rows = The chart shows the first { $shown } of the { $all } rows of the table; { $count ->
    [one] the last one stands in the table only
   *[other] the other { $left } stand in the table only
    }.
differences = Differences from one { $line ->
    [row] row
   *[column] column
    } to another: at { $threshold }; { $tests }; Holm’s correction for { $count ->
    [one] the only comparison
   *[other] the { $n } comparisons
    } of the table.
differences-none = from one { $line ->
    [row] row
   *[column] column
    } to another, no difference beyond what chance explains
differences-sign = “>”, { $measure ->
    [mean] a mean larger
    [both] a mean or a share larger
   *[share] a share larger
    } than that of the { $line ->
    [row] row
   *[column] column
    } whose letter follows, beyond what chance explains
differences-untested = The { $line ->
    [row] rows
   *[column] columns
    } could not be compared by a test.
untested-few = Under 10 people, nothing is compared.
untested-shared = { $line ->
    [row] Rows
   *[column] Columns
    } that have people in common are not compared.
untested-unlike = { $line ->
    [row] Rows
   *[column] Columns
    } of which only one is weighted are not compared.
untested-lonely = Where a stratum has a single unit, nothing is compared.
test-chi-square = χ² test
test-fisher = Fisher’s exact test where an expected count is under 5
test-mcnemar = McNemar’s test, the same people having answered
test-welch = Welch’s t test
test-paired = t test for the same people
test-drawn = t test that takes into account how the sample was drawn or weighted
test-drawn-paired = t test for the same people that takes into account how the sample was drawn or weighted
precision-interval = under each percentage, { $level } confidence interval
precision-margin = under each percentage, margin of error at { $level } or, without the sign ±, confidence interval
precision-margin-rule = The margin of error is in points; where it differs by a point or more from side to side, or would reach 0 or 100%, the interval is given.
precision-drawn = at the end of each bar, { $level } confidence interval
precision-interval-mean = under each mean, { $level } confidence interval
precision-margin-mean = under each mean, margin of error at { $level }
precision-interval-both = under each mean and each percentage, { $level } confidence interval
precision-margin-both = under each mean and each percentage, margin of error at { $level }, in points for a percentage
precision-drawn-points = around each point, { $level } confidence interval
counted = ({ $count })
counts-people = in parentheses, number of people
counts-people-weighted = in parentheses, number of people, unweighted
counts-mentions = in parentheses, number of mentions
counts-mentions-weighted = in parentheses, number of mentions, unweighted
counts-weighted-rule = The shares are weighted and do not follow from the numbers in parentheses.
base-row = { $who } who answered “{ $by }” and gave the answer of the row, { $n }
base-row-groups = { $who } who gave the answer of the row, { $n }
base-total = { $who } who answered both questions, { $n }
base-total-asked = { $who } who were asked the question and answered “{ $by }”, { $n }
base-total-respondents = { $who } who answered “{ $by }”, { $n }
percent-row = Row percentages: each is a share of the people of its row.
percent-total = Percentages of the total: each is a share of all the people in the table.
reading-of-row = { $percent } of the { $who } who { $row }
reading-and-answered = { $predicate } and answered { $answered }
reading-and-group = { $predicate } and are in the group “{ $group }”
reading-is-group = are in the group “{ $group }”
sign-confidential = confidential, withheld so that nobody can be recognised
ranked-order = Most named first.
ranked-order-shares = in parentheses, the share that names the choice
ranked-cut = Others are tied with the last rank asked for: all of them are shown.
ranked-points-n = points: { $n }
ranked-points = By points: the first place is worth the most, the last 1.
ranked-tied = { $choices } (tied)
ranked-then = { $before }, then { $next }
ranked-quoted = “{ $choice }”
quotation-paraphrase = Paraphrase
quotation-verbatim = Quotation
date-to-come = Date to be confirmed
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
method-base-valid = People who answered: those who gave a valid answer. This is the base of every share unless the table says otherwise.
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
weights-at-most = at most { $step }
weights-base = respondents of each group (n).
weights-note = Effective n: the square of the sum of the weights, divided by the sum of their squares; a sample of that size in which everyone weighed the same would be as precise. Design effect (Kish): n divided by the effective n. Largest weight: as a multiple of the mean weight.
weights-note-at-most = “At most” stands where few people have the largest weight, which would tell who they are: it is the first of 1.5, 2, 3, 5, 10, 15, 20, 30… that it does not exceed.
weighted-note = Weighted data; n is not weighted.
weighted-note-but = Weighted data, but for those of { $who }; n is not weighted.
weighted-sum = A weighted total is an estimate for the population that the weights stand for.
who-weighted = { $who }, weighted data
method-rounding = Rounding and ranks
method-percents = Percentages are rounded to the nearest whole number, half up, from the exact count; a share that is neither none nor all is never written 0% or 100%, but “less than 1%” or “more than 99%”.
method-net-scores = A net score is the share of the answers at the top of the scale minus that at the bottom, in percentage points, over the people who answered; of 9 and 10 minus 0 to 6, it is the Net Promoter Score (Reichheld, 2003).
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
method-asked-some = { $groups } who answered { $conditions }
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
