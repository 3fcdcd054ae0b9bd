//! `report.yaml`, introduction and conclusion.

use super::answers::{DRAWN, LEFT_OUT};
use super::prose::Prose;
use super::sections::Targets;
use super::survey::{KNOWN, Kind, PLACE};
use super::tree::{Tree, map};

pub struct Report<'a, 'b> {
    pub prose: &'a mut Prose<'b>,
    pub targets: &'a Targets,
}

impl Report<'_, '_> {
    pub fn tree(&mut self) -> Tree {
        let recipe = self.prose.recipe;
        let language = self.prose.say("fr-CA", "en-CA");
        let mut tree = map([
            ("language", language.into()),
            ("theme", recipe.theme.into()),
            ("title", self.prose.words.phrase(5).into()),
            ("date", "2025-06".into()),
            ("institutions", vec![self.prose.words.phrase(3)].into()),
            (
                "authors",
                vec![map([
                    ("name", "Noémie Bérubé".into()),
                    ("role", self.prose.words.phrase(4).into()),
                ])]
                .into(),
            ),
            ("groups", self.groups()),
            (
                "sections",
                (1..=recipe.sections)
                    .map(|n| format!("partie-{n}"))
                    .collect::<Vec<_>>()
                    .into(),
            ),
        ]);
        if recipe.precision != "none" {
            tree = tree.with("precision", recipe.precision);
        }
        if recipe.policy != "none" {
            tree = tree.with("disclosure", self.policy());
        }
        if self.prose.random.permille(500) {
            tree = self.more(tree);
        }
        if recipe.handouts && !self.targets.tables.is_empty() {
            tree = self.handouts(tree);
        }
        tree
    }

    fn groups(&self) -> Tree {
        let recipe = self.prose.recipe;
        let group = |group: &super::survey::Group| {
            let noun = map([
                ("one", (&group.one).into()),
                ("many", (&group.many).into()),
                ("gender", "feminine".into()),
            ]);
            let file = if recipe.one_file { "tous" } else { &group.id };
            let left_out = (recipe.leaves_out() && group.id == "groupe-1").then(|| vec![LEFT_OUT]);
            let rows =
                map([("column", "role".into()), ("is", group.roles.clone().into())]).with_some("left_out", left_out);
            let tree = map([
                ("label", (&group.label).into()),
                ("short", (&group.short).into()),
                ("noun", noun),
                ("responses", format!("responses/{file}.csv").into()),
            ]);
            // Of a file, its first group says it.
            let is_said = recipe.weights && (!recipe.one_file || group.id == "groupe-1");
            let [weight, strata, population] = DRAWN;
            let design = map([("strata", strata.into()), ("population", population.into())]);
            let tree = tree
                .with_some("weight", is_said.then_some(weight))
                .with_some("design", (is_said && recipe.design).then_some(design));
            (
                group.id.clone(),
                tree.with_some("rows", recipe.one_file.then_some(rows)),
            )
        };
        Tree::Map(self.prose.survey.groups.iter().map(group).collect())
    }

    /// A preset, now and then with something of the project's own.
    fn policy(&mut self) -> Tree {
        let because = self.prose.words.sentence();
        let mut policy = map([("preset", self.prose.recipe.policy.into()), ("because", because.into())]);
        if self.prose.recipe.policy == "insee" && self.prose.random.permille(500) {
            policy = policy.with("smallest_base", 5_usize).with("complements", true);
        }
        if self.prose.recipe.policy == "ons" && self.prose.random.permille(300) {
            policy = policy.with("zeros", true);
        }
        let number = self
            .prose
            .survey
            .questions
            .iter()
            .find(|question| matches!(question.kind, Kind::Number(_)));
        if let Some(number) = number.filter(|_| self.prose.random.permille(400)) {
            policy = policy.with("top_coding", Tree::Map(vec![(number.id.clone(), 300_usize.into())]));
        }
        if self.prose.recipe.rare {
            self.rules(policy)
        } else {
            policy
        }
    }

