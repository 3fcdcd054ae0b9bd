# Composition: expressions, Markdown, references, evidence.
expression-syntax = this expression cannot be read
unknown-function = there is no function “{ $name }”
expression-unclosed = this expression is not closed: “{"}}"}” is missing
expression-one-brace = an expression goes between two braces on each side: {"{{"} … {"}}"}
expression-quote = a quotation mark of this expression is not closed
expression-empty = this expression is empty
expression-semicolon = the values of an expression are separated by commas
expression-colon = in an expression, “{ $name }” is followed by “=”
expression-bare = “{ $name }” goes between quotation marks: "{ $name }"
expression-unnamed = this value must be named, for instance is={ $text }; only the first needs no name
expression-statement = commentary only takes expressions {"{{"} … {"}}"}
markdown-html = HTML is not allowed in commentary; write Markdown
markdown-rule = a rule is not allowed in commentary
markdown-open-strong = these asterisks make nothing bold: two are missing, or a space keeps them from the word
markdown-table = a table is given by a block, such as “shares_table”, not in the text
markdown-heading = a heading is given by a “heading” block, not in the text
markdown-image = an image is not allowed in commentary
markdown-quote = a quotation is given by a “quotation” block
markdown-code = a code block is not allowed; remove the indentation or the backticks
markdown-other = this Markdown construct is not allowed in a report
footnote-without-mark = nothing calls the note “{ $mark }”; put its mark in the text, where it is to be read
footnote-without-text = the footnote “{ $mark }” has no text; add a paragraph that begins with “{ $mark }:” in this same block
markdown-link = the link “{ $url }” must begin with https:, http: or mailto:, or with # for a reference
highlight-evidence = “{ $target }” is no table, chart or finding: a finding of the first page rests on one of them
pale-theme = the contrast of text goes down to { $least }:1 in this theme; WCAG asks for 4.5:1 at level AA
pale-theme-help = the colours are in the theme’s tokens.yaml
highlight-without-figure = “figure” must hold a single figure, taken from the responses
highlight-without-figure-help = for instance “'{"{{"} percent("question", is="choice") {"}}"}'”, in single quotes
one-paragraph = a single paragraph is expected here
one-paragraph-help = for several paragraphs or a list, use a “prose” block
unknown-argument = “{ $function }” has no argument “{ $name }”
wrong-argument = the argument “{ $name }” of “{ $function }” must be { $expected }
missing-argument = the argument “{ $name }” of “{ $function }” is missing
argument-text = a text between quotes
argument-number = a whole number
argument-truth = true or false
argument-texts = a text between quotes or a list of texts
argument-map = of the form {"{"}"question": "choice"{"}"}
argument-noun = false or a text between quotes
is-missing = which choice of “{ $question }”? add is="…"
unknown-form = there is no form “{ $name }”
no-fraction = { $numerator } of { $denominator } ({ $percent }) is near no common fraction
no-fraction-tenths = say this share in tenths: tenths("{ $name }", …), or as a percentage: percent("{ $name }", …)
no-fraction-approx = approx=true would allow “about”
not-number-question = the question “{ $question }” is not of type “number”: it has no mean or median
no-items = no item is chosen
no-such-rank = there is no rank { $rank }: { $most ->
    [0] no choice was named
    [one] a single choice was named
   *[other] { $most } choices were named
 }
tied-rank = at rank { $rank } of “{ $question }”, several choices are tied; they are listed in the order of the questionnaire
nothing-to-agree = “agree” agrees with the figure before it, and there is none in this text
empty-base = nobody answered “{ $question }” in this group or filter: there is no share to give
unknown-target = the reference “{ $name }” leads nowhere: no table, finding, heading or statement has this identifier
reserved-id = the identifier “{ $id }” is already that of a page of the report
no-evidence = the statement “{ $id }” has no evidence
no-evidence-help = name the tables or findings that support it: evidence: [identifier, …]
evidence-without-figures = “{ $target }” is given as evidence by figures, but shows none
evidence-not-quoted = “{ $target }” is given as a quotation, but is none
evidence-twice = “{ $target }” is given twice as evidence of the same statement
evidence-is-statement = a statement can’t support another: “{ $target }” is a statement
evidence-lacks-breakdown = the statement speaks of “{ $words }”, but none of its evidence shows { $question }
evidence-lacks-group = the statement speaks of “{ $words }”, but none of its evidence shows the answers of this group
not-taken-up = no statement of the conclusion takes up: { $names }
expression-quotes = in an expression, quotes are straight: " or '
confidential = the disclosure policy withholds this figure about “{ $question }”
confidential-help = write the sentence without it, bring choices or groups together, or name the question under “publish” in report.yaml, with the reason
given-away = what the disclosure policy withholds can be worked out exactly: { $figure }, from { $by }
given-away-help = bring choices together, do not publish the question that gives it away, or name the question under “publish”, with the reason
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
markdown-open-link = this link is not closed: the parenthesis after the address is missing
