# Three simulated files: strata, clusters and populations, with a subgroup that is missing from a stratum; weights only; a
# small sample without either. An empty cell is a missing answer.
set.seed(20250611)
write <- function(data, name) write.csv(data, name, row.names = FALSE, na = "", quote = FALSE)

# 5 strata of 4 to 8 primary units each, of which 12 to 60 exist; units of 4 to 12 people.
units <- c(6, 4, 8, 5, 7)
population <- c(20, 12, 60, 15, 40)
rows <- do.call(rbind, lapply(1:5, function(h) do.call(rbind, lapply(1:units[h], function(u) {
  m <- sample(4:12, 1)
  effect <- rnorm(1, 0, 0.6)
  group <- sample(if (h == 5) c("a", "b") else c("a", "b", "c"), m, replace = TRUE)
  data.frame(
    stratum = h, unit = h * 100 + u, population = population[h],
    weight = round(runif(m, 0.4, 1.6) * population[h] / units[h], 4),
    y = rbinom(m, 1, plogis(effect + (h - 3) / 3 + (group == "a"))),
    x = round(40 + 3 * h + 5 * effect + rnorm(m, 0, 9), 1),
    group = group,
    category = sample(c("p", "q", "r"), m, replace = TRUE, prob = c(3, 1 + h, 2))
  )
}))))
rows$y[sample(nrow(rows), 9)] <- NA
rows$x[sample(nrow(rows), 7)] <- NA
write(rows, "strata.csv")

n <- 180
rows <- data.frame(
  weight = round(exp(rnorm(n, 0, 0.5)), 3),
  y = rbinom(n, 1, 0.3), x = round(rgamma(n, 3, 0.1), 1),
  group = sample(c("a", "b"), n, replace = TRUE, prob = c(2, 1)),
  category = sample(c("p", "q", "r"), n, replace = TRUE)
)
rows$y[rows$group == "b" & runif(n) < 0.3] <- 1
rows$y[sample(n, 5)] <- NA
write(rows, "weights.csv")

n <- 37
latent <- rnorm(n)
item <- function() pmin(5, pmax(1, round(3 + latent + rnorm(n, 0, 0.8))))
rows <- data.frame(
  y = rbinom(n, 1, 0.35), x = round(30 + 8 * rnorm(n), 1),
  group = rep(c("a", "b"), c(22, 15)),
  category = sample(c("p", "q", "r"), n, replace = TRUE, prob = c(5, 2, 1)),
  before = rbinom(n, 1, 0.4), after = rbinom(n, 1, 0.65),
  one = item(), two = item(), three = item(), four = item()
)
rows$after_x <- round(rows$x + 2 + 3 * rnorm(n), 1)
rows$four[c(3, 20)] <- NA
write(rows, "small.csv")

# The project tests/projects/precision: people of two kinds of places, one of them rare; an answer that hardly anybody gives.
n <- 214
place <- sample(c("ville", "village", "ile"), n, replace = TRUE, prob = c(58, 34, 8))
rows <- data.frame(
  id = sprintf("R%03d", 1:n), milieu = place,
  cinema = ifelse(runif(n) < ifelse(place == "ville", 0.62, 0.38), 1, 2),
  theatre = ifelse(runif(n) < 0.27, 1, 2), opera = ifelse(1:n == 17, 1, 2), concert = ifelse(runif(n) < 0.47, 1, 2),
  sorties = rpois(n, ifelse(place == "ville", 5.2, 3.9)),
  satisfaction = sample(1:4, n, replace = TRUE, prob = c(1, 2, 5, 3))
)
rows$theatre[sample(n, 6)] <- NA
rows$sorties[sample(n, 9)] <- NA
write(rows, "../../projects/precision/content/responses/sondage.csv")
