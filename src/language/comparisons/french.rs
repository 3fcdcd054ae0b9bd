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
         devient deviennent été dit disent juge jugent montre montrent",
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
         désire désirent vise visent souhaitable proposons exigerait exigeraient demanderait demanderaient supposerait \
         nécessiterait nécessiteraient",
    ),
    // What makes a comparison stronger or weaker.
    (
        "rather",
        "nettement beaucoup encore légèrement sensiblement largement considérablement autrement passablement clairement \
         infiniment fortement peu significativement proportionnellement comparativement bien deux",
    ),
    (
        "mostly",
        "surtout principalement particulièrement essentiellement majoritairement",
    ),
    // What is higher among some.
    (
        "salient",
        "nombreux nombreuses fréquent* marqué* élevé* prononcé* répandu* présent* vif vive vifs vives fort forte forts fortes \
         faible faibles touché* concerné* attaché* sensible sensibles visible visibles net nette",
    ),
    // How much something changes.
    (
        "slight",
        "net nette léger légère fort forte vif vive important importante sensible marqué marquée spectaculaire constant constante \
         continu continue régulier régulière notable modeste",
    ),
    // Verbs of which the subject is more than the object.
    (
        "outdoes",
        "devance devancent devançaient devançait surpasse surpassent surclasse surclassent dépasse dépassent excède excèdent \
         supplante supplantent éclipse éclipsent coiffe coiffent distancent",
    ),
    (
        "alike",
        "semblable semblables identique identiques similaire similaires comparable comparables équivalent équivalents \
         équivalente équivalentes analogue analogues",
    ),
    // Works that others wrote.
    (
        "works",
        "études étude recherches recherche travaux enquêtes auteurs autrices chercheurs chercheuses littérature écrits \
         recensement",
    ),
    (
        "source",
        "statistique statistiques institut ministère recensement observatoire agence littérature étude études recherches \
         travaux insee ocde inspq isq oms centraide gouvernement",
    ),
    (
        "superior",
        "supérieur supérieure supérieurs supérieures inférieur inférieure inférieurs inférieures",
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
    (Compare, "
        il est|était [plus|moins _ …6 >que|qu]
        [plus|moins tôt] le|la|les|l|leur|leurs|chez
        [# …3 de plus|moins >que|qu] !prévu|prévue|ce|d
        [plus|moins tard|tôt|loin|haut|bas …3 >que|qu] le|la|les|l|leurs|leur|ceux|celles|dans|chez
        ^ [plus|moins on|l|le|la|les|un|une|ils|elles|leur|leurs|son|sa|ses]
        , [plus|moins on|l|le|la|les|un|une|ils|elles|leur|leurs|son|sa|ses]
        "),
    (Equal, "[les|la mêmes|même _ en tête]"),
    (Rank, "[au plus haut|bas|fort] chez|parmi|dans|depuis|en|$"),
    (
        Nothing,
        "
        de plus $
        en|qui|bien|sans|non|ni|tant|et|d|_er plus est|$|de|des|attendre
        en plus !grand|grande|petit|petite|forte|faible
        sans plus
        non plus
        tout au plus|moins
        au|du plus|moins !#
        à moins de|d|que|qu
        plus ou moins
        plus|moins tard|tôt|haut|bas|loin|avant|jamais
        plus précisément|particulièrement|spécifiquement|concrètement|exactement
        plus généralement|largement|simplement $
        ^ plus précisément|particulièrement|généralement|spécifiquement|largement|concrètement
        une fois de plus
        # … de plus
        # …1 ou|et plus|moins
        ou|et plus|moins|davantage $
        # … ou|et plus|moins
        ^ pour plus de|d
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
        différence|différences|distinction n? a|ont|est|sont été? faite|faites|prévue
        fait|fait|font|faire la|une différence
        réclam*|exig*|revendiqu*|demand*|attend* plus|davantage|moins|mieux de|d _ !que|qu|chez|parmi
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
        le plus|moins de|d _ possible
        à mesure que|qu …4 [s|augmente|augmentent|croît|diminue|diminuent|grandit|monte|avance|vieillit _?]
        études|enseignement|cadre|cadres|cycle|cycles|limite|borne|étage|classe|lèvre|entier|arrondi|arrondis|unité @superior
        ^ les|ceux|celles|des|certains|certaines …2 qui …2 [plus|moins|davantage _]
        il est|était plus|moins _ de|d
        chiffre|pourcentage|unité|entier le|la plus proche
        plus proche|proches
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
        a|ont|avaient|avoir|ayant|auraient|aurait besoin de|d
        objectif|but du|de|est
        @says …3 que|qu|combien|comment
        a|ont|avait|avaient dit|mentionné|raconté|expliqué|affirmé|souligné|indiqué|rapporté|exprimé|répondu|constaté …2 que|qu
        d avis que|qu
        selon eux|elles
        de|à davantage
        cherche|cherchent à
        permet*|aide|aident|encourag*|incit* …3 à|de|d
        *erait|*eraient|*drait|*draient
        avantage|lieu|utile|important|pertinent de|d|à
        temps de|d *er|*ir|*oir|*dre|*ttre|*ire|être
        l équipe|organisme a|ont offert|ouvert|distribué|prêté|organisé|donné|embauché
        le comité|conseil|projet|programme|ministère a|ont offert|ouvert|distribué|prêté|organisé|donné|embauché
        trouvent|trouve|jugent|juge …4 davantage
        ",
    ),
    (
        Stretch,
        "
        lorsqu|lorsque|quand
        afin de|d|que|qu
        avant un|une|de|d
        pour *er|*ir|*oir|*dre|*ttre|*ivre|*ire|être
        pour mieux|davantage
        pour que|qu
        de façon|manière|sorte à|que|qu
        en vue de
        si|s …7 *ait|*aient !fait
        demand*|savoir|vérifi*|ignor*|déterminer|décider …3 si|s
        ",
    ),
    (
        Sentence,
        "
        ^ selon|d|suivant après? le|la|les|l|un|une|des|d? autres? @source
        @works …1 montr*|conclu*|observ*|indiqu*|rapport*|soulign*|suggèr*|révèl*|constat*|établi*|avanc* que|qu
        , …1 @says $
        , @says un|une|des|le|la|les|l|ce|cette|plusieurs|certains|certaines|ils|elles|il|elle|on|t
        , a|ont dit|mentionné|raconté|expliqué|affirmé|souligné|indiqué|rapporté|exprimé|répondu|constaté|précisé|confié
        , résum*|confi*|racont*|résume un|une|des|le|la|les|l
        ^ l enquête visait|portait|porte|vise|s|comporte|comportait
        ^ le|la|les|l|un|une|cette|ce …1 @instrument , …2 est|sont|sera|était|seront
        ^ le|la|les|l|un|une|cette|ce …1 @instrument ne|n|aussi|elle|lui|même? est|sont|était|sera|s|se|dure|aborde|explore|couvre|comprend|compte|comporte|porte|visait|vise
        ^ le|la|les|l|un|une|cette|ce …1 @instrument n? a|ont pas|aussi|d? été|eu|duré|pris|porté|débuté|commencé|visé|abordé|exploré|couvert|compris|comporté|compté|suivi|utilisé|fait|servi|repris
        ^ le|la|les|l|un|une|cette|ce …1 @instrument de|d|des|du|en|par|auprès|dans _ est|sont|était|sera|s|se|dure|aborde|explore|couvre|comprend|compte|comporte|porte|visait|vise
        ^ le|la|les|l|un|une|cette|ce …1 @instrument de|d|des|du|en|par|auprès|dans _ n? a|ont pas|aussi|d? été|eu|duré|pris|porté|débuté|commencé|visé|abordé|exploré|couvert|compris|comporté|compté|suivi|utilisé|fait|servi|repris
        ^ le questionnaire|sondage visait|portait|porte|vise|s|comporte|comportait
        ^ plus|davantage|moins|une|un|des …5 devrait|devraient
        ^ plus|davantage|moins|une|un|des …6 est|sont souhait*|espér*|demand*|réclam*|suggér*|recommand*|attendu*|propos*|envisag*|prévu*
        ^ une|un|des _ plus _ *rait|*raient
        ^ plus|davantage|moins …5 *rait|*raient
        ^ si|s … , …6 *erait|*eraient|*drait|*draient
        ^ les? logiciel|enquêteurs|enquêtrices|intervieweurs|formulaires
        ^ le|la|l …1 indice|échelle|logiciel|enquêteur|intervieweur|formulaire|pondération|collecte
        ^ la taille de|d …1 échantillon
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
        différence|différences|écart|écarts|hausse|hausses|baisse|baisses|lien|liens|relation|relations|résultat|résultats|effet|effets|association|corrélation|augmentation|diminution|variation|variations|évolution|marge …2 [significatif|significative|significatifs|significatives] !à|pour
        façon|manière [significative]
        [significatif|significative|significatifs|significatives] au|à seuil|niveau
        différence|différences|écart|écarts|hausse|baisse|lien|relation|effet|association|corrélation|augmentation|diminution|variation|évolution …9 est|sont|était|étaient|demeure|reste|ressort pas? statistiquement? [significatif|significative|significatifs|significatives]
        ",
    ),
    (
        Times,
        "
        [# fois plus|moins|davantage @often|_?]
        [# fois moindre|moindres|supérieur|supérieure|inférieur|inférieure]
        [# fois] celle|celui|celles|ceux
        [une fois et demie plus|moins|celle|celui]
        [le double|triple de|des] celle|celui|celles|ceux|autres
        a|ont|avait|avaient …2 [doublé|triplé|quadruplé]
        [#] de celle|celui
        [moitié moins]
        @outdoes|avoisin*|frôl*|attein*|repré* [le double|triple de|du|des|d]
        du simple au [double|triple]
        ",
    ),
    (
        Up,
        "
        [en hausse|croissance|progression|augmentation]
        [à la hausse]
        @quantity … [a|ont fortement|légèrement|nettement|beaucoup|peu|un? augmenté|progressé|crû|bondi|grimpé|monté]
        [a|ont augmenté|progressé|bondi|grimpé|crû] de|d|depuis|entre|chez|parmi|dans
        [hausse|progression|augmentation est|sont|reste …1 @slight|sensible|générale]
        un|une [hausse|progression|augmentation] …6 observ*|constat*|enregistr*|relev*
        [a|ont gagné|regagné #] point*|an|ans|année*|place*|rang*
        enregistr*|connai*|connu|affich*|observ*|constat* …2 [une|un hausse|progression|augmentation|rebond|regain]
        [a|ont augmenté|progressé|bondi|grimpé] $
        [s|se est|sont renforcé|renforcés|renforcée|renforcées|amélioré|améliorée|améliorés|améliorées|accru|accrue|accrus|creusé|creusés|élargi|élargis|intensifié]
        [écart|écarts|fossé …4 se creuse|creusent|resserre|resserrent]
        [se creuse|creusent|renforce|renforcent|resserre|resserrent]
        a|ont [fortement|légèrement|nettement|beaucoup|peu augmenté|progressé]
        @quantity … [augmente|augmentent|progresse|progressent|croît|croissent|grimpe|monte] !la|le|les|l
        [augmente|augmentent|croît|croissent|accroît|progresse|progressent|grandit *ment? avec]
        [s améliore|améliorent|accroît|accroissent] !à
        [a|ont grimpé|bondi|monté|progressé|augmenté|crû] de|d #
        [a|ont gagné|repris] # point|points
        @quantity …2 [a|ont gagné|repris #]
        [augmente|augmentent|progresse|progressent|grimpe|grimpent plus|moins vite|rapidement|lentement]
        [s accentue|accentuent|intensifie|intensifient|amplifie|amplifient|aggrave|aggravent|alourdit|allonge|allongent]
        [se multiplie|multiplient|généralise|généralisent|répand|répandent|propage|propagent]
        [augmente|augmentent|progresse|progressent|grimpe|grimpent légèrement|fortement|nettement|chez|depuis|parmi|$]
        [gagne|gagnent …2 adeptes|terrain]
        [gagne|gagnent|gagné|regagne|regagnent|regagné du|en terrain|popularité|importance]
        [pren*|pris de l ampleur]
        [en plein? essor]
        [augmente|augmentent|croît|croissent|grimpe|grimpent|monte|montent|progresse|progressent à|au mesure]
        poursui* sa|leur [hausse|croissance|progression]
        [une? hausse] significative|marquée|importante|légère|de #
        un|une @slight [hausse|progression|augmentation|rebond|regain|bond|essor] !salariale|salaire
        [hausse|progression|augmentation|rebond|regain|bond|essor très|assez? @slight]
        [en @slight hausse|croissance|progression|augmentation]
        [ne|n cesse*|cessent de|d croître|augmenter|progresser|grandir|s]
        [réduit|comblé|rattrapé|réduisent|comble|comblent|rattrape|rattrapent leur|son|le|l|un retard|écart]
        @quantity … [remonte|remontent|rebondit|repart|repartent|progressent]
        [s accroît|accroissent]
        [regagne|regagnent|gagne|gagnent|reprend|reprennent # point|points]
        [grimpe|grimpent|bondit|monte|montent|remonte|remontent à #]
        [bondi|bondit|grimpé|progressé|crû|augmenté] de # point|points
        écart|écarts|différence|différences|inégalités|inégalité|fossé …3 [se|s est|sont? réduit|réduisent|réduits|réduites|résorbe|atténue|atténuent|comble|comblent|creusent]
        [double|doublent|triple|triplent] chez|parmi|entre|depuis|en|dans|$
        ",
    ),
    (
        Down,
        "
        [en baisse|recul|diminution|décroissance|déclin]
        [à la baisse]
        @quantity … [a|ont fortement|légèrement|nettement|beaucoup|peu? diminué|reculé|baissé|chuté|régressé|décliné|fléchi]
        [a|ont diminué|reculé|baissé|chuté|régressé|décru] de|d|depuis|entre|chez|parmi|dans
        [baisse|diminution|recul|déclin|chute est|sont|reste …1 @slight|sensible|générale]
        un|une [baisse|diminution|recul|déclin|chute] …6 observ*|constat*|enregistr*|relev*
        [a|ont perdu #] point*|an|ans|année*|place*|rang*
        enregistr*|connai*|connu|affich*|observ*|constat*|accus* …2 [une|un baisse|recul|diminution|repli|déclin|chute]
        [a|ont diminué|reculé|baissé|chuté|régressé] $
        [s|se est|sont détérioré|détériorée|affaibli|affaiblie|effrité|effritée|amenuisé|amenuisée|dégradé|dégradée]
        [se détériore|détériorent|amenuise|amenuisent|dégrade|dégradent]
        @quantity … [diminue|diminuent|recule|reculent|baisse|baissent|chute|chutent|décline|détériore|amenuise]
        [diminue|diminuent|recule|reculent|décroît|décroissent|baisse|baissent|décline *ment? avec]
        [s effrite|effritent|érode|érodent|estompe|estompent|étiole|étiolent|essouffle|essoufflent]
        [se raréfie|raréfient|fragilise|fragilisent|contracte|contractent]
        [s|se est|sont érodé|érodée|estompé|estompée|raréfié|raréfiée|raréfiés|essoufflé|essoufflée]
        [a|ont perdu|cédé] # point|points
        @quantity …2 [a|ont perdu|cédé #]
        [recule|reculent|diminue|diminuent|décline|déclinent|chute|chutent|fléchit|fléchissent légèrement|fortement|nettement|chez|depuis|parmi|$]
        [per*|cèd* du terrain|lustre]
        [en chute|perte libre|de]
        [décroît|décroissent|diminue|diminuent|recule|reculent|baisse|baissent|fléchit|décline|déclinent à|au mesure]
        @quantity …3 [décroît|décroissent|fléchit|fléchissent|stagne|stagnent]
        poursui* sa|leur [baisse|déclin|recul|chute]
        un|une @slight [repli|recul|déclin|baisse|chute|diminution|fléchissement|tassement]
        [repli|recul|déclin|baisse|chute|diminution|fléchissement très|assez? @slight]
        [en @slight baisse|recul|diminution|repli|déclin]
        [ne|n cesse*|cessent de|d diminuer|baisser|reculer|décroître|décliner]
        [repli|recul|tassement] de|depuis|chez|continu
        [perd|perdent|cède|cèdent # point|points]
        [tombe|tombent|retombe|retombent|descend|descendent|chute|chutent à|sous #]
        [chuté|chute|chutent|reculé|recule|reculent|baissé|baisse|baissent] de # point|points
        ",
    ),
    (
        Change,
        "
        @quantity …3 [passe|passent de|d]
        @quantity …3 [est|sont passé|passés|passée|passées de|d]
        [est|sont passé|passés|passée|passées de|d|à #]
        ",
    ),
    (
        Rank,
        "
        [en tête]
        [tête de liste]
        [au @ordinal rang]
        [aux # @ordinal rangs|places]
        [de loin le|la|les] …4 le|la|les plus|moins
        la _ de|d|des _ [la plus|moins !récente|proche|âgée|jeune|possible _]
        le _ de|d|des _ [le plus|moins !récent|proche|âgé|jeune|possible _]
        la _ [la plus|moins !récente|proche|âgée|jeune|possible|vulnérable|simple|sûre|rapide|courte _]
        le _ [le plus|moins !récent|proche|âgé|jeune|possible|vulnérable|simple|sûr|rapide|court _]
        [à|en la? @ordinal place|position]
        occup* [la @ordinal place|position]
        [au bas|sommet de la liste|du]
        arriv*|vien*|class*|termin*|figur*|plac* …2 [en? @ordinal] $
        arriv*|vien*|class*|termin*|figur*|plac* …2 [en? @ordinal] dans|parmi|chez|avec|pour|sur|au|aux
        [ferm*|ouvr* la marche]
        est|sont|constitu*|demeur* …2 [le|la|les|leur|leurs premier|première|premiers|premières|deuxième|second|seconde|troisième _] !fois
        [numéro un|1|#]
        [prime|priment] chez|sur|parmi|dans
        [avant tout|tous le|les reste|autres]
        [le plus|moins] de|du|des|d|à|aux|par
        [le|la|les meilleur|meilleure|meilleurs|meilleures|pire|pires]
        [en queue|fin de peloton|liste|classement|palmarès]
        [bon|bonne|bons|bonnes dernier|dernière|derniers|dernières|premier|première]
        [le|la|l|les|leur|leurs|son|sa _ préféré|préférée|préférés|préférées|favori|favorite|favoris|favorites|privilégié|privilégiée]
        consacr*|passe|passent|récolt*|compte|comptent|recueill*|mobilis*|reçoi*|déclar*|rapport*|obtien*|attir* [le plus|moins de|d]
        nul|nulle|personne|aucun|aucune …2 ne|n [@outdoes]
        [le|la|les|leur @ordinal @reason]
        [le|la|l|leur principal|principale @reason]
        [deux|trois|quatre|#|les|leurs principaux|principales @reason] …4 sont|étaient|demeurent|restent
        sont|constituent …3 [les|leurs principaux|principales @reason]
        [le|la principale|principal] !résultat|résultats|objectif|but|question|chercheur|chercheuse @reason
        est|sont|constitu*|représent*|demeur* …3 [le|la|les|leur|leurs principal|principale|principaux|principales]
        la @reason [principale]
        [la|le|l|les|leur|leurs @reason majeur|majeure|majeurs|majeures|dominant|dominante|essentiel|essentielle]
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
        est|sont|reste|restent …1 [la|le|les même|mêmes] d|chez|pour|dans|en|partout|au|aux|à|que|qu
        est|sont|reste|restent …1 [la|le|les même|mêmes] $
        [à égalité]
        [ex-æquo|aequo]
        [tout? autant de|d|que|qu]
        [tout autant|aussi] _
        [autant] l|les|la|le
        citent|nomment|lisent|participent|apprécient|utilisent [autant]
        [aussi @often|_] …3 >que|qu
        est|sont|restée|resté|demeure|demeurent|reste|restent|restées …2 [semblable|semblables|identique|identiques|similaire|similaires|comparable|comparables|stable|stables|égale|égales|équivalente|équivalentes]
        @quantity|résultats|profil|profils|réponses|tendance|tendances|portrait …1 [@alike]
        [pareillement]
        [ne|n diffère|diffèrent|différaient|varie|varient|variait|change|changent pas|guère|peu]
        [peu|guère|aucune de|d? différence|différences|écart|écarts] entre|selon|chez|dans|$
        [pas|guère de différence|différences|écart|écarts]
        [a|ont …2 peu|guère évolué|varié|changé|bougé]
        [évolue|évoluent|bouge|bougent peu|guère]
        [à la même fréquence|hauteur]
        [autant] …4 >que|qu
        et [autant] en|de|d|aux|au|chez|$
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
        [@superior de|d …3 >à|aux|au] celui|celle|ceux|celles|la|l
        [moindre|moindres] que|qu|chez|parmi|dans|en|à|au|aux|$
        a|ont|avait|avaient [moins|davantage|plus] *é|*és|*ée|*ées|*i|*u
        des|une|un|leurs _ [plus|moins !âgés|âgées|âgée|âgé|jeunes|jeune _] $
        [a|ont largement|nettement|légèrement? devancé|dépassé|supplanté|surpassé|distancé] !#|la|le|les|l cadre|limites|attentes
        [rattrap*|rejoint|rejoignent|rejoignaient] les|celles|ceux|celui|celle
        [talonn*|serr* la|le|les de? près?] !la|main|mains
        note|notes|moyenne|score|proportion|part|taux …4 [supérieure|supérieur|inférieure|inférieur]
        [@outdoes]
        [l emporte|emportent sur?]
        ^ les|le|la|l @people [devant] le|la|les|l|leurs|leur @people|aînés|aînées|pairs
        , les|le|la|l @people [devant] le|la|les|l|leurs|leur @people|aînés|aînées|pairs
        arriv*|vien*|vient|venu*|class*|plac*|termin*|finiss*|finit [devant|derrière] @the|celui|celle|ceux|celles|du|des
        passe|passent|passé|passés|passées|passaient [devant|derrière] les|leurs|celui|celle|ceux|celles|l
        # [devant|derrière] @the|celui|celle|ceux|celles
        [surreprésenté*|sous-représenté*]
        [préféré|préférée|préférés|préférées] à|au|aux
        @is …1 [plus|moins _] !possible
        @is ne|n? pas? nettement|beaucoup|un|bien|encore|légèrement|peu? [plus|moins]
        la|le|connaît|connaissent|connaissait [mieux|moins|davantage] $
        @people …2 [plus|moins] …2 chez|parmi
        [plus|moins _] chez|parmi|dans
        [moins] les|le|la|l|aux|au|dans|des|en|bien
        [moins|davantage] $
        le est|sont [moins|plus|davantage] !pour|de|d
        [moins] de l|la|leur|leurs|ce|cette
        [la faveur] de|des|du|d|chez
        part|proportion|moyenne [plus|moins _]
        une|des @quantity …1 [plus|moins _]
        [davantage]
        comparativement|contrairement …8 [plus|moins de|d]
        , [plus|moins @often]
        [plus] $
        [@rather plus|moins|mieux|davantage|@superior]
        [@superior] $
        [@superior] chez|dans|pour|parmi
        [en|dans une? plus|moins grand|grande|petit|petite|forte|faible nombre|proportion|mesure]
        [loin|bien|juste|largement derrière|devant]
        @placed|# …6 , [derrière|devant] @the|celui|celle|ceux|celles
        [retard|avance] de|d|sur # …3 sur
        [retard|avance] …1 sur
        [retard|avance] par rapport
        [@mostly chez|parmi|auprès]
        [l apanage]
        [à la traîne]
        [à la remorque]
        [parent|parents pauvre|pauvres]
        [@mostly|spécialement @salient] chez|parmi|dans|en|au|aux|avant|après|à|pour|auprès|lorsque|quand
        @is …1 [meilleur|meilleure|meilleurs|meilleures|pire|pires|moindre|moindres]
        et|ni|mais [plus|moins _]
        , [plus|moins _]
        [à l opposé] de|du|des
        [plus|moins de|d _] $
        [plus|moins de|d _] chez|parmi|dans|en|à|au|aux
        [croît|croissent|décroît|varie|varient avec]
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
        [diffère|diffèrent|différent|divergent|varient|varie] selon|d|entre|de|du|sur|$|avec|beaucoup|fortement|peu|considérablement
        [se|s distingue|distinguent|démarque|démarquent] de|du|des|par|d|sur|nettement|$
        [oscille|oscillent|fluctue|fluctuent] selon|entre|de|du
        [tranch*] avec
        [fossé|clivage|décalage|disparité|disparités] …2 entre|selon|de
        [distingue|distinguent] les|le|la
        ne se [distinguent|distingue]
        [dépend|dépendent|dépendait peu|beaucoup|fortement|largement|surtout|davantage|guère] de|du|des|d
        [différence|différences|écart|écarts|disparités] …6 observ*|constat*|relev*|apparai*|subsist*|persist*
        [différence|différences|écart|écarts est|sont|reste|restent …1 @slight|faible|faibles|grand|grande|grands]
        [n|ne ont|est|sont|a pas …4 les|la|le mêmes|même]
        [inégalement réparti*|partagé*|distribué*]
        différence|différences|écart de # entre
        [différence|différences|écart|écarts] !significatif|significatifs|significative|significatives …4 entre|selon
        [différence|différences|écart|écarts] …4 est de #
        ",
    ),
];
