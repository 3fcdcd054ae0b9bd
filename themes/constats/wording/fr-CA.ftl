# Ce que le programme dit lui-même dans un rapport.
contents = Table des matières

# Le site.
site-title = { $chapter } – { $report }
site-skip = Aller au contenu
site-first-page = Page d’accueil
site-breadcrumbs = Fil d’Ariane
site-contents = Table des matières
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
site-door-first = Lire depuis le début
site-door-first-text = L’introduction, puis chaque section l’une après l’autre jusqu’à la conclusion.
site-door-conclusion = Commencer par la conclusion
site-door-conclusion-text = Les énoncés d’abord, chacun avec les tableaux et les constats qui l’appuient.
site-file-report = Le rapport complet
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
site-taken-up = Repris en conclusion :
site-evidence = Appuyé par
site-kind-chapter = Section
site-kind-heading = Passage
site-kind-table = Tableau
site-kind-chart = Graphique
site-kind-finding = Constat
site-kind-statement = Énoncé
site-kind-criteria = Critères
site-kind-quotation = Témoignage
site-absent-not-named = nommé par personne
site-absent-empty-base = aucune réponse
site-absent-not-asked = question non posée à ce groupe
site-absent-no-more = aucun autre rang
