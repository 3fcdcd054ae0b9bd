//! What compares in English, and what only looks like it. How rows are written: [`pattern`](super::pattern).

use super::sense::Sense::{
    self, Change, Compare, Differ, Down, Equal, Nothing, Rank, Rest, Sentence, Significant, Stretch, Text, Times, Up,
};

/// Words that rows call by a name.
pub(super) const SETS: &[(&str, &str)] = &[
    ("is", "is are was were remains remain seems seem becomes become"),
    ("often", "often frequently regularly highly rarely closely"),
    (
        "people",
        "women men girls boys youth seniors parents mothers fathers families households renters owners tenants adults \
         children students respondents people members volunteers users participants managers workers staff employees couples \
         immigrants citizens residents teachers newcomers patrons others those nurses",
    ),
    (
        "quantity",
        "share shares rate rates proportion proportions percentage number numbers average mean score scores frequency \
         participation attendance satisfaction use usage demand trust interest prevalence requests complaints visits support \
         isolation uptake levels level confidence",
    ),
    (
        "rated",
        "common commonly popular frequent frequently often cited mentioned named used reported likely chosen given important \
         visited asked appreciated satisfied widespread trusted valued requested wanted",
    ),
    (
        "named",
        "cited mentioned named used reported chosen given asked requested",
    ),
    (
        "reason",
        "reason reasons obstacle obstacles barrier barriers factor factors source sources concern concerns difficulty \
         difficulties need needs advantage advantages cause causes means motivation challenge challenges partner partners \
         activity activities priority priorities choice crop crops motive motives complaint complaints crop",
    ),
    ("ordinal", "first second third fourth fifth last 2nd 3rd"),
    (
        "says",
        "say says said think thinks thought believe believes feel feels find finds report reported mention mentioned note \
         noted told tell claim claims argue argues explain explained complain complained out stated state states regret",
    ),
    (
        "wish",
        "should must ought could might would may need needs wish wishes want wants hope hopes recommend recommends \
         recommended suggest suggests propose proposes goal aim aims objective important",
    ),
    (
        "er",
        "higher lower larger smaller greater fewer better worse stronger weaker older younger longer shorter bigger lesser \
         poorer farther further safer easier harder busier happier heavier wider",
    ),
    (
        "est",
        "highest lowest largest smallest greatest best worst biggest strongest weakest top bottom",
    ),
];

