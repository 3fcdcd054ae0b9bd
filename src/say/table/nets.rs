//! What the choices are called that a table takes together.

use crate::commentary::GroupTable;
use crate::diagnostic::Arg;
use crate::say::composer::Composer;

impl Composer<'_> {
    /// As their authors call them; those that the rows leave, "Autres réponses (23 choix)".
    pub(super) fn net_labels(&mut self, written: &GroupTable) -> Vec<String> {
        let nets = written.nets.iter().map(|net| match &net.label {
            Some(label) => self.plain(label),
            None => {
                let choices = Arg::from(net.choices.len());
                self.material.wording.say("row-others", &[("choices", choices)])
            }
        });
        nets.collect()
    }
}
