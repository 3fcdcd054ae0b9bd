//! Counts beside shares: how many people, or mentions, each share counts, whatever they weigh.

use crate::commentary::TableHead;
use crate::diagnostic::Arg;
use crate::fact::Share;
use crate::language::number;
use crate::report::{Note, NoteKind};
use crate::say::composer::Composer;
use crate::survey::Base;

impl Composer<'_> {
    /// "(23)"; nothing where a table says no counts.
    pub(super) fn count_beside(&self, counted: Option<u64>) -> String {
        counted.map_or_else(String::new, |count| {
            let count = Arg::Text(number::integer(self.material.language, count));
            self.material.wording.say("counted", &[("count", count)])
        })
    }

    /// What stands in parentheses under the shares of a table, where counts do and any share is published; and that weighted
    /// shares do not follow from it.
    pub(super) fn counts_key(
        &mut self,
        head: &TableHead,
        mut shares: impl Iterator<Item = (Share, Base)>,
    ) -> Option<(String, Option<Note>)> {
        let (first, base) = shares.next().filter(|_| head.counts)?;
        let is_weighted = first.is_weighted || shares.any(|(share, _)| share.is_weighted);
        let key = match (base, is_weighted) {
            (Base::Mentions, false) => "counts-mentions",
            (Base::Mentions, true) => "counts-mentions-weighted",
            (Base::Valid | Base::Asked | Base::Respondents, false) => "counts-people",
            (Base::Valid | Base::Asked | Base::Respondents, true) => "counts-people-weighted",
        };
        let wording = self.material.wording;
        let rule = is_weighted.then(|| self.note(NoteKind::Remark, &wording.text("counts-weighted-rule")));
        Some((wording.text(key), rule))
    }
}
