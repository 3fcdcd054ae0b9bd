# Ligne de commande.
about = Publie un sondage : des réponses et un commentaire deviennent un site accessible et un PDF imprimable, chaque chiffre lié aux données.
about-build = Produit le rapport (par défaut, celui du dossier courant)
about-check = Vérifie tout sans rien produire
arg-project-name = PROJET
arg-folder-name = DOSSIER
arg-project = Dossier qui contient « content/ » [par défaut : le dossier courant]
arg-output = Dossier à produire [par défaut : « output » dans le projet]
arg-site-only = Ne produire que le site et ses données, pour se relire vite : ni PDF, ni classeur, ni page unique, ni archive
arg-no-pdf = Ne pas produire le PDF
arg-draft = Brouillon : un chiffre que rien ne relie aux données n’est qu’un avertissement
arg-outside = Autre dossier où des fichiers du projet peuvent se trouver : des réponses qui ne doivent pas être copiées, par exemple
arg-lang = Langue des messages [par défaut : celle du système, sinon celle du rapport]
arg-help = Afficher cette aide
arg-version = Afficher la version
help-usage = Utilisation{"\u00A0"}
help-commands = Commandes{"\u00A0"}
help-command-name = COMMANDE
help-options = Options{"\u00A0"}
help-arguments = Arguments{"\u00A0"}
help-exit-codes = Codes de sortie : 0 réussi, 1 erreur dans le projet, 2 mauvaise utilisation, 3 défaut du programme.
about-completions = Donne au terminal de quoi compléter les commandes
about-manual = Donne la page de manuel, pour « man »
arg-shell-name = INTERPRÉTEUR
arg-shell = L’interpréteur de commandes : { $shells }
manual-name = Nom
manual-synopsis = Synopsis
usage-unknown-argument = l’option ou l’argument « { $name } » n’existe pas
usage-unknown-command = la commande « { $name } » n’existe pas
usage-missing-value = il manque une valeur à « { $name } »
usage-invalid-value = « { $value } » n’est pas une valeur de « { $name } »
usage-conflict = « { $name } » ne va pas avec ce qui précède
usage-other = la commande ne peut pas être comprise
usage-see-help = Voir : constats --help
phase-loading = Lecture des réponses
phase-composing = Composition
phase-drawing = Graphiques
phase-printing = PDF
phase-laying = Pages du site
phase-auditing = Recherche de fuites
phase-packing = Archive du site
phase-writing = Écriture
built = Rapport produit dans { $folder } : { $pages } { $pages ->
    [one] page
   *[other] pages
 }, { $tables } { $tables ->
    [one] tableau
   *[other] tableaux
 }, { $charts } { $charts ->
    [one] graphique
   *[other] graphiques
 }, { $figures } { $figures ->
    [one] chiffre
   *[other] chiffres
 } dans le texte{ $pdf ->
    [0] {""}
    [one] , PDF de 1 page
   *[other] , PDF de { $pdf } pages
 }; { $seconds } s.
checked = Rien à corriger : { $chapters } { $chapters ->
    [one] chapitre
   *[other] chapitres
 }, { $tables } { $tables ->
    [one] tableau
   *[other] tableaux
 }, { $charts } { $charts ->
    [one] graphique
   *[other] graphiques
 }, { $figures } { $figures ->
    [one] chiffre
   *[other] chiffres
 } dans le texte; { $seconds } s.
failed = { $errors ->
    [one] 1 erreur
   *[other] { $errors } erreurs
 }{ $warnings ->
    [0] {""}
    [one] , 1 avertissement
   *[other] , { $warnings } avertissements
 } : rien n’a été produit, et ce qui l’a été avant est intact.
checked-failed = { $errors ->
    [one] 1 erreur
   *[other] { $errors } erreurs
 }{ $warnings ->
    [0] {""}
    [one] , 1 avertissement
   *[other] , { $warnings } avertissements
 }. D’autres peuvent apparaître une fois corrigé ce qui précède.
