# Every interval of tests/projects/precision, by the ids that figures.json gives its figures.
source("results.R")
d <- read.csv("../../projects/precision/content/responses/sondage.csv", na.strings = "")
level <- 0.95
ends <- function(id, interval) { say(paste0(id, ".low"), interval[1]); say(paste0(id, ".high"), interval[2]) }
# Wilson's, of those who answered.
share <- function(id, answers, is = 1) {
  known <- answers[!is.na(answers)]
  ends(id, suppressWarnings(prop.test(sum(known == is), length(known), correct = FALSE, conf.level = level)$conf.int))
}
share("sorties/1", d$cinema)
share("sorties/2", d$opera)
share("sorties/3", d$theatre)
ends("sorties/4", t.test(d$sorties, conf.level = level)$conf.int)
places <- c("ville", "village", "ile")
for (item in c("cinema", "theatre", "opera", "concert")) {
  share(paste0("sorties-de-l-annee/", item, "/1"), d[[item]])
  share(paste0("sorties-avec-marge/", item, "/1"), d[[item]])
  share(paste0("sorties-avec-marge/", item, "/2"), d[[item]], 2)
  for (place in places) for (table in c("sorties-par-milieu", "sorties-par-milieu-a-part")) {
    share(paste(table, item, place, sep = "/"), d[[item]][d$milieu == place])
  }
}
choices <- c("pas_du_tout", "peu", "assez", "tres")
for (at in 1:4) for (place in places) {
  share(paste("satisfaction-par-milieu", choices[at], place, sep = "/"), d$satisfaction[d$milieu == place], at)
}
mean_of <- function(id, answers) ends(id, t.test(answers, conf.level = level)$conf.int)
for (place in places) mean_of(paste0("nombre-par-milieu/", place, "/mean"), d$sorties[d$milieu == place])
mean_of("nombre-par-milieu/ensemble/mean", d$sorties)
mean_of("nombre-avec-marge/nombre/mean", d$sorties)
mean_of("nombre-avec-marge/satisfaction/mean", d$satisfaction)
for (at in 1:4) share(paste0("satisfaction-et-moyenne/satisfaction/", choices[at]), d$satisfaction, at)
mean_of("satisfaction-et-moyenne/satisfaction/mean", d$satisfaction)
finish("project")

# Which places differ, row by row: χ² where every expected count reaches 5, else Fisher's exact test; Holm over the table.
said <- character()
differences <- function(table, rows) {
  pairs <- list(c("ville", "village"), c("ville", "ile"), c("village", "ile"))
  p <- c(); names <- c()
  for (row in names(rows)) for (pair in pairs) {
    counts <- sapply(pair, function(place) {
      known <- rows[[row]][d$milieu == place]
      known <- known[!is.na(known)]
      c(sum(known), sum(!known))
    })
    if (sum(counts[1, ]) == 0) next
    expected <- suppressWarnings(chisq.test(counts, correct = FALSE))
    found <- if (all(expected$expected >= 5)) expected$p.value else fisher.test(counts)$p.value
    p <- c(p, found); names <- c(names, paste(table, row, pair[1], pair[2], sep = "/"))
  }
  adjusted <- p.adjust(p, "holm")
  for (i in seq_along(p)) say(names[i], adjusted[i])
}
differences("sorties-par-milieu", lapply(d[c("cinema", "theatre", "opera", "concert")], function(answers) answers == 1))
differences("satisfaction-par-milieu", setNames(lapply(1:4, function(at) d$satisfaction == at), choices))
finish("differences")
