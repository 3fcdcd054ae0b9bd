# Confidentialité
policy-none = Ce rapport ne déclare aucune politique de confidentialité : les chiffres sont publiés, quel que soit le nombre de personnes derrière eux.
policy-open = Les chiffres sont publiés, si petit que soit le nombre de personnes derrière eux.
policy-insee = Point de départ : la règle de fréquence de l’Insee, au moins trois unités par case, et sa règle de dominance.
policy-ons = Point de départ : le seuil de dix observations de l’Office for National Statistics (Royaume-Uni).
policy-nhs = Point de départ : la règle de NHS England, aucun nombre de 1 à 7 et les autres arrondis à 5.
policy-source = Source de la règle
policy-base = Aucune part, moyenne, médiane ou autre mesure sur moins de { $n } personnes; aucun quartile qui laisserait moins de { $n } réponses de son côté.
policy-cell = Aucun nombre de personnes inférieur à { $n }, zéro excepté, sauf mention contraire.
policy-sensitive = Questions sensibles, { $questions } : aucune part sur moins de { $base } personnes, aucun nombre inférieur à { $cell }.
policy-sensitive-base = Questions sensibles, { $questions } : aucune part sur moins de { $base } personnes.
policy-sensitive-cell = Questions sensibles, { $questions } : aucun nombre inférieur à { $cell }.
policy-zeros = Un zéro compte comme un petit nombre.
policy-complements = Ce qui manque à une base pour être complète compte comme un nombre publié.
policy-secondary = D’autres chiffres sont masqués lorsqu’ils permettraient de calculer ceux-là, par un total, un complément ou un autre tableau.
policy-dominance = { $n ->
    [one] Aucune moyenne, aucun écart type ni aucune somme dont une seule réponse ferait plus de { $percent } % du total; une question qui a une valeur maximale n’y est pas soumise.
   *[other] Aucune moyenne, aucun écart type ni aucune somme dont les { $n } plus grandes réponses feraient plus de { $percent } % du total; une question qui a une valeur maximale n’y est pas soumise.
}
policy-dominance-of = Pour { $questions } : { $rule }
policy-extremes = La plus petite et la plus grande réponse à une question sont celles d’une seule personne : elles ne sont pas publiées.
policy-extremes-all = La plus petite et la plus grande réponse peuvent être publiées : { $because }
policy-extremes-of = La plus petite et la plus grande réponse peuvent être publiées, { $questions } : { $because }
policy-rounding = Les nombres de personnes sont arrondis à un multiple de { $step }, et les parts se calculent sur les nombres arrondis.
policy-top = { $question } : toute valeur supérieure à { $limit } compte pour { $limit }.
policy-bottom = { $question } : toute valeur inférieure à { $limit } compte pour { $limit }.
policy-never-cross = Jamais croisés : { $one } et { $other }.
policy-groups = les groupes
policy-exempt = Publié malgré ces règles, { $questions } : { $because }
policy-question = « { $label } »
# Chiffres repris d’une autre source.
row-head-typed = Catégorie
base-typed = { $who }, { $n }
typed-source = Source :
typed-in = Chiffres repris de cette source, non calculés à partir des réponses.
reading-typed-percent = Lecture : à la ligne « { $row } », la colonne « { $column } » compte { $value } des { $n } { $who }.
reading-typed-count = Lecture : à la ligne « { $row } », la colonne « { $column } » compte { $value } des { $n } { $who }.
reading-typed-mean = Lecture : à la ligne « { $row } », la colonne « { $column } » donne une moyenne de { $value }, sur { $n } { $who }.
reading-typed-said = Lecture : { $value } des { $n } { $who } { $predicate }.
reading-typed-said-mean = Lecture : en moyenne, les { $n } { $who } { $predicate } ({ $value }).
explain-cell = Case
explain-source = Source
measure-typed-count = effectif
rule-typed = tel qu’il est publié dans la source; repris, non calculé à partir des réponses
csv-source = source
method-typed = Chiffres repris d’une autre source : un tableau qui en contient nomme sa source et sa base; chaque pourcentage a été comparé à sa base, et ses signes sont expliqués sous le tableau.
reading-all = Lecture : les { $who } { $predicate }.
reading-rank = Lecture : les { $who } nomment le plus souvent { $choices }.
reading-rank-tied = Lecture : les { $who } nomment le plus souvent, ex æquo, { $choices }.
reading-points = Lecture : les { $who } classent au plus haut { $choices }.
reading-points-tied = Lecture : les { $who } classent au plus haut, ex æquo, { $choices }.

