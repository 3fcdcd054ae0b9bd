use super::{Hole, Reading, blanked, read};
use crate::commentary::{ProseBlock, ProseInline};
use crate::content::yaml::Text;
use crate::diagnostic::{Diagnostics, Sources, Span};
use crate::resolve::prose::parse;
use crate::resolve::prose::place::Located;

/// What a text reads as, with the messages of its mistakes and what each is about.
fn reading(text: &str) -> (Reading, Vec<(&'static str, String)>) {
    let mut sources = Sources::new();
    let source = sources.add("a.yaml", text);
    let written = Text::new(text.to_owned(), Span::new(source, 0..text.len()));
    let holes: Vec<Hole> = parse::holes(text)
        .into_iter()
        .map(|hole| Hole {
            is_mistaken: hole.parts.is_err(),
            range: hole.range,
        })
        .collect();
    let mut diagnostics = Diagnostics::new();
    let reading = read(Located::new(&written, &sources), &holes, &mut diagnostics);
    let place = |label: &crate::diagnostic::Label| text[label.span.range()].to_owned();
    let mistakes = diagnostics
        .iter()
        .map(|d| (d.message.id, d.primary.as_ref().map(place).unwrap_or_default()))
        .collect();
    (reading, mistakes)
}

#[track_caller]
fn paragraph(markdown: &str) -> Vec<ProseInline> {
    match reading(markdown) {
        (Reading { mut blocks, .. }, mistakes) if blocks.len() == 1 && mistakes.is_empty() => match blocks.remove(0) {
            ProseBlock::Paragraph(inlines) => inlines,
            other @ ProseBlock::List { .. } => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

fn text(text: &str) -> ProseInline {
    ProseInline::Text(text.to_owned())
}

const SAID: fn(usize) -> ProseInline = ProseInline::Expression;

#[test]
fn letters_take_as_many_bytes_as_expressions() {
    for written in ["é {{ n() }} é {{n() }}.", "{{}}{{}}", "{{é", "{{ \"😀\" }} x"] {
        let holes: Vec<Hole> = parse::holes(written)
            .into_iter()
            .map(|hole| Hole {
                range: hole.range,
                is_mistaken: false,
            })
            .collect();
        let blank = blanked(written, &holes);
        assert_eq!(blank.len(), written.len(), "{blank}");
        assert!(
            holes
                .iter()
                .all(|hole| blank[hole.range.clone()].chars().all(char::is_alphabetic))
        );
    }
}

#[test]
fn expressions_are_never_markdown() {
    let written = r#"Un {{ "*a* <b> [x](y)" }} deux &amp; trois"#;
    assert_eq!(paragraph(written), [text("Un "), SAID(0), text(" deux & trois")]);
    assert_eq!(paragraph(r#"{{ "1" }}. x"#), [SAID(0), text(". x")]);
    assert_eq!(paragraph(r#"a <{{ "b" }} c>"#), [text("a <"), SAID(0), text(" c>")]);
    assert_eq!(
        paragraph("{{ n() }}{{ n() }}\n{{ n() }}"),
        [SAID(0), SAID(1), text(" "), SAID(2)]
    );
}

#[test]
fn expressions_stand_in_all_running_text() {
    assert_eq!(
        paragraph("**{{ n() }}** x"),
        [ProseInline::Strong(vec![SAID(0)]), text(" x")]
    );
    assert_eq!(
        paragraph("*a {{ n() }}*"),
        [ProseInline::Emphasis(vec![text("a "), SAID(0)])]
    );
    let link = ProseInline::Link {
        url: "https://x.ca".to_owned(),
        text: vec![text("b "), SAID(0), text(" c")],
    };
    assert_eq!(paragraph("[b {{ n() }} c](https://x.ca)"), [link]);
    let (reading, mistakes) = reading("- {{ n() }}\n- b[^1]\n\n[^1]: C {{ n(\n\"q\") }}.\n");
    assert_eq!(mistakes, []);
    let items = vec![
        vec![ProseBlock::Paragraph(vec![SAID(0)])],
        vec![ProseBlock::Paragraph(vec![text("b"), ProseInline::Footnote(0)])],
    ];
    assert_eq!(reading.blocks, [ProseBlock::List { ordered: false, items }]);
    assert_eq!(reading.footnotes, [[text("C "), SAID(1), text(".")]]);
}

#[test]
fn emphasis_links_and_references() {
    let found = paragraph("*a* [b](https://x.ca) [c](#t)");
    assert_eq!(found[0], ProseInline::Emphasis(vec![text("a")]));
    assert!(matches!(&found[2], ProseInline::Link { url, .. } if url == "https://x.ca"));
    assert!(matches!(&found[4], ProseInline::Reference { target, .. } if target.value == "t"));
}

#[test]
fn footnotes_in_the_order_of_their_marks() {
    let (reading, _) = reading("Un[^b] deux[^a].\n\n[^a]: Note A.\n[^b]: Note B.\n");
    assert!(matches!(&reading.blocks[0], ProseBlock::Paragraph(i) if i.contains(&ProseInline::Footnote(0))));
    assert_eq!(reading.footnotes, [[text("Note B.")], [text("Note A.")]]);
}

#[test]
fn what_a_report_has_not_is_refused_where_it_stands() {
    for (written, id, place) in [
        ("é {{ n() }} <b>", "markdown-html", "<b>"),
        ("# {{ n() }}", "markdown-heading", "# {{ n() }}"),
        ("![{{ n() }}](y.png)", "markdown-image", "![{{ n() }}](y.png)"),
        ("a\n\n> {{ n() }}", "markdown-quote", "> {{ n() }}"),
        ("    {{ n() }}", "markdown-code", "{{ n() }}"),
        ("***", "markdown-rule", "***"),
        ("{{ n() }} [x](javascript:a)", "markdown-link", "[x](javascript:a)"),
        ("<div>\n{{ n() }}\n</div>", "markdown-html", "<div>\n{{ n() }}\n</div>"),
        ("{{ n() }} **a", "markdown-open-strong", "**"),
        ("{{ n() }} [a](b", "markdown-open-link", "(b"),
        ("{{ n() }}[^1]", "footnote-without-text", "[^1]"),
        ("{{ n() }}\n\n[^1]: a", "footnote-without-mark", "[^1]"),
    ] {
        assert_eq!(reading(written).1, [(id, place.to_owned())], "{written}");
    }
    assert!(reading("a < b & c > d").1.is_empty());
}

#[test]
fn an_expression_that_nobody_would_read_is_refused() {
    for written in [
        "a `{{ n() }}`",
        "[a](https://x.ca/{{ n() }})",
        "[a]({{ n() }})",
        "[a](https://x.ca \"{{ n() }}\")",
        "[a]\n\n[a]: https://x.ca/{{ n() }}",
    ] {
        let told = reading(written).1;
        assert!(
            matches!(told.as_slice(), [("expression-misplaced", _)]),
            "{written}: {told:?}"
        );
    }
    // One mistake is told once.
    assert!(reading("a `{{ n( }}`").1.is_empty());
}

#[test]
fn lists_nest() {
    let (reading, _) = reading("- a\n  - b\n- c\n");
    let [ProseBlock::List { items, ordered: false }] = reading.blocks.as_slice() else {
        panic!("{:?}", reading.blocks);
    };
    assert_eq!(items.len(), 2);
    assert!(matches!(&items[0][1], ProseBlock::List { .. }));
}
