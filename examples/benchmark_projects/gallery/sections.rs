//! Sections: every kind of block, with every option that it has.

mod netted;
mod numbers;

use super::prose::Prose;
use super::survey::{KNOWN, Kind, PLACE, Question};
use super::tree::{Tree, map};

/// What others may name.
#[derive(Default)]
pub struct Targets {
    pub tables: Vec<String>,
    pub findings: Vec<String>,
}

#[derive(Clone, Copy)]
pub enum Block {
    Prose,
    Heading,
    Question,
    Findings,
    Comparison,
    Shares,
    Groups,
    Crossing,
    Ranks,
    Steps,
    Typed,
    Criteria,
    Quotation,
    Means,
    Classes,
}

pub const BLOCKS: [Block; 15] = [
    Block::Shares,
    Block::Findings,
    Block::Groups,
    Block::Prose,
    Block::Steps,
    Block::Crossing,
    Block::Heading,
    Block::Ranks,
    Block::Comparison,
    Block::Typed,
    Block::Question,
    Block::Criteria,
    Block::Quotation,
    Block::Means,
    Block::Classes,
];

pub struct Section<'a, 'b> {
    pub prose: &'a mut Prose<'b>,
    pub number: usize,
    pub theme: &'b [Question],
    pub targets: &'a mut Targets,
    /// Ids within the section.
    pub made: usize,
}

impl Section<'_, '_> {
    pub fn tree(&mut self, kinds: &[Block]) -> Tree {
        let title = self.prose.words.phrase(3);
        let groups: Vec<_> = self.prose.survey.groups.iter().map(|group| group.id.clone()).collect();
        let first = map([("prose", self.prose.paragraph(self.theme).into())]);
        let blocks: Vec<Tree> = std::iter::once(first)
            .chain(kinds.iter().map(|kind| self.block(*kind)))
            .collect();
        let derived = if self.number == 1 { self.derived() } else { Vec::new() };
        let is_crossed = self.prose.recipe.crossed && self.number == 1;
        let crossed = if is_crossed { self.crossed() } else { Vec::new() };
        let blocks: Vec<Tree> = blocks.into_iter().chain(derived).chain(crossed).collect();
        let discussion = self
            .prose
            .recipe
            .handouts
            .then(|| vec![self.prose.words.sentence(), self.prose.figure(self.theme)]);
        map([
            ("title", title.into()),
            ("groups", groups.into()),
            ("blocks", blocks.into()),
        ])
        .with_some("discussion", discussion)
    }

    fn id(&mut self, kind: &str) -> String {
        self.made += 1;
        format!("{kind}-{}-{}", self.number, self.made)
    }

    fn block(&mut self, kind: Block) -> Tree {
        match kind {
            Block::Prose => self.claimed_prose(),
            Block::Heading => map([
                ("heading", self.prose.words.phrase(4).into()),
                ("id", self.id("titre").into()),
            ]),
            Block::Question => map([
                ("question", format!("{}?", self.prose.words.phrase(6)).into()),
                ("id", self.id("question").into()),
            ]),
            Block::Findings => map([("findings", self.findings().into())]),
            Block::Comparison => self.comparison(),
            Block::Shares => map([("shares_table", self.shares())]),
            Block::Groups => map([("group_table", self.groups())]),
            Block::Crossing => map([("group_table", self.crossing())]),
            Block::Ranks => map([("ranked_table", self.ranks())]),
            Block::Steps => map([("scale_table", self.steps())]),
            Block::Typed => map([("typed_table", self.typed())]),
            Block::Means => map([("means_table", self.means())]),
            Block::Classes => self.classes(),
            Block::Criteria => {
                let items = vec![self.prose.words.sentence(), self.prose.words.phrase(2)];
                let title = self.prose.words.phrase(5);
                map([(
                    "criteria",
                    map([
                        ("id", self.id("criteres").into()),
                        ("title", title.into()),
                        ("items", items.into()),
                    ]),
                )])
            }
            Block::Quotation => self.quotation(),
        }
    }

