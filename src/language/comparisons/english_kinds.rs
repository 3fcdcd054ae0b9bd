//! What compares in English, by kind: verbs by what they say of their subject, nouns of differences and changes, degrees.
//! Tried after the rows of [`english`](super::english), but for what only looks like a comparison, tried before.

use super::sense::Sense::{self, Change, Compare, Differ, Down, Equal, Nothing, Outdone, Rank, Significant, Times, Up};

/// Words that rows call by a name.
pub(super) const SETS: &[(&str, &str)] = &[
    // The subject is more, or less, than it was.
    (
        "rises",
        "rose rises grew grows climbed climbs increased increases soared soars jumped jumps leapt leaped leaps surged surges \
         rebounded rebounds rallied bounced recovered quadrupled boomed spiked spikes multiplied strengthened strengthens widened widens deepened mounted swelled \
         accelerated intensified improved brightened",
    ),
    (
        "risen",
        "risen grown climbed increased soared jumped leapt surged rebounded boomed spiked multiplied strengthened widened deepened \
         swelled accelerated intensified improved edged crept ticked recovered expanded brightened lengthened",
    ),
    (
        "falls",
        "fell falls dropped drops declined declines decreased decreases slipped slips dipped dips shrank shrinks waned wanes \
         plunged plunges tumbled slumped receded tapered tapers dwindled dwindles eroded worsened weakened narrowed narrows \
         lessened eased softened plummeted sank subsided slid deteriorated",
    ),
    (
        "fallen",
        "fallen dropped declined decreased slipped dipped shrunk waned plunged tumbled slumped receded tapered dwindled eroded \
         worsened weakened narrowed lessened eased softened plummeted sunk subsided slid deteriorated faded",
    ),
    (
        "mounting",
        "growing rising increasing climbing widening expanding mounting swelling improving deepening",
    ),
    (
        "lessening",
        "declining falling shrinking decreasing dwindling waning narrowing worsening diminishing",
    ),
    (
        "growth",
        "increase increases rise rises growth gain gains jump upturn uptick surge climb improvement rebound widening",
    ),
    (
        "decline",
        "decrease decreases decline declines drop drops fall falls dip dips downturn reduction slump erosion narrowing",
    ),
    (
        "gap",
        "gap gaps gulf divide divides rift chasm disparity disparities imbalance",
    ),
    (
        "outdone",
        "outnumbered outpaced outperformed outranked outscored outstripped eclipsed surpassed exceeded overtaken preceded",
    ),
    // What is outside the answers: prices and means that others decide on.
    (
        "outside",
        "fee fees price prices tariff tariffs rent rents cost costs enrolment budget budgets tax taxes wage wages grants spending expenses funding",
    ),
    ("graded", "rated ranked scored placed rate rates ranks scores"),
    (
        "taller",
        "higher lower greater stronger weaker heavier keener gloomier happier worse better poorer milder steeper shorter longer busier \
         healthier wealthier lonelier angrier easier harder wider narrower deeper brighter bleaker rosier warmer cooler fewer",
    ),
    (
        "tallest",
        "highest lowest strongest weakest steepest largest smallest greatest biggest widest narrowest deepest keenest happiest unhappiest \
         poorest richest busiest loneliest sharpest heaviest hardest commonest rarest best worst youngest oldest",
    ),
    (
        "level",
        "level levels rate rates risk risks share shares score scores mark marks rating ratings satisfaction trust confidence use \
         interest concern concerns hours support odds turnout proportion proportions incidence prevalence expectations stress \
         number numbers amount involvement presence time well-being wellbeing preference preferences likelihood chance chances performance engagement friendship outcomes incidence participation attendance demand regard",
    ),
];