# Citer et trouver.
path-citation = citer/rapport
cite-kind = Rapport
cite-message = Pour citer ces données ou ce rapport, reprenez ce qui suit.
cite-table = { $authors } ({ $year }). « { $table } » [{ $number ->
    [0] tableau
   *[other] tableau { $number }
}]. Dans { $report }, section « { $section } ».
more-of-table = Données et citation du tableau
more-of-table-all = Méthode, données et citation du tableau
more-of-table-method = Méthode du tableau
cite-formats = Pour un logiciel de références :
cite-licence = Licence :
cite-doi = DOI :
path-search = recherche
search-link = Rechercher
search-page = Index du rapport
search-lead = Les tableaux, les constats, les énoncés et les citations du rapport, section par section. Le bouton « Rechercher », ou la touche « / », permet d’y chercher des mots.
search-title = Rechercher dans le rapport
search-label = Mots à chercher
search-help = La recherche ne tient pas compte des accents, des apostrophes, du nombre ni du genre.
search-close = Fermer
search-none = Aucun résultat pour « { $query } »
search-one = Un résultat
search-many = { $n } résultats
search-more = { $n } résultats; voici les { $most } premiers
search-stops = a au aux ce ces dans de des du en est et il la le les leur leurs ou par pour que qui sa se ses son sur un une
lost-title = Page introuvable
lost-lead = Cette adresse ne mène à aucune page du rapport. Voici toutes celles qui existent.

