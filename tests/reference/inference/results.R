# What the scripts share: results are lines "name,value" with as many digits as a double has.
suppressMessages(library(survey))
options(survey.lonely.psu = "fail")
said <- character()
say <- function(name, value) said <<- c(said, sprintf("\"%s\",%.17g", name, value))
finish <- function(name) writeLines(c("name,value", said), paste0(name, ".expected.csv"))

# The share of y: its standard error, the logit interval by t, degrees of freedom, people.
share_of <- function(design, name) {
  known <- subset(design, !is.na(y))
  found <- svyciprop(~y, known, method = "logit", df = degf(known))
  say(paste0("share_", name), as.numeric(coef(svymean(~y, known))))
  say(paste0("share_", name, ".se"), as.numeric(SE(svymean(~y, known))))
  say(paste0("share_", name, ".df"), degf(known))
  say(paste0("share_", name, ".low"), attr(found, "ci")[1])
  say(paste0("share_", name, ".high"), attr(found, "ci")[2])
}

# The mean of x and its interval by t, and the standard deviation of x.
mean_of <- function(design, name) {
  known <- subset(design, !is.na(x))
  found <- svymean(~x, known)
  interval <- confint(found, df = degf(known))
  say(paste0("mean_", name), as.numeric(coef(found)))
  say(paste0("mean_", name, ".se"), as.numeric(SE(found)))
  say(paste0("mean_", name, ".low"), interval[1])
  say(paste0("mean_", name, ".high"), interval[2])
  say(paste0("mean_", name, ".sd"), sqrt(as.numeric(svyvar(~x, known))))
}

# Two groups: the difference of their shares of y and of their means of x.
difference_of <- function(design, name) {
  one <- svyttest(y ~ group, subset(design, !is.na(y)))
  other <- svyttest(x ~ group, subset(design, !is.na(x)))
  for (found in list(list("share", one), list("mean", other))) {
    label <- paste0(found[[1]], "_difference_", name)
    say(label, as.numeric(found[[2]]$estimate))
    say(paste0(label, ".statistic"), as.numeric(found[[2]]$statistic))
    say(paste0(label, ".df"), as.numeric(found[[2]]$parameter))
    say(paste0(label, ".p"), as.numeric(found[[2]]$p.value))
  }
}

# Rao and Scott's second-order test of independence of group and category.
independence_of <- function(design, name) {
  found <- svychisq(~category + group, design, statistic = "F")
  say(paste0("independence_", name, ".statistic"), as.numeric(found$statistic))
  say(paste0("independence_", name, ".ndf"), as.numeric(found$parameter[1]))
  say(paste0("independence_", name, ".ddf"), as.numeric(found$parameter[2]))
  say(paste0("independence_", name, ".p"), as.numeric(found$p.value))
}
