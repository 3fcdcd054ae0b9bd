# The report served while it is written.
serve-ready = The report can be read at { $url } (Ctrl-C to stop)
serve-port-taken = port { $port } is taken, maybe by another “constats serve”
serve-port-taken-help = choose another one: --port 0 takes one that is free
serve-unbound = the report can’t be served at { $address }: { $reason }
serve-failed = the server could not start
serve-refused = Refused: this request doesn’t come from a page of this report.
serve-nothing-yet = There is no report to show yet
serve-also = { $place }: { $text }
serve-panel = What Constats says
serve-errors = { $n ->
    [0] No error
    [one] 1 error
   *[other] { $n } errors
 }
serve-others = { $n ->
    [one] 1 remark
   *[other] { $n } remarks
 }
serve-old = The page shows the last version without errors.
serve-away = The server doesn’t answer any more. The page will be brought up to date when it is back.
serve-pdf = Read the PDF
serve-tints = Show where each figure comes from
serve-computed = Computed from the responses
serve-claimed = Typed, and verified by a claim
serve-released = Typed, and released with a reason
serve-typed = Taken from another source
serve-withheld = Withheld for confidentiality
serve-error = Error
serve-warning = Warning
serve-note = Note
serve-help = Help
serve-write = Edit the texts
serve-edit = Edit
serve-text = The text as it is written
serve-reads = As it will read
serve-unread = Nothing to read while there is an error.
serve-save = Save
serve-close = Close
serve-saved = Text saved.
serve-undo = Take back what was saved last
serve-redo = Save it again
serve-undone = What was saved last was taken back.
serve-redone = Saved again.
serve-changed = This text changed in its file while you were writing it.
serve-theirs = The text in the file
serve-take = Take the one in the file
serve-keep = Keep mine
serve-uneditable = this text can’t be written like that at this place of the file: change it in the file itself
serve-insert = Insert a figure
serve-search = Words of a question or an answer
serve-none = No question has these words.
serve-form = Form
serve-group = Group
serve-all = All groups
serve-base = Base
serve-base-usual = Usual
serve-base-respondents = All respondents
serve-base-mentions = Mentions
serve-form-percent = Percentage
serve-form-tenths = In ten
serve-form-fraction = Fraction
serve-form-count = Number of people
serve-put = Insert into the text
