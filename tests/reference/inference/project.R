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
finish("project")
