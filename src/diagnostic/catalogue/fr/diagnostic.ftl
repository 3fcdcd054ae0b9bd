# Mots communs à tous les messages.
severity-error = erreur
severity-warning = avertissement
severity-note = note
severity-help = aide
did-you-mean = vouliez-vous dire « { $name } » ?
known-names = noms connus : { $names }
