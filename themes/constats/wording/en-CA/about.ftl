# Confidentiality
policy-none = This report declares no disclosure policy: figures are published, however few people are behind them.
policy-open = Figures are published, however few people are behind them.
policy-insee = Starting point: the frequency rule of Insee (France), at least three units in a cell, and its rule on dominance.
policy-ons = Starting point: the threshold of ten observations of the Office for National Statistics (United Kingdom).
policy-nhs = Starting point: the rule of NHS England, no count from 1 to 7 and the others rounded to 5.
policy-source = Source of the rule
policy-base = No share, mean, median or other measure over fewer than { $n } people; no quartile that would leave fewer than { $n } answers on its side.
policy-cell = No count of people below { $n }, zero excepted, unless said otherwise.
policy-sensitive = Sensitive questions, { $questions }: no share over fewer than { $base } people, no count below { $cell }.
policy-sensitive-base = Sensitive questions, { $questions }: no share over fewer than { $base } people.
policy-sensitive-cell = Sensitive questions, { $questions }: no count below { $cell }.
policy-zeros = A zero is taken as a small count.
policy-complements = What is left of a base is taken as a published count.
policy-secondary = Other figures are withheld where they would let these be worked out, by a total, a complement or another table.
policy-dominance = { $n ->
    [one] No mean, standard deviation or sum of which a single answer would make up more than { $percent }% of the sum; a question with a highest value is not held to this.
   *[other] No mean, standard deviation or sum of which the { $n } largest answers would make up more than { $percent }% of the sum; a question with a highest value is not held to this.
}
policy-dominance-of = For { $questions }: { $rule }
policy-extremes = The smallest and the largest answer to a question are one person’s: they are not published.
policy-extremes-all = The smallest and the largest answer may be published: { $because }
policy-extremes-of = The smallest and the largest answer may be published, { $questions }: { $because }
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
reading-typed-percent = How to read: in the row “{ $row }”, the column “{ $column }” counts { $value } of the { $n } { $who }.
reading-typed-count = How to read: in the row “{ $row }”, the column “{ $column }” counts { $value } of the { $n } { $who }.
reading-typed-mean = How to read: in the row “{ $row }”, the column “{ $column }” gives a mean of { $value }, over { $n } { $who }.
reading-typed-said = How to read: { $value } of the { $n } { $who } { $predicate }.
reading-typed-said-mean = How to read: on average, the { $n } { $who } { $predicate } ({ $value }).
explain-cell = Cell
explain-source = Source
measure-typed-count = count
rule-typed = as published in the source; taken from it, not computed from the responses
csv-source = source
method-typed = Figures taken from another source: a table that holds any names its source and its base; each percentage has been held against its base, and its signs are explained under the table.
reading-all = How to read: { $who } { $predicate }.
reading-rank = How to read: { $who } most often name { $choices }.
reading-rank-tied = How to read: { $who } most often name, in a tie, { $choices }.
reading-points = How to read: { $who } rank highest { $choices }.
reading-points-tied = How to read: { $who } rank highest, in a tie, { $choices }.

# Citing and finding.
path-citation = cite/report
cite-kind = Report
cite-message = To cite these data or this report, use the following.
cite-table = { $authors } ({ $year }). “{ $table }” [{ $number ->
    [0] table
   *[other] table { $number }
}]. In { $report }, section “{ $section }”.
more-of-table = Data and citation of this table
more-of-table-all = Method, data and citation of this table
more-of-table-method = Method of this table
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
about-no-requests = No data about readers is collected: the pages contact no other site.
about-no-cookies = They set no cookies and measure nothing. Whoever hosts the site may keep logs.
about-no-script = Everything can be read without scripts. The only script is for searching, and what is searched for stays on the device.
about-not-covered = What these rules do not cover
about-missing-kinds = How many answers are missing for each question, on the page on method, is published as it is.
about-together = Someone who already knows some answers may infer others by comparing them with the report.
about-accessible-lead = The site aims at WCAG 2.2, level AA, and at the Québec standard SGQRI 008 3.0; the PDF aims at PDF/UA-1 and PDF/A-2a. The site is the reference version, and the PDF holds the same findings, tables and bases.
about-made = How it is made accessible
about-structure = Each page declares its language and has headings in order and a skip link.
about-tables = Each table has a caption, row and column headers, and a sign that is explained instead of an empty cell.
about-charts = A chart is drawn in the cells of its table, whose numbers are text; one that stands apart has a title and a description. Series are told apart by a pattern or a shape, not by colour alone.
about-keyboard = Everything can be reached by keyboard, the focus is visible, and nothing moves or flashes.
about-text-size = Text follows the size that the reader chose, and pages fit a width of 320 pixels.
about-pdf = The PDF is tagged: screen readers find its headings, tables, lists and descriptions of charts.
about-contrast-low = The contrast of the text goes down to { $least }:1, under the 4.5:1 that WCAG asks for at level AA.
about-contrast-both = The contrast of this report’s text is at least { $light }:1, and at least { $dark }:1 in dark mode.
about-contrast = The contrast of this report’s text is at least { $light }:1.
about-tried = What was tested
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
handout-left-finding = “{ $title }”
handout-left-findings = { $count ->
    [one] another finding
   *[other] { $count } more findings
    }
handout-left = { $name } ({ $pages })
handout-left-out = In the report: { $names }.
handout-kind = Discussion handout
handout-heading = { $title } – discussion handout
handout-findings = What the answers say
handout-more = What they also say
handout-bases = Base: { $bases }.
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
