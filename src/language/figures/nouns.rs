//! Nouns that tell what a number counts: people, whose number is a result, or the parts of a text, whose number is not.

use crate::language::among::is_among;
use crate::survey::Language;

/// People and those who speak for them, whatever a report's groups are called.
const FRENCH_PEOPLE: &str = "\
    adolescent adolescente adulte aidant aidante aîné aînée animateur animatrice bénévole bénéficiaire citoyen \
    citoyenne client cliente couple élève employé employée enfant enseignant enseignante entreprise étudiant \
    étudiante famille femme fille garçon gens gestionnaire habitant habitante homme individu intervenant \
    intervenante jeune membre ménage mère municipalité organisation organisme parent participant participante \
    patient patiente père personne proche professionnel professionnelle répondant répondante résident \
    résidente salarié travailleur travailleuse usager";

const ENGLISH_PEOPLE: &str = "\
    adolescent adult agency agencies boy business caregiver child children citizen client couple employee \
    employer family families father girl household individual interviewee man manager member men mother \
    municipality municipalities organization parent participant patient people person professional pupil \
    resident respondent senior staff student teacher user volunteer woman women";

/// What a text is made of or talks about: "trois thèmes" announces what follows, and no respondent is counted.
const FRENCH_PARTS: &str = "\
    angle annexe approche argument aspect avenue axe bloc but cas catégorie chapitre choix colonne composante \
    condition constat critère défi dimension document échelle effet élément encadré énoncé enjeu enquête étape \
    exemple façon facteur figure forme formulaire graphique groupe hypothèse idée indicateur ligne liste \
    manière mesure méthode milieu modalité mode modèle module motif niveau objectif option outil page \
    paragraphe partie phase phrase piste point principe question questionnaire raison rangée rapport \
    recommandation section série solution sujet tableau thème tâche temps thématique type variable vague \
    version volet scénario sens source sorte sondage terme";

const ENGLISH_PARTS: &str = "\
    angle annex appendix appendices approach approache area argument aspect axis axe block case category \
    categories challenge chapter chart column component condition criterion criteria dimension document effect \
    element example factor figure finding form goal group hypothesis hypothese idea indicator issue item kind \
    level line list method mode model module objective option page paragraph part phase point principle \
    question questionnaire reason recommendation report section series solution source statement step survey \
    table theme tool topic type way";

/// Words that stand between a number and its noun.
const FRENCH_BETWEEN: &str = "\
    autre autres dernier derniers dernière dernières différent différents différentes grand grande grands \
    grandes même mêmes nouveaux nouvelles petits petites premier premiers première premières principal \
    principale principales principaux seuls";

const ENGLISH_BETWEEN: &str =
    "big broad different distinct final first following key large last main major new next other principal same";

/// Whether a word names people.
pub(super) fn is_people(language: Language, word: &str) -> bool {
    let known = match language {
        Language::FrCa => FRENCH_PEOPLE,
        Language::EnCa => ENGLISH_PEOPLE,
    };
    is_among(word, known) || is_among(singular(word), known)
}

/// Whether a word names a part of a text or of what it talks about.
pub(super) fn is_part(language: Language, word: &str) -> bool {
    let known = match language {
        Language::FrCa => FRENCH_PARTS,
        Language::EnCa => ENGLISH_PARTS,
    };
    is_among(word, known) || is_among(singular(word), known)
}

/// Whether a word may stand between a number and what it counts.
pub(super) fn stands_between(language: Language, word: &str) -> bool {
    match language {
        Language::FrCa => is_among(word, FRENCH_BETWEEN),
        Language::EnCa => is_among(word, ENGLISH_BETWEEN),
    }
}

fn singular(word: &str) -> &str {
    word.strip_suffix(['s', 'x']).unwrap_or(word)
}
