//! What compares in English, and what only looks like it. How rows are written: [`pattern`](super::pattern).

use super::sense::Sense::{
    self, Change, Compare, Differ, Down, Equal, Nothing, Rank, Rest, Sentence, Significant, Stretch, Text, Times, Up,
};

/// Words that rows call by a name.
pub(super) const SETS: &[(&str, &str)] = &[
    (
        "is",
        "is are was were been remains remain remained seems seem becomes become",
    ),
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
    // What makes a comparison stronger or weaker.
    (
        "rather",
        "much far considerably slightly somewhat significantly even markedly noticeably substantially notably clearly \
         proportionally comparatively relatively ever",
    ),
    (
        "mostly",
        "especially particularly mostly chiefly mainly primarily largely predominantly",
    ),
    ("alike", "similar comparable identical equivalent"),
    // What the answers were collected with.
    (
        "instrument",
        "survey questionnaire poll fieldwork collection interview interviews pretest census bulletin",
    ),
    ("also", "also itself then only first all again now both each not"),
    // Works that others wrote.
    (
        "works",
        "studies research surveys authors scholars literature census writings",
    ),
    (
        "source",
        "statistics statcan census institute ministry department government oecd literature studies research researchers \
         insee study institut statistique bureau agency",
    ),
    (
        "dwindling",
        "declining decreasing falling dropping shrinking down waning eroding dwindling fading slipping receding weakening \
         subsiding plummeting plunging deteriorating worsening easing",
    ),
    (
        "growing",
        "increasing rising growing climbing improving up spreading multiplying soaring mounting expanding strengthening \
         surging escalating widening gaining",
    ),
    (
        "grew",
        "rose grew climbed increased jumped soared improved surged doubled",
    ),
    (
        "shrank",
        "fell dropped declined decreased shrank plunged slipped dipped waned eroded slid sank plummeted",
    ),
    (
        "wish",
        "should must ought could might would may wish wishes hope hopes recommend recommends \
         recommended suggest suggests propose proposes goal aim aims objective important",
    ),
    (
        "er",
        "higher lower larger smaller greater fewer better worse stronger weaker older younger longer shorter bigger lesser \
         poorer later earlier sooner faster slower farther further safer easier harder busier happier heavier wider rarer scarcer \
         closer nearer broader narrower deeper warmer cheaper richer milder steeper fuller",
    ),
    (
        "est",
        "highest lowest largest smallest greatest best worst biggest strongest weakest top bottom widest narrowest deepest longest \
         shortest busiest happiest poorest richest commonest rarest fastest slowest hardest safest",
    ),
];

