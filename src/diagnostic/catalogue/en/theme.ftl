# The theme and its templates.
theme-unknown = no theme is called “{ $name }”
theme-not-utf8 = the file { $file } is not UTF-8
theme-tokens-unknown-key = the theme has no setting “{ $key }”
theme-tokens-unknown-word = this setting of the theme has no value “{ $word }”
theme-tokens-missing-key = the setting “{ $key }” is missing
theme-tokens-invalid = this setting of the theme can’t be read
theme-tokens-help = a colour is written "#12436d", a size is a whole number of pixels
theme-tokens-without-colours = the theme must give “series” at least one colour
theme-tokens-dark-series = “dark” has { $dark ->
    [one] { $dark } colour
   *[other] { $dark } colours
 } in “series”, and the light theme has { $light }: there must be as many, in the same order
theme-tokens-font = “{ $font }” cannot be the name of a font: letters, digits, blanks, “-”, “_”, “.” and “+”
theme-css-markup = “{ $found }” cannot stand in a style sheet, not even in a comment: report.html holds all of it
theme-css-markup-help = take it out, or write it otherwise
theme-css-import = a style sheet of the report calls no other
theme-elsewhere = “{ $address }” lies outside of the report, which must be readable without a network and without anyone knowing who reads it
theme-elsewhere-help = copy what is needed into the theme: rules into theme.css, fonts into fonts/, named by url(fonts/…) in fonts.css
theme-svg-unreadable = this drawing cannot be read: it is no well-formed XML
theme-svg-active = “{ $found }” has no place in a drawing: it acts, or holds what acts
theme-svg-elsewhere-help = embed the picture in the drawing with your program, or take it out
theme-svg-help = save the drawing as “plain SVG” in your drawing program
theme-wording-unknown = the program says no sentence “{ $sentence }”
theme-wording-argument = the sentence “{ $sentence }” is given nothing called “{ $argument }”
theme-wording-unsayable = the theme’s sentence “{ $sentence }” refers to a sentence that doesn’t exist
theme-wording-path = “{ $value }” cannot be the name of a file of the report (“{ $sentence }”)
theme-wording-path-help = a name, or names parted by “/”, without “..”, without a full stop or a blank at the end, without < > : " | ? * \, and none that Windows keeps for itself (con, aux…); a page or an anchor has only lower-case letters without accents, digits, “-” and “_”
theme-wording-deep = braces or brackets are nested more than { $most } levels deep
theme-wording-invalid = this sentence isn’t written as Fluent wants it: identifier = text

template-unknown-filter = unknown filter: “{ $name }”
template-unknown-test = unknown test: “{ $name }”
template-unknown-function = unknown function: “{ $name }”
template-unknown-component = unknown component: “{ $name }”
template-unknown-template = no template is called “{ $name }”
template-unknown-tag = unknown tag
template-unknown-block = the parent template has no block “{ $name }”
template-unknown-variable = there is no “{ $name }” here
template-undefined = this value doesn’t exist here
template-unfinished = this expression has no end: a quotation mark, a brace or a closing tag is missing
template-closing-tag = the closing tag doesn’t match the opening one
template-duplicate = “{ $name }” is defined twice
template-reserved = “{ $name }” is a reserved word
template-unexpected = “{ $found }” has no place here; a parenthesis, a quote or a comma may be missing just before it
template-wrong-type = this value isn’t of the kind expected here
template-missing-argument = the argument “{ $name }” is missing
template-circular = the template “{ $name }” includes itself
template-invalid = this expression can’t be read
