# Writing the report.
output-unwritable = the folder “{ $folder }” cannot be written: { $reason }
output-unwritable-help = the previous version, if there is one, is untouched; close the programs that use it or choose another folder with --output
output-is-file = “{ $folder }” is a file, not a folder
output-other = the folder “{ $folder }” holds something else than a report made by Constats; nothing in it was changed
output-other-help = choose an empty or new folder with --output
leak-unreadable = { $file } can’t be read back: nothing tells what it publishes
leak-email = { $file } publishes an e-mail address: { $text }
leak-telephone = { $file } publishes a telephone number: { $text }
leak-path = { $file } publishes a path of this computer: { $text }
leak-contact-help = if it is published on purpose, name it under “contacts” in report.yaml
leak-path-help = take it out of the text or template that it comes from
leak-id = { $file } publishes a respondent’s id (column “{ $column }”)
leak-answer = { $file } publishes an open answer (column “{ $column }”)
leak-answer-help = if the person allowed it, quote it in a “quotation” block with “released_by” and “released_on”; if not, say it in other words
leak-column = { $file } publishes a value of a column that no question uses (“{ $column }”)
leak-excerpt = there one reads: { $excerpt }
