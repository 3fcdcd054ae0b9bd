//! What compares in French, and what only looks like it. How rows are written: [`pattern`](super::pattern).

use super::sense::Sense::{
    self, Change, Compare, Differ, Down, Equal, Nothing, Rank, Rest, Sentence, Significant, Stretch, Text, Times, Up,
};

/// Words that rows call by a name.
pub(super) const SETS: &[(&str, &str)] = &[
    ("more", "plus davantage mieux moins"),
    (
        "often",
        "souvent fréquemment régulièrement rarement longtemps favorablement facilement volontiers",
    ),
    ("the", "le la les l leur leurs son sa ses ce cet cette ces un une"),
    (
        "is",
        "est sont était étaient demeure demeurent reste restent semble semblent paraît paraissent apparaît apparaissent \
         devient deviennent dit disent juge jugent montre montrent",
    ),
    (
        "people",
        "femmes hommes filles garçons jeunes aînés aînées parents mères pères familles ménages locataires propriétaires \
         adultes enfants élèves étudiants étudiantes répondants répondantes personnes gens membres bénévoles usagers \
         participants participantes gestionnaires intervenantes intervenants employés couples immigrants citoyens \
         résidents enseignants enseignantes travailleurs travailleuses groupes organismes autres",
    ),
    (
        "quantity",
        "proportion proportions part parts taux pourcentage pourcentages nombre moyenne moyennes note notes score scores \
         fréquence fréquentation participation satisfaction utilisation usage recours demande demandes confiance sentiment \
         intérêt isolement consommation appui appuis prévalence besoin besoins cas plaintes abandons visites effectif \
         effectifs fréquences recours",
    ),
    // What is said of an answer among others.
    (
        "rated",
        "souvent fréquemment fréquent fréquente fréquents fréquentes courant courante courants courantes populaire populaires \
         cité citée cités citées nommé nommée nommés nommées mentionné* évoqué* choisi choisie choisis choisies utilisé* \
         pratiqué* fréquenté* apprécié* consulté* sollicité* répandu* élevé élevée élevés élevées bas basse basses faible \
         faibles important importante importants importantes pressant pressante pressants demandé* recherché* utile utiles \
         rapporté* partagé* invoqué* satisfait* connu connue connus connues",
    ),
    (
        "named",
        "cité* nommé* mentionné* évoqué* choisi* invoqué* rapporté* sollicité* utilisé* demandé* reviennent revient revenait \
         consulté*",
    ),
    (
        "reason",
        "raison raisons motif motifs obstacle obstacles frein freins facteur facteurs source sources préoccupation \
         préoccupations difficulté difficultés besoin besoins avantage avantages cause causes moyen moyens motivation \
         motivations partenaire partenaires activité activités culture cultures enjeu enjeux défi défis irritant irritants \
         bienfait bienfaits attente attentes priorité priorités choix barrière barrières solution solutions qualité qualités",
    ),
    (
        "ordinal",
        "premier première premiers premières deuxième deuxièmes second seconde troisième troisièmes quatrième cinquième 2e 3e \
         dernier dernière",
    ),
    (
        "says",
        "dit disent pense pensent croit croient estime estiment trouve trouvent considère considèrent affirme affirment \
         déclare déclarent mentionne mentionnent rapporte rapportent souligne soulignent déplore déplorent reconnaît \
         reconnaissent jugent juge raconte racontent constatent impression explique expliquent précise précisent \
         soutient soutiennent jugeaient estimaient disaient pensaient croyaient trouvaient notent note valoir évoquent \
         craint craignent sentent apprécient",
    ),
    (
        "wish",
        "faudrait faudra faut fallait devrait devraient doit doivent devra devront pourrait pourraient souhaite souhaitent \
         souhaitons souhaitait souhaiteraient aimerait aimeraient voudrait voudraient veulent voulait recommande \
         recommandons recommandent recommandation suggère suggèrent suggérons propose proposent importe invite invitent \
         serait seraient aurait auraient gagnerait gagneraient permettrait permettraient viendrait viendraient \
         désire désirent vise visent cherche cherchent souhaitable",
    ),
    (
        "once",
        "prévu prévue prévus prévues jamais nécessaire nécessaires habitude ordinaire maintenant possible",
    ),
];

