# Tests and intervals of a small sample without weights.
source("results.R")
d <- read.csv("small.csv", na.strings = "")
wilson <- function(name, count, n, level = 0.95) {
  found <- prop.test(count, n, correct = FALSE, conf.level = level)$conf.int
  say(paste0(name, ".low"), found[1])
  say(paste0(name, ".high"), found[2])
}
wilson("wilson_y", sum(d$y), nrow(d))
wilson("wilson_3_of_40", 3, 40)
wilson("wilson_0_of_12", 0, 12)
wilson("wilson_39_of_40_at_90", 39, 40, 0.9)
exact <- function(name, count, n) {
  found <- binom.test(count, n)$conf.int
  say(paste0(name, ".low"), found[1])
  say(paste0(name, ".high"), found[2])
}
exact("exact_0_of_25", 0, 25)
exact("exact_25_of_25", 25, 25)
t <- t.test(d$x)
say("mean", mean(d$x)); say("sd", sd(d$x)); say("mean.low", t$conf.int[1]); say("mean.high", t$conf.int[2])
test <- function(name, found, of = "statistic") {
  if (!is.null(found$statistic)) say(paste0(name, ".statistic"), as.numeric(found$statistic))
  if (!is.null(found$parameter)) say(paste0(name, ".df"), as.numeric(found$parameter)[1])
  say(paste0(name, ".p"), found$p.value)
}
quiet <- suppressWarnings
test("chi_40_30_25_45", chisq.test(matrix(c(40, 30, 25, 45), 2), correct = FALSE))
test("chi_3_by_4", chisq.test(matrix(c(12, 9, 20, 15, 8, 11, 10, 14, 13, 16, 7, 18), 3), correct = FALSE))
test("fisher_3_9_8_2", fisher.test(matrix(c(3, 9, 8, 2), 2)))
test("fisher_y_group", fisher.test(table(d$y, d$group)))
test("fisher_category_group", fisher.test(table(d$category, d$group)))
test("fisher_3_by_4", fisher.test(matrix(c(3, 0, 2, 1, 4, 0, 2, 2, 5, 1, 0, 3), 3)))
test("welch", t.test(x ~ group, data = d))
test("paired", t.test(d$x, d$after_x, paired = TRUE))
pairs <- table(factor(d$before, 0:1), factor(d$after, 0:1))
test("mcnemar_exact", binom.test(pairs[1, 2], pairs[1, 2] + pairs[2, 1]))
test("mcnemar_30_18", mcnemar.test(matrix(c(50, 18, 30, 40), 2), correct = FALSE))
p <- c(0.01, 0.04, 0.03, 0.005, 0.6)
for (i in seq_along(p)) say(paste0("holm_", i), p.adjust(p, "holm")[i])
items <- na.omit(d[, c("one", "two", "three", "four")])
say("alpha", 4 / 3 * (1 - sum(sapply(items, var)) / var(rowSums(items))))
say("alpha.n", nrow(items))
# The distributions themselves.
for (q in c(-6, -2.1, 0.3, 1.96, 4.5)) for (df in c(1, 3.7, 29, 250, 12000)) say(sprintf("pt(%g,%g)", q, df), pt(q, df))
for (p in c(0.005, 0.2, 0.5, 0.975, 0.9995)) for (df in c(1, 3.7, 29, 250, 12000)) say(sprintf("qt(%g,%g)", p, df), qt(p, df))
for (q in c(0.2, 1, 3.3, 12)) for (df in c(1, 2.4, 6)) {
  say(sprintf("qf(%g,%g)", q, df), pf(q, df, df * 31, lower.tail = FALSE))
  say(sprintf("qchisq(%g,%g)", q, df), pchisq(q, df, lower.tail = FALSE))
}
for (p in c(0.005, 0.025, 0.5, 0.975)) say(sprintf("qnorm(%g)", p), qnorm(p))
finish("small")
