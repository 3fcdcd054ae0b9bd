# Le rapport servi pendant qu’on l’écrit.
serve-ready = Le rapport se lit à { $url } (Ctrl-C pour arrêter)
serve-port-taken = le port { $port } est déjà pris, peut-être par un autre « constats serve »
serve-port-taken-help = choisissez-en un autre : --port 0 en prend un qui est libre
serve-unbound = on ne peut pas servir le rapport à { $address } : { $reason }
serve-failed = le serveur n’a pas pu démarrer
serve-refused = Demande refusée : elle ne vient pas d’une page de ce rapport.
serve-nothing-yet = Il n’y a pas encore de rapport à montrer
serve-also = { $place } : { $text }
serve-panel = Ce que dit Constats
serve-errors = { $n ->
    [0] Aucune erreur
    [one] 1 erreur
   *[other] { $n } erreurs
 }
serve-others = { $n ->
    [one] 1 remarque
   *[other] { $n } remarques
 }
serve-old = La page montre la dernière version sans erreur.
serve-away = Le serveur ne répond plus. La page se mettra à jour quand il sera de retour.
serve-pdf = Lire le PDF
serve-tints = Montrer d’où vient chaque chiffre
serve-computed = Calculé à partir des réponses
serve-claimed = Tapé, et vérifié par une affirmation
serve-released = Tapé, et libéré avec une raison
serve-typed = Repris d’une autre source
serve-withheld = Retenu par la confidentialité
serve-error = Erreur
serve-warning = Avertissement
serve-note = Remarque
serve-help = Aide
serve-write = Modifier les textes
serve-edit = Modifier
serve-text = Texte, tel qu’il est écrit
serve-reads = Comme il se lira
serve-unread = Rien à lire tant que l’erreur est là.
serve-save = Enregistrer
serve-close = Fermer
serve-saved = Texte enregistré.
serve-undo = Annuler le dernier enregistrement
serve-redo = Rétablir
serve-undone = Dernier enregistrement annulé.
serve-redone = Enregistrement rétabli.
serve-changed = Ce texte a changé dans son fichier pendant que vous l’écriviez.
serve-theirs = Le texte du fichier
serve-take = Prendre celui du fichier
serve-keep = Garder le mien
serve-uneditable = ce texte ne peut pas être écrit ainsi à cet endroit du fichier : changez-le dans le fichier lui-même
serve-insert = Insérer un chiffre
serve-search = Mots d’une question ou d’une réponse
serve-none = Aucune question n’a ces mots.
serve-form = Forme
serve-group = Groupe
serve-all = Tous les groupes
serve-base = Base
serve-base-usual = Habituelle
serve-base-respondents = Toutes les personnes répondantes
serve-base-mentions = Mentions
serve-form-percent = Pourcentage
serve-form-tenths = Sur dix
serve-form-fraction = Fraction
serve-form-count = Nombre de personnes
serve-put = Insérer dans le texte
