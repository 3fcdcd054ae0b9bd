//! The questionnaire and the groups of a recipe.

use super::super::random::Random;
use super::recipe::Recipe;
use super::tree::{Tree, map};
use super::words::Words;

pub struct Group {
    pub id: String,
    pub label: String,
    pub short: String,
    pub one: String,
    pub many: String,
    /// Codes of the column that tells groups apart.
    pub roles: Vec<usize>,
}

pub struct Choice {
    pub id: String,
    pub label: String,
    /// As it stands in the responses.
    pub code: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Single,
    Scale,
    /// A column per choice.
    Ticks,
    /// Codes in one column, with this between them.
    Delimited,
    Mentions(usize),
    Ranking(usize),
    /// Digits after the decimal sign.
    Number(u32),
    Open,
}

pub struct Question {
    pub id: String,
    pub kind: Kind,
    pub text: String,
    pub label: String,
    /// Indexes of groups.
    pub groups: Vec<usize>,
    pub choices: Vec<Choice>,
    /// Of a battery.
    pub items: Vec<(String, String)>,
    /// Asked of those who gave one of these choices to another question.
    pub asked_if: Option<(usize, Vec<usize>)>,
    /// Respondents give some choices twice: told whether each counts.
    pub repeats: Option<bool>,
    /// A blank cell is a choice that was not ticked.
    pub has_blanks: bool,
}

impl Question {
    pub fn is_closed(&self) -> bool {
        !self.choices.is_empty()
    }

    /// What can be asked for: the question, or each item of a battery.
    pub fn variables(&self) -> Vec<String> {
        match self.items.is_empty() {
            true => vec![self.id.clone()],
            false => self
                .items
                .iter()
                .map(|(item, _)| format!("{}.{item}", self.id))
                .collect(),
        }
    }

    pub fn columns(&self) -> Vec<String> {
        match self.kind {
            Kind::Single | Kind::Scale if !self.items.is_empty() => self
                .items
                .iter()
                .map(|(item, _)| format!("{}_{item}", self.id))
                .collect(),
            Kind::Ticks => self
                .choices
                .iter()
                .map(|choice| format!("{}_{}", self.id, choice.id))
                .collect(),
            Kind::Mentions(most) | Kind::Ranking(most) => (1..=most).map(|n| format!("{} {n}", self.id)).collect(),
            Kind::Single | Kind::Scale | Kind::Delimited | Kind::Number(_) | Kind::Open => vec![self.id.clone()],
        }
    }

    fn tree(&self, all: &[Question], groups: &[Group]) -> Tree {
        let kind = match self.kind {
            Kind::Single => "single",
            Kind::Scale => "scale",
            Kind::Ticks | Kind::Delimited => "multiple",
            Kind::Mentions(_) => "mentions",
            Kind::Ranking(_) => "ranking",
            Kind::Number(_) => "number",
            Kind::Open => "open",
        };
        let mut tree = map([
            ("type", kind.into()),
            ("text", (&self.text).into()),
            ("label", (&self.label).into()),
        ]);
        if self.groups.len() < groups.len() {
            tree = tree.with(
                "groups",
                self.groups.iter().map(|group| &groups[*group].id).collect::<Vec<_>>(),
            );
        }
        if let Some((filter, choices)) = &self.asked_if {
            let filter = &all[*filter];
            let is: Vec<_> = choices.iter().map(|choice| &filter.choices[*choice].id).collect();
            tree = tree.with(
                "asked_if",
                vec![map([("question", (&filter.id).into()), ("is", is.into())])],
            );
        }
        match self.kind {
            Kind::Delimited => tree = tree.with("delimiter", ";"),
            Kind::Mentions(_) | Kind::Ranking(_) => tree = tree.with("columns", self.columns()),
            Kind::Number(decimals) => tree = tree.with("decimals", decimals as usize),
            Kind::Single | Kind::Scale | Kind::Ticks | Kind::Open => {}
        }
        if self.repeats == Some(true) {
            tree = tree.with("repeats", true);
        }
        if self.has_blanks {
            tree = tree.with("not_chosen", vec![Tree::from(0_usize), "".into()]);
        }
        if self.is_closed() {
            let choice = |choice: &Choice| {
                let tree = map([("id", (&choice.id).into()), ("label", (&choice.label).into())]);
                if self.kind == Kind::Ticks {
                    tree
                } else {
                    tree.with("code", &choice.code)
                }
            };
            tree = tree.with("choices", self.choices.iter().map(choice).collect::<Vec<_>>());
        }
        if !self.items.is_empty() {
            let item = |(id, label): &(String, String)| map([("id", id.into()), ("label", label.into())]);
            tree = tree.with("items", self.items.iter().map(item).collect::<Vec<_>>());
        }
        tree
    }
}

