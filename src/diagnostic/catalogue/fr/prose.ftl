# Textes : expressions et Markdown.
unknown-function = la fonction « { $name } » n’existe pas
expression-unclosed = cette expression n’est pas fermée : il manque « {"}}"} »
expression-one-brace = une expression se met entre deux accolades de chaque côté : {"{{"} … {"}}"}
expression-quote = un guillemet de cette expression n’est pas refermé
expression-empty = cette expression est vide
expression-semicolon = les valeurs d’une expression se séparent par une virgule
expression-colon = dans une expression, « { $name } » est suivi de « = »
expression-bare = « { $name } » se met entre guillemets : "{ $name }"
expression-unnamed = cette valeur doit être nommée, par exemple is={ $text }; seule la première s’en passe
expression-statement = le commentaire n’accepte que des expressions {"{{"} … {"}}"}
expression-quotes = dans une expression, les guillemets sont droits : " ou '
expression-condition = une expression ne compare pas : « { $sign } » n’a pas sa place ici; pour ne compter que certaines personnes, écrivez where={"{"}"question": "choix"{"}"}, et pour accorder un verbe, agree(one="…", many="…")
expression-arithmetic = une expression ne calcule pas : « { $sign } » n’a pas sa place ici; plusieurs choix comptés ensemble s’écrivent is=["…", "…"], et « ~ » relie ce qui se suit
expression-filter = une expression n’a pas de filtre « | »; ce qui règle une fonction est un de ses arguments, par exemple lower=true
expression-join = « ~ » relie deux textes ou deux fonctions, un de chaque côté, jamais à l’intérieur d’une parenthèse
expression-nested = une fonction n’est pas la valeur d’une autre : écrivez « { $name }(…) » à part, reliée par « ~ »
expression-deep = une liste ou un ensemble {"{"}…{"}"} ne contient que des textes, pas d’autres listes
expression-decimal = « { $number } » : les nombres d’une expression sont entiers; pour arrondir, digits=1
expression-call = « { $name } » est une fonction : ajoutez des parenthèses, { $name }(…)
expression-neither = « { $name } » n’est ni une fonction ni un texte entre guillemets
expression-escape = « { $written } » ne veut rien dire dans un texte entre guillemets; une barre oblique inversée s’écrit deux fois
expression-expected = il manque « { $sign } » avant « { $found } »
expression-unexpected = « { $found } » n’a pas sa place ici; il manque peut-être une parenthèse, un guillemet ou une virgule juste avant
expression-misplaced = une expression se lit dans le texte : elle ne peut pas faire partie d’une adresse, d’un code ou de la marque d’une note
unknown-argument = « { $function } » n’a pas d’argument « { $name } »
wrong-argument = l’argument « { $name } » de « { $function } » doit être { $expected }
missing-argument = l’argument « { $name } » manque à « { $function } »
argument-text = un texte entre guillemets
argument-number = un nombre entier
argument-truth = true ou false
argument-texts = un texte entre guillemets ou une liste de textes
argument-map = de la forme {"{"}"question": "choix"{"}"}
argument-noun = false ou un texte entre guillemets
is-missing = quel choix de « { $question } »? ajoutez is="…"
unknown-form = la forme « { $name } » n’existe pas
no-items = aucun énoncé n’est choisi
nothing-to-agree = « agree » s’accorde avec le chiffre qui le précède, et il n’y en a pas dans ce texte
argument-twice = « { $name } » est donné deux fois
markdown-html = le HTML n’est pas permis dans le commentaire; écrivez du Markdown
markdown-rule = un filet n’est pas permis dans le commentaire
markdown-open-strong = ces astérisques ne mettent rien en gras : il en manque deux, ou une espace les sépare du mot
markdown-table = un tableau se donne par un bloc, comme « shares_table », pas dans le texte
markdown-heading = un titre se donne par un bloc « heading », pas dans le texte
markdown-image = une image n’est pas permise dans le commentaire
markdown-quote = une citation se donne par un bloc « quotation »
markdown-code = un bloc de code n’est pas permis; retirez le retrait ou les accents graves
markdown-other = cette construction Markdown n’est pas permise dans un rapport
footnote-without-mark = rien n’appelle la note « { $mark } »; mettez sa marque dans le texte, là où on la lira
footnote-without-text = la note « { $mark } » n’a pas de texte; ajoutez un paragraphe qui commence par « { $mark }: » dans ce même bloc
markdown-empty = il n’y a rien à lire ici : un lien, une note et un élément de liste ont des mots
markdown-link = le lien « { $url } » doit commencer par https:, http: ou mailto:, ou par # pour un renvoi
markdown-long-link = cette adresse a plus de { $most } caractères
long-text = ce texte a { $count } caractères; un titre, un libellé, un constat ou une légende en a au plus { $most }
one-paragraph = un seul paragraphe est attendu ici
one-paragraph-help = pour plusieurs paragraphes ou une liste, employez un bloc « prose »
markdown-open-link = ce lien n’est pas fermé : il manque la parenthèse après l’adresse
markdown-deep = des listes, des citations ou des mises en évidence sont imbriquées sur plus de { $most } niveaux; rapprochez ce texte de la marge