    fn claimed_prose(&mut self) -> Tree {
        let text = self.prose.paragraph(self.theme);
        match self.prose.claimed(self.theme) {
            Some((sentence, claim)) => map([("prose", sentence.into()), ("claims", vec![claim].into())]),
            None => map([("prose", text.into())]),
        }
    }

    fn findings(&mut self) -> Vec<Tree> {
        let many = self.prose.random.between(1, 3);
        (0..many)
            .map(|n| {
                let text = self.prose.figure(self.theme);
                if n == 1 {
                    return text.into();
                }
                let id = self.id("constat");
                self.targets.findings.push(id.clone());
                let inner = map([
                    ("text", self.prose.figure(self.theme).into()),
                    ("details", vec![self.prose.words.sentence()].into()),
                ]);
                let details = vec![Tree::from(self.prose.words.sentence()), inner];
                map([("id", id.into()), ("text", text.into()), ("details", details.into())])
            })
            .collect()
    }

    fn comparison(&mut self) -> Tree {
        let groups: Vec<_> = self
            .prose
            .survey
            .groups
            .iter()
            .take(3)
            .map(|group| group.id.clone())
            .collect();
        let column = |group: String| {
            let findings = vec![format!(
                "{{{{ n(\"{group}\") }}}} {}",
                self.prose.say("ont répondu.", "answered.")
            )];
            let blocks = vec![
                map([("findings", findings.into())]),
                map([("prose", self.prose.words.sentence().into())]),
            ];
            map([("group", group.into()), ("blocks", blocks.into())])
        };
        map([("comparison", groups.into_iter().map(column).collect::<Vec<_>>().into())])
    }

    fn quotation(&mut self) -> Tree {
        let quotation = map([
            ("id", self.id("parole").into()),
            ("text", self.prose.words.sentence().into()),
            ("attribution", self.prose.words.phrase(2).into()),
        ]);
        map([(
            "quotation",
            match self.prose.random.permille(500) {
                true => quotation.with("paraphrase", true),
                false => quotation
                    .with("released_by", "Noémie Bérubé")
                    .with("released_on", "2025-03-02"),
            },
        )])
    }

    /// Id, caption, and now and then the rest of what each table may say.
    fn head(&mut self) -> Tree {
        let id = self.id("tableau");
        self.targets.tables.push(id.clone());
        let many = *self.prose.random.pick(&[3, 8, 25]);
        let mut head = map([("id", id.into()), ("caption", self.prose.words.phrase(many).into())]);
        if self.prose.random.permille(500) {
            head = head.with("row_head", self.prose.words.phrase(1));
        }
        if self.prose.random.permille(300) {
            head = head.with("note", self.prose.words.sentence());
        }
        let is_first = self.targets.tables.len() == 1;
        if self.prose.recipe.handouts && (is_first || self.prose.random.permille(200)) {
            head = head.with("tags", vec!["voisinage"]);
        }
        head
    }

    fn chart(&mut self, kinds: &[&str]) -> Option<Tree> {
        let kind = *self.prose.random.pick(kinds);
        let chart = map([("kind", kind.into()), ("title", self.prose.words.phrase(6).into())]);
        let subtitle = self.prose.random.permille(500).then(|| self.prose.words.phrase(8));
        self.prose
            .random
            .permille(700)
            .then_some(chart.with_some("subtitle", subtitle))
    }

    fn id_of(&self, group: usize) -> String {
        self.prose.survey.groups[group].id.clone()
    }