/// What a respondent is asked, and who they are.
pub struct Survey {
    pub groups: Vec<Group>,
    pub questions: Vec<Question>,
    of_a_theme: usize,
    /// A blank cell says that someone refused to answer.
    pub refused_is_blank: bool,
    pub derived: Vec<Derived>,
}

/// A derived question.
pub struct Derived {
    pub id: String,
    /// The question that it is made of.
    pub of: String,
    pub has_choices: bool,
    tree: Tree,
}

/// Where everybody lives: what tables cross by.
pub const PLACE: usize = 0;
/// Yes or no, about half each: figures of it can be published of all but the smallest groups.
pub const KNOWN: usize = 1;
/// Before the questions of the themes.
const BEFORE: usize = 2;

impl Survey {
    pub fn of(recipe: &Recipe, words: &mut Words) -> Self {
        let mut random = Random::new(recipe.seed ^ 0x5072);
        let groups = groups(recipe, words);
        let mut maker = Maker {
            recipe,
            words,
            random: &mut random,
            groups: groups.len(),
            made: Vec::new(),
        };
        let places = maker.random.between(2, 5);
        maker.choices("milieu", Kind::Single, places);
        maker.choices("connait", Kind::Single, 2);
        for theme in 1..=recipe.sections.min(6) {
            maker.theme(theme);
        }
        Self {
            refused_is_blank: recipe.rare && recipe.seed.is_multiple_of(2),
            derived: if recipe.derived { maker.derived() } else { Vec::new() },
            questions: maker.made,
            groups,
            of_a_theme: recipe.questions,
        }
    }

    /// The questions of a section.
    pub fn theme(&self, section: usize) -> &[Question] {
        let themes = (self.questions.len() - BEFORE) / self.of_a_theme;
        let first = BEFORE + section % themes * self.of_a_theme;
        &self.questions[first..first + self.of_a_theme]
    }

    pub fn questionnaire(&self) -> Tree {
        let questions = self.questions.iter();
        let questions = questions
            .map(|q| (q.id.clone(), q.tree(&self.questions, &self.groups)))
            .collect();
        let derived = self.derived.iter().map(|one| (one.id.clone(), one.tree.clone()));
        let derived: Vec<_> = derived.collect();
        let tree = map([
            (
                "missing",
                map([
                    ("not_asked", vec![-8_i64].into()),
                    ("no_answer", vec![9999_i64].into()),
                    ("dont_know", vec![9998_i64].into()),
                    (
                        "refused",
                        match self.refused_is_blank {
                            true => vec![Tree::from(9997_usize), "".into()].into(),
                            false => vec![9997_i64].into(),
                        },
                    ),
                ]),
            ),
            ("questions", Tree::Map(questions)),
        ]);
        tree.with_some("derived", (!derived.is_empty()).then_some(Tree::Map(derived)))
    }
}

const FRENCH: [(&str, &str); 12] = [
    ("parent", "parents"),
    ("voisine", "voisines"),
    ("gestionnaire", "gestionnaires"),
    ("élève", "élèves"),
    ("bénévole", "bénévoles"),
    ("bibliothécaire", "bibliothécaires"),
    ("directrice", "directrices"),
    ("membre de l’équipe", "membres de l’équipe"),
    ("PTP", "PTP"),
    ("intervenante", "intervenantes"),
    ("étudiante", "étudiantes"),
    ("personne aînée", "personnes aînées"),
];
const ENGLISH: [(&str, &str); 12] = [
    ("parent", "parents"),
    ("neighbour", "neighbours"),
    ("manager", "managers"),
    ("pupil", "pupils"),
    ("volunteer", "volunteers"),
    ("librarian", "librarians"),
    ("director", "directors"),
    ("team member", "team members"),
    ("CEO", "CEOs"),
    ("outreach worker", "outreach workers"),
    ("student", "students"),
    ("older person", "older people"),
];

fn groups(recipe: &Recipe, words: &mut Words) -> Vec<Group> {
    let nouns = if recipe.language == "fr" { FRENCH } else { ENGLISH };
    let group = |index: usize| {
        let (one, many) = nouns[index % nouns.len()];
        let shared = recipe.overlap && index + 1 < recipe.groups;
        let label: String = words.label().chars().take(120).collect();
        Group {
            id: format!("groupe-{}", index + 1),
            short: label.chars().take(24).collect::<String>().trim().to_owned(),
            label: label.trim().to_owned(),
            one: one.to_owned(),
            many: many.to_owned(),
            roles: if shared {
                vec![index + 1, index + 2]
            } else {
                vec![index + 1]
            },
        }
    };
    (0..recipe.groups).map(group).collect()
}

struct Maker<'a> {
    recipe: &'a Recipe,
    words: &'a mut Words,
    random: &'a mut Random,
    groups: usize,
    made: Vec<Question>,
}

