# Le site.
site-title = { $chapter } – { $report }
site-skip = Aller au contenu
site-first-page = Page d’accueil
site-breadcrumbs = Fil d’Ariane
site-contents = Table des matières
site-contents-before = { $n ->
    [one] La section précédente
   *[other] Les { $n } sections précédentes
 }
site-contents-after = { $n ->
    [one] La section suivante
   *[other] Les { $n } sections suivantes
 }
site-contents-all = { $n ->
    [one] La section
   *[other] Les { $n } sections
 }
site-conclusion = Conclusion
site-turn-pages = Section précédente et section suivante
site-previous = Précédent
site-next = Suivant
site-downloads = Télécharger
site-back-to-top = Haut de la page
site-notice = À savoir
site-authors = Rédaction
site-citation = Pour citer ce rapport
site-groups = Qui a répondu
site-notes = Notes
site-group = { $n } { $group }
site-group-asked = { $n } { $group } sur { $all }
site-group-asked-range = { $low } à { $high } { $group } sur { $all }
site-see = Voir
site-sideways = Tableau plus large que l’écran : faites-le défiler de côté.
site-standing = { $chapter } ({ $kind })
site-highlights = Principaux constats
site-holds = Sur cette page
site-concluded = Ce qu’en retient la conclusion
site-concluded-statement = Énoncé { $n }
print-more = Le site en dit plus : { $parts }.
print-questions = Questions : pour chaque groupe, combien de personnes ont répondu (entre parenthèses, combien n’ont pas répondu, ne savaient pas ou ont refusé)
print-asked = { $question } Posée à : { $asked }
pdf-brief = En bref
site-door-first = Lire depuis le début
site-door-first-text = L’introduction, puis chaque section l’une après l’autre jusqu’à la conclusion.
site-door-conclusion = Commencer par la conclusion
site-door-conclusion-text = Les énoncés d’abord, chacun avec les tableaux et les constats qui l’appuient.
site-file-report = Le rapport complet
site-file-whole = Le rapport en une seule page
site-file-archive = Le site entier, à lire sans connexion
site-file-workbook = Tous les tableaux
site-file-figures = Tous les chiffres du rapport
site-file-table = Données du tableau
site-file = { $format }, { $size }
site-file-with-pages = { $format }, { $pages } { $pages ->
    [one] page
   *[other] pages
}, { $size }
site-kilobytes = { $n } ko
site-megabytes = { $whole },{ $tenth } Mo
site-note-call = Note { $n }
site-note-back = Retour au texte depuis la note { $n }
site-permalink = Lien permanent : { $title }
site-permalink-finding = Lien permanent vers ce constat
site-permalink-statement = Lien permanent vers l’énoncé { $n }
site-statement = énoncé { $n }
site-taken-up-by = énoncé { $n } de la conclusion
site-marks = « → { $n } » : repris à l’énoncé { $n } de la conclusion.
site-taken-up = repris par
site-evidence-count = { $count ->
    [one] 1 appui
   *[other] { $count } appuis
    }
site-kind-chapter = Section
site-figure-link = { $figure }, source du chiffre
site-kind-heading = Sous-section
site-kind-table = Tableau
site-kind-chart = Graphique
site-kind-finding = Constat
site-kind-statement = Énoncé
site-kind-criteria = Critères
site-kind-quotation = Témoignage
site-absent-not-named = aucune mention
site-absent-empty-base = aucune réponse
site-absent-undefined = une seule réponse, sans écart type
site-absent-weightless = des réponses, et aucun poids
site-absent-not-asked = question non posée à ce groupe
site-absent-no-more = aucun autre rang
site-absent-tied = même rang que la case au-dessus
site-absent-confidential = donnée confidentielle
# PDF
pdf-authors = Rédaction
pdf-citation = Citation
pdf-page = p. { $page }
pdf-titled-page = , p. { $page }
pdf-taken-up = → { $pages }
pdf-source = Source des tableaux et des graphiques : réponses au questionnaire, sauf mention contraire.
pdf-people = Combien de personnes derrière les chiffres du texte :
pdf-evidence = S’appuie sur :
pdf-quote = « { $text } »
# Fichiers
path-report = rapport.pdf
path-data = donnees
path-data-about = LISEZ-MOI.txt
csv-numerator = effectif
csv-denominator = base
csv-share = part
csv-points = points
csv-low = borne inférieure
csv-high = borne supérieure
csv-people = n, non pondéré
csv-counted = effectif, non pondéré
csv-exceeds = dépasse
