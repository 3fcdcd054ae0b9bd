# Composition: figures, references, evidence.
highlight-evidence = “{ $target }” is no table, chart or finding: a finding of the first page rests on one of them
pale-theme = the contrast of text goes down to { $least }:1 in this theme; WCAG asks for 4.5:1 at level AA
pale-theme-help = the colours are in the theme’s tokens.yaml
highlight-without-figure = “figure” must hold a single figure, taken from the responses
highlight-without-figure-help = for instance “'{"{{"} percent("question", is="choice") {"}}"}'”, in single quotes
no-fraction = { $numerator } of { $denominator } ({ $percent }) is near no common fraction
no-margin = this figure has no margin of error to say
no-margin-help = it takes two answers or more that are not all alike, people who are not the whole population, and numbers of people that the disclosure policy doesn’t round: leave “margin=true” out
no-fraction-weighted = no common fraction is close to { $percent } (weighted data)
no-fraction-tenths = say this share in tenths: tenths("{ $name }", …), or as a percentage: percent("{ $name }", …)
no-fraction-approx = approx=true would allow “about”
chart-of-nothing = the chart of the table “{ $table }” is not drawn: none of its cells has a figure to draw
no-such-rank = there is no rank { $rank }: { $most ->
    [0] no choice was named
    [one] a single choice was named
   *[other] { $most } choices were named
 }
tied-rank = at rank { $rank } of “{ $question }”, { $count } choices are tied: the text names all of them, followed by “tied”
tied-list = “{ $question }”: the list names { $count } choices instead of { $most }, for others are tied with the last
shared-rank = there is no rank { $rank } in “{ $question }”: tied choices share rank { $place }
shared-rank-help = “rank={ $place }” names them: { $choices }
empty-base = nobody answered “{ $question }” in this group or filter: there is no figure to give
unknown-target = the reference “{ $name }” leads nowhere: no table, finding, heading or statement has this name (id)
reserved-id = the name “{ $id }” (id) is taken: the report itself makes “{ $file }”
no-evidence = the statement “{ $id }” has no evidence
no-evidence-help = name the tables or findings that support it: evidence: [name, …]
evidence-without-figures = “{ $target }” is given as evidence by figures, but shows none
evidence-not-quoted = “{ $target }” is given as a quotation, but is none
evidence-twice = “{ $target }” is given twice as evidence of the same statement
evidence-is-statement = a statement can’t support another: “{ $target }” is a statement
evidence-lacks-breakdown = the statement speaks of “{ $words }”, but none of its evidence shows { $question }
evidence-lacks-group = the statement speaks of “{ $words }”, but none of its evidence shows the answers of this group
not-taken-up = no statement of the conclusion takes up: { $names }
confidential = the disclosure policy withholds this figure about “{ $question }”
confidential-help = write the sentence without it, bring choices or groups together, or name the question under “publish” in report.yaml, with the reason
extreme-of-one = the smallest and the largest answer to “{ $question }” are one person’s: they are not published
confidential-extreme-help = give a quartile or a percentile, or allow extremes in report.yaml, by “extremes” under “disclosure”, with the reason
undefined-of-one = “{ $question }”: a single person answered, and a single answer has no standard deviation
weightless = “{ $question }”: those who answered ({ $n }) weigh nothing, and nothing can be calculated by their weights
confidential-number-help = write the sentence without it; where it can be subtracted from another figure (everyone, less one setting), ask for both over the same people; where it hangs on one extreme answer, give the median, or a limit to the question under “top_coding” in report.yaml; or name the question under “publish”, with the reason
given-away = what the disclosure policy withholds can be worked out exactly: { $figure }, from { $by }
given-away-help = bring choices together, do not publish the question that gives it away, or name the question under “publish”, with the reason
given-away-unseen = too many figures overlap to find out whether what the disclosure policy withholds can be worked out: { $figure }
given-away-group = the group “{ $group }” is made of answers, and its number of people ({ $n }) is published with it: the disclosure policy does not allow saying how many people gave these answers
given-away-asked = the question “{ $question }” was asked of some only, and how many these are ({ $n }) is published with it: with what else is published, that tells of too few people which answers they gave: { $figure }
given-away-asked-help = bring other answers into its “asked_if”, do not publish the question, or name the question it depends on under “publish”, with the reason
given-away-bases = the group “{ $group }” is made of answers, and how many of it answered each question is published with it: that tells a count which the disclosure policy withholds ({ $n }): { $figure }
given-away-group-help = add other answers to its “where”, remove the group, or name the question under “publish”, with the reason
given-away-together = numbers of people that are published whatever is withheld tell together of { $n ->
    [one] one person
   *[other] { $n } people
} which answers they gave: { $by }
given-away-together-help = add other answers to the “where” of a group or to an “asked_if”, remove one of these groups, or name the question under “publish”, with the reason
crossing-given-up = “{ $questions }” is withheld whole: part of it must stay confidential, and the report asks for too many figures of it for each to be protected by itself
crossing-given-up-help = bring choices or groups together, or remove tables that cross these questions
typed-infeasible = no count of { $n } gives { $percent }: { $below } of { $n } is { $below_percent }; { $above } of { $n } is { $above_percent }
typed-possible-bases = { $percent } is possible over { $bases }
typed-over-base = the count { $count } is more than its base, { $n }
typed-over-whole = { $percent } is more than 100%
typed-its-base = its base
typed-whole-bases = “{ $name }”: shares of one whole have the same base
typed-no-whole = “{ $name }”: these figures (total: { $total }) make no whole; their sum takes { $counts }, the base is { $n }
typed-count = a count of { $n }
typed-counts = a count of { $low } to { $high }
typed-no-whole-help = “adds_up” says that everybody counts in one cell and only one; take it out if they may count in several
no-disclosure = this report does not say what it publishes of few people
no-disclosure-help = add “disclosure” to report.yaml; known rules: open, insee, ons or nhs
agree-none = “aucune… { $verb }”: the negation is missing
agree-none-help = add what the sentence says when the figure falls to zero, for instance none="n’a"
chart-many-columns = the chart of this table would need { $columns } colours; only { $most } can be told apart: each bar carries its name instead
chart-many-columns-help = for the chart you asked for, keep at most { $most } columns; or ask for “panels”: a small chart per column, all on one scale
