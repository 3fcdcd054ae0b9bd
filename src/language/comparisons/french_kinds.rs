//! What compares in French, by kind: verbs by what they say of their subject, nouns of differences and changes, degrees.
//! Tried after the rows of [`french`](super::french), but for what only looks like a comparison, tried before.

use super::sense::Sense::{self, Change, Compare, Differ, Down, Equal, Nothing, Outdone, Rank, Significant, Times, Up};

/// Words that rows call by a name. Verbs stand as stems: how rows conjugate them: [`pattern`](super::pattern).
pub(super) const SETS: &[(&str, &str)] = &[
    // The subject is more, or less, than it was.
    (
        "rise",
        "augment progress grimp bond mont remont décoll explos rebond accroiss flamb gonfl quadrupl décupl",
    ),
    (
        "fall",
        "diminu recul baiss chut déclin régress fléch dégringol plong retomb décroiss rétrograd reflu rechut décru",
    ),
    (
        "rise_itself",
        "accentu envol amplif amplifi intensif intensifi amélior renforc développ élarg creus généralis redress multipli aggrav \
         allong accéler accélèr diversifi affirm propag enracin densifi",
    ),
    (
        "fall_itself",
        "atténu estomp amenuis érod effrit étiol effondr repli tass resserr affaibl essouffl dégrad détérior abaiss raréfi \
         contract dissip raccourc rétréc affaiss tar ralent apais amoindr marginalis",
    ),
    ("hold_itself", "maint maintien maintienn stabilis"),
    ("turn_itself", "invers renvers"),
    (
        "slowly",
        "nettement légèrement fortement beaucoup peu largement sensiblement progressivement régulièrement presque quasiment plus moins encore même depuis ainsi rapidement lentement considérablement un donc pourtant toutefois également aussi ensuite alors enfin déjà très assez surtout globalement continûment brusquement doucement",
    ),
    // What stands before ", devant" where it places one before another.
    (
        "placed",
        "premier première premiers premières deuxième deuxièmes second seconde troisième troisièmes principal principale \
         principaux principales tête plus mieux meilleur meilleure meilleurs meilleures rang arrive arrivent vient viennent \
         domine dominent passe passent culmine culminent suit suivent priment prime",
    ),
    // What one feels before something: "la méfiance devant".
    (
        "feeling",
        "méfiance crainte craintes peur peurs stress recul malaise réticence réticences inquiétude inquiétudes hésitation \
         hésitations résignation colère impuissance désarroi embarras gêne angoisse anxiété réserve réserves scepticisme \
         perplexité découragement lassitude frustration prudence appréhension détresse",
    ),
    // What the answers were collected with.
    (
        "instrument",
        "enquête questionnaire questionnaires collecte sondage recensement entretien entretiens prétest consultation",
    ),
    // The subject is more than the object.
    (
        "outdo",
        "devanc surpass dépass surclass supplant éclips détrôn coiff excèd rattrap",
    ),
    // Those that only groups undergo: one is "dépassé" by events too.
    (
        "outdone",
        "devanc surpass surclass supplant éclips détrôn coiff distanc",
    ),
    (
        "gap",
        "fossé clivage gouffre décalage décalages disparité disparités prédominance prépondérance suprématie supériorité surreprésentation sous-représentation inégalité inégalités asymétrie contraste",
    ),
    (
        "difference",
        "écart écarts différence différences contraste contrastes divergence divergences",
    ),
    ("rising", "augmenter progresser croître grandir monter remonter grimper"),
    (
        "falling",
        "diminuer baisser reculer décroître décliner régresser chuter",
    ),
    (
        "growth",
        "hausse hausses augmentation augmentations progression progressions essor rebond regain bond accroissement envolée remontée montée envol flambée boom",
    ),
    (
        "shrinking",
        "baisse baisses recul reculs diminution diminutions repli chute déclin fléchissement tassement érosion effritement dégradation affaiblissement désaffection reflux effondrement désengagement contraction",
    ),
    (
        "shown",
        "observ* constat* enregistr* connai* connu connaît connaissent note notent relev* affich* accus* montr* révèl* ressort* témoign* confirm* tradui* soit marqu* subi*",
    ),
    // What is outside the answers: prices and means that others decide on.
    (
        "outside",
        "tarif tarifs prix frais loyer loyers coût coûts effectifs budget budgets impôts salaire allocation allocations prime primes taxes crédits salaires subventions dépenses cotisation cotisations",
    ),
    // Names of groups: "les plus jeunes".
    (
        "named_so",
        "jeune jeunes âgé âgée âgés âgées vieux vulnérable* démuni* pauvre* ancien* isolé* fragile* simple* modeste* aisé* riche* \
         petit petite petits petites défavorisé* précaire* diplômé* instruit* touché* exposé* favorisé* gros grosse grosses grand grande grands grandes",
    ),
    (
        "unit",
        "point points heure heures minute minutes jour jours semaine semaines an ans livre livres euro euros dollar dollars",
    ),
    ("well", "bien bon bonne bons bonnes"),
];