/// In the order in which they are tried.
pub(super) const RULES: &[(Sense, &str)] = &[
    (Rank, "[more|less often? than any|all other|others]"),
    (
        Compare,
        "
        ^ [the more|less|fewer|*er] … , the
        , [the more|less|fewer|*er]
        ",
    ),
    (Equal, "
        do|does|did|fare|fares|fared|perform|performs|performed [as well|badly|poorly as]
        "),
    (
        Nothing,
        "
        what is more
        rather|other|whether than
        once|any|no more $
        no longer
        more or less
        or more|less
        no|not more|less|fewer than #|a|an|the
        most recent|recently
        in|from|on|at|of|by|for|during|with|into the first|second|third|fourth|fifth _ !place|rank|position
        know|learn|hear|read|understand|say|discover|tell|share|ask more !than|often|from
        is|are|was|were|means|mean more|less than a|an|just|mere !third|quarter|half|fifth|tenth
        include|includes|including|included …6 and more _
        more work|research|study|thought|attention to|is|needed|required|on
        more|less|fewer than a|an year|month|week|day|decade|hour|minute|kilometre|mile|handful|dozen|fortnight|century
        ^ less|more|little is|was known|said
        call|calls|called|ask|asks|asked|plead|plea|push|demand|demands for more|less|fewer|better|greater _ !than
        expect|expects|expected|want|wants|wanted more|less|better from|of
        equal weight|weights|chance|chances|opportunity|opportunities|rights|treatment|access|pay|footing|parts
        top floor|shelf|line|row|half|right|left|drawer|deck
        more|less|fewer|higher|lower|older|younger|longer|larger|later|sooner|greater|smaller than #
        more|less|fewer|*er … than planned|expected|ever|usual|average|necessary|intended|one
        more|less than ever|one|once
        more specifically|precisely|generally|broadly
        ^ more on
        as many|much|few as #
        as well as
        as soon|far|long as
        as far as possible
        as possible
        at most|least|best|worst
        more|further information|details about|on|$
        ^ for more _
        ^ those|people …2 [more|less _]
        as _ as you|they|we|i|it|one|he|she|possible
        the rest|west|test|interest|request|forest|guest|protest|harvest|quest|latest|nearest|contest
        the oldest|youngest
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
        @people|they|we|many|some|most|few|several|# …1 want|wants|wanted
        need|needs !for|hardly|barely|differ|differs|vary|varies|are|is|were|of|among|named
        @says that
        fear|fears|feared|worry|worries|worried that
        find|feel|think|believe|finds|felt that? @people|the|their|they
        some|many|several|one|others|few said|say
        prefer|prefers|preferred a|an|to|more|fewer|less
        think|believe|feel it
        to|that reach|get|offer|support|help|give|recruit|hire
        ^ if
        if|whether
        in order to
        so that
        ",
    ),
    (
        Stretch,
        "
        when
        ^ to _ !a|the|what|some|this|which
        to reach|improve|serve|support|help|make|get|give
        ",
    ),
    (
        Sentence,
        "
        ^ according to …3 @source
        ^ the|this|a|our …1 @instrument @also? closed|ended|began|started|ran|runs|took|lasted|was|were|is|will|covers|explores|asks|opened
        ^ the|this|a|our …1 @instrument of|in|on|at|from|by|with _ closed|ended|began|started|ran|runs|took|lasted|was|is|will|covers|explores|asks|opened
        ^ *ing …5 is one|another|a way
        main|only|chief reason|purpose for|of …2 survey|study|panel|interview|interviews
        , the _ notes|says|adds|explains|stresses
        ^ the …1 index|scale|software|interviewers|interviewer|form|forms|weighting|fieldwork|sampling
        ^ the size|number of the|interviewers|calls …1 sample|was|were
        @works …1 show*|conclu*|observ*|indicat*|report*|suggest*|find*|found that?
        , …3 @says|explained $
        , the? a|an|one|some|several|many|@people …3 @says $
        ^ the survey|questionnaire|study|poll was|is|asked|aimed|covered|targeted|draws|drew|included|contained|ran
        ^ more|fewer|less|better|greater …4 would be|help|make
        ^ more|fewer|less|better|greater …3 should|must|could|ought
        we mean
        refers|refer to
        is|are defined
        indicates|indicate|marks|mark a significant
        add up|to
        are sorted|listed|ranked|ordered from|by
        question|questions|wording|items|form|forms|procedure|procedures|letter|script was|were|is|are the same|identical
        question|questions|wording|method|methods|methodology|sample|samples|questionnaire|questionnaires|mode|modes|design|definition|definitions …2 differ*|varied|changed|change
        base|bases|estimates|figures|intervals|margins|percentages …8 less|more reliable|precise|accurate|robust|certain
        ",
    ),
    (
        Significant,
        "
        [statistically significant?]
        [significantly]
        [difference|differences|gap|gaps|increase|decrease|rise|drop|change …8 is|are|was|were statistically? significant]
        difference|differences|gap|gaps|increase|decrease|rise|fall|link|relationship|association|correlation|effect|result|results|change …4 [significant]
        [significant] at
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
        is|are|was|were …1 [double|triple|twice|half]
        [double|triple|half that|those] of
        [# times that|those]
        [half as likely|many|much|often|_] _
        [one and a half times]
        has|have|had [doubled|tripled|quadrupled]
        [twice the|that]
        [doubled|doubles|tripled|triples|quadrupled] the|from|between|since|to|in|over|among|those|$
        ",
    ),
    (
        Up,
        "
        [on the rise|increase]
        [more and more]
        gap|gaps|difference|differences|divide …2 [widens|widen|widened|grows|grow|narrows|narrow|narrowed|closes|close]
        [increasingly]
        @is …1 [rising|growing|increasing|climbing faster|slower than?]
        @is …1 [@growing] !to
        @quantity … [@grew]
        [@grew] by|between|from|since|over|sharply|slightly|steadily|#
        [gain|gains|gained|gaining ground|popularity]
        [has|have grown|risen|increased|climbed|jumped|improved|strengthened|widened]
        @quantity …3 [increases|rises|grows|increase|rise|grow|improves|climbs] !the|their|its
        [increases|rises|grows|increased|rose|grew|climbed|climbs with]
        a|an …1 [increase|rise|jump|gain|improvement|surge|rebound] from|since|on|over|compared
        a|an …1 [increase|rise|jump|gain|surge|rebound] of #
        a|an|the …1 [increase|rise|growth|improvement in] …1 @quantity
        find|found|saw|seen|see|recorded|experienced|shows|show|showed|shown|reveals|revealed …3 [increase|rise|growth|improvement|surge in]
        [signs of growth|improvement|recovery|progress]
        [gone|went|goes|going|come|came up] from|by|since|among|over|$
        @is|has|have …1 [up] #|by|from|on|since
        [up from] #
        ",
    ),
    (
        Down,
        "
        [on the decline|decrease]
        [less and less]
        [fewer and fewer]
        [ever fewer|less]
        [halved]
        [cut in|by #]
        @is …1 [@dwindling]
        @quantity … [@shrank]
        [@shrank] by|between|from|since|over|sharply|slightly|steadily|#
        [lose|loses|lost|losing ground]
        [has|have fallen|dropped|declined|decreased|shrunk|weakened|worsened|narrowed|slipped|eroded|waned|dipped|deteriorated]
        @quantity …3 [decreases|declines|falls|drops|decrease|decline|fall|drop] !the
        [decreases|falls|declines|drops|decreased|fell|declined|dropped with]
        a|an …1 [decrease|drop|fall|decline|dip|reduction] from|since|on|over|compared
        a|an …1 [decrease|drop|decline|dip|reduction] of #
        a|an|the …1 [decrease|drop|decline|reduction|slump in] …1 @quantity
        find|found|saw|seen|see|recorded|experienced|shows|show|showed|shown|reveals|revealed …3 [decrease|drop|decline|reduction|slump|fall in]
        [signs of decline|decrease|slowing|weakening]
        [gone|went|goes|going|come|came down] from|by|since|among|over|$
        @is|has|have …1 [down] #|by|from|on|since
        [down from] #
        [halved|halves|halving] from|between|since|to|in|over|among|the|$
        ",
    ),
    (Change, "
        @quantity …2 [went|goes|moved from]
        growth|increase|rise|decline|decrease|fall …2 [slowed|accelerated|stalled|quickened]
        "),
    (
        Rank,
        "
        [come|comes|came in? first|second|third|fourth|fifth|last]
        [rank|ranks|ranked|place|places|placed|finish|finishes|finished a? distant|close? first|second|third|fourth|fifth|last|highest|lowest]
        [bring|brings|brought up the rear]
        @is …2 [the first|second|third|fourth _] !time|to
        [paramount]
        [before|above everything|anything|all else|others]
        [the most|least|fewest]
        @is …2 [most|least likely|often|frequent|common|prevalent|popular|trusted|visible|pronounced|marked|concerned|optimistic|confident|positive|critical|active|apt|inclined|dissatisfied]
        [a|the top # _]
        [a|the top three|five|ten]
        [the # most _]
        [the three|four|five most _]
        [#-highest|#-lowest|second-highest|third-highest|second-lowest]
        [most|least] from|of|$
        [# beats|beat|matches|surpasses|tops|rivals]
        [no|nobody|none|nothing one? other? …1 beats|beat|matches|surpasses|tops|rivals]
        [the? second|third|fourth|fifth most _]
        [the @est] _
        [the single|very|by @est|most] _
        [the|their|our favourite|favorite|preferred] _
        [in|into @ordinal place]
        [close|distant|poor|strong? second|third|fourth] to|behind|after
        @is …2 [@est] among|in|for|at|with|where|when|on|of
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
        put|puts|spend|spends|draw|draws|drew|get|gets|receive|receives|received|earn|earns|gave|give|report|reported …1 [the most|least|fewest _]
        [the @est] _
        [the? biggest|greatest|largest @reason]
        @people [lead|leads|led] in|by
        drew|draws|draw|attract|attracts|enjoy|enjoys|like|likes [the most|least]
        ",
    ),
    (
        Equal,
        "
        report|reported|name|named|cite|cited|mention|mentioned|face|share|gave|give|choose|chose|have|had|obtain|obtained [the same _]
        [the? same share|proportion|rate|number|obstacles|reasons|needs|answers|choices|crops|barriers|factors|level|levels]
        [# same _]
        [just? as many|much|likely|often|satisfied|_] …6 >as
        [just as]
        [as many|much]
        [equally]
        @is …2 [much|nearly|roughly|almost the same]
        @quantity|results|pattern|patterns|answers|profile|profiles|trend|trends …2 [same|@alike]
        obtain*|show*|report*|gave|had|have …1 [@alike] @quantity|results|patterns|answers|profiles
        [held|holds|hold|remain|remains|remained|stay|stays|stayed steady|stable|constant|flat|unchanged|level|consistent]
        make|makes|made|show|shows|showed|find|found|see|saw [little|no|hardly any? difference]
        rate|rates|rated|judge|judges|judged|answer|answers|answered|score|scored|view|viewed|value|valued|treat|treated|respond|responded …4 [alike] $
        [a|an|in|by similar|comparable|equal|identical share|proportion|number|percentage|rate|amount|level|pattern|picture|result|figure|finding]
        [similar|comparable|equal|identical shares|proportions|numbers|percentages|rates|levels|patterns]
        [has|have|had|did not|hardly|barely|scarcely|little changed|change|moved|shifted]
        [changed little]
        [little changed]
        [little|no change|changed] in|from|since|between|over|$
        [the same is|was|holds true] of|for|in
        [remain|remains|remained|stay|stays|stayed at|around|the same|#]
        [stay|stays|stayed|remain|remains|remained the same]
        [every bit as]
        [evenly|equally split|divided|shared|matched|distributed|spread]
        @is [the same] in|from|across|among|for|everywhere|$
        [about the same]
        @is …1 [similar|comparable|identical|equal|tied|alike|stable|unchanged]
        ",
    ),
    (
        Compare,
        "
        [more|less|fewer …6 >than]
        [@er …5 >than]
        [*er …5 >than]
        @is …2 [favoured|favored|preferred] by|among|over
        @is …1 [*ier] to|about|in|among|$
        [@rather !over|under|after|never|either|other more|less|fewer|*er]
        report|reports|reported|have|has|had|show|shows|earn|earns|get|gets|obtain|obtained|attach|attaches|make|makes …1 [more|less|fewer|@er _]
        fare|fares|fared|do|does|did|perform|performs|performed|score|scores|scored …1 [better|worse|higher|lower]
        [in|at greater|larger|higher|smaller|fewer|lower numbers|number|rates|rate|proportion|proportions]
        [well|far|just|close|way behind|ahead|below|above]
        [disproportionately]
        [associated|linked|correlated with|to @er|more|less]
        [above-average|below-average|higher-than-average|lower-than-average]
        [above|below the? average|mean|median]
        @is …1 [above|below] the|that|those|their
        [particularly|especially noticeable|marked|true|high|low|common|strong|weak|pronounced|likely|evident|prevalent|visible|acute|popular|important|frequent] for|among|in|with|at
        spend|spends|spent|stay|stays|stayed|wait|waits|waited|live|lives|lived|work|works|worked …1 [longer|harder|later]
        [trail|trails|trailed|lag|lags|lagged behind?]
        [edge|edges|edged out]
        [@mostly _? among]
        [@mostly a? problem|issue|matter] for|of|in
        [preserve|purview|domain] of
        [lean|leans|leaned|tilt|tilts more]
        [@er to … >than]
        [to a greater|lesser|larger|smaller extent|degree]
        @is …1 [@er|*ier] !education
        [more|less|fewer _]
        [more|less often|likely|frequently|regularly|apt|inclined|common|frequent]
        [lower|higher|larger|smaller|greater|weaker|stronger] among|for|in|share|proportion|levels|level|number|rate|rates|difficulty
        [outnumber*|exceed*|surpass*|outpac*|outrank*|outperform*|outstrip*|outscor*|eclips*|overtak*|overtook] !#
        [ahead of]
        [overrepresented|underrepresented|over-represented|under-represented]
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
        [in|by contrast] $
        [stand|stands|stood apart]
        [stand|stands|stood out] for|from|among
        [differ|differs|vary|varies|varied|range|ranges|ranged|diverge|diverges|diverged widely|considerably|greatly|markedly|sharply|little|from|by|across|between]
        [#-point|point gap]
        [differ|differs|differed|vary|varies|varied|diverge|diverges|diverged *ly]
        [starkly|markedly|widely|sharply|notably|strikingly|quite|rather|very different]
        [compared|relative to|with]
        [differ|differs|vary|varies|differed|varied] by|with|between|across|from|on|in|according|significantly|$
        [gap|gaps between|separates|separate]
        [difference|differences] …3 between|among|by
        ",
    ),
];