/// What only looks like a comparison.
pub(super) const FIRST: &[(Sense, &str)] = &[(
    Nothing,
    "
    described|discussed|explained|presented|detailed|shown|given|examined|defined|addressed further
    further on|below|down $
    at|with equal income|incomes|age|ages|qualifications|conditions
    declined to take|answer|participate|respond|comment|say|give|be|sign|join|complete|share|name
    # …1 years|year|months|weeks|days|decades earlier|later|before
    years|months|weeks|days|decades earlier|later
    the most striking|notable|interesting|surprising|remarkable result|finding|fact
    more|further information|detail|details
    more|less likely to be due|caused|explained
    go|goes|went|going|look|looking further
    what|that stand|stands|stood out
    nothing|nobody|anything less|more than
    higher|lower|larger|smaller|greater score|scores|values|value|numbers|figures indicate|indicates|mean|means|reflect|reflects|point|show …2 better|worse|greater|more|less|higher|lower
    the? smallest|largest|poorest|richest|youngest|oldest towns|cities|municipalities|neighbourhoods|areas|children|households|schools|firms
    increase|rise|decrease|drop|decline|cut|cuts|cap|freeze|reduction in|of|to the? _? @outside
    as …4 @rises|@falls|grow|grows
    difference|differences in treatment|wording|method|methods|mode|coding
    few|some|many|handful|respondents|people|members|one|ones|who declined
    @outside …4 rose|increased|fell|dropped|decreased|went|has|have risen|increased|fallen
    expect*|plan*|foresee*|await*|hope*|wish* …1 a|an increase|decrease|rise|drop|decline|improvement
    a|an @er _ would|could|might
    ^ better|improved|clearer|longer|safer _ was|were|is|are suggest*|request*|demand*|want*|ask*|mention*
    lower|upper limit|bound|end|secondary|house
    lowest|highest|middle income|age|quartile|quintile|decile|band|bracket
    related|linked|tied to the? question|questions|item|items|wording|method|mode|sample|design|topic
    no more|less|fewer than
    did|do|does more than
    more|less than one|a
    from …2 smallest|lowest|least|most|highest …2 to largest|highest|most|least|smallest
    at a higher|lower|reduced rate|price|cost
    over a longer period
    ^ longer|shorter interviews|versions|forms|questionnaires
    smaller|larger than expected|planned
    those with|in the most|least|highest …2 were|are invited|visited|asked|called|selected|recruited|chosen|sampled|contacted
    smaller|larger|older|younger towns|municipalities|sites|strata were|are grouped|excluded|merged|distinguished|pooled|interviewed|visited
    ",
), (
    Outdone,
    "
    is|are|was|were|been|being …1 [@outdone >by] !#|far
    is|are|was|were|been|being @outdone by far [>by]
    ^ [@outdone >by] !#|far|a
    , [@outdone >by] !#|far|a
    "
), (
    Compare,
    "
    know|knew|learn|learned|hear|heard|read|understand|share|ask|asked [more|less …4 >than]
    ",
)];

