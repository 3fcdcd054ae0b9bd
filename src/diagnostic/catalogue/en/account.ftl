# Figures typed by hand: what ties them to the data, or releases them.
unaccounted = “{ $phrase }” is a figure that nothing ties to the data
unaccounted-help = write an expression such as {"{{"} percent(…) {"}}"}, tie the phrase to a measure (“claims”), or say, in the same block, why it is no result: “released: [{"{"}says: "{ $phrase }", because: …{"}"}]”
phrase-gone = “{ $phrase }” no longer stands in the text
claimed-here = it is claimed here
claim-sentence = in the sentence: { $sentence }
claim-false = “{ $phrase }” contradicts the data: { $k } of { $n }, that is { $percent }
claim-false-weighted = “{ $phrase }” contradicts the data: it is { $percent }, weighted
claim-wordings = one may say: { $wordings }
claim-false-number = “{ $phrase }” contradicts the data: it is { $number }
claim-false-rank = “{ $phrase }” contradicts the data: nothing that “is” names stands alone at rank { $place }
claim-order = counted: { $counted }
claim-not-more = “{ $phrase }” contradicts the data: { $first } is not more than { $second }
claim-not-same = “{ $phrase }” contradicts the data: { $top ->
    [one] the first choice is not the same everywhere
   *[other] the first { $top } choices are not the same everywhere
}
claim-not-different = “{ $phrase }” contradicts the data: the shares lie less than { $points } { $points ->
    [one] point
   *[other] points
} apart
claim-without-figure = “{ $phrase }” holds no figure to compare with the data
claim-other-sort = “{ $phrase }” can’t be compared with this measure: it is another sort of figure
claim-empty-base = nobody answered what “{ $phrase }” claims: there is nothing to compare
claim-undefined = “{ $phrase }”: a single person answered, and a single answer has no standard deviation
claim-weightless = “{ $phrase }”: those who answered ({ $n }) weigh nothing, and nothing can be calculated by their weights
claim-no-number = “{ $phrase }”: such a measure is taken over a question of type “number”, or over a scale of which each choice has a score
majority-alone = “{ $phrase }” does not stand alone: give a figure in the same sentence
majority-false = “{ $phrase }” contradicts the figure of the same sentence: { $k } of { $n }, that is { $percent }
majority-false-weighted = “{ $phrase }” contradicts the figure in the same sentence: { $percent }, weighted
claim-confidential = “{ $phrase }” claims a figure that the disclosure policy withholds
hedge-false = “{ $phrase }” contradicts the exact value: { $exact }
hedge-false-help = remove the words that make a bound of the figure, or use those that are true of the exact value
unaccounted-offer = the data give this figure here: { $expression }
claim-not-equal = “{ $phrase }” contradicts the data: { $first } and { $second } are not at the same level
claim-not-times = “{ $phrase }” contradicts the data: { $first } is not that multiple of { $second }
claim-turned = “{ $phrase }” says the reverse of what is measured: under “more”, { $first }; under “than”, { $second }
claim-significant = “{ $phrase }” contradicts the data: the difference is significant ({ $test ->
    [chi-square] χ²
    [fisher] Fisher’s exact test
    [mcnemar] McNemar’s test
    [welch] Welch’s t test
    [paired] t test, same people
    [drawn-paired] t test by weights and design, same people
   *[drawn] t test by weights and design
}, p { $below ->
    [yes] <
   *[no] =
} { $p })
claim-not-significant = “{ $phrase }” contradicts the data: the difference is not significant ({ $test ->
    [chi-square] χ²
    [fisher] Fisher’s exact test
    [mcnemar] McNemar’s test
    [welch] Welch’s t test
    [paired] t test, same people
    [drawn-paired] t test by weights and design, same people
   *[drawn] t test by weights and design
}, p { $below ->
    [yes] <
   *[no] =
} { $p })
claim-no-test = “{ $phrase }” announces a test, and there are tests of two shares of people or two means only
claim-untested = “{ $phrase }” announces a test that can’t be made: { $why ->
    [few] on one side there are fewer than 10 people
    [shared] some people are on both sides, and not all of them
    [alike] all answers are the same
    [withheld] the confidentiality policy withholds one of the two figures
    [telling] of the same people, few gave both answers, one only or neither: the test would tell of them
    [lonely] a stratum has a single unit
   *[unlike] these are no two shares of people and no two means, or only one of the groups is weighted
}
claim-untested-help = say the difference without the word, or name the test that was made elsewhere, under “released”
compared-untied = “{ $phrase }” is a comparison that nothing ties to the data
compared-untested = “{ $phrase }” announces a statistical test that nothing bears out
compared-claim = tie it to a measure, in the same block: “claims: [{"{"}{ $head }{ $tail }{"}"}]”
compared-release = if it isn’t about the answers, say why, in the same block: “released: [{"{"}says: "{ $phrase }", because: …{"}"}]”
compared-untested-help = put it into the “says” of a claim with “more” and “than”, or “differ” between two groups: the test is made, and has to say so; or say “marked” or “clear”, which announce no test; or name the one that was made: “released: [{"{"}says: "{ $phrase }", because: …{"}"}]”
compared-false = “{ $phrase }” contradicts the figures of the same sentence: { $first }, held against { $second }
compared-false-help = turn the sentence around, or change the word that compares
compared-other-rank = “{ $phrase }” contradicts the same sentence: it gives what comes at place { $place }
