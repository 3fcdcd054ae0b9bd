//! What the crates in `left-out` stand for: a template that asks for it gets a message, never a panic.

use super::{drawings, load, said};
use crate::render::KeptParts;
use crate::render::pdf::Printer;
use crate::report::sample::sample;
use crate::survey::Language;
use std::sync::Arc;

/// What is said of a project's template that holds this.
fn of(markup: &str) -> Result<(), String> {
    let template = format!("#import \"theme.typ\": *\n#import \"look.typ\": *\n{markup}\n");
    let (theme, sources) = load(Language::FrCa, &[("templates/print/report.typ", &template)]);
    let mut printer = Printer::new(Arc::new(theme), KeptParts::default()).map_err(|errors| said(&errors, &sources))?;
    let report = sample();
    let printed = printer.print(&report, &drawings(&report));
    printed.map(|_| ()).map_err(|errors| said(&errors, &sources))
}

#[test]
fn who_asks_for_what_is_left_out_is_told() {
    let asked = [
        (
            "#bibliography(bytes(\"a: {type: book}\"))",
            "this program has no bibliographies",
        ),
        (
            "#bibliography(bytes(\"@book{a, title={b}}\"))",
            "this program has no bibliographies",
        ),
        ("#set bibliography(style: \"apa\")", "unknown style: apa"),
        ("#cite(<a>)", "bibliography"),
        ("#plugin(bytes((0, 97, 115, 109)))", "this program runs no plug-ins"),
        (
            "#set raw(theme: bytes(\"<plist/>\"))",
            "this program highlights no code",
        ),
        ("#set raw(syntaxes: bytes(\"a: b\"))", "this program highlights no code"),
        (
            "#image(bytes((137, 80, 78, 71, 13, 10, 26, 10)), format: \"png\")",
            "this program reads no files of pixels",
        ),
        (
            "#image(bytes((255, 216, 255, 224)), format: \"jpg\")",
            "this program reads no files of pixels",
        ),
        ("#image(bytes((71, 73, 70, 56, 57, 97)))", "image format"),
    ];
    for (markup, why) in asked {
        let told = of(markup).expect_err(markup);
        assert!(told.contains(why), "{markup}: {told}");
    }
}

#[test]
fn what_needs_none_of_it_is_set() {
    let set = [
        "```rust\nfn main() {}\n```",
        "```typ\n#let a = 1\n```",
        "#image(bytes((0, 255, 128, 64)), format: (encoding: \"luma8\", width: 2, height: 2), alt: \"A\")",
        "#image(bytes((0, 255, 128, 64)), format: (encoding: \"lumaa8\", width: 2, height: 1), alt: \"A\")",
        "#image(bytes((0, 255, 128, 64)), format: (encoding: \"rgba8\", width: 1, height: 1), alt: \"A\")",
        "#rect(fill: rgb(cmyk(10%, 20%, 30%, 40%)))#assert.eq(rgb(cmyk(0%, 100%, 100%, 0%)), rgb(255, 0, 0))",
    ];
    for markup in set {
        assert_eq!(
            of(&format!(
                "#set document(title: \"A\", date: datetime(year: 2026, month: 1, day: 2))\n{markup}"
            )),
            Ok(()),
            "{markup}"
        );
    }
}
