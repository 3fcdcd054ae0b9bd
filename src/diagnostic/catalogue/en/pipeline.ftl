# Writing the report.
output-unwritable = the folder “{ $folder }” cannot be written: { $reason }
output-unwritable-help = the previous version, if there is one, is untouched; close the programs that use it or choose another folder with --output
output-is-file = “{ $folder }” is a file, not a folder
output-other = the folder “{ $folder }” holds something else than a report made by Constats; nothing in it was changed
file-twice = two parts of the report would have the same file: “{ $file }”
file-unstorable = not every disk can store a file “{ $file }”
file-name-help = change the name (id) of the section or table, or the words “path-…” of the theme, that make this name
output-other-help = choose an empty or new folder with --output
output-is-source = the report is made from the folder “{ $folder }” and cannot be written there; nothing was changed
output-holds = the folder “{ $folder }” holds “{ $other }”: writing the report there would delete it; nothing was changed
output-within = the folder “{ $folder }” lies in “{ $other }”, from which the report is made; nothing was changed
output-in-the-way = “{ $file }”, which Constats did not write, stands where a file or folder of the report must go
output-in-the-way-help = rename or move it, then try again
output-kept = Kept in { $folder }, though not written there by Constats: { $names }
file-within = the file “{ $file }” lies in “{ $other }”, from which the report is made; nothing was written
file-other = the file “{ $file }” holds something else than a report on confidentiality; nothing was changed
file-other-help = choose a new file, such as --disclosure=confidentiality.md
leak-unreadable = { $file } can’t be read back: nothing tells what it publishes
contact-email = an e-mail address
contact-telephone = a telephone number
contact-social-insurance = a social insurance number
contact-health-insurance = a health insurance number
contact-postal-code = a postal code
contact-path = a path of this computer
leak-contact = { $file } publishes { $what }: { $text }
leak-path-help = take it out of the text or template that it comes from
leak-id = { $file } publishes a respondent’s id (column “{ $column }”)
leak-answer = { $file } publishes an open answer (column “{ $column }”)
given-away-answer = “{ $words }”: these are the words of an open answer (column “{ $column }”)
given-away-words = “{ $words }”: these are the words of a column that no question uses (“{ $column }”)
given-away-id = “{ $words }” is a respondent’s id (column “{ $column }”)
given-away-value = “{ $words }” is the value of a column that no question uses (“{ $column }”)
given-away-contact = “{ $words }” is { $what }
given-away-there = in the responses
given-away-reword = say it in other words: five words in a row are already this person’s own
given-away-signed-release = if the person allowed it, or if these words are anyone’s, say so in the same block: “released: [{"{"}says: "{ $says }", because: …, released_by: …, released_on: …{"}"}]”
given-away-unsigned = the words of an answer are released only by saying who allowed it and when as well: add “released_by” and “released_on” to their “released”
given-away-release = take it out; if it gives nobody away, say why in the same block: “released: [{"{"}says: "{ $says }", because: …{"}"}]”
given-away-remove = take it out
leak-column = { $file } publishes a value of a column that no question uses (“{ $column }”)
leak-unchecked = { $file } can no longer be read: nothing tells whether the report gives away its column “{ $column }”
leak-excerpt = there one reads: { $excerpt }
explain-unknown = no figure is called “{ $name }”
explain-no-line = { $file } asks for no figure on line { $line }
diff-missing = “{ $file }” is no built report: { $expected } is looked for in it
diff-unreadable = “{ $file }” is no file of figures made by Constats
diff-unreadable-at = reading stops at line { $line }, column { $column }: the file was cut off or changed
diff-newer = “{ $file }” comes from a later version of Constats: its format is { $format }, this one reads up to { $most }
diff-newer-help = update Constats, or build both reports with the same version
diff-not-compared = Not compared, as it is not in both files
diff-none = Nothing changed.
diff-figures = Figures that changed
diff-figures-gained = New figures
diff-figures-lost = Figures that are gone
diff-sentences = Sentences that changed
diff-sentences-gained = New sentences
diff-sentences-lost = Sentences that are gone
diff-ranks = Tables in another order
diff-evidence = Statements with other evidence
file-unwritable = the file “{ $file }” cannot be written: { $reason }
disclosure-title = Confidentiality: report for the team
disclosure-secret = **Not to be published:** this file says what the report withholds.
disclosure-policy = Policy
disclosure-no-policy = report.yaml declares no policy (key “disclosure”)
disclosure-yes = yes
disclosure-no = no
disclosure-withheld = Figures withheld: { $n } of { $all }
disclosure-nothing-withheld = None.
disclosure-small-base = { $n ->
    [one] one person behind this figure, { $least } are needed
   *[other] { $n } people behind this figure, { $least } are needed
}
disclosure-small-count = { $n ->
    [one] counts one person, { $least } are needed
   *[other] counts { $n } people, { $least } are needed
}
disclosure-zero = counts nobody
disclosure-complement = { $n ->
    [one] leaves one person of its base, { $least } are needed
   *[other] leaves { $n } people of its base, { $least } are needed
}
disclosure-dominated = { $n ->
    [one] a single answer makes up { $percent }% of the sum, at most { $most }% is allowed
   *[other] { $n } answers make up { $percent }% of the sum, at most { $most }% is allowed
}
disclosure-extreme = it is one person’s answer
disclosure-bounds = from what is published, { $low } to { $high }
disclosure-never-cross = crosses what must not be crossed
disclosure-too-much-work = belongs to a crossing that is withheld whole: protecting each of its figures by itself would take too much computing
disclosure-together = { $n ->
    [one] with { $figures }, would tell one person’s number
   *[other] with { $figures }, would tell the sum of { $n } people
}
disclosure-together-alone = { $n ->
    [one] with published counts, would tell one person’s number
   *[other] with published counts, would tell the sum of { $n } people
}
disclosure-few-gave = { $n ->
    [one] with { $figures }, would tell that one person gave a number
   *[other] with { $figures }, would tell that { $n } people gave one number
}
disclosure-few-may-have-given = with { $figures }, might tell that only a few people gave one number: to find out takes too much work for this report
disclosure-few-may-have-given-alone = might tell that only a few people gave one number: to find out takes too much work for this report
disclosure-few-gave-alone = { $n ->
    [one] would tell that one person gave a number
   *[other] would tell that { $n } people gave one number
}
disclosure-dominated-together = { $n ->
    [one] with { $figures }, would tell a sum of which a single answer makes up { $percent }%, at most { $most }% is allowed
   *[other] with { $figures }, would tell a sum of which { $n } answers make up { $percent }%, at most { $most }% is allowed
}
disclosure-dominated-together-alone = { $n ->
    [one] with published counts, would tell a sum of which a single answer makes up { $percent }%, at most { $most }% is allowed
   *[other] with published counts, would tell a sum of which { $n } answers make up { $percent }%, at most { $most }% is allowed
}
disclosure-protects = would let “{ $figure }” be worked out
disclosure-risks = What remains at risk
disclosure-risk = { $figure }: it can be placed between { $low } and { $high }, from { $by }
disclosure-no-risk = No withheld figure can be worked out more closely than the policy wants.
disclosure-few = Published figures that count or leave 1 to { $n } people
disclosure-no-few = None.
workbook-refused = the workbook of tables could not be made: { $text }
archive-refused = the archive of the site could not be made: { $text }
handout-too-long = { $file } has { $pages } pages: a handout is one sheet, front and back, and few print more for a meeting
handout-too-long-section = give the tag “handout” (tags: [handout]) to the tables and findings to keep: the section’s handout will show these alone
handout-too-long-audience = take its tag from what this audience needs least; a whole section may give way to its main tables and findings
new-folder-taken = “{ $folder }” exists already and is not empty
new-folder-taken-help = give the name of a folder that does not exist yet: nothing that is there will be touched
new-structure-unknown = “{ $file }” is no questionnaire that Constats knows
new-structure-unknown-help = it reads LimeSurvey's .lss, .lsa or .txt file, Qualtrics' .qsf, REDCap's data dictionary (CSV) and the XLSForm of KoboToolbox or ODK (.xlsx)
new-structure-foreign = no column of “{ $export }” answers a question of “{ $file }”
new-structure-foreign-help = check that both files come from the same survey; the export's columns bear the code or the text of the questions
new-groups-unknown = “{ $name }” is no question with choices of the export
new-groups-unknown-help = name the column or the question whose answers make the groups
new-groups-several = with several exports, each file is a group already: --groups says nothing more
new-groups-several-help = leave --groups out, or give one export and the question that makes the groups
new-export-twice = “{ $file }” is given twice
new-export-twice-help = give each file of responses once; if it was exported again, the latest
new-no-questions = “{ $export }” has no column that answers a question
new-no-questions-help = columns of the tool, personal ones and empty ones do not become questions
new-too-few = all that could be published of “{ $export }” would give away what a person answered
new-too-few-help = export again when more people have answered; the disclosure policy that drafts begin with publishes nothing of so few
late = { $figures ->
    [one] a figure is over a few people more, or fewer, than in “{ $file }”: whoever keeps both versions can work out what they answered
   *[other] { $figures } figures are over a few people more, or fewer, than in “{ $file }”: whoever keeps both versions can work out what they answered
} ({ $whom }{ $more ->
    [0] )
   *[other] ; and { $more } others)
}
late-whom = { $whom }: { $old }, then { $new }, { $figures ->
    [one] one figure
   *[other] { $figures } figures
}
late-help = where that version is published, wait before you publish this one until each group, and each setting that is shown, has at least { $least } people more; otherwise nothing is to be done
late-unknown = “{ $file }” comes from another version of Constats and does not say over how many people each figure is: what both reports tell together is not known
late-unknown-help = where that report is published, make it again, in another folder, from the responses of that time, and give that folder to --against
update-no-project = “{ $folder }” holds no project: content/questionnaire.yaml or content/report.yaml is not there
update-no-project-help = to begin one, without --update: constats new FOLDER EXPORT
update-one = --update reads one export at a time: run it again for each of the others
update-several = the project's responses are in several files ({ $files }): name the export that the questionnaire is to follow
fewer-respondents = the group “{ $group }” has only { $new } { $new ->
    [one] respondent
   *[other] respondents
 } left: the version made before ({ $file }) counts { $old }
fewer-respondents-help = an export that is filtered or partial makes every figure false: check it first. If responses were taken out on purpose, there is nothing to do