/// In the order in which they are tried.
pub(super) const RULES: &[(Sense, &str)] = &[
    (Rank, "[more|less often? than any|all other|others]"),
    (
        Nothing,
        "
        what is more
        rather|other than
        once|any|no more $
        no longer
        more or less
        or more|less
        no|not more|less|fewer than #
        more|less|fewer|higher|lower than #
        more|less|fewer|longer|later|higher|lower|larger|earlier … than planned|expected|ever|usual|average|necessary|intended|one
        more|less than ever|one|once
        more specifically|precisely|generally|broadly|on
        as many|much|few as #
        as well as
        as soon|far|long as
        as far as possible
        as possible
        at most|least|best|worst
        for the most part
        most of the time
        # or more|less|over
        the first time|year|years|contact|section|step|phase|wave|question|part|day|week|month|months
        in the first place
        first nations|aid|language|name
        ^ first $
        their|its|his|her|our best
        the best|easiest|quickest way to
        the latest
        ^ main|top|principal|leading *s
        higher education
        better|best tool|tools|practice|practices
        twice a|an
        # times a|an
        examined|asked twice
        the lead researcher|author|worker
        significant other|others
        same people|documents|day|time|place|way
        main library|goal|aim|objective|office|entrance|result|results|finding|findings|question|language
        half as a
        the most|least vulnerable|advantaged|disadvantaged|isolated families|people|households|children
        with|for|to the most|least _ $
        ",
    ),
    (
        Text,
        "
        open-ended|qualitative|written answers|responses|comments
        verbatims
        ",
    ),
    (
        Rest,
        "
        @wish
        @says that
        find|feel|think|believe|finds|felt that? @people|the|their|they|it
        to|that reach|get|offer|support|help|give|recruit|hire
        ^ if
        if|whether
        in order to
        so that
        when
        ",
    ),
    (
        Stretch,
        "
        to reach|improve|serve|support|help|make|get|give
        ",
    ),
    (
        Sentence,
        "
        we mean
        refers|refer to
        is|are defined
        indicates|indicate|marks|mark a significant
        add up|to
        are sorted|listed|ranked|ordered from|by
        ",
    ),
    (
        Significant,
        "
        [statistically significant?]
        [significantly]
        difference|differences|gap|gaps|increase|decrease|rise|fall|link|relationship|association|correlation|effect|result|results|change …4 [significant]
        [significant] …1 difference|differences|gap|gaps|increase|decrease|rise|fall|correlation|association|change
        ",
    ),
    (
        Times,
        "
        [twice|thrice as many|much|likely|often|high|large|_] …6 >as
        [twice|thrice as _?]
        [# times as many|much|likely|often|high|_]
        [# times more|less|higher|lower|fewer _?]
        [# as many|much|likely|often|high|large]
        is|are|was|were [double|triple|twice|half]
        has|have|had [doubled|tripled|quadrupled]
        [twice the|that]
        ",
    ),
    (
        Up,
        "
        [on the rise|increase]
        [more and more]
        [increasingly]
        @is [increasing|rising|growing|climbing|improving|up] !to
        @quantity …4 [rose|grew|climbed|increased|jumped|soared|improved]
        [has|have grown|risen|increased|climbed|jumped|improved|strengthened|widened]
        @quantity …3 [increases|rises|grows|increase|rise|grow|improves|climbs] !the|their|its
        [increases|rises|grows with]
        ",
    ),
    (
        Down,
        "
        [on the decline|decrease]
        [less and less]
        [fewer and fewer]
        @is [declining|decreasing|falling|dropping|shrinking|down]
        @quantity …4 [fell|dropped|declined|decreased|shrank|plunged]
        [has|have fallen|dropped|declined|decreased|shrunk|weakened|worsened|narrowed]
        @quantity …3 [decreases|declines|falls|drops|decrease|decline|fall|drop] !the
        [decreases|falls|declines with]
        ",
    ),
    (Change, "
        @quantity …2 [went|goes|moved from]
        "),
    (
        Rank,
        "
        [come|comes|came first|second|third|last]
        [rank|ranks|ranked first|second|third|last|highest|lowest]
        [in|into @ordinal place]
        [top|tops|topped|head|heads|headed the list]
        [first among]
        [number one]
        [the? second|third most common|popular|often|frequent|frequently]
        [the? main|leading|primary|top|chief|foremost|biggest|greatest|first|second|third @reason]
        @is …2 [the main|leading|primary|top|biggest]
        [the? main|leading|top|primary] @reason
        [most|least often|frequently|commonly @named?]
        [the most|least popular|common|frequent|used|cited|mentioned|named|important|appreciated]
        [the most|least] @people|$|of|in|from|among|@rated
        @is …1 [the most|least] _
        [the @est] _
        [the? biggest|greatest|largest @reason]
        @people [lead|leads|led] in|by
        drew|draws|draw|attract|attracts|enjoy|enjoys|like|likes [the most|least]
        ",
    ),
    (
        Equal,
        "
        [the? same share|proportion|rate|number|obstacles|reasons|needs|answers|choices|crops|barriers|factors|level|levels]
        [# same _]
        [just? as many|much|likely|often|satisfied|_] …6 >as
        [just as]
        [as many|much]
        [equally]
        @is [the same] in|across|among|for|everywhere|$
        [about the same]
        @is …1 [similar|comparable|identical|equal|tied|alike|stable|unchanged]
        ",
    ),
    (
        Compare,
        "
        [more|less|fewer …6 >than]
        [@er …5 >than]
        [more|less often|likely|frequently|regularly|apt|inclined|common|frequent]
        [lower|higher|larger|smaller|greater|weaker|stronger] among|for|in|share|proportion|levels|level|number|rate|rates|difficulty
        [outnumber|outnumbers|exceed|exceeds|surpass|surpasses|outpace|outpaces|outrank|outranks|outperform]
        [ahead of]
        [overrepresented|underrepresented]
        @is …1 [more|less _]
        [more|less] $
        travel [farther]
        ",
    ),
    (
        Differ,
        "
        [unlike] !to
        [in|by contrast to|with]
        [compared|relative to|with]
        [differ|differs|vary|varies|differed|varied] by|with|between|across|from|on|in|according|significantly|$
        [gap|gaps between]
        [difference|differences] …3 between|among|by
        ",
    ),
];