/// What only looks like a comparison.
pub(super) const FIRST: &[(Sense, &str)] = &[(
    Nothing,
    "
    plus aucun|aucune|nul|nulle|personne|rien|jamais
    plus un|une seul|seule
    ^ plus un|une …3 ne|n _ !pas
    mieux vaut
    , [devant|derrière @the|des|du|aux …5] , !suiv* *ent|se|s|ne|n|y|est|sont|a|ont|*ait|renonce|hésite|recule
    @feeling …4 devant
    dépassé|dépassée|dépassés|dépassées par l|le|la|les événements|ampleur|situation|tâche|technologie|complexité|charge
    # des|aux|chez les? plus|moins _
    les plus|moins bas|hauts|élevés|faibles|modestes revenus|salaires|niveaux
    le|la|les plus|moins bas|hauts|élevés|modestes et le|la|les plus|moins bas|hauts|élevés|aisés
    dont …3 est|sont|était|étaient le|la|les plus|moins _
    enjeu|enjeux|objectif|objectifs|but|défi …9 à la hausse|baisse
    résultat|résultats|constat|constats|fait le|la|les plus|moins _
    le|la plus récent|récente
    plus|davantage de|d information|informations
    n en demeure|reste|demeurent|restent pas moins
    ni plus|moins ni moins|plus
    de|du la|le|les? plus|moins _ à|au|aux la|le|les? plus|moins _
    plus|moins grand|grande|grands|grandes? prudence|vigilance|attention|rigueur|précaution|réserve|circonspection
    méthode|procédure|formule|règle|approche|outil|version|modèle|technique|lecture la|le plus|moins _
    aussi bien le|la|les|l|des|du|de|d|à|au|aux|en|par|dans|sur|chez|avec que?
    différences|écarts …6 ne|n sont|est|ont pas …2 commenté*|présenté*|interprété*|discuté*|mentionné*|signalé*|retenu*
    hausse|augmentation|baisse|diminution|réduction|recul|gel|montée de|des|du|d l|la|le|les? @outside
    @outside …4 a|ont|avait|avaient|est|sont augment*|baiss*|diminu*|progress*|grimp*
    écart|écarts type|types|-type
    écart-type|écarts-types
    à l écart
    réponse|réponses|question|questions|variable|variables|module|modules|code|codes est|sont lié|liée|liés|liées
    lié|liée|liés|liées à|au|aux la|le|l|les|cette|ce? question|questions|questionnaire|formulation|méthode|méthodes|collecte|mode|échantillon|échantillonnage|plan|tirage
    n|ne _ plus !que
    n|ne s|se|y|en|l|le|la|les|leur est|sont|a|ont|_ plus
    ne|n plus _
    plus rien|personne|aucun|aucune|jamais|d un|une
    plus en détail|profondeur|avant
    de plus près
    plus|davantage de|d information|informations|détail|détails|précision|précisions|renseignements
    plus tôt|tard possible
    @superior à ce qui|que|qu
    de|d @superior à
    ",
), (
    Significant,
    "
    existe|existent|observ*|constat*|montr*|établi*|a|trouv*|relev*|aucun un|de|d? [lien|relation|association significatif|significative]
    aucun|aucune [lien|relation|association significatif|significative]
    ",
), (
    Down,
    "
    [n|ne est|sont plus que] de|d|#
    ",
), (
    Rank,
    "
    ce|c …9 qui …4 [le plus|moins souvent?]
    ",
), (
    Outdone,
    "
    été|est|sont|était|étaient …1 [@outdone° …2 >par] !#
    ^ [@outdone° …2 >par] !#
    , [@outdone° …2 >par] !#
    été …1 [@outdo° …2 >par] !#
    [été …1 @outdone°] $
    "
), (
    Compare,
    "
    tendance à _ [plus|moins|davantage]
    [un plus|moins grand|petit|fort|faible nombre] de|d
    [une plus|moins grande|petite|forte|faible proportion|part|partie|fraction] de|des|d|du
    ",
)];

