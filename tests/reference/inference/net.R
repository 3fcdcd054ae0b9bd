# Net scores of a simulated file, 0 to 10: the share of 9 and 10 less that of 0 to 6, in points, with their intervals; of people who
# weigh the same, by weights, and by a design with strata, units and their populations. An empty cell is a missing answer.
source("results.R")
set.seed(20251127)
units <- c(5, 4, 6)
population <- c(18, 12, 40)
d <- do.call(rbind, lapply(1:3, function(h) do.call(rbind, lapply(1:units[h], function(u) {
  m <- sample(6:11, 1)
  data.frame(
    stratum = h, unit = h * 100 + u, population = population[h],
    weight = round(runif(m, 0.4, 1.6) * population[h] / units[h], 3),
    place = sample(c("v", "c"), m, replace = TRUE),
    note = sample(0:10, m, replace = TRUE, prob = c(1, 1, 1, 2, 2, 3, 3, 5, 7, 5 + h, 6))
  )
}))))
d$note[sample(nrow(d), 6)] <- NA
write.csv(d, "net.csv", row.names = FALSE, na = "", quote = FALSE)
d$net <- 100 * ((d$note >= 9) - (d$note <= 6))

net_of <- function(design, name) {
  known <- subset(design, !is.na(net))
  found <- svymean(~net, known)
  interval <- confint(found, df = degf(known))
  say(name, as.numeric(coef(found)))
  say(paste0(name, ".low"), interval[1])
  say(paste0(name, ".high"), interval[2])
}
plain <- function(rows, name) {
  found <- t.test(rows$net[!is.na(rows$net)])
  say(name, as.numeric(found$estimate))
  say(paste0(name, ".low"), found$conf.int[1])
  say(paste0(name, ".high"), found$conf.int[2])
}
plain(d, "plain_all")
plain(d[d$place == "v", ], "plain_v")
weighted <- svydesign(~1, weights = ~weight, data = d)
net_of(weighted, "weights_all")
net_of(subset(weighted, place == "v"), "weights_v")
drawn <- svydesign(~unit, strata = ~stratum, fpc = ~population, weights = ~weight, data = d)
net_of(drawn, "design_all")
net_of(subset(drawn, place == "v"), "design_v")
finish("net")