/// In the order in which they are tried.
pub(super) const RULES: &[(Sense, &str)] = &[
    (
        Significant,
        "
        [correlated]
        [correlation|correlations]
        @is strongly|closely|clearly|directly|also|positively|negatively|not|weakly|only? [associated|linked|related|tied with|to]
        [significant] predictor|factor|determinant|driver|effect
        [reach|reached|reaches significance]
        ",
    ),
    (
        Times,
        "
        [half|#|third|quarter|twice|double|triple of? the|that share|rate|number|proportion|level|figure]
        has|have|had …1 [doubled|tripled|quadrupled|halved]
        [more? than? doubled|tripled|quadrupled|halved]
        [nearly|almost|roughly|about doubled|tripled|quadrupled|halved]
        ",
    ),
    (
        Up,
        "
        [has|have|had been? @risen|@mounting]
        [edged|crept|ticked|inched|creeping|edging|inching|ticking|going|trending|trended|gone up|upward|upwards]
        [@rises to|by|from|with|from|among|in|over|since|again|sharply|steadily|slightly|#]
        [@rises] $
        and [@mounting] $
        @is …1 [@mounting|brightening|lengthening]
        [a|an|the @mounting] …1 @level|number|gap|concern|majority|minority|worry|interest|problem
        [@mounting|increased|heightened @level|attention]
        a|an|the|this …2 [@growth in|from|of|since|on|over|among]
        ",
    ),
    (
        Down,
        "
        [has|have|had been? @fallen|@lessening]
        [edged|crept|ticked|inched|creeping|edging|inching|going|trending|trended|gone down|downward|downwards]
        [@falls to|by|from|with|from|among|in|over|since|off|away|back|again|sharply|steadily|slightly|#]
        [@falls] $
        and [@lessening] $
        @is …1 [@lessening]
        [a|an|the @lessening] …1 @level|number|gap|majority|minority|interest
        [@lessening|decreased|reduced|diminished @level]
        a|an|the|this …2 [@decline in|from|of|since|on|over|among]
        [give|gives|gave|giving way to]
        [has|have lost …4 since]
        [abandon|abandons|abandoned|abandoning|desert|deserts|deserted|deserting] …3 for
        has|have …1 [not recovered|returned]
        ",
    ),
    (
        Change,
        "
        [changed dramatically|considerably|markedly|sharply|substantially|significantly|noticeably]
        @is|get|gets|getting|got|become|becomes|became …1 [longer|worse|better|harder|easier]
        [have|has got|gotten|become|grown worse|better|longer|harder|easier]
        [more|less … than before|ever|previously]
        [higher|lower than before]
        [shift|shifts|shifted toward|towards|from|away]
        @is [reversed|inverted] in|among|for|at
        ",
    ),
    (
        Rank,
        "
        [@graded lowest|highest|best|worst|first|last|top]
        [the? second|third|fourth @tallest]
        [topping|leading|heading the list|table|ranking]
        [@tallest] among|in|for|at|with|of|since|where
        [hit|hits|hitting …2 hardest]
        [the? most|least|best|worst] $
        [come|comes|came|rank|ranks next]
        [closely followed]
        [the @tallest] $
        [most|least *ed by|with]
        [one of the major|main|leading|top|biggest|primary _]
        [in the lead]
        [top|first choice|pick|priority|worry|concern] for|among|of
        [the most|least|best|worst|top-|best- _]
        [the? best-rated|top-rated|worst-rated|highest-rated|lowest-rated|best-known|least-known]
        @is …2 [@tallest] $
        most|least [satisfied|likely|common|concerned|worried|affected] with|by|among
        [most|least satisfied|likely|common|concerned|worried|affected|dissatisfied with|by|among|to]
        [nowhere @is]
        [never before? has|have|had|was|were] …5 so|as
        the [single] biggest|largest
        [most|least *ly _]
        ",
    ),
    (
        Equal,
        "
        [the same amount|amounts|mix|hours|kind|kinds|type|types of]
        [similar to] the|that|those|previous|other|figures|levels
        [the? same as] the|that|those|for|in|among
        [on a par]
        [on an equal|even footing]
        [rival|rivals|rivalled] that|those|the
        [catch|catches|caught up]
        [on par]
        [is|are|was|were …1 split] 
        [match|matches|matched|equals|equal|mirrors|mirror|mirrored|parallels] that|those|the|_
        [similar|comparable|equal|identical majorities|minorities|portions|percentages|@level]
        [has|have|holds|hold …1 an|the? edge|upper] in|over|hand
        [not|no|hardly|barely vary|varies|varied|differ|differed]
        [no|little|hardly|any @gap|difference|differences]
        neither … nor … [makes|make|made|affects|affected]
        [hold|holds|held|holding up|firm]
        [level|levelled|leveled|plateaued off]
        ",
    ),
    (
        Compare,
        "
        [preferred to|over]
        ^ [@mostly] @people
        it is|was [@mostly] …4 who
        [hands down]
        [at greater|higher|lower|increased|reduced|lesser risk]
        [advantage|lead|edge|head over|start]
        a|an …2 [lead|advantage] in|on
        [fall|falls|fell|fallen|falling behind|short]
        [especially|particularly likely|unlikely|prone|inclined|apt|common|exposed|keen]
        [more|less so]
        [more|less often]
        # [further|farther|higher|lower|longer]
        *ing|*ed|walk|travel|drive|go|went [further|farther] $
        *ing|*ed|walk|travel|drive [further|farther] than|in|since|over|compared
        [spent|spend|spends|earned|earn|earns|read|slept|sleep|sleeps|worked|gave|paid|pay|walked more|less] on|in|to|at|$
        rate*|consider*|judge*|deem*|find*|found …3 [@taller] $
        [longer|harder|faster|further|farther|earlier] $
        [@taller] @level
        [a smaller|larger|bigger] …4 group|share|number|proportion|majority|minority|percentage
        [especially|particularly _] for|among|of|in|to|on|with|when
        [@taller] with|among|in|about|for|on|when|at
        [better|worse off]
        [take|takes|took|taking longer|less|more]
        a|an …1 [@taller] …1 @level|proportion|number|percentage
        [more|less|fewer] among|in|for|at|by|with
        [#|points|percent|percentage higher|lower|more|less|fewer|above|below]
        [not as _ as]
        [underperform*|outdo|outdoes|outdid|underachieve*]
        [as opposed to]
        [relatively|comparatively few|many|little|high|low]
        [close|closes|closed|closing the|that gap]
        [predominate|predominates|prevail|prevails|dominate|dominates]
        [a|an higher|lower|larger|smaller|greater proportion|share|number|percentage|rate]
        [#|points|hours|minutes|days|years more]
        @is …1 [more|less] …1 of a|an
        ",
    ),
    (
        Differ,
        "
        [stand|stands|stood out]
        [@gap separate|separates|separated|between|of|that]
        @gap [separates]
        [@gap] $
        [disagree|disagrees|disagreed|diverge|diverges|diverged|clash|clashes]
        [compared to|with]
        [play|plays|played a|an …2 role|part] in
        [influence|influences|influenced|shapes|shape|depends|depend|depended heavily|strongly|largely|mostly|on] 
        [by|in comparison]
        [# difference|gap|lead|margin]
        [@gap|difference|differences is|are|was|were] #
        [different _ of|from|to|than|across|between]
        [divided|polarized|polarised] on|over|by|along
        ",
    ),
];