/// In the order in which they are tried.
pub(super) const RULES: &[(Sense, &str)] = &[
    (
        Significant,
        "
        [corrélé|corrélée|corrélés|corrélées]
        [corrélation|corrélations]
        est|sont|était|étaient|semble|semblent|apparaît|apparaissent|demeure|demeurent|reste|restent|pas|fortement|étroitement|directement|clairement|aussi|positivement|négativement|très|peu [lié|liée|liés|liées|associé|associée|associés|associées] …1 à|au|aux
        [statistiquement _]
        est|sont|était|étaient|reste|restent|demeure|demeurent|pas|hautement|fortement|très [significatif|significative|significatifs|significatives] $
        ",
    ),
    (
        Times,
        "
        [divisé|divisée|divisés|divisées|multiplié|multipliée|multipliés|multipliées par #|deux|trois|quatre]
        divis*|multipli* … [par #|deux|trois|quatre]
        [# fois plus|moins]
        [# à # fois plus|moins]
        a|ont|avait|avaient @slowly? [doublé|triplé|quadruplé|décuplé]
        [moitié moins|plus]
        ",
    ),
    (
        Up,
        "
        [s|se @rise_itself~] !à
        [s|se est|sont|était|étaient @slowly? @rise_itself°]
        [a|ont|avait|avaient le? @slowly? @slowly? @rise°] !ses|son|sa|leur|leurs|le|la|les|l|des
        a|ont @slowly? [augmenté|accru|accrue|intensifié leur|sa|son consommation|usage|pratique|temps|fréquentation|recours|participation]
        [@rise~] !ses|son|sa|leur|leurs|le|la|les|l|des|que
        [tend|tendent à augmenter|progresser|croître|grandir|monter|remonter|s]
        [continue|continuent de|d|à se|s? augmenter|progresser|croître|grandir|monter|creuser|accroître|améliorer|étendre|grimper|développer]
        @shown …3 [@growth]
        [en|un|une|cette|cet|d|l @slight? légère|légers|nette|nouvelle|nouveau? @growth] !professionnel|personnel|économique|significati*
        [la|le @growth] de|des|du|d
        [commence|commencent|tend|tendent à @rising]
        [gagn* du|en? terrain|points]
        [s|se étend|étendent|répand|répandent|accroît|accroissent|accrue|accru]
        [monte|montent en puissance|flèche]
        [s élève|élèvent *ment]
        [s élève|élèvent] avec|à mesure
        [reprend|reprennent|repris|repart|repartent] à|de|des la|vigueur|couleurs|hausse
        [un regain|surcroît|surplus] de|d
        ",
    ),
    (
        Down,
        "
        [s|se @fall_itself~]
        [se réduit|réduisent|restreint|restreignent|perd|perdent]
        [s|se est|sont|était|étaient @slowly? @fall_itself°|réduit|réduite|réduits|réduites]
        [a|ont|avait|avaient le? @slowly? @slowly? @fall°] !ses|son|sa|leur|leurs|le|la|les|l|des
        a|ont @slowly? [diminué|réduit|baissé|abaissé leur|sa|son consommation|usage|pratique|temps|fréquentation|recours|participation]
        [@fall~] !ses|son|sa|leur|leurs|le|la|les|l|des|que
        [a|ont perdu #] depuis
        [tend|tendent à diminuer|baisser|reculer|décroître|décliner|s]
        [continue|continuent de|d|à se|s? diminuer|baisser|reculer|décroître|décliner|réduire|dégrader|tasser]
        @shown …3 [@shrinking]
        [en|un|une|cette|cet|ce|d|le|l @slight? légère|léger|nette|net|nouvelle|nouveau? @shrinking] !professionnel|personnel|significati*
        [la|le @shrinking] de|des|du|d
        [commence|commencent|tend|tendent à @falling]
        [au profit|détriment] de|des|du|d
        ",
    ),
    (
        Change,
        "
        [s|se @turn_itself~]
        [devient|deviennent|devenu|devenue|devenus|devenues plus|moins _]
        [revenu|revenue|revenus|revenues à son|leur niveau]
        [retrouve|retrouvent|retrouvé son|leur niveau]
        [avait|avaient perdu|gagné #]
        [tend|tendent|commence|commencent à s|se _]
        [s|se est|sont @turn_itself°]
        [passe|passent|passait|passé|passée|passés|passées de|d # …6 à] #
        [préoccupe|préoccupent|inquiète|inquiètent|intéresse|intéressent de plus|moins en plus|moins]
        ",
    ),
    (
        Equal,
        "
        [s|se @hold_itself~] !à
        [peu|guère|aucun|aucune de|d? changement|changements|évolution|évolutions|variation|variations]
        [toujours autant]
        [stagne|stagnent|stagnait|plafonne|plafonnent]
        [font|fait|faisaient jeu égal]
        [égal~|équiva~|équivaut|rivalis~] !#
        [à égalité|parité]
        [s align~ sur]
        [dans la moyenne]
        [du même ordre|niveau]
        [@quantity|proportions|niveaux|profils|résultats …1 @alike]
        peu|rares|rare …5 [aussi _]
        [aussi _] $
        [ne|n dépend|dépendent|dépendait pas|guère]
        ni … [ne|n font|fait …1 de? différence]
        [ne|n vari~|évolu~|chang~|boug~|diffèr~ …1 guère|pas|peu]
        [proche|proches de celui|celle|ceux|celles]
        [s|se est|sont @slowly? maintenu*|stabilisé*]
        [une|la stabilisation|stagnation|stabilité] !financière|professionnelle|familiale|résidentielle|émotionnelle|affective|psychologique|économique|politique|sociale|conjugale|de|des|du
        [aucun|aucune|nul|nulle …1 @difference] !significati*|de
        [reste|restent|demeure|demeurent …1 @alike|stable|stables|inchangé|inchangée|inchangés|inchangées|constant|constante|constants|constantes]
        [a|ont peu|guère varié|évolué|changé|bougé]
        [dans les|des mêmes proportions]
        [de même ampleur|niveau]
        [n|ne _ ni plus ni moins]
        ",
    ),
    (
        Rank,
        "
        [le|la|les|leur|leurs plus|moins|mieux !@named_so|bonne _]
        [en premier|deuxième|second|troisième|dernier lieu]
        [décroch*|remport*|obtien*|ravi* la|le|les palme|timbale|première|premier|record|mention]
        [bat|battent tous? les|des|le records|record]
        [est|sont|était|étaient ceux|celles|celui|celle] qui
        [touch*|concern*|frapp*|affect* en priorité|premier]
        [s|se class* dernier|dernière|derniers|dernières|premier|première|premiers|premières|deuxième|troisième]
        [viennent|vient|arrivent|suivent ensuite|enfin]
        ensuite|enfin [viennent|vient|arrivent|arrive]
        situ*|class*|plac* …3 [_ place|position|rang]
        [vien*|arriv* …3 en|qu @ordinal position|lieu|rang|place]
        [ferm*|ouvr* la marche]
        [placent|place …2 en tête]
        [en @ordinal position|lieu]
        [de loin] le|la|les
        [culmin~]
        [figur* en bonne place]
        [se hisse|hissent]
        [nulle part]
        [fai|fait|font exception]
        [préféré|préférée|préférés|préférées] des|de|du|d
        ",
    ),
    (
        Compare,
        "
        [plus|moins|davantage|mieux …6 >qu|que] il y a|avant|auparavant|hier|naguère|autrefois|en|au|lors|ailleurs|ce
        [# @unit …2 de plus|moins …5 >que|qu]
        [# …1 de plus|moins …4 >que|qu] !à|en|prévu|prévue|ce|d
        [# …2 de|d|en plus|moins]
        [l emporte|emportent|emportait …2 sur]
        [@outdo~] !#
        [a|ont|avait|avaient !été …1 @outdo°] !#
        [prédomin~]
        ce sont|étaient [@mostly] …4 qui
        [s en sort|sortent|tire|tirent mieux|moins|plus]
        [sans commune mesure]
        [tir* leur|son épingle]
        [un|le excédent|déficit|handicap] de|d|des # …2 sur|par
        [prime|priment|prévaut|prévalent sur]
        [surpass~]
        [en retrait] de|par|sur|chez|$
        [accuse|accusent un|du retard]
        [reste|restent|est|sont …2 en arrière|retard|retrait]
        [délaissé|délaissée|délaissés|délaissées]
        [moins @well]
        [mieux loti|lotie|lotis|loties|placé|placée|placés|placées|informé|informée|informés|informées|noté|notée|notés|notées|perçu|perçue]
        obtien*|affich*|présent*|enregistr* [de|un|une? meilleur|meilleure|meilleurs|meilleures|moindre|pire|pires _]
        a|ont|avait|avaient|déclar*|rapport*|connai*|consacr*|dispos*|reçoi*|pass* …1 [plus|moins de|d _]
        [touch*|concern*|frapp*|affect*|attir* avant|surtout|principalement|davantage|plus|moins]
        [tendance à *er|lire|faire|voir plus|moins|davantage]
        [peu …2 au regard]
        [@superior de|d]
                [plus|moins de|d _]
        [particulièrement|spécialement|exceptionnellement _] chez|parmi|pour|auprès|dans|en
        [plus|moins !@named_so|que|qu|de|d|du|des|en _]
        [à l avantage] de|des|du
        , et? [surtout] les
        [au-dessus|au-dessous|en-dessous] de
        [en dessous|deçà] de la|celle|celui|celles|ceux
        au|en [dessus|dessous] de la|celle|celui|celles|ceux
        une|un|des [moindre|moindres _]
        ",
    ),
    (
        Differ,
        "
        [comparé|comparée|comparés|comparées à|au|aux]
        [en comparaison]
        [par rapport à|au|aux] la|le|l|les? vague|édition|niveau|province|pays|région|régions|passé
        [au regard de|des|du]
        [fossé|clivage|gouffre|prédominance|prépondérance|suprématie|supériorité|surreprésentation|déséquilibre|déséquilibres]
        [inégalités|disparités …3 @slight|marquées|prononcées|persist*|fortes|nettes|nette]
        [# @unit? d|de écart|différence|avance|retard]
        [varie|varient|diffère|diffèrent|diverge|divergent …3 selon|fonction]
        [a|ont @slowly? varié|évolué|changé] !pas
        [joue|jouent …2 rôle]
        [de manière|façon inégale|différente|différenciée|contrastée]
        [@gap] …2 entre|selon|sépar*|de|des #|femmes|hommes|filles|garçons|jeunes
        [@gap] sépar*|oppos*
        [@difference] …3 entre|de #|selon|se|s|est|sont|apparaît|demeure|persiste
        [fai*|fon* varier]
        [contrast~ avec|fortement|nettement]
        [s|se écart~|démarqu~|différenci~|distingu~]
        [s oppos~] à|aux
        [avance|retard] de|des|du|d …3 femmes|hommes|filles|garçons|#
        [@difference @slight|prononcé*|marqué*]
        [varie|varient|variait|diffère|diffèrent|diverge|divergent …2 selon]
        [opposés|opposées|contrastés|contrastées] selon|entre
        [oppose|opposent|clive|clivent|partage|partagent] les|l
        ",
    ),
];
