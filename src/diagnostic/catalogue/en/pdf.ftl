# The PDF.
pdf-refused = the PDF could not be set: { $text }
pdf-refused-line = the PDF could not be set: { $text }, at the line “{ $line }”
pdf-without-theme = the theme has no file { $file }
pdf-without-font = the theme has no readable font file for “{ $font }”
pdf-without-drawing = the chart “{ $chart }” was not drawn
pdf-missing-glyphs = no font of the PDF has these signs, printed as “�”: { $signs }
