# Which means and shares of tests/suite/tested.rs differ: by table and weights, "plain|one|other|p" with Holm's correction over the
# table, and by how much the first exceeds the second ("apart").
source("results.R")
d <- read.csv("../../projects/nombres/content/responses/reponses.csv", sep = ";", na.strings = c("", "98", "99"))
d <- d[d$role %in% 1:2, ]
d$w <- d$poids
places <- c("urbain", "rural")
towns <- c("anse", "baie", "cap", "digue", "ecluse")
items <- c(accueil = "S1", horaire = "S2", locaux = "S3")

# Two groups: their difference and p. `y` is missing where nobody answered.
plain_means <- function(y, one, other) {
  a <- y[one & !is.na(y)]; b <- y[other & !is.na(y)]
  c(mean(a) - mean(b), t.test(a, b)$p.value)
}
plain_shares <- function(y, one, other) {
  side <- function(of) { known <- y[of & !is.na(y)]; c(sum(known), sum(!known)) }
  counts <- cbind(side(one), side(other))
  expected <- suppressWarnings(chisq.test(counts, correct = FALSE))
  p <- if (all(expected$expected >= 5)) expected$p.value else fisher.test(counts)$p.value
  c(counts[1, 1] / sum(counts[, 1]) - counts[1, 2] / sum(counts[, 2]), p)
}
drawn <- function(y, one, other) {
  own <- data.frame(y = ifelse(is.na(y), 0, as.numeric(y)), known = !is.na(y) & (one | other), g = as.numeric(one), w = d$w)
  found <- svyttest(y ~ g, subset(svydesign(ids = ~1, weights = ~w, data = own), known))
  c(as.numeric(found$estimate), found$p.value)
}
# The same people twice.
plain_paired <- function(one, other) {
  known <- !is.na(one) & !is.na(other)
  c(mean(one[known] - other[known]), t.test(one[known], other[known], paired = TRUE)$p.value)
}
plain_mcnemar <- function(one, other) {
  known <- !is.na(one) & !is.na(other)
  b <- sum(one[known] & !other[known]); c <- sum(!one[known] & other[known])
  p <- if (b + c < 25) binom.test(b, b + c)$p.value else 1 - pchisq((b - c)^2 / (b + c), 1)
  c((b - c) / sum(known), p)
}
drawn_paired <- function(one, other) {
  known <- !is.na(one) & !is.na(other)
  own <- data.frame(y = ifelse(known, as.numeric(one) - as.numeric(other), 0), known = known, w = d$w)
  design <- subset(svydesign(ids = ~1, weights = ~w, data = own), known)
  found <- svymean(~y, design)
  t <- as.numeric(coef(found)) / as.numeric(SE(found))
  c(as.numeric(coef(found)), 2 * pt(-abs(t), degf(design)))
}

tell <- function(of, pairs) {
  p <- p.adjust(sapply(pairs, function(pair) pair$found[2]), "holm")
  for (at in seq_along(pairs)) {
    name <- paste(of, pairs[[at]]$one, pairs[[at]]$other, sep = "|")
    say(paste0(name, "|apart"), pairs[[at]]$found[1])
    say(paste0(name, "|p"), p[at])
  }
}
pair <- function(one, other, found) list(one = one, other = other, found = found)
for (of in c("plain", "weighted")) {
  means <- if (of == "plain") plain_means else drawn
  shares <- if (of == "plain") plain_shares else drawn
  paired <- if (of == "plain") plain_paired else drawn_paired
  mcnemar <- if (of == "plain") plain_mcnemar else drawn_paired
  urban <- d$milieu == 1; rural <- d$milieu == 2
  tell(of, lapply(c("heures", "age"), function(name)
    pair(paste0("par-milieu/", name, "/urbain"), paste0("par-milieu/", name, "/rural"), means(d[[name]], urban, rural))))
  tell(of, list(pair("heures-milieu/urbain/mean", "heures-milieu/rural/mean", means(d$heures, urban, rural))))
  tell(of, combn(1:5, 2, function(two) pair(
    paste0("cinq-lieux/", towns[two[1]], "/mean"), paste0("cinq-lieux/", towns[two[2]], "/mean"),
    means(d$age, d$municipalite %in% two[1], d$municipalite %in% two[2])), simplify = FALSE))
  tell(of, combn(names(items), 2, function(two) pair(
    paste0("trois-enonces/avis__", two[1], "/mean"), paste0("trois-enonces/avis__", two[2], "/mean"),
    paired(d[[items[[two[1]]]]], d[[items[[two[2]]]]])), simplify = FALSE))
  # The last class ends with its bound.
  bounds <- list("0_0-2_0" = c(0, 2), "2_0-6_0" = c(2, 6), "6_0-41_1" = c(6, 41.1))
  tell(of, lapply(names(bounds), function(class) {
    within <- d$heures >= bounds[[class]][1] & d$heures < bounds[[class]][2]
    pair(paste0("par-classes/", class, "/urbain"), paste0("par-classes/", class, "/rural"), shares(within, urban, rural))
  }))
  much <- function(name) d[[items[[name]]]] == 4
  little <- function(name) d[[items[[name]]]] == 2
  tell(of, lapply(names(items), function(name)
    pair(paste0("deux-roles/", name, "/1"), paste0("deux-roles/", name, "/2"), shares(much(name), d$role == 1, d$role == 2))))
  tell(of, lapply(names(items), function(name)
    pair(paste0("deux-degres/", name, "/1"), paste0("deux-degres/", name, "/2"), mcnemar(much(name), little(name)))))
}
finish("tested")
