# Cronbach's alpha by its formula, over the answers of the test in src/measure/reliability.rs ("answers|person|item"), and how many
# people gave all of them.
source("results.R")
alpha <- function(x) {
  k <- ncol(x)
  k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
}
answers <- list(
  steady = rbind(c(4, 3, 4), c(2, 2, 3), c(5, 4, 5), c(1, 2, 1), c(3, 3, 4), c(4, 5, 4), c(2, 1, 2), c(5, 5, 4)),
  mixed = rbind(c(1, 5, 2), c(4, 2, 5), c(3, 3, 1), c(5, 1, 4), c(2, 4, 3)),
  two = rbind(c(0, 10), c(7, 8), c(3, 3), c(10, 9), c(5, 1), c(6, 6))
)
for (name in names(answers)) {
  x <- answers[[name]]
  for (person in seq_len(nrow(x))) for (item in seq_len(ncol(x))) say(paste(name, person, item, sep = "|"), x[person, item])
  say(paste0(name, "|alpha"), alpha(x))
  say(paste0(name, "|n"), nrow(x))
}
finish("alpha")
