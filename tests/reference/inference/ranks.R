# Mean ranks and shares of first places of tests/suite/ranks.rs, of the responses of tests/projects/loisirs: by weights and design,
# then of people who count as one ("simple|"). Who ranked nothing is in no share, who did not rank a choice in no mean of it.
source("results.R")
d <- read.csv("../../projects/loisirs/content/responses/loisirs.csv", sep = ";", dec = ",", na.strings = "")
choices <- c("cinema", "concert", "bibliotheque", "musee", "sport")
tell <- function(name, value, interval) { say(name, value); say(paste0(name, ".low"), interval[1]); say(paste0(name, ".high"), interval[2]) }
d$some <- !is.na(d$prefere1) | !is.na(d$prefere2)
who <- list(tous = d$sexe %in% 1:2, femmes = d$sexe == 1, hommes = d$sexe == 2)
kept <- !is.na(d$POIDS)
d$w <- d$POIDS
for (at in 1:5) {
  d$rank <- ifelse(!is.na(d$prefere1) & d$prefere1 == at, 1, ifelse(!is.na(d$prefere2) & d$prefere2 == at, 2, NA))
  d$first <- as.numeric(!is.na(d$rank) & d$rank == 1)
  d$top2 <- as.numeric(!is.na(d$rank))
  design <- svydesign(ids = ~1, strata = ~region, weights = ~w, fpc = ~taille, data = d[kept, ])
  for (group in names(who)) {
    name <- function(measure) paste(choices[at], group, measure, sep = "|")
    ranked <- subset(design, who[[group]][kept] & !is.na(rank))
    found <- svymean(~rank, ranked)
    tell(name("mean"), as.numeric(coef(found)), confint(found, df = degf(ranked)))
    say(name("n"), nrow(ranked))
    some <- subset(design, who[[group]][kept] & some)
    for (measure in c("first", "top2")) {
      of <- as.formula(paste0("~", measure))
      found <- svyciprop(of, some, method = "logit", df = degf(some))
      tell(name(measure), as.numeric(coef(svymean(of, some))), attr(found, "ci"))
    }
    own <- d[who[[group]], ]
    ranks <- own$rank[!is.na(own$rank)]
    tell(paste0("simple|", name("mean")), mean(ranks), t.test(ranks)$conf.int)
    say(paste0("simple|", name("n")), length(ranks))
    for (measure in c("first", "top2")) {
      given <- own[[measure]][own$some]
      interval <- suppressWarnings(prop.test(sum(given), length(given), correct = FALSE)$conf.int)
      tell(paste0("simple|", name(measure)), mean(given), interval)
    }
  }
}
finish("ranks")
