//! What holds of every mistake.

use constats::diagnostic::{Arg, Catalogue, Diagnostic, Diagnostics, Printer, Severity, Sources, Tongue};
use std::sync::LazyLock;

static CATALOGUES: LazyLock<[Catalogue; 2]> = LazyLock::new(|| [Tongue::French, Tongue::English].map(Catalogue::new));

/// More is not read by anyone.
const LONGEST: usize = 1 << 20;

/// Each has a place within its file, or names its file; all of them can be said in both tongues, at a length that
/// someone reads.
pub fn hold(diagnostics: &Diagnostics, sources: &Sources) {
    for place in diagnostics.places() {
        let text = &sources.get(place.source).text;
        // Of responses only the start of a long row is kept.
        let is_cut = text.len() >= 1 << 16;
        assert!(
            is_cut || text.get(place.range()).is_some(),
            "{place:?} of {} bytes",
            text.len()
        );
    }
    for one in diagnostics.iter().filter(|one| one.severity == Severity::Error) {
        assert!(one.primary.is_some() || names_a_file(one), "no place: {one:?}");
    }
    for catalogue in CATALOGUES.iter() {
        let said = Printer::new(catalogue, sources, false).print(diagnostics);
        assert!(said.len() <= LONGEST, "{} bytes of messages", said.len());
        assert_eq!(said.is_empty(), diagnostics.is_empty());
    }
}

fn names_a_file(diagnostic: &Diagnostic) -> bool {
    let is_name = |(name, arg): &(&str, Arg)| matches!(*name, "file" | "name") && matches!(arg, Arg::Text(_));
    diagnostic.message.args.iter().any(is_name)
}
