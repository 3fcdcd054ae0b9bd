# Command line.
about = Publishes a survey: responses and commentary become an accessible site and a printable PDF, every figure bound to the data.
about-build = Makes the report (by default, that of the current folder)
about-check = Checks everything, makes nothing
arg-project-name = PROJECT
arg-folder-name = FOLDER
arg-project = Folder that holds “content/” [default: the current folder]
arg-output = Folder to make [default: “output” in the project]
arg-site-only = Make only the site and its data, for a quick look: no PDF, workbook, single page or archive
arg-no-pdf = Do not make the PDF
arg-draft = Draft: a figure that nothing ties to the data is only a warning
arg-outside = Another folder where files of the project may lie, such as responses that must not be copied
arg-lang = Language of messages [default: the system’s, else the report’s]
arg-help = Show this help
arg-version = Show the version
help-usage = Usage
help-commands = Commands
help-command-name = COMMAND
help-options = Options
help-arguments = Arguments
help-exit-codes = Exit codes: 0 done, 1 mistake in the project, 2 wrong usage, 3 fault of the program.
about-completions = Gives the terminal what it needs to complete commands
about-manual = Gives the manual page, for “man”
arg-shell-name = SHELL
arg-shell = The shell: { $shells }
manual-name = Name
manual-synopsis = Synopsis
usage-unknown-argument = there is no option or argument “{ $name }”
usage-unknown-command = there is no command “{ $name }”
usage-missing-value = “{ $name }” lacks a value
usage-invalid-value = “{ $value }” is no value of “{ $name }”
usage-conflict = “{ $name }” does not go with what precedes
usage-other = the command cannot be understood
usage-see-help = See: constats --help
phase-loading = Reading responses
phase-composing = Composing
phase-drawing = Charts
phase-printing = PDF
phase-laying = Pages of the site
phase-auditing = Looking for leaks
phase-packing = Archive of the site
phase-writing = Writing
built = Report made in { $folder }: { $pages } { $pages ->
    [one] page
   *[other] pages
 }, { $tables } { $tables ->
    [one] table
   *[other] tables
 }, { $charts } { $charts ->
    [one] chart
   *[other] charts
 }, { $figures } { $figures ->
    [one] figure
   *[other] figures
 } in the text{ $pdf ->
    [0] {""}
    [one] , PDF of 1 page
   *[other] , PDF of { $pdf } pages
 }; { $seconds } s.
checked = Nothing to correct: { $chapters } { $chapters ->
    [one] chapter
   *[other] chapters
 }, { $tables } { $tables ->
    [one] table
   *[other] tables
 }, { $charts } { $charts ->
    [one] chart
   *[other] charts
 }, { $figures } { $figures ->
    [one] figure
   *[other] figures
 } in the text; { $seconds } s.
failed = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }{ $warnings ->
    [0] {""}
    [one] , 1 warning
   *[other] , { $warnings } warnings
 }: nothing was made, and what was made before is untouched.
checked-failed = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }{ $warnings ->
    [0] {""}
    [one] , 1 warning
   *[other] , { $warnings } warnings
 }. More may appear once these are fixed.