impl Maker<'_> {
    /// One of each kind, or as many as the recipe wants.
    fn theme(&mut self, theme: usize) {
        let most = self.recipe.choices;
        let items = self.size(self.recipe.items);
        let items: Vec<_> = (1..=items).map(|n| (format!("e{n}"), self.words.label())).collect();
        let decimals = self.random.below(3) as u32;
        let several = (self.random.between(1, 4), self.random.between(1, 5));
        let kinds = [
            ("accord", Kind::Scale, self.random.between(2, most.clamp(2, 7))),
            ("utilite", Kind::Scale, self.random.between(2, most.clamp(2, 5))),
            ("choix", Kind::Single, self.size(most)),
            ("rangs", Kind::Ranking(several.1), self.size(most)),
            ("lieux", Kind::Ticks, self.size(most.min(60))),
            ("noms", Kind::Mentions(several.0), self.size(most)),
            ("nombre", Kind::Number(decimals), 0),
            ("suite", Kind::Single, 3),
            ("sources", Kind::Delimited, self.size(most)),
            ("texte", Kind::Open, 0),
        ];
        for (name, kind, many) in kinds.into_iter().take(self.recipe.questions) {
            self.choices(&format!("{name}_{theme}"), kind, many);
            match name {
                "accord" | "utilite" => self.last().items.clone_from(&items),
                "suite" => self.route(),
                _ => {}
            }
        }
    }

    /// Of the questions of the first theme: classes, a net, a count, a score, ranks, as far as there are any to make them of.
    fn derived(&mut self) -> Vec<Derived> {
        let makes = [
            ("classes", "nombre_1", "from"),
            ("net", "choix_1", "from"),
            ("combien", "lieux_1", "count"),
            ("score", "accord_1", "mean"),
            ("places", "rangs_1", "ranks"),
        ];
        let mut found = Vec::new();
        for (id, of, key) in makes {
            let source = self.made.iter().find(|question| question.id == of);
            let Some(source) = source else { continue };
            let (choices, items) = (source.choices.len(), source.items.len());
            // Without a draw of its own.
            let label = if id == "places" {
                "Places".to_owned()
            } else {
                self.words.label()
            };
            let tree = map([("label", label.into()), (key, of.into())]);
            let tree = match id {
                "classes" => tree.with("classes", vec![100_usize, 200]),
                "net" if choices < 3 => continue,
                "net" => {
                    let first = map([("premiers", vec!["c1", "c2"].into())]);
                    tree.with("merge", first).with("rest", "autres")
                }
                // One may be missing where there are more.
                "score" if items < 2 => tree.with("decimals", 1_usize),
                "score" => tree.with("missing_at_most", 1_usize).with("decimals", 1_usize),
                _ => tree,
            };
            found.push(Derived {
                id: id.to_owned(),
                of: of.to_owned(),
                has_choices: key == "from",
                tree,
            });
        }
        found
    }

    /// Asks the last question only of those who gave certain answers to one before it.
    fn route(&mut self) {
        // Who was asked must not be too few to be told.
        let filter = if self.recipe.is_open() {
            self.made.len() - 6
        } else {
            KNOWN
        };
        if self.recipe.routing && (self.recipe.is_open() || self.recipe.people >= 200 && self.groups == 1) {
            let (groups, choices) = (self.made[filter].groups.clone(), self.made[filter].choices.len());
            self.last().groups = groups;
            self.last().asked_if = Some((filter, (0..choices.div_ceil(2)).collect()));
        }
    }

    /// As many as there may be, or fewer.
    fn size(&mut self, most: usize) -> usize {
        if self.random.permille(600) {
            most
        } else {
            self.random.between(most.min(2), most)
        }
    }

    fn last(&mut self) -> &mut Question {
        let last = self.made.len() - 1;
        &mut self.made[last]
    }

    fn choices(&mut self, id: &str, kind: Kind, many: usize) {
        let asks_all = self.made.len() < BEFORE || self.random.permille(750);
        let groups: Vec<usize> = (0..self.groups)
            .filter(|_| asks_all || self.random.permille(600))
            .collect();
        let (first, step) = (self.random.between(0, 1), *self.random.pick(&[1, 1, 1, 10]));
        let choice = |n: usize| Choice {
            id: format!("c{}", n + 1),
            label: self.words.label(),
            code: (first + n * step).to_string(),
        };
        let choices = (0..many).map(choice).collect();
        self.made.push(Question {
            id: id.to_owned(),
            kind,
            text: self.words.sentence(),
            label: self.words.label(),
            groups: if groups.is_empty() { vec![0] } else { groups },
            choices,
            items: Vec::new(),
            asked_if: None,
            repeats: (self.recipe.rare && matches!(kind, Kind::Mentions(_)))
                .then_some(!self.recipe.seed.is_multiple_of(3)),
            has_blanks: self.recipe.rare && !self.recipe.seed.is_multiple_of(2) && kind == Kind::Ticks,
        });
    }
}
