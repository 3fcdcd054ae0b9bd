# Words shared by all messages.
severity-error = error
severity-warning = warning
severity-note = note
severity-help = help
did-you-mean = did you mean “{ $name }”?
known-names = known names: { $names }
