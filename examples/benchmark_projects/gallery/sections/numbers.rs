//! Means and distributions of numbers.

use super::{PLACE, Section, Tree, map};

impl Section<'_, '_> {
    /// Numbers and scores, together or part by part.
    pub(super) fn means(&mut self) -> Tree {
        let head = self.head();
        let scale = self.theme[0].id.clone();
        let number = self.find("nombre").map(|question| question.id.clone());
        let place = self.prose.survey.questions[PLACE].id.clone();
        let form = self.prose.random.below(4);
        let is_battery = self.theme[0].items.len() > 1;
        let differs = |parts: bool| (self.prose.recipe.differences && parts).then_some(true);
        let (among_groups, among_items) = (differs(self.prose.survey.groups.len() > 1), differs(is_battery));
        match (form, number) {
            (0, Some(number)) => head
                .with("of", number)
                .with("by", place)
                .with("total", true)
                .with("measures", vec!["p10", "q1", "median", "q3", "p90", "n"])
                .with_some("chart", self.chart(&["box", "dots", "bars"])),
            (1, Some(number)) => head
                .with("of", vec![number, scale])
                .with("measures", "mean")
                .with("by", "groups")
                .with("digits", 2_usize)
                .with_some("differences", among_groups)
                .with_some("chart", self.chart(&["dots"])),
            (2, Some(number)) => head
                .with("of", number)
                .with("measures", vec!["sum", "min", "max", "distinct", "sd", "n"])
                .with_some("chart", self.chart(&["dots", "bars"])),
            (_, _) => head
                .with("of", scale)
                .with("sort", 1_usize)
                .with_some("differences", among_items)
                .with_some("chart", self.chart(&["dots"])),
        }
    }

    /// A number by classes, by the rule or given.
    pub(super) fn classes(&mut self) -> Tree {
        let Some(number) = self.find("nombre").map(|question| question.id.clone()) else {
            return map([("means_table", self.means())]);
        };
        let head = self.head();
        let bounds = self.prose.random.permille(500).then(|| {
            vec![0_usize, 10, 25, 60]
                .into_iter()
                .map(Tree::from)
                .collect::<Vec<_>>()
        });
        let by = self.prose.random.permille(500).then_some("groups");
        let kinds: &[&str] = if by.is_some() {
            &["grouped_bars"]
        } else if self.made.is_multiple_of(2) {
            &["histogram", "bars"]
        } else {
            &["bars", "histogram"]
        };
        let chart = self.chart(kinds);
        let table = head
            .with("of", number)
            .with_some("classes", bounds)
            .with_some("by", by)
            .with_some("total", by.map(|_| true))
            .with_some("chart", chart);
        map([("distribution", table)])
    }
}