# Confidentialité et accessibilité : les pages qui parlent du rapport lui-même.
chapter-confidentiality = confidentialite
chapter-accessibility = accessibilite
about-confidentiality = Confidentialité
about-accessibility = Accessibilité
about-confidential-lead = Les réponses ne sont pas publiées une à une : le rapport et ses fichiers donnent des nombres, des parts, des listes et, s’il y en a, des citations dont la publication a été autorisée.
about-rules = Ce qui est publié quand peu de personnes sont en cause
about-scan = Ce qui est vérifié à chaque production
about-scan-lead = Ce que l’équipe a écrit est relu, puis chaque fichier du rapport est vérifié, PDF et métadonnées compris. Rien n’est produit si l’on y trouve :
about-scan-answers = l’identifiant d’une personne répondante, ou cinq mots de suite d’une réponse ouverte dont personne n’a autorisé la publication;
about-scan-columns = la valeur rare d’une variable que le rapport n’emploie pas : un code, un numéro, un nom;
about-scan-contacts = une adresse de courriel, un numéro de téléphone, d’assurance sociale ou d’assurance maladie ou un code postal que l’équipe n’a pas déclarés publics, ou un chemin de fichier de l’ordinateur.
about-quotations = { $count ->
    [0] Aucune réponse n’est citée mot pour mot.
    [one] Une réponse est citée mot pour mot; une personne nommée en a autorisé la publication, à une date notée.
   *[other] { $n } réponses sont citées mot pour mot; une personne nommée en a autorisé la publication, à une date notée.
}
about-reader = Ce que le site apprend de ses lecteurs
about-no-requests = Rien : les pages ne font appel à aucun autre site.
about-no-cookies = Elles ne déposent aucun témoin et ne mesurent rien. L’hébergeur peut tenir ses propres journaux.
about-no-script = Tout se lit sans script. Le seul script sert à chercher, et ce que l’on cherche ne quitte pas l’appareil.
about-not-covered = Ce que ces règles ne couvrent pas
about-missing-kinds = Le nombre de réponses manquantes de chaque question, sur la page de la méthode, est publié tel quel.
about-together = Une personne qui connaît déjà certaines réponses peut en déduire d’autres en les rapprochant du rapport.
about-accessible-lead = Le site vise les règles WCAG 2.2, niveau AA, et le standard québécois SGQRI 008 3.0; le PDF vise PDF/UA-1 et PDF/A-2a. Le site est la version de référence, et le PDF en reprend les constats, les tableaux et les bases.
about-made = Ce que la façon de produire le rapport assure
about-structure = Chaque page a une langue déclarée, des titres dans l’ordre et un lien d’évitement.
about-tables = Chaque tableau a une légende, des en-têtes de ligne et de colonne, et un signe expliqué au lieu d’une case vide.
about-charts = Un graphique est dessiné dans les cases de son tableau, dont les nombres sont du texte; celui qui est à part a un titre et une description. Les séries se distinguent par un motif ou une forme, pas seulement par la couleur.
about-keyboard = Tout est accessible au clavier; l’élément actif est visible, rien ne bouge ni ne clignote.
about-text-size = Le texte suit la taille que choisit la personne qui lit, et les pages tiennent dans 320 pixels de large.
about-pdf = Le PDF est balisé : un lecteur d’écran y trouve les titres, les tableaux, les listes et la description des graphiques.
about-contrast-low = Le contraste du texte descend à { $least } : 1, sous les 4,5 : 1 que demandent les règles WCAG au niveau AA.
about-contrast-both = Le contraste du texte de ce rapport est d’au moins { $light } : 1, et d’au moins { $dark } : 1 en mode sombre.
about-contrast = Le contraste du texte de ce rapport est d’au moins { $light } : 1.
about-tried = Ce qui a été essayé
about-tried-program = Les gabarits fournis avec Constats sont éprouvés à chaque version sur des rapports d’essai : par axe-core, Nu Html Checker, html-validate et linkinator, dans Chromium, pour les pages; par veraPDF pour le document imprimable.
about-not-tried = Ce qui n’a pas été vérifié
about-not-this-report = Ces outils ne sont pas relancés pour chaque rapport : celui-ci n’a pas été vérifié page par page.
about-not-people = L’équipe n’a déclaré aucun essai avec des personnes qui emploient un lecteur d’écran, une loupe ou une commande vocale.
about-not-words = La clarté des phrases et des titres, le choix des tableaux et des graphiques relèvent de l’équipe qui publie : aucun outil n’en juge.
about-limits = Limites connues
about-limit-wide = Sur un petit écran, un tableau large défile de côté.
about-write = À qui écrire
about-write-to = Pour signaler une difficulté ou demander le contenu sous une autre forme :
about-write-nobody = Ce rapport ne nomme personne à qui écrire : adressez-vous aux institutions de la première page.
path-card = assets/carte.png
# Le rapport en un seul fichier.
path-workbook = tableaux.xlsx
sheet-contents = Sommaire
sheet-table = Tableau
sheet-section = Section
sheet-sheet = Feuille
sheet-back = Retour au sommaire
path-whole = rapport.html
path-archive = rapport.zip
# Fiches de discussion.
path-handout = fiche
path-handouts = fiches
handout-lines = Date :|Lieu :|Groupe :
handout-left-statements = { $count ->
    [one] énoncé { $numbers }
   *[other] énoncés { $numbers }
    }
handout-left-finding = « { $title } »
handout-left-findings = { $count ->
    [one] un autre constat
   *[other] { $count } autres constats
    }
handout-left = { $name } ({ $pages })
handout-left-out = Dans le rapport : { $names }.
handout-kind = Fiche de discussion
handout-heading = { $title } – fiche de discussion
handout-findings = Ce que disent les réponses
handout-more = Ce qu’elles disent aussi
handout-bases = Champ : { $bases }.
handout-statements = Ce qu’en retient la conclusion
handout-statement = Énoncé { $n }.
handout-questions = Pour en discuter
handout-notes = Notes
handout-place = Cette fiche sur le site du rapport :
handout-code = Code QR qui mène à cette fiche sur le site du rapport : { $address }
handout-section = Toute la section « { $title } »
handout-all = Fiches de discussion
handout-all-lead = Des fiches à lire à l’écran, ou à imprimer sur une feuille pour une rencontre : une par public, une par section.
handout-of-sections = Par section
handout-of-audiences = Par public
handout-print = La fiche à imprimer
handout-print-of = la fiche à imprimer
handout-page = à lire à l’écran
handout-see-all = Toutes les fiches, par public et par section
handout-description = Chiffres, tableaux, énoncés et questions pour une discussion : { $title }.
