# What sums up the numbers of tests/projects/nombres by the weights of its file: "question|groups filter|measure".
source("results.R")
d <- read.csv("../../projects/nombres/content/responses/reponses.csv", sep = ";", na.strings = c("", "98", "99"))
people <- list(
  "benevoles permanents" = d$role %in% 1:2, "benevoles" = d$role == 1, "permanents" = d$role == 2,
  "benevoles permanents milieu=urbain" = d$milieu == 1, "benevoles permanents milieu=rural" = d$milieu == 2,
  "benevoles milieu=urbain" = d$role == 1 & d$milieu == 1, "benevoles milieu=rural" = d$role == 1 & d$milieu == 2)
columns <- c(age = "age", heures = "heures", avis.accueil = "S1", avis.horaire = "S2", avis.locaux = "S3", recommander = "recommander")
shares <- c(median = 0.5, q1 = 0.25, q3 = 0.75, p10 = 0.1, p90 = 0.9)
bounds <- list("..18" = c(-1, 18), "18..30" = c(18, 30), "30..45" = c(30, 45), "45..61" = c(45, 61), "61.." = c(61, 200))
for (who in names(people)) for (name in names(columns)) {
  y <- d[[columns[[name]]]]
  kept <- people[[who]] & !is.na(y)
  own <- data.frame(y = y[kept], w = d$poids[kept])
  drawn <- svydesign(ids = ~1, weights = ~w, data = own)
  tell <- function(measure, value) say(paste(name, who, measure, sep = "|"), as.numeric(value))
  tell("n", nrow(own))
  tell("mean", coef(svymean(~y, drawn)))
  # Where people are a part of all who are of some group, the others stay in the sample with a value of zero.
  whole <- data.frame(y = ifelse(is.na(y), 0, y), w = d$poids, kept = kept)[d$role %in% 1:2, ]
  known <- subset(svydesign(ids = ~1, weights = ~w, data = whole), kept)
  interval <- confint(svymean(~y, known), df = degf(known))
  tell("mean.low", interval[1]); tell("mean.high", interval[2])
  tell("sd", sqrt(coef(svyvar(~y, drawn))))
  tell("sum", coef(svytotal(~y, drawn)))
  for (measure in names(shares)) {
    tell(measure, coef(svyquantile(~y, drawn, shares[[measure]], qrule = "math", ci = FALSE)))
  }
  tell("min", min(own$y)); tell("max", max(own$y)); tell("distinct", length(unique(own$y)))
  if (name == "age") for (class in names(bounds)) {
    own$within <- own$y >= bounds[[class]][1] & own$y < bounds[[class]][2]
    tell(class, coef(svymean(~as.numeric(within), svydesign(ids = ~1, weights = ~w, data = own))))
  }
}
finish("numbers")
