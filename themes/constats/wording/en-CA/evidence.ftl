# Where a figure comes from.
explain-about = Question
explain-measure = Measure
explain-base = Base
explain-calculation = Calculation
explain-rule = Wording
explain-ratio = { $numerator } of { $denominator }, that is { $value } before rounding
explain-range = from { $low } to { $high }
explain-mean = { $sum } divided by { $count }, that is { $value } before rounding
explain-net_score = { $value } points before rounding, over { $n } answers
explain-median = middle answer of { $n }: { $value }
explain-sd = root of the sum of the squared distances from the mean, divided by n − 1, that is { $value } before rounding (n = { $n })
explain-q1 = smallest answer that a quarter of the answers don’t exceed (n = { $n }): { $value }
explain-q3 = smallest answer that three quarters of the answers don’t exceed (n = { $n }): { $value }
explain-p10 = smallest answer that a tenth of the answers don’t exceed (n = { $n }): { $value }
explain-p90 = smallest answer that nine tenths of the answers don’t exceed (n = { $n }): { $value }
explain-sum = sum of the answers (n = { $n }): { $value }
explain-min = smallest of the answers (n = { $n }): { $value }
explain-max = largest of the answers (n = { $n }): { $value }
explain-distinct = number of different values (n = { $n }): { $value }
explain-rank = rank { $rank }: { $choice } ({ $count })
explain-rank-weighted = rank { $rank }: { $choice }
explain-weighted = { $value } before rounding, weighted data (n = { $n })
explain-median-weighted = middle answer by weight among { $n }: { $value }
explain-q1-weighted = smallest answer that, with those below it, reaches a quarter of the weights (n = { $n }): { $value }
explain-q3-weighted = smallest answer that, with those below it, reaches three quarters of the weights (n = { $n }): { $value }
explain-p10-weighted = smallest answer that, with those below it, reaches a tenth of the weights (n = { $n }): { $value }
explain-p90-weighted = smallest answer that, with those below it, reaches nine tenths of the weights (n = { $n }): { $value }
measure-respondents = number of respondents
measure-count = number of respondents who chose this
measure-percent = percentage
measure-tenths = share in tenths
measure-fraction = share as a common fraction
measure-mean = mean
measure-mean-rank = mean rank
measure-net_score = net score, in points
measure-median = median
measure-sd = standard deviation
measure-q1 = first quartile
measure-q3 = third quartile
measure-p10 = tenth percentile
measure-p90 = ninetieth percentile
measure-sum = total
measure-min = minimum
measure-max = maximum
measure-distinct = number of different values
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
rule-mean-weighted = sum of the valid answers, each multiplied by its weight, divided by the sum of the weights, rounded
rule-net_score = share of the answers at the top minus that at the bottom, in points, rounded
rule-median = the answer in the middle once the valid answers are in order
rule-median-weighted = the answer below which half of the weights lie once the valid answers are in order
rule-sd = standard deviation of a sample (n − 1), rounded
rule-sd-weighted = standard deviation of a sample in which each answer counts by its weight, rounded
rule-q1 = the smallest answer whose cumulative count reaches a quarter of the answers, in order
rule-q1-weighted = the smallest answer that together with those below it holds a quarter of the weights
rule-q3 = the smallest answer whose cumulative count reaches three quarters of the answers, in order
rule-q3-weighted = the smallest answer that together with those below it holds three quarters of the weights
rule-p10 = the smallest answer whose cumulative count reaches a tenth of the answers, in order
rule-p10-weighted = the smallest answer that together with those below it holds a tenth of the weights
rule-p90 = the smallest answer whose cumulative count reaches nine tenths of the answers, in order
rule-p90-weighted = the smallest answer that together with those below it holds nine tenths of the weights
rule-sum = sum of the valid answers
rule-sum-weighted = sum of the valid answers, each multiplied by its weight: an estimate of the total of the population that the weights stand for
rule-min = the smallest of the valid answers
rule-max = the largest of the valid answers
rule-distinct = each value counted once, however often it was given
rule-rank = from the most to the least often given answer; tied answers share their rank
site-ledger-title = Sources of the figures – { $chapter }
site-ledger-lead = Where each figure of this page comes from: the question, the measure, the base, the calculation and the rule that worded it.
site-ledger-link = Where the figures of this page come from
site-ledger-link-table = responses to the questionnaire, figure by figure
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
chart-lead-diverging = Diverging stacked bar chart: all answers end to end in each row, on both sides of one vertical line.
chart-lead-histogram = Histogram: one bar per class, as wide as the class, whose area is the share.
chart-lead-panels = Small bar charts on one scale, one per column of the table: a bar per row.
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
each-of = { $who }
each-the = { $who }
each-to = { $who }
reading = How to read: { $subject } ({ $counts }) { $predicate }.
reading-counts = { $numerator } of { $denominator }
reading-interval = { $level } confidence interval: { $interval }
reading-small-base = base of fewer than { $n } people, to be read with caution
reading-weighted = weighted data; n = { $denominator }
reading-valid = { $percent } of the { $who } who answered
reading-asked = { $percent } of the { $who } who were asked
reading-respondents = { $percent } of all { $who }
reading-mentions = { $percent } of the mentions by { $who }
reading-of = { $reading } (“{ $item }”)
reading-chose-for = chose { $choices } for “{ $item }”
reading-chose = chose { $choices }
reading-belong-for = fall under { $choices } for “{ $item }”
reading-belong = fall under { $choices }
reading-named = name { $choices }
