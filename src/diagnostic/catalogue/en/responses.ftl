# Files of responses.
responses-missing = the responses file “{ $name }” was not found
responses-slash = folders are parted by “/”, in “responses”: { $path }
responses-below-content = the path starts below content/, in “responses”: { $path }
responses-folder = “{ $name }” is a folder; the responses file, in CSV, is expected
responses-unreadable = cannot read “{ $name }”: { $reason }
responses-empty = “{ $name }” is empty; a header line is expected, then one line per respondent
responses-changed = “{ $name }” changed while the report was being made
responses-changed-help = wait until the export has ended, then try again
responses-delimiter = “{ $sign }” cannot separate the cells of “{ $name }”; a comma, a semicolon or a tab is expected
responses-spss-damaged = “{ $name }” is an SPSS file that is damaged, or of a form that Constats does not know
responses-spss-damaged-help = open it in SPSS or PSPP and save it again as .sav
responses-first-here = first here
responses-row-length = this row has { $found ->
    [one] { $found } cell
   *[other] { $found } cells
}; the header has { $expected }
responses-cells-extra = too many
responses-cells-lacking = column “{ $column }” is lacking here
responses-id-blank = this row does not say whose it is: the column “{ $column }” is blank there
responses-id-twice = “{ $id }” stands twice in the column “{ $column }”, which says whose each row is; a person has one row
responses-rows-alike = { $count } rows are like this, at respondents { $rows }
responses-id-help = if this is not the column that says whose each row is, name the right one under “respondent”, in the group; if none says it, write “respondent: none”
responses-id-again = if the same person answered several times, keep the last answer: leave_out: [duplicates]
responses-too-many-codes = “{ $name }”: column “{ $column }” holds more than { $most } different answers; that is no list of codes
responses-not-utf8 = “{ $name }” is not UTF-8: the first unreadable character is in column “{ $column }”
responses-read-as = read here as { $encoding }
responses-set-encoding = if the line above reads well, write “encoding: { $encoding }” under the group in content/report.yaml
responses-other-encoding = otherwise try { $encoding ->
    [windows-1252] macintosh (old Mac) or iso-8859-15
    [macintosh] windows-1252 (Windows) or iso-8859-15
   *[other] windows-1252 (Windows), macintosh (old Mac) or iso-8859-15
 }, or export again as UTF-8
responses-not-encoding = “{ $name }” is not in { $encoding }: a character cannot be read
responses-not-a-character = no character here
responses-given-here = the encoding is given here
responses-drop-encoding = give another encoding, or remove “encoding” to have one suggested
responses-encoding-unknown = “{ $encoding }” is not the name of an encoding
responses-quote = “{ $name }”: a quote opens a cell and nothing closes it
responses-opened-here = opened here
responses-too-long = “{ $name }”: a row is longer than { $most } MB; is this a CSV file?
responses-too-many-columns = “{ $name }” has { $columns } columns; at most { $most } are read
responses-too-many-columns-help = check that it is a file of responses, and that the sign between its cells is the right one
responses-utf8-anyway = “{ $name }” is UTF-8, not { $encoding }; it was read as UTF-8
responses-utf8-anyway-help = remove this key, or export again as before
responses-encoding-guessed = “{ $name }” is not UTF-8; it was read as { $encoding }
responses-heading-rows = “{ $name }”: the first { $count } lines are headings
responses-title-rows = “{ $name }”: { $count ->
    [one] the first line is a title; the headings are below it
   *[other] the first { $count } lines are a title; the headings are below them
}
responses-title-rows-help = if the headings are on the first line, write under the group: headings: 1
responses-heading-rows-help = if there is another number of them, write it under the group: headings: 1
responses-tags = “{ $name }”: the line below the headings is a line of HXL tags; it is nobody’s
responses-workbook = “{ $name }” is an old workbook (.xls) or is protected by a password
responses-workbook-help = in the spreadsheet, save it as .xlsx without a password, or the sheet of responses as “CSV UTF-8”
responses-damaged = “{ $name }” is damaged: its cells can’t be read
responses-damaged-help = open it in the spreadsheet and save it again, or export it once more
responses-unpacked = “{ $name }” exceeds { $most } MB once unpacked
responses-archive = “{ $name }” is an archive, but no workbook
responses-archive-help = give the file of responses that is in it: .csv, .xlsx or .ods
responses-lime-structure = “{ $name }” lacks the questionnaire (.lss)
responses-lime-empty = “{ $name }” holds the questionnaire, but nobody’s answers
responses-lime-damaged = “{ $name }” is damaged: its responses can’t be read
responses-lime-help = in LimeSurvey, export the archive (.lsa) of the active survey, once it has responses, or its responses as CSV
responses-lime-people = “{ $name }” also holds the list of participants, names and addresses; Constats does not read it
responses-lime-people-help = rather keep the responses as CSV and the questionnaire as .lss in the project: whoever gets the folder would get the list
responses-sheet-unknown = “{ $name }” has no sheet “{ $sheet }”
responses-sheet-read = “{ $name }” has { $count } sheets; the one that is read is “{ $sheet }”
responses-sheet-help = if the responses are on another, name it under the group: sheet: NAME
