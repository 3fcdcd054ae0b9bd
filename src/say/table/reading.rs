//! A share read aloud: what the people did whom it counts.

use crate::ask::GridCell;
use crate::diagnostic::Arg;
use crate::language::list;
use crate::say::composer::Composer;
use crate::survey::{Base, ChoiceId, READ_CHOICE, READ_ITEM};

impl Composer<'_> {
    /// "ont choisi « Souvent » pour « Parcs »", or as the authors of the table or of the question say it.
    pub(super) fn chose(&self, asked: &GridCell, base: Base, own: Option<&str>) -> String {
        let wording = self.material.wording;
        let GridCell {
            variable,
            choices,
            class,
            ..
        } = asked;
        let question = self.material.survey.question(variable.question);
        if let (Some(class), Some(decimals)) = (class, question.kind.decimals()) {
            let class = Arg::Text(self.class_label(*class, decimals));
            return wording.say("reading-class", &[("class", class)]);
        }
        let labels = self.material.labels.question(variable.question);
        let quote = |label: &str| wording.say("ranked-quoted", &[("choice", Arg::from(label))]);
        let quoted = |choice: &ChoiceId| quote(labels.choice(*choice));
        let choices = list::or(self.material.language, &choices.iter().map(quoted).collect::<Vec<_>>());
        // What people did is not what became of their mentions.
        let of_question = labels.reading.as_deref().filter(|_| base != Base::Mentions);
        if let Some(reading) = own.or(of_question) {
            let item = &labels.items[variable.item];
            let said = reading.replace(&format!("{{{READ_CHOICE}}}"), &choices);
            let named = said.replace(&format!("{{{READ_ITEM}}}"), &quote(item));
            return match question.is_battery() && named == said {
                true => wording.say("reading-of", &[("reading", Arg::Text(said)), ("item", Arg::from(item))]),
                false => named,
            };
        }
        let choices = ("choices", Arg::Text(choices));
        // What is derived nobody chose.
        let (of_one, of_item) = match question.origin {
            None => ("reading-chose", "reading-chose-for"),
            Some(_) => ("reading-belong", "reading-belong-for"),
        };
        match base {
            Base::Mentions => wording.say("reading-named", &[choices]),
            Base::Valid | Base::Asked | Base::Respondents if question.is_battery() => {
                let item = ("item", Arg::from(&labels.items[variable.item]));
                wording.say(of_item, &[choices, item])
            }
            Base::Valid | Base::Asked | Base::Respondents => wording.say(of_one, &[choices]),
        }
    }
}
