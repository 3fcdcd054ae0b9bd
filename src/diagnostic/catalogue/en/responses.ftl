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
responses-workbook = “{ $name }” is a workbook, not a CSV file
responses-workbook-help = in the spreadsheet program, save the sheet of responses as “CSV UTF-8”
responses-spss = “{ $name }” is an SPSS file, not a CSV file
responses-spss-help = in SPSS: File, Save as, CSV (*.csv), with value labels or codes
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
responses-id-help = if this is not the column that says whose each row is, name the right one under “respondent”, in the group
responses-too-many-codes = “{ $name }”: column “{ $column }” holds more than { $most } different answers; that is no list of codes
responses-not-utf8 = “{ $name }” is not UTF-8: the first unreadable character is in column “{ $column }”
responses-read-as = read here as { $encoding }
responses-set-encoding = if the line above reads well, write “encoding: { $encoding }” under the group in content/report.yaml
responses-other-encoding = otherwise try windows-1252 (Windows), macintosh (old Mac) or iso-8859-15, or export again as UTF-8
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
responses-encoding-guessed = “{ $name }” is not UTF-8; it was read as { $encoding }
responses-heading-rows = “{ $name }”: the first { $count } lines are headings
responses-heading-rows-help = if there is another number of them, write it under the group: headings: 1
responses-tags = “{ $name }”: the line below the headings is one of HXL tags; it is nobody’s