internal-error = fault of the program: { $detail }. Nothing was made; report it with this line and your project.
about-serve = Shows the report in a browser while it is written: it is brought up to date with each change
arg-port = Port to serve the report on; 0 takes one that is free [default: 4321]
arg-address = Address to serve the report on; another than this machine’s own shows it to the network [default: 127.0.0.1]
arg-open = Open the report in the browser
arg-poll = Look at the files all the time, where nothing tells of changes: network drives, WSL
arg-port-name = PORT
arg-address-name = ADDRESS
about-explain = Say where a figure comes from: question, measure, base, calculation, rule
about-diff = Compare two builds: figures, sentences, ranks and evidence that changed
about-digest = Names the files of the project by their contents (BLAKE3), for the team: not to be published
about-schema = Writes into the project the schemas by which an editor completes and checks its YAML files
about-lsp = Helps an editor while one writes: messages, names to choose, figures; the editor starts it
arg-asked-name = FIGURE
arg-asked = Id of a figure, a table or a finding, or FILE:LINE
arg-old-name = OLD
arg-old = Built folder, or its figures.json
arg-new-name = NEW
arg-new = Folder built later, or its figures.json
arg-format = Form of the comparison: text, markdown or json [default: text]
usage-missing-argument = { $name } is missing
explain-line = { $label }: { $text }
explain-asked-at = Asked for at: { $places }
explain-also = Says the same: { $figures }
arg-file-name = FILE
disclosure-file = confidentiality.md
arg-disclosure = Write what the disclosure policy withholds, and what remains at risk, to FILE (without a name, “{ $file }” in the project)
arg-quality = Look at the quality of the responses instead: repeated rows, straight lines, impossible or far numbers, undeclared codes, spellings, durations too short, filters and exclusive choices contradicted
about-new = Begins a report from a survey tool's export: a whole project, to read again and to write over
arg-new-folder = Folder to make; with --update, the project's folder
arg-export-name = EXPORT
arg-export = File of responses, as the survey tool exports it; several, if each group has its own; with --update and without it, the project's own
arg-structure = The questionnaire that the tool saves apart: LimeSurvey's .lss or .txt, Qualtrics' .qsf, REDCap's dictionary (may be repeated)
arg-groups-name = QUESTION
arg-groups = Column or question whose answers make the report's groups
started = Project made in { $folder }: { $questions } { $questions ->
    [one] question
   *[other] questions
 }, { $sections } { $sections ->
    [one] section
   *[other] sections
 }.
started-left-out = Columns left aside: { $columns }.
started-next = Read content/questionnaire.yaml again, then: constats build { $folder }
started-mistakes = { $mistakes ->
    [one] One mistake is left in it
   *[other] { $mistakes } mistakes are left in it
 } to mend: constats check { $folder }
about-questions = Shows the questions with their answers, and the expression to copy for each
questions-about = { $kind } · { $groups } · { $n } { $n ->
    [one] answer
   *[other] answers
 }, { $missing } without one{ $skipped ->
    [0] {""}
   *[other] , not asked of { $skipped }
 }
questions-choice = { $label }
questions-mean = mean
questions-median = median
questions-sd = standard deviation
questions-q1 = first quartile
questions-q3 = third quartile
questions-p10 = tenth percentile
questions-p90 = ninetieth percentile
questions-sum = total
questions-distinct = different answers
arg-report-name = REPORT
arg-against = Compare with the report that is published (its folder, or its figures.json): warn where both together tell what a few people answered
arg-update = Adds to a project's questionnaire what the export, or the tool's questionnaire, has that is new; touches nothing else
updated = Added to { $file }:
updated-nothing = Nothing to add to { $file }.
updated-by-hand = For you to write into { $file }, as the project may not build without it:
updated-left = For you to decide (nothing was changed):
updated-tables = To show the new questions, paste these lines under “blocks” of a section:
updated-responses = The project's responses are as they were: put the export in their place, in content/: { $files }
updated-next = Read again what was added, then: constats check { $folder }
arg-yes = Asks nothing: takes what is proposed (as without a terminal)
ask-intro = A few questions before we begin; Enter keeps the answer that is proposed, and all of it can be changed in the files later.
ask-language = Language of the report:
ask-french = French
ask-english = English
ask-title = Title of the report [{ $title }]:
ask-groups = Which groups does the report compare?
ask-no-groups = none: everyone together
ask-group = by “{ $question }” ({ $answers })
ask-threshold = Below how many people is a figure not published?
ask-rule = { $least } (rule “{ $rule }”{ $rounding ->
    [1] {""}
   *[other] , counts rounded to { $rounding }
 })
ask-number = Number or word [{ $ready }]:{" "}
ask-again = Type a number from 1 to { $most }, or a word found in only one choice.
ask-later = The rest (who signs, the reason for the rule, the texts) is written in the files.
schema-written = The schemas are in { $folder }. The first line of a file names its own:
lsp-broken = the editor sent a message that the protocol does not know: { $reason }
