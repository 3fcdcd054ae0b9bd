//! The disclosure policy in words, for the page on confidentiality: a policy is never hidden.

use crate::diagnostic::Arg;
use crate::language::{list, number};
use crate::report::{Block, Inline};
use crate::say::composer::Composer;
use crate::survey::{Dominance, Policy, QuestionId, Side, Thresholds};

impl Composer<'_> {
    /// What is withheld and why, point by point.
    pub(in crate::say) fn confidentiality(&mut self, policy: &Policy) -> Vec<Block> {
        let wording = self.material.wording;
        if !policy.is_declared {
            let said = [Some(wording.text("policy-none")), self.extremes(policy)];
            let said = said.into_iter().flatten();
            return said.map(|text| Block::Paragraph(self.sentence(&text))).collect();
        }
        let mut blocks = Vec::new();
        if let Some(preset) = policy.preset {
            let mut text = self.sentence(&wording.text(&format!("policy-{}", preset.keyword())));
            if let Some(source) = preset.source() {
                text.push(Inline::Text(" ".to_owned()));
                text.push(Inline::Link {
                    url: source.to_owned(),
                    text: self.sentence(&wording.text("policy-source")),
                });
            }
            blocks.push(Block::Paragraph(text));
        }
        if let Some(because) = &policy.because {
            blocks.push(Block::Paragraph(self.sentence(because)));
        }
        let rules: Vec<Vec<Block>> = self
            .rules(policy)
            .into_iter()
            .map(|rule| vec![Block::Paragraph(self.sentence(&rule))])
            .collect();
        if !rules.is_empty() {
            blocks.push(Block::List {
                ordered: false,
                items: rules,
            });
        }
        blocks
    }

    fn rules(&self, policy: &Policy) -> Vec<String> {
        let wording = self.material.wording;
        let said = |n: u64| Arg::Text(number::integer(self.material.language, n));
        let mut rules = self.thresholds(policy.usual, "policy-base", "policy-cell");
        let (sensitive, own) = &policy.sensitive;
        if !sensitive.is_empty() {
            let questions = ("questions", self.named(sensitive));
            let (base, cell) = (own.base.max(policy.usual.base), own.cell.max(policy.usual.cell));
            // A threshold of one withholds nothing.
            let rule = match (base > 1, cell > 1) {
                (true, true) => Some(("policy-sensitive", vec![("base", said(base)), ("cell", said(cell))])),
                (true, false) => Some(("policy-sensitive-base", vec![("base", said(base))])),
                (false, true) => Some(("policy-sensitive-cell", vec![("cell", said(cell))])),
                (false, false) => None,
            };
            rules.extend(rule.map(|(key, thresholds)| wording.say(key, &[vec![questions], thresholds].concat())));
        }
        if policy.zeros {
            rules.push(wording.text("policy-zeros"));
        }
        if policy.complements {
            rules.push(wording.text("policy-complements"));
        }
        if let Some(rule) = policy.dominance.as_ref().filter(|rule| rule.percent < 100) {
            rules.push(self.dominance(rule));
        }
        if policy.withholds() {
            rules.push(wording.text("policy-secondary"));
        }
        rules.extend(self.extremes(policy));
        if policy.rounding > 1 {
            rules.push(wording.say("policy-rounding", &[("step", said(policy.rounding))]));
        }
        for (limits, key) in [(&policy.top, "policy-top"), (&policy.bottom, "policy-bottom")] {
            for (question, limit) in limits {
                let decimals = self.material.survey.question(*question).kind.decimals().unwrap_or(0);
                let limit = number::decimal(self.material.language, (*limit).into(), 1, decimals, 0);
                rules.push(wording.say(
                    key,
                    &[("question", self.named(&[*question])), ("limit", Arg::Text(limit))],
                ));
            }
        }
        for (one, other) in &policy.never_cross {
            let [one, other] = [one, other].map(|side| match side {
                Side::Groups => Arg::Text(wording.text("policy-groups")),
                Side::Question(question) => self.named(&[*question]),
            });
            rules.push(wording.say("policy-never-cross", &[("one", one), ("other", other)]));
        }
        for exemption in &policy.exempt {
            let because = Arg::Text(exemption.because.clone());
            let questions = ("questions", self.named(&exemption.questions));
            rules.push(wording.say("policy-exempt", &[questions, ("because", because)]));
        }
        rules
    }

    /// What becomes of the smallest and the largest answers, where any question asks for a number.
    fn extremes(&self, policy: &Policy) -> Option<String> {
        let wording = self.material.wording;
        let mut questions = self.material.survey.questions.iter();
        let asks_numbers = questions.any(|question| question.kind.decimals().is_some());
        match &policy.extremes {
            Some(allowed) if allowed.questions.is_empty() => {
                Some(wording.say("policy-extremes-all", &[("because", Arg::from(&allowed.because))]))
            }
            Some(allowed) => {
                let because = ("because", Arg::from(&allowed.because));
                Some(wording.say(
                    "policy-extremes-of",
                    &[("questions", self.named(&allowed.questions)), because],
                ))
            }
            None => asks_numbers.then(|| wording.text("policy-extremes")),
        }
    }

    fn dominance(&self, rule: &Dominance) -> String {
        let wording = self.material.wording;
        let arguments = [
            ("n", Arg::from(rule.largest)),
            (
                "percent",
                Arg::Text(number::integer(self.material.language, rule.percent)),
            ),
        ];
        let said = wording.say("policy-dominance", &arguments);
        if rule.questions.is_empty() {
            return said;
        }
        wording.say(
            "policy-dominance-of",
            &[("questions", self.named(&rule.questions)), ("rule", Arg::Text(said))],
        )
    }

    fn thresholds(&self, least: Thresholds, base: &str, cell: &str) -> Vec<String> {
        let say = |key: &str, n: u64| {
            let n = Arg::Text(number::integer(self.material.language, n));
            self.material.wording.say(key, &[("n", n)])
        };
        [(base, least.base), (cell, least.cell)]
            .into_iter()
            .filter(|(_, n)| *n > 1)
            .map(|(key, n)| say(key, n))
            .collect()
    }

    fn named(&self, questions: &[QuestionId]) -> Arg {
        let quoted = |id: &QuestionId| {
            let label = Arg::Text(self.material.labels.question(*id).label.clone());
            self.material.wording.say("policy-question", &[("label", label)])
        };
        let labels: Vec<String> = questions.iter().map(quoted).collect();
        Arg::Text(list::and(self.material.language, &labels))
    }
}