    fn shares(&mut self) -> Tree {
        let (agreed, useful) = (&self.theme[0], &self.theme[1]);
        let head = self.head();
        let shared: Vec<usize> = agreed
            .groups
            .iter()
            .copied()
            .filter(|group| useful.groups.contains(group))
            .collect();
        let many = self.prose.random.between(1, 3);
        let columns: Vec<Tree> = (0..many)
            .map(|n| {
                let question = if n % 2 == 1 && !shared.is_empty() {
                    useful
                } else {
                    agreed
                };
                let group = *self
                    .prose
                    .random
                    .pick(if shared.is_empty() { &question.groups } else { &shared });
                let is: Vec<_> = question
                    .choices
                    .iter()
                    .rev()
                    .take(2.min(question.choices.len() - 1))
                    .map(|c| &c.id)
                    .collect();
                map([
                    ("label", self.prose.words.phrase(2).into()),
                    ("of", (&question.id).into()),
                    ("is", is.into()),
                    ("group", self.id_of(group).into()),
                ])
            })
            .collect();
        let kinds: &[&str] = match many {
            1 => &["bars"],
            2 => &["dumbbell", "grouped_bars"],
            _ => &["grouped_bars"],
        };
        let chart = self.chart(kinds);
        let sort = self.prose.random.permille(300).then_some("none");
        let differs = (self.prose.recipe.differences && many > 1).then_some(true);
        head.with("columns", columns)
            .with_some("sort", sort)
            .with_some("differences", differs)
            .with_some("chart", chart)
    }

