# What the program itself says in a report.
contents = Contents

# The site.
site-title = { $chapter } – { $report }
site-skip = Skip to content
site-first-page = Home page
site-breadcrumbs = Breadcrumbs
site-contents = Contents
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
site-door-first = Read from the beginning
site-door-first-text = The introduction, then one section after the other up to the conclusion.
site-door-conclusion = Start with the conclusion
site-door-conclusion-text = The statements first, each with the tables and findings that support it.
site-file-report = The whole report
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
site-taken-up = Taken up in the conclusion:
site-evidence = Supported by
site-kind-chapter = Section
site-kind-heading = Passage
site-kind-table = Table
site-kind-chart = Chart
site-kind-finding = Finding
site-kind-statement = Statement
site-kind-criteria = Criteria
site-kind-quotation = Testimony
site-absent-not-named = named by nobody
site-absent-empty-base = no answer
site-absent-not-asked = question not asked of this group
site-absent-no-more = no further rank
