# Cronbach's alpha by its formula, over the answers of the test in src/measure/reliability.rs: Rscript tests/reference/alpha.R
alpha <- function(rows) {
  x <- do.call(rbind, rows)
  k <- ncol(x)
  k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
}
steady <- list(c(4, 3, 4), c(2, 2, 3), c(5, 4, 5), c(1, 2, 1), c(3, 3, 4), c(4, 5, 4), c(2, 1, 2), c(5, 5, 4))
mixed <- list(c(1, 5, 2), c(4, 2, 5), c(3, 3, 1), c(5, 1, 4), c(2, 4, 3))
two <- list(c(0, 10), c(7, 8), c(3, 3), c(10, 9), c(5, 1), c(6, 6))
for (rows in list(steady, mixed, two)) cat(sprintf("%.4f  n = %d\n", alpha(rows), length(rows)))
