# Texts: expressions and Markdown.
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
expression-quotes = in an expression, quotes are straight: " or '
expression-condition = an expression compares nothing: “{ $sign }” has no place here; to count only some people, write where={"{"}"question": "choice"{"}"}, and for a verb to agree, agree(one="…", many="…")
expression-arithmetic = an expression calculates nothing: “{ $sign }” has no place here; several choices counted together are written is=["…", "…"], and “~” joins what follows each other
expression-filter = an expression has no filter “|”; what sets a function is one of its arguments, for instance lower=true
expression-join = “~” joins two texts or two functions, one on each side, never between parentheses
expression-nested = a function is not the value of another: write “{ $name }(…)” apart, joined by “~”
expression-deep = a list or a set {"{"}…{"}"} only holds texts, no other lists
expression-decimal = “{ $number }”: the numbers of an expression are whole; to round, digits=1
expression-call = “{ $name }” is a function: add parentheses, { $name }(…)
expression-neither = “{ $name }” is neither a function nor a text between quotes
expression-escape = “{ $written }” means nothing in a text between quotes; a backslash is written twice
expression-expected = “{ $sign }” is missing before “{ $found }”
expression-unexpected = “{ $found }” has no place here; a parenthesis, a quote or a comma may be missing just before it
expression-misplaced = an expression is read in the text: it can’t be part of an address, of code or of a note’s mark
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
no-items = no item is chosen
nothing-to-agree = “agree” agrees with the figure before it, and there is none in this text
argument-twice = “{ $name }” is given twice
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
markdown-empty = there is nothing to read here: a link, a note and a list item have words
markdown-link = the link “{ $url }” must begin with https:, http: or mailto:, or with # for a reference
markdown-long-link = this address has more than { $most } characters
long-text = this text has { $count } characters; a title, a label, a finding or a caption has at most { $most }
one-paragraph = a single paragraph is expected here
one-paragraph-help = for several paragraphs or a list, use a “prose” block
markdown-open-link = this link is not closed: the parenthesis after the address is missing
markdown-deep = lists, quotations or emphasis are nested more than { $most } levels deep; move this text back towards the margin
