# Shares, means, intervals and tests of a sample of clusters in strata, with finite populations of units.
source("results.R")
d <- read.csv("strata.csv", na.strings = "")
design <- svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, fpc = ~population, data = d, nest = TRUE)
share_of(design, "all")
mean_of(design, "all")
for (g in c("a", "b", "c")) {
  share_of(subset(design, group == g), g)
  mean_of(subset(design, group == g), g)
}
# No respondent of the fifth stratum is in it.
share_of(subset(design, group == "c" & category == "p"), "c_p")
# A unit of each stratum takes all of it: nothing is sampled.
open <- svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, data = d, nest = TRUE)
share_of(open, "replaced")
# The first stratum reduced to one unit: centred on the whole.
options(survey.lonely.psu = "adjust")
lonely <- d[d$stratum != 1 | d$unit == 101, ]
share_of(svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, fpc = ~population, data = lonely, nest = TRUE), "lonely")
options(survey.lonely.psu = "fail")
difference_of(subset(design, group != "c"), "a_b")
independence_of(subset(design, group != "c"), "category_a_b")
independence_of(design, "category_a_b_c")
finish("strata")