    /// A question that is no battery and has choices.
    fn listed(&mut self) -> &'static str {
        const LISTS: [&str; 6] = ["choix", "rangs", "lieux", "noms", "suite", "sources"];
        let lists: Vec<&str> = LISTS.into_iter().filter(|kind| self.find(kind).is_some()).collect();
        self.prose.random.pick::<&str>(&lists)
    }

    fn find(&self, kind: &str) -> Option<&Question> {
        let of_kind = |question: &&Question| question.id.rsplit_once('_').is_some_and(|(name, _)| name == kind);
        self.theme.iter().find(of_kind)
    }

    fn question(&self, kind: &str) -> &Question {
        self.find(kind).unwrap_or(&self.theme[0])
    }

    fn groups(&mut self) -> Tree {
        let head = self.head();
        let kind = self.listed();
        let question = self.question(kind);
        let groups: Vec<_> = question.groups.iter().map(|group| self.id_of(*group)).collect();
        let many = groups.len();
        let (id, named, repeats) = (
            question.id.clone(),
            matches!(question.kind, Kind::Ticks | Kind::Mentions(_)),
            question.repeats.is_some(),
        );
        let mut table = head.with("of", id).with("groups", groups);
        let of_people = !self.prose.random.permille(300) && !repeats;
        if of_people {
            let differs = self.prose.recipe.differences && many > 1;
            table = table.with_some("differences", differs.then_some(true));
        } else {
            let base = if named {
                "mentions"
            } else {
                *self.prose.random.pick(&["asked", "respondents"])
            };
            table = table.with("base", base);
        }
        if self.prose.random.permille(300) {
            table = table.with("unnamed", "dash");
        }
        if self.prose.random.permille(300) {
            table = table.with("sort", 1_usize);
        }
        // Bars are of one column.
        let kinds: &[&str] = if many > 1 {
            &["grouped_bars"]
        } else {
            &["grouped_bars", "bars"]
        };
        let chart = self.chart(kinds);
        table.with_some("chart", chart)
    }

    /// A table of each derived question with choices, and what the others are on average.
    fn derived(&mut self) -> Vec<Tree> {
        let (survey, recipe) = (self.prose.survey, self.prose.recipe);
        let mut blocks = Vec::new();
        for one in &survey.derived {
            let Some(source) = survey.questions.iter().find(|question| question.id == one.of) else {
                continue;
            };
            let groups: Vec<_> = source.groups.iter().map(|group| self.id_of(*group)).collect();
            let answered = (source.variables()[0].clone(), source.groups[0]);
            if one.has_choices {
                let differs = recipe.differences && groups.len() > 1;
                let table = self.head().with("of", &one.id).with("groups", groups);
                let table = table.with_some("differences", differs.then_some(true));
                blocks.push(map([("group_table", table)]));
            } else if one.id == "places" {
                let head = self.head().with("of", &one.id).with("groups", groups);
                let ranks = match source.kind {
                    Kind::Ranking(1) => vec!["mean", "first", "n"],
                    _ => vec!["mean", "first", "top2", "n"],
                };
                let table = match recipe.seed % 2 {
                    0 => head.with("measures", ranks).with("sort", 1_usize),
                    _ => head.with("by", "groups").with("measures", "mean").with("total", true),
                };
                let title = self.prose.words.phrase(3);
                let chart = map([("kind", "dots".into()), ("title", title.into())]);
                blocks.push(map([("means_table", table.with("chart", chart))]));
            } else if recipe.is_open() && self.prose.tallies.contains_key(&answered) {
                let said = format!("{{{{ mean(\"{}\", group=\"{}\") }}}}", one.id, groups[0]);
                let text = format!("{} {said}.", self.prose.say("En moyenne, c’est", "On average, it is"));
                blocks.push(map([("prose", text.into())]));
            }
        }
        blocks
    }

    /// Counts beside shares, percentages of rows and of the total, by where people live and by groups; columns within these; the net
    /// score of a scale.
    fn crossed(&mut self) -> Vec<Tree> {
        /// As many columns as stand within those of others.
        const MOST: usize = 24;
        let (survey, theme) = (self.prose.survey, self.theme);
        let (place, places) = (
            survey.questions[PLACE].id.clone(),
            survey.questions[PLACE].choices.len(),
        );
        let is_plain = |question: &&Question| matches!(question.kind, Kind::Ticks) && question.repeats.is_none();
        let (list, battery) = (
            theme.iter().find(is_plain).unwrap_or(&survey.questions[KNOWN]),
            &theme[0],
        );
        let ids = |section: &Self, question: &Question| -> Vec<String> {
            question.groups.iter().map(|group| section.id_of(*group)).collect()
        };
        let mut tables = Vec::new();
        for (percent, by) in [
            ("column", true),
            ("row", true),
            ("total", true),
            ("row", false),
            ("total", false),
        ] {
            let table = self.head().with("of", &list.id).with("percent", percent);
            let table = table
                .with("groups", ids(self, list))
                .with("total", true)
                .with("counts", true);
            tables.push(map([("group_table", table.with_some("by", by.then(|| place.clone())))]));
        }
        let is = vec![battery.choices[0].id.clone()];
        let items = self.head().with("of", &battery.id).with("is", is.clone());
        let items = items.with("by", place.clone()).with("percent", "row");
        tables.push(map([("group_table", items.with("groups", ids(self, battery)))]));
        let last = battery.choices[battery.choices.len() - 1].id.clone();
        let ends = map([("top", vec![last].into()), ("bottom", is.clone().into())]);
        if battery.groups.len() * (places + 1) < MOST {
            let nested = self.head().with("of", &battery.id).with("is", is).with("by", place);
            let nested = nested.with("within", "groups").with("total", true);
            let nested = nested.with("net_score", ends.clone());
            tables.push(map([("group_table", nested.with("groups", ids(self, battery)))]));
        }
        let scale = self
            .head()
            .with("of", &battery.id)
            .with("counts", true)
            .with("net_score", ends);
        tables.push(map([(
            "scale_table",
            scale.with("group", self.id_of(battery.groups[0])),
        )]));
        tables.extend(self.netted());
        tables
    }

    /// By where people live, of a list or of a battery.
    fn crossing(&mut self) -> Tree {
        let head = self.head();
        let place = self.prose.survey.questions[PLACE].id.clone();
        let is_battery = self.prose.random.permille(500);
        let kind = self.listed();
        let question = if is_battery {
            &self.theme[0]
        } else {
            self.question(kind)
        };
        let groups: Vec<_> = question.groups.iter().map(|group| self.id_of(*group)).collect();
        let is = is_battery.then(|| vec![question.choices[0].id.clone()]);
        // Some with a banner, all people and a net; without a draw of their own.
        let is_banner = self.made.is_multiple_of(2);
        let label = self.prose.say("Réunis", "Together");
        let net = || {
            question
                .choices
                .iter()
                .take(2)
                .map(|choice| choice.id.clone())
                .collect::<Vec<_>>()
        };
        let nets = (is_banner && !is_battery).then(|| vec![map([("label", label.into()), ("is", net().into())])]);
        let by: Tree = match is_banner {
            true => vec![Tree::from("groups"), place.into()].into(),
            false => place.into(),
        };
        // Of a long list, the first ones by themselves.
        let is_long = !is_battery && question.choices.len() >= 20;
        let first = || {
            question
                .choices
                .iter()
                .take(6)
                .map(|choice| choice.id.clone())
                .collect::<Vec<_>>()
        };
        // The ones given most, where the table has no banner.
        let is_most = is_long && !is_banner;
        let table = head
            .with_some("rows", (is_long && !is_most).then(first))
            .with_some("others", (is_long && !is_most).then_some(true))
            .with_some("most", is_most.then_some(6_usize))
            .with_some("nets", nets)
            .with_some("total", is_banner.then_some(true))
            .with("of", &question.id)
            .with("by", by)
            .with("groups", groups)
            .with_some("is", is);
        let chart = self.chart(&[if is_most { "panels" } else { "grouped_bars" }]);
        table.with_some("chart", chart)
    }

    fn ranks(&mut self) -> Tree {
        let head = self.head();
        let question = self.question("rangs");
        let (id, groups, most) = (
            question.id.clone(),
            question.groups.clone(),
            question.choices.len().min(5),
        );
        let column = |group: &usize| {
            let top = self.prose.random.between(1, most);
            let label = self.prose.words.phrase(2);
            map([
                ("label", label.into()),
                ("of", (&id).into()),
                ("group", self.id_of(*group).into()),
                ("top", top.into()),
            ])
        };
        let columns: Vec<Tree> = groups.iter().take(4).map(column).collect();
        head.with("columns", columns)
    }

    fn steps(&mut self) -> Tree {
        let head = self.head();
        let kind = *self.prose.random.pick(&["accord", "utilite", "accord", "choix"]);
        let question = self.question(kind);
        let (id, group) = (question.id.clone(), question.groups[0]);
        let chart = self.chart(&["stacked_bars", "stacked_bars", "grouped_bars"]);
        let chart = chart.map(|chart| match kind == "accord" && chart.says("kind", "stacked_bars") {
            true => chart.with("diverging", true),
            false => chart,
        });
        // Only a scale has a mean; every other one shows it.
        let mean = (kind != "choix" && self.made.is_multiple_of(2)).then_some(true);
        head.with("of", id)
            .with("group", self.id_of(group))
            .with_some("mean", mean)
            .with_some("chart", chart)
    }

    /// Figures from elsewhere, each of them possible over its base.
    fn typed(&mut self) -> Tree {
        let head = self.head();
        let base = self.prose.random.between(11, 900);
        let row = |n: usize| {
            let count = self.prose.random.between(1, base);
            let percent = (200 * count + base) / (2 * base);
            let cells = if n == 2 {
                vec![Tree::from(".."), "..".into()]
            } else {
                vec![percent.into(), count.into()]
            };
            map([("label", self.prose.words.label().into()), ("cells", cells.into())])
        };
        let rows: Vec<Tree> = (0..3).map(row).collect();
        let columns = vec![
            map([("label", self.prose.words.phrase(2).into())]),
            map([("label", self.prose.words.phrase(2).into()), ("unit", "count".into())]),
        ];
        let of = self.prose.words.phrase(2).to_lowercase();
        head.with("source", self.prose.words.sentence())
            .with("base", map([("n", base.into()), ("of", of.into())]))
            .with("columns", columns)
            .with("rows", rows)
            .with("absent", map([("..", self.prose.words.phrase(3).into())]))
    }
}
