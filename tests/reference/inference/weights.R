# A sample with weights and nothing else said of how it was drawn.
source("results.R")
d <- read.csv("weights.csv", na.strings = "")
design <- svydesign(ids = ~1, weights = ~weight, data = d)
share_of(design, "all")
mean_of(design, "all")
for (g in c("a", "b")) {
  share_of(subset(design, group == g), g)
  mean_of(subset(design, group == g), g)
}
for (p in c(0.25, 0.5, 0.75)) {
  found <- svyquantile(~x, design, p, qrule = "math", ci = FALSE)
  say(paste0("quantile_", p), as.numeric(found$x))
}
difference_of(design, "a_b")
independence_of(design, "category_a_b")
say("n_eff", sum(d$weight)^2 / sum(d$weight^2))
finish("weights")
