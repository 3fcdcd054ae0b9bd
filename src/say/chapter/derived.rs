//! What the method page says of derived questions: what each is made of, in a sentence.

use crate::diagnostic::Arg;
use crate::language::{list, number};
use crate::say::composer::{Composer, Material};
use crate::survey::{ChoiceId, Labels, Language, Origin, QuestionId, Scored, Scoring, Survey, Variable};
use crate::theme::Wording;

/// Says what derived questions are made of.
#[derive(Clone, Copy)]
pub struct Origins<'a> {
    /// The codebook.
    pub survey: &'a Survey,
    /// What its questions and choices are called.
    pub labels: &'a Labels,
    /// In which language.
    pub language: Language,
    /// The theme's sentences.
    pub wording: &'a Wording,
}

impl<'a> Origins<'a> {
    pub(in crate::say) fn of(material: Material<'a>) -> Self {
        Self {
            survey: material.survey,
            labels: material.labels,
            language: material.language,
            wording: material.wording,
        }
    }

    /// "Classe d’âge : d’après « Âge », en classes (moins de 25; 25 à 64; 65 et plus)."; none of a question that was asked.
    pub fn sentence(self, id: QuestionId) -> Option<String> {
        let question = self.survey.question(id);
        let names = self.labels.question(id);
        let label = Arg::from(&names.label);
        let source = |of: &[Variable]| Arg::Text(self.sources(of));
        Some(match question.origin.as_ref()? {
            Origin::Classes { of, .. } => {
                let classes = Arg::Text(names.choices.join("; "));
                let args = [("label", label), ("source", source(of)), ("classes", classes)];
                self.wording.say("derived-classes", &args)
            }
            Origin::Merged { of, nets } => {
                let nets = nets.iter().zip(&names.choices).map(|(choices, net)| {
                    let choices = self.choices(of[0], choices);
                    // Without a label of its own, a net is called by its choices.
                    if choices == *net {
                        return choices;
                    }
                    let args = [("net", Arg::from(net)), ("choices", Arg::Text(choices))];
                    self.wording.say("derived-net", &args)
                });
                let nets = Arg::Text(nets.collect::<Vec<_>>().join("; "));
                self.wording.say(
                    "derived-merged",
                    &[("label", label), ("source", source(of)), ("nets", nets)],
                )
            }
            Origin::Ranks { of } => {
                let places = Arg::from(question.places().unwrap_or(0));
                let args = [("label", label), ("source", source(&[*of])), ("places", places)];
                self.wording.say("derived-ranks", &args)
            }
            Origin::Count { of, may_lack } => self.count(label, of, *may_lack),
            Origin::Score {
                of,
                by,
                may_lack,
                parts: _,
            } => self.score(label, of, *by, *may_lack),
        })
    }

    fn count(self, label: Arg, of: &[(Variable, Vec<ChoiceId>)], may_lack: usize) -> String {
        let variables: Vec<Variable> = of.iter().map(|(variable, _)| *variable).collect();
        let choices = of
            .first()
            .map_or_else(String::new, |(variable, choices)| self.choices(*variable, choices));
        let args = [
            ("label", label),
            ("source", Arg::Text(self.sources(&variables))),
            ("choices", Arg::Text(choices)),
        ];
        self.wording.say("derived-count", &args) + &self.lacking(of.len(), may_lack, "derived-lacking-count")
    }

    fn score(self, label: Arg, of: &[Scored], by: Scoring, may_lack: usize) -> String {
        let variables: Vec<Variable> = of.iter().map(|scored| scored.variable).collect();
        let reversed: Vec<Variable> = of
            .iter()
            .filter(|scored| scored.is_reversed)
            .map(|one| one.variable)
            .collect();
        let worth = of.iter().flat_map(|scored| scored.worth.iter().copied());
        let args = [
            ("label", label),
            ("source", Arg::Text(self.sources(&variables))),
            ("items", Arg::from(of.len())),
        ];
        let mut said = self.wording.say(
            match by {
                Scoring::Mean => "derived-mean",
                Scoring::Sum => "derived-sum",
            },
            &args,
        );
        if let (Some(low), Some(high)) = (worth.clone().min(), worth.max()) {
            let value = |value| Arg::Text(number::decimal(self.language, i128::from(value), 1, 0, 0));
            said += &self
                .wording
                .say("derived-worth", &[("low", value(low)), ("high", value(high))]);
        }
        if !reversed.is_empty() {
            let items = Arg::Text(self.items(&reversed));
            said += &self.wording.say("derived-reversed", &[("items", items)]);
        }
        said + &self.lacking(of.len(), may_lack, "derived-lacking-mean")
    }

    /// What becomes of those who left some of several items without an answer.
    fn lacking(self, items: usize, may_lack: usize, some: &str) -> String {
        match (items, may_lack) {
            (..=1, _) => String::new(),
            (_, 0) => self.wording.text("derived-lacking-none"),
            (_, most) => self.wording.say(some, &[("most", Arg::from(most))]),
        }
    }

    /// Questions by their labels in guillemets; of a battery of which not all items are taken, the items.
    fn sources(self, of: &[Variable]) -> String {
        let mut said: Vec<String> = Vec::new();
        let mut done: Vec<QuestionId> = Vec::new();
        for variable in of {
            if done.contains(&variable.question) {
                continue;
            }
            done.push(variable.question);
            let taken: Vec<Variable> = of
                .iter()
                .filter(|other| other.question == variable.question)
                .copied()
                .collect();
            let question = Arg::from(&self.labels.question(variable.question).label);
            let is_whole = taken.len() == self.survey.question(variable.question).items.len();
            said.push(if is_whole {
                self.wording.say("derived-source", &[("question", question)])
            } else {
                let items = Arg::Text(self.items(&taken));
                self.wording
                    .say("derived-source-items", &[("question", question), ("items", items)])
            });
        }
        list::and(self.language, &said)
    }

    fn items(self, of: &[Variable]) -> String {
        let items: Vec<String> = of
            .iter()
            .map(|variable| self.labels.item(*variable).to_owned())
            .collect();
        list::and(self.language, &items)
    }

    fn choices(self, of: Variable, choices: &[ChoiceId]) -> String {
        let labels = choices
            .iter()
            .map(|choice| self.labels.choice(of.question, *choice).to_owned());
        list::or(self.language, &labels.collect::<Vec<_>>())
    }
}

impl Composer<'_> {
    /// What every derived question is made of, and of scores their reliability, where it may be said.
    pub(super) fn derived(&self) -> Vec<String> {
        let material = self.material;
        let origins = Origins::of(material);
        let ids = (0..material.survey.questions.len()).map(QuestionId);
        let said = ids.filter_map(|id| {
            let sentence = origins.sentence(id)?;
            let alpha = material.gate.reliability(id).map(|found| {
                let args = [
                    (
                        "alpha",
                        Arg::Text(number::decimal(material.language, found.alpha.into(), 1, 4, 2)),
                    ),
                    ("n", Arg::Text(number::integer(material.language, found.n))),
                ];
                // It counts people alike; where others of the report don't, that is said.
                let key = if material.is_weighted() {
                    "derived-alpha-plain"
                } else {
                    "derived-alpha"
                };
                material.wording.say(key, &args)
            });
            Some(sentence + &alpha.unwrap_or_default())
        });
        said.collect()
    }
}