internal-error = défaut du programme : { $detail }. Rien n’a été produit; signalez-le avec cette ligne et votre projet.
about-serve = Montre le rapport dans un navigateur pendant qu’on l’écrit : il se met à jour à chaque changement
arg-port = Port où servir le rapport; 0 en prend un qui est libre [par défaut : 4321]
arg-address = Adresse où servir le rapport; une autre que celle de cette machine le montre au réseau [par défaut : 127.0.0.1]
arg-open = Ouvrir le rapport dans le navigateur
arg-poll = Regarder les fichiers sans cesse, là où rien n’annonce les changements : lecteur réseau, WSL
arg-port-name = PORT
arg-address-name = ADRESSE
about-explain = Dit d’où vient un chiffre : question, mesure, base, calcul, règle
about-diff = Compare deux versions produites : chiffres, phrases, rangs et appuis qui ont changé
about-digest = Nomme les fichiers du projet par leur contenu (BLAKE3), pour l’équipe : à ne pas publier
about-schema = Écrit dans le projet les schémas par lesquels un éditeur complète et vérifie ses fichiers YAML
about-lsp = Aide un éditeur pendant que l’on écrit : messages, noms à choisir, chiffres; c’est l’éditeur qui la lance
arg-asked-name = CHIFFRE
arg-asked = Identifiant d’un chiffre, d’un tableau ou d’un constat, ou FICHIER:LIGNE
arg-old-name = AVANT
arg-old = Dossier produit, ou son figures.json
arg-new-name = APRÈS
arg-new = Dossier produit ensuite, ou son figures.json
arg-format = Forme de la comparaison : text, markdown ou json [par défaut : text]
usage-missing-argument = il manque { $name }
explain-line = { $label } : { $text }
explain-asked-at = Demandé à : { $places }
explain-also = Dit la même chose : { $figures }
arg-file-name = FICHIER
disclosure-file = confidentialite.md
arg-disclosure = Écrire ce que la politique de confidentialité retient, et ce qui reste à risque, dans FICHIER (sans nom, « { $file } » dans le projet)
arg-quality = Regarder plutôt la qualité des réponses : rangées répétées, réponses en ligne droite, nombres impossibles ou lointains, codes non déclarés, graphies, durées trop courtes, filtres et choix exclusifs contredits
about-new = Commence un rapport à partir d’un export de l’outil de sondage : un projet entier, à relire et à réécrire
arg-new-folder = Dossier à créer; avec --update, dossier du projet
arg-export-name = EXPORT
arg-export = Fichier de réponses, tel que l’outil de sondage l’exporte; plusieurs, si chaque groupe a le sien; avec --update et sans lui, celui du projet
arg-structure = Le questionnaire que l’outil enregistre à part : .lss ou .txt de LimeSurvey, .qsf de Qualtrics, dictionnaire de REDCap (répétable)
arg-groups-name = QUESTION
arg-groups = Colonne ou question dont les réponses font les groupes du rapport
started = Projet créé dans { $folder } : { $questions } { $questions ->
    [one] question
   *[other] questions
 }, { $sections } { $sections ->
    [one] section
   *[other] sections
 }.
started-left-out = Colonnes laissées de côté : { $columns }.
started-next = Relisez content/questionnaire.yaml, puis : constats build { $folder }
started-mistakes = { $mistakes ->
    [one] Il y reste une erreur
   *[other] Il y reste { $mistakes } erreurs
 } à corriger : constats check { $folder }
about-questions = Montre les questions avec leurs réponses, et l’expression à recopier pour chacune
questions-about = { $kind } · { $groups } · { $n } { $n ->
    [one] réponse
   *[other] réponses
 }, { $missing } sans réponse{ $skipped ->
    [0] {""}
   *[other] , question non posée à { $skipped }
 }
questions-choice = { $label }
questions-mean = moyenne
questions-median = médiane
questions-sd = écart type
questions-q1 = premier quartile
questions-q3 = troisième quartile
questions-p10 = dixième centile
questions-p90 = quatre-vingt-dixième centile
questions-sum = total
questions-distinct = réponses différentes
arg-report-name = RAPPORT
arg-against = Comparer au rapport déjà publié (son dossier, ou son figures.json) : avertir si les deux ensemble révèlent les réponses de quelques personnes
arg-update = Ajoute au questionnaire d’un projet ce que l’export, ou le questionnaire de l’outil, a de nouveau; rien d’autre n’est touché
updated = Ajouté à { $file } :
updated-nothing = Rien à ajouter à { $file }.
updated-by-hand = À écrire par vous dans { $file }, sans quoi le projet peut ne pas se construire :
updated-left = À décider par vous (rien n’a été changé) :
updated-tables = Pour montrer les nouvelles questions, collez ces lignes sous « blocks » d’une section :
updated-responses = Les réponses du projet sont restées les mêmes : mettez l’export à leur place, dans content/ : { $files }
updated-next = Relisez ce qui a été ajouté, puis : constats check { $folder }
arg-yes = Ne pose pas de questions : prend ce qui est proposé (comme sans terminal)
ask-intro = Quelques questions avant de commencer; Entrée garde la réponse proposée, et tout se change ensuite dans les fichiers.
ask-language = Langue du rapport :
ask-french = français
ask-english = anglais
ask-title = Titre du rapport [{ $title }] :
ask-groups = Quels groupes le rapport compare-t-il?
ask-no-groups = aucun : toutes les personnes ensemble
ask-group = selon « { $question } » ({ $answers })
ask-threshold = En dessous de combien de personnes un chiffre n’est-il pas publié?
ask-rule = { $least } (règle « { $rule } »{ $rounding ->
    [1] {""}
   *[other] , nombres arrondis à { $rounding }
 })
ask-number = Numéro ou mot [{ $ready }] :{" "}
ask-again = Tapez un numéro de 1 à { $most }, ou un mot qu’un seul choix contient.
ask-later = Le reste (qui signe, la raison de la règle, les textes) s’écrit dans les fichiers.
schema-written = Les schémas sont dans { $folder }. La première ligne d’un fichier nomme le sien :
lsp-broken = l’éditeur a envoyé un message que le protocole ne connaît pas : { $reason }
