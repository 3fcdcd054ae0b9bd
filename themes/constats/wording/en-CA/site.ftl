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
site-figure-link = { $figure }, source of the figure
site-kind-heading = Subsection
site-kind-table = Table
site-kind-chart = Chart
site-kind-finding = Finding
site-kind-statement = Statement
site-kind-criteria = Criteria
site-kind-quotation = Quote
site-absent-not-named = not named
site-absent-empty-base = no answer
site-absent-undefined = a single answer, no standard deviation
site-absent-weightless = answers, and no weight
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
pdf-source = Source of tables and charts: responses to the questionnaire, unless stated otherwise.
pdf-people = How many people stand behind the figures in the text:
pdf-evidence = Supported by:
pdf-quote = “{ $text }”
# Files
path-report = report.pdf
path-data = data
path-data-about = README.txt
csv-numerator = count
csv-share = share
csv-points = points
csv-denominator = base
csv-low = lower end
csv-high = upper end
csv-people = n, unweighted
csv-counted = count, unweighted
csv-exceeds = exceeds
