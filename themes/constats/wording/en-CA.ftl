# What the program itself says in a report.
contents = Contents

# PDF
pdf-authors = Written by
pdf-citation = Citation
pdf-page = p. { $page }
pdf-titled-page = , p. { $page }
pdf-taken-up = Taken up in the conclusion (p. { $pages })
pdf-evidence = Supported by:
pdf-quote = “{ $text }”