/// In the order in which they are tried.
pub(super) const RULES: &[(Sense, &str)] = &[
    (Up, "[de plus en plus]"),
    (Down, "[de moins en moins]"),
    (
        Rank,
        "
        @named [le plus|moins souvent]
        [le|la|les plus bas|basse|basses|haut|haute|hautes]
        [plus|davantage|moins souvent? que|qu les|tous|toutes|tout|aucun|aucune les? autres|autre]
        ",
    ),
    (Equal, "[les|la mêmes|même _ en tête]"),
    (
        Nothing,
        "
        de plus $
        en|qui|bien|sans|non|ni|tant|et|d|_er plus est|$|de|des|attendre
        en plus
        sans plus
        non plus
        tout au plus|moins
        au|du plus|moins !#
        à moins de|d|que|qu
        plus ou moins
        plus|moins tard|tôt|haut|bas|loin|avant|jamais
        plus précisément|particulièrement|généralement|spécifiquement|largement|concrètement|simplement|exactement $
        ^ plus précisément|particulièrement|généralement|spécifiquement|largement|concrètement
        une fois de plus
        # … de plus
        # …1 ou|et plus|moins
        ou|et plus|moins
        plus|moins de|d|du|des #
        plus|moins que #
        ne|n _ !pas plus
        ne|n _ !pas|guère _ !pas|guère plus !de|souvent|nombreux|nombreuses
        n y a plus
        plus|moins|mieux|davantage …4 que|qu|d @once
        plus|moins …4 que|qu par|à|en le|l|la|ce|un passé|ordinaire|origine
        de plus qu|que
        le plus|moins souvent !@named|@rated
        le plus|moins _ possible
        le plus|moins possible
        de|d son|leur|leurs mieux
        d autant mieux|plus|moins?
        manque|manquent|faut davantage
        pour autant
        autant dire
        autant que de|des|du
        autant de lignes|questions|énoncés|pages|sièges|colonnes
        autant que possible
        liens|lien|relation|relations|moments|expérience significatif|significatifs|significative|significatives avec|pour|entre
        liens|moments significatifs
        autant de _ qu|que il
        aussi|autant bien|que possible
        *er|*ir|*oir|lire|écrire|faire|prendre|mettre|vivre|suivre|rendre|être plus|davantage|moins|mieux
        d|l âge
        différence|différences|écart d âge
        en tête à
        en tête de page|texte|document
        idée en tête
        mis|mettre|mal de|en tête
        contrairement|contraire à|aux|au ce|attentes|idées
        dépass* le|la|les|leur|leurs|l|un|une cadre|mandat|limites|limite|portée|rôle|entendement|stade|objectif|objectifs|attentes
        dépass*|excèd* #
        ce|du|un|cette|l @ordinal chapitre|section|partie|énoncé|question
        plus|moins âgé|âgés|âgée|âgées $|restent|reste
        plus grande|grand place|partie|part a|des|de|du
        moment|fois|moments le plus
        plus court chemin
        ",
    ),
    (
        Text,
        "
        réponses|commentaires|propos qualitatives|ouvertes|qualitatifs
        verbatims
        entretiens|entrevues|participantes|participants …2 raconte|racontent
        ",
    ),
    (
        Rest,
        "
        @wish !pas
        besoin de|d
        objectif|but du|de|est
        @says …3 que|qu|combien|comment
        a|ont|avait|avaient dit|mentionné|raconté|expliqué|affirmé|souligné|indiqué|rapporté|exprimé|répondu|constaté …2 que|qu
        d avis que|qu
        selon eux|elles
        de|à davantage
        permet*|aide|aident|encourag*|incit* …3 à|de|d
        ^ si|s
        lorsqu|lorsque|quand
        avantage|lieu|utile|important|pertinent|temps de|d|à
        l équipe|organisme a|ont offert|ouvert|distribué|prêté|organisé|donné|embauché
        le comité|conseil|projet|programme|ministère a|ont offert|ouvert|distribué|prêté|organisé|donné|embauché
        trouvent|trouve|jugent|juge …4 davantage
        ",
    ),
    (
        Stretch,
        "
        afin de|d|que|qu
        pour *er|*ir|*oir|lire|écrire|faire|prendre|mettre|vivre|suivre|rendre|être
        pour mieux|davantage
        pour que|qu
        de façon|manière|sorte à|que|qu
        en vue de
        si|s il|elle|ils|elles|on|les|la|le
        ",
    ),
    (
        Sentence,
        "
        on entend par
        on entend un|une
        par … entend
        désigne|désignent
        se définit|définissent
        indique|indiquent|signale|signalent une différence|un
        est|sont dite|dites|dit
        parts|lignes|rangées|réponses|choix sont classées|classés|présentées|présentés
        somme|total|totaux des|de|du|peut|peuvent|est|sont
        ",
    ),
    (
        Significant,
        "
        [statistiquement significatif|significative|significatifs|significatives?]
        [significativement]
        différence|différences|écart|écarts|hausse|hausses|baisse|baisses|lien|liens|relation|relations|résultat|résultats|effet|effets|association|corrélation|augmentation|diminution|façon|variation|variations|évolution …2 [significatif|significative|significatifs|significatives] !à|pour
        différence|différences|écart|écarts|hausse|baisse|lien|relation|effet|association|corrélation|augmentation|diminution|variation|évolution …9 est|sont|était|étaient|demeure|reste|ressort pas? statistiquement? [significatif|significative|significatifs|significatives]
        ",
    ),
    (
        Times,
        "
        [# fois plus|moins|davantage @often|_?]
        [# fois] celle|celui|celles|ceux
        [une fois et demie plus|moins|celle|celui]
        [le double|triple de|des] celle|celui|celles|ceux|autres
        a|ont|avait|avaient [doublé|triplé|quadruplé]
        [#] de celle|celui
        [moitié moins]
        ",
    ),
    (
        Up,
        "
        [en hausse|croissance|progression|augmentation]
        [à la hausse]
        @quantity … [a|ont fortement|légèrement|nettement|beaucoup|peu|un? augmenté|progressé|crû|bondi|grimpé|monté]
        [a|ont augmenté|progressé|bondi|grimpé] de|depuis|entre|chez|parmi|dans
        [a|ont augmenté|progressé|bondi|grimpé] $
        [s|se est|sont renforcé|renforcés|renforcée|renforcées|amélioré|améliorée|améliorés|améliorées|accru|accrue|accrus|creusé|creusés|élargi|élargis|intensifié]
        [se creuse|creusent|renforce|renforcent|resserre|resserrent]
        a|ont [fortement|légèrement|nettement|beaucoup|peu augmenté|progressé]
        @quantity … [augmente|augmentent|progresse|progressent|croît|croissent|grimpe|monte] !la|le|les|l
        [augmente|augmentent|croît|accroît|progresse avec]
        [s améliore|améliorent|accroît|accroissent] !à
        poursui* sa|leur [hausse|croissance|progression]
        [une? hausse] significative|marquée|importante|légère|de #
        ",
    ),
    (
        Down,
        "
        [en baisse|recul|diminution|décroissance|déclin]
        [à la baisse]
        @quantity … [a|ont fortement|légèrement|nettement|beaucoup|peu? diminué|reculé|baissé|chuté|régressé|décliné|fléchi]
        [a|ont diminué|reculé|baissé|chuté|régressé] de|depuis|entre|chez|parmi|dans
        [a|ont diminué|reculé|baissé|chuté|régressé] $
        [s|se est|sont détérioré|détériorée|affaibli|affaiblie|effrité|effritée|amenuisé|amenuisée|dégradé|dégradée]
        [se détériore|détériorent|amenuise|amenuisent|dégrade|dégradent]
        @quantity … [diminue|diminuent|recule|reculent|baisse|baissent|chute|chutent|décline|détériore|amenuise]
        [diminue|diminuent|recule|décroît avec]
        [s effrite|effritent]
        poursui* sa|leur [baisse|déclin|recul|chute]
        ",
    ),
    (
        Change,
        "
        @quantity …3 [passe|passent de|d]
        @quantity …3 [est|sont passé|passés|passée|passées de|d]
        ",
    ),
    (
        Rank,
        "
        [en tête]
        [tête de liste]
        [au @ordinal rang]
        [à|en la? @ordinal place|position]
        occup* [la @ordinal place|position]
        [au bas|sommet de la liste|du]
        arriv*|vien*|class*|termin*|figur*|plac* …2 [en? @ordinal] $
        arriv*|vien*|class*|termin*|figur*|plac* …2 [en? @ordinal] dans|parmi|chez|avec
        [le|la|les|leur @ordinal @reason]
        [le|la|l|leur principal|principale @reason]
        [deux|trois|quatre|#|les|leurs principaux|principales @reason] …4 sont|étaient|demeurent|restent
        sont|constituent …3 [les|leurs principaux|principales @reason]
        [le|la principale|principal] !résultat|résultats|objectif|but|question|chercheur|chercheuse @reason
        est|sont|constitu*|représent*|demeur* …3 [le|la|les|leur|leurs principal|principale|principaux|principales]
        la @reason [principale]
        le @reason [principal]
        @reason [principale|principal] !de|du|d
        motivation|motivations|raison [principale]
        source …3 [la plus]
        est|sont|constitu*|représent*|demeur*|reste|restent|ce|apparai* …5 [le|la|les plus|moins] !jeune|jeunes|âgés|possible|vulnérables|démunies|démunis
        jug* …1 [le|la|les plus|moins]
        [le|la|les plus|moins souvent? @rated]
        [le plus souvent] @named
        @named [le plus|moins souvent]
        [le|la|les plus bas|basse|basses|haut|haute|hautes]
        affich*|obtien*|reçoi*|remport*|enregistr*|présent*|récolt* [le|la|les plus|moins|meilleur|meilleure|pire _?]
        obtien*|reçoi*|remport* [la|le|les meilleure|meilleur|meilleures|pire|pires]
        apprécient|apprécie|attire|attirent|aiment|utilisent|participent|lisent|manque|préfèrent|touche|touchent|plaît|plaisent|compte|comptent|aide|aident [le plus|moins]
        [le plus|moins] $
        [dominent|domine] la|les|le
        ^ [première|premier|deuxième|troisième @reason]
        , [premiers|premières|premier|première]
        @people|organismes|communautaires …0 [premiers|premières @reason]
        ",
    ),
    (
        Equal,
        "
        [la|de|les|le mêmes|même @quantity|nombre|raisons|obstacles|choix|facteurs|besoins|réponses|éléments|difficultés|motifs|partenaires|activités|légumes|constats|priorités]
        [les # mêmes _]
        [à parts égales]
        est|sont|reste|restent …1 [la|le|les même|mêmes] d|chez|pour|dans|en|partout
        est|sont|reste|restent …1 [la|le|les même|mêmes] $
        [à égalité]
        [ex-æquo|aequo]
        [tout? autant de|d|que|qu]
        [tout autant|aussi] _
        [autant] l|les|la|le
        citent|nomment|lisent|participent|apprécient|utilisent [autant]
        [aussi @often|_] …3 >que|qu
        est|sont|restée|resté|demeure|demeurent|reste|restent|restées …2 [semblable|semblables|identique|identiques|similaire|similaires|comparable|comparables|stable|stables|égale|égales|équivalente|équivalentes]
        [autant] …4 >que|qu
        ",
    ),
    (
        Compare,
        "
        [plus|moins|davantage …6 >que|qu] !ce|il|elles|ils|elle|on
        [plus|moins @often]
        [plus|moins nombreux|nombreuses|susceptibles|susceptible|enclins|enclines|répandu|répandue|portés|portées]
        [meilleur|meilleure|meilleurs|meilleures|pire|mieux …3 >que|qu] !ce|il
        [supérieur|supérieure|supérieurs|supérieures|inférieur|inférieure|inférieurs|inférieures >à|aux|au] !#
        note|notes|moyenne|score|proportion|part|taux …4 [supérieure|supérieur|inférieure|inférieur]
        [devance|devancent|surpasse|surpassent|dépasse|dépassent|excède|excèdent] celle|celui|celles|ceux|la|le|les
        [devance|devancent|surpasse|surpassent|dépasse|dépassent]
        [l emporte|emportent sur?]
        @people [devant] le|la|les|leurs|leur
        [surreprésenté*|sous-représenté*]
        [préféré|préférée|préférés|préférées] à|au|aux
        @is …1 [plus|moins _] !possible
        @is ne|n? pas? nettement|beaucoup|un|bien|encore|légèrement|peu? [plus|moins]
        la|le|connaît|connaissent|connaissait [mieux|moins|davantage] $
        @people …2 [plus|moins] …2 chez|parmi
        [plus|moins _] chez|parmi|dans
        [moins] les|le|la|l|aux|au|dans|des|en|bien
        [moins|davantage] $
        part|proportion|moyenne [plus|moins _]
        une|des @quantity …1 [plus|moins _]
        [davantage]
        comparativement|contrairement …8 [plus|moins de|d]
        , [plus|moins @often]
        [plus] $
        ",
    ),
    (
        Differ,
        "
        [contrairement à|aux|au]
        [à la différence de|des|du|d]
        [à l inverse|opposé de|des|du]
        [comparativement à|aux|au]
        [en comparaison de|des|avec|du]
        [par rapport à|aux|au] l|la|le|les? @people|autres|ensemble|moyenne|population|reste|année|an|#|celle|celui|ceux|celles|groupe|hommes
        [diffère|diffèrent|différent|divergent|varient|varie] selon|d|entre|de|sur|$|avec
        [se|s distingue|distinguent|démarque|démarquent] de|du|des|par|d|sur|nettement|$
        [distingue|distinguent] les|le|la
        ne se [distinguent|distingue]
        différence|différences|écart de # entre
        [différence|différences|écart|écarts] !significatif|significatifs|significative|significatives …4 entre|selon
        [différence|différences|écart|écarts] …4 est de #
        ",
    ),
];