    /// Rules for some questions. No sentence asks for them: what is withheld there is an error.
    fn rules(&mut self, mut policy: Tree) -> Tree {
        let id = |index: usize| self.prose.survey.questions[index].id.clone();
        let (place, known, first, second) = (id(PLACE), id(KNOWN), id(KNOWN + 1), id(KNOWN + 2));
        policy = policy.with("never_cross", vec![vec![first, place]]);
        if !self.prose.recipe.is_open() {
            let sensitive = map([
                ("questions", vec![second].into()),
                ("smallest_base", 12_usize.into()),
                ("smallest_cell", 4_usize.into()),
            ]);
            policy = policy.with("sensitive", sensitive);
            let because = self.prose.words.sentence();
            let exempt = map([("questions", vec![known].into()), ("because", because.into())]);
            policy = policy.with("publish", vec![exempt]);
        }
        policy
    }

    /// What the first page and the files about the report may have besides.
    fn more(&mut self, mut tree: Tree) -> Tree {
        let n = format!("{{{{ n(\"{}\") }}}}", self.prose.survey.groups[0].id);
        let summary = format!("{n} {}", self.prose.say("ont répondu.", "answered."));
        tree = tree
            .with("subtitle", self.prose.words.phrase(8))
            .with("summary", summary);
        tree = tree.with("notice", self.prose.words.sentence());
        tree = tree
            .with("url", "https://exemple.org/rapport")
            .with("licence", "CC-BY-4.0");
        let contact = map([
            ("name", self.prose.words.phrase(2).into()),
            ("email", "info@exemple.org".into()),
        ]);
        tree = tree.with("accessibility", map([("contact", contact)]));
        tree = tree.with("method", vec![map([("prose", self.prose.words.sentence().into())])]);
        let evidence = self.targets.tables.first();
        if let Some(evidence) = evidence.filter(|_| self.prose.recipe.is_open()) {
            let figure = format!(
                "{{{{ percent(\"{}\", is=\"c1\", group=\"{}\") }}}}",
                self.prose.survey.questions[KNOWN].id, self.prose.survey.groups[0].id
            );
            let text = self.prose.say("de ce groupe le pensent.", "of this group think so.");
            let highlight = map([
                ("figure", figure.into()),
                ("text", text.into()),
                ("evidence", evidence.into()),
            ]);
            let has_answers = self
                .prose
                .tallies
                .contains_key(&(self.prose.survey.questions[KNOWN].id.clone(), 0));
            tree = tree.with_some("highlights", has_answers.then_some(vec![highlight]));
        }
        tree
    }

    fn handouts(&mut self, tree: Tree) -> Tree {
        let audience = map([
            ("label", self.prose.words.phrase(2).into()),
            ("description", self.prose.words.sentence().into()),
            ("tags", vec!["voisinage", "enonces"].into()),
            ("discussion", vec![self.prose.words.sentence()].into()),
        ]);
        tree.with("audiences", map([("voisinage", audience)]))
    }

    pub fn introduction(&mut self) -> Tree {
        let counts: Vec<_> = self
            .prose
            .survey
            .groups
            .iter()
            .map(|g| format!("- {{{{ n(\"{}\") }}}} {}", g.id, g.many))
            .collect();
        let way = self.prose.say("Voir", "See");
        let texts = vec![
            map([(
                "prose",
                format!("{}\n\n{}", self.prose.words.sentence(), counts.join("\n")).into(),
            )]),
            map([("prose", format!("{way} {{{{ ref(\"partie-1\") }}}}.").into())]),
        ];
        map([
            ("title", self.prose.say("Introduction", "Introduction").into()),
            ("blocks", texts.into()),
        ])
    }

    /// Statements, each with what supports it.
    pub fn conclusion(&mut self) -> Tree {
        let all: Vec<String> = self
            .targets
            .tables
            .iter()
            .chain(&self.targets.findings)
            .cloned()
            .collect();
        let statement = |(number, evidence): (usize, &[String])| {
            let statement = map([
                ("id", format!("enonce-{}", number + 1).into()),
                ("text", self.prose.words.statement().into()),
                ("evidence", evidence.to_vec().into()),
            ]);
            statement.with_some(
                "tags",
                (self.prose.recipe.handouts && !self.targets.tables.is_empty() && number == 0).then(|| vec!["enonces"]),
            )
        };
        let statements: Vec<Tree> = all.chunks(2).take(12).enumerate().map(statement).collect();
        let title = self.prose.say("Conclusion", "Conclusion");
        let first = map([("prose", self.prose.words.sentence().into())]);
        map([
            ("title", title.into()),
            ("blocks", vec![first].into()),
            ("statements", statements.into()),
        ])
    }
}
