# Writing the report.
output-unwritable = the folder “{ $folder }” cannot be written: { $reason }
output-unwritable-help = the previous version, if there is one, is untouched; close the programs that use it or choose another folder with --output
output-is-file = “{ $folder }” is a file, not a folder
output-other = the folder “{ $folder }” holds something else than a report made by Constats; nothing in it was changed
output-other-help = choose an empty or new folder with --output
