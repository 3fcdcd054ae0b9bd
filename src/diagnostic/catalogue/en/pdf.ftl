# The PDF.
pdf-refused = the PDF could not be set: { $text }
pdf-refused-line = the PDF could not be set: { $text }, at the line “{ $line }”
pdf-without-theme = the theme has no file { $file }
pdf-without-font-help = the font is named by “font” in the theme’s tokens.yaml; its .ttf files go into the theme’s folder fonts/, and its .woff2 files, for the site, are named in fonts.css
pdf-without-font = the theme has no readable font file for “{ $font }”
pdf-without-drawing = the chart “{ $chart }” was not drawn
pdf-missing-glyphs = no font of the PDF has these signs, which it will print as “�”: { $signs }
pdf-missing-glyph = { $sign } is here
pdf-missing-glyphs-help = the site shows them; for the PDF, put a .ttf or .otf font that has them into the theme’s fonts/ folder, or spell them out
