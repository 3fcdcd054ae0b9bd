//! Drawings that a project brings: they only draw.

use super::css::{self, Flaw as Style, is_elsewhere};
use resvg::usvg::roxmltree::{Attribute, Document, Node, NodeType, ParsingOptions};
use std::ops::Range;

/// What is wrong in a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// No XML.
    Unreadable,
    /// An element or an attribute that acts, or holds what does.
    Active(String),
    /// An address that leads out of the report.
    Elsewhere(String),
}

/// Elements that run something or hold other documents.
const ACTIVE: [&str; 8] = [
    "script",
    "foreignObject",
    "iframe",
    "object",
    "embed",
    "handler",
    "listener",
    "audio",
];

/// Everything that is wrong, each with its bytes.
pub(super) fn flaws(svg: &str) -> Vec<(Range<usize>, Flaw)> {
    let options = ParsingOptions {
        // Old drawings have one; what it names elsewhere is not read.
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    if let Some(at) = crowded(svg) {
        return vec![(at..at, Flaw::Unreadable)];
    }
    match Document::parse_with_options(svg, options) {
        Ok(document) => document.descendants().flat_map(of_node).collect(),
        Err(error) => {
            let place = error.pos();
            let line = svg.split_inclusive('\n').take(place.row.saturating_sub(1) as usize);
            let at = line.map(str::len).sum::<usize>().min(svg.len());
            vec![(at..at, Flaw::Unreadable)]
        }
    }
}

/// Attributes whose values are addresses, or become some.
const ADDRESSES: [&str; 6] = ["href", "src", "to", "from", "by", "values"];

/// So many attributes has no element: each is held against all others.
const MOST_ATTRIBUTES: usize = 2000;

/// Where an element starts that has more.
fn crowded(svg: &str) -> Option<usize> {
    let mut at = 0;
    svg.split_inclusive('<').find_map(|part| {
        let start = at;
        at += part.len();
        let signs = memchr::memchr_iter(b'=', part.as_bytes()).count();
        (signs > MOST_ATTRIBUTES).then_some(start)
    })
}

fn of_node(node: Node<'_, '_>) -> Vec<(Range<usize>, Flaw)> {
    let name = node.tag_name().name();
    match node.node_type() {
        NodeType::Element => {
            let mut found: Vec<_> = node
                .attributes()
                .flat_map(|attribute| of_attribute(&attribute))
                .collect();
            if ACTIVE.iter().any(|active| name.eq_ignore_ascii_case(active)) {
                let start = node.range().start;
                found.push((start..start + 1, Flaw::Active(format!("<{name}>"))));
            }
            found
        }
        NodeType::Text => match node.parent_element() {
            Some(parent) if parent.tag_name().name() == "style" => {
                styled(node.text().unwrap_or_default(), &node.range())
            }
            Some(_) | None => Vec::new(),
        },
        NodeType::PI => vec![(node.range(), Flaw::Active("<?…?>".to_owned()))],
        NodeType::Root | NodeType::Comment => Vec::new(),
    }
}

fn of_attribute(attribute: &Attribute<'_, '_>) -> Vec<(Range<usize>, Flaw)> {
    let (name, value) = (attribute.name(), attribute.value());
    let small = name.to_ascii_lowercase();
    if small.starts_with("on") {
        return vec![(attribute.range(), Flaw::Active(name.to_owned()))];
    }
    if ADDRESSES.contains(&small.as_str()) && value.split(';').any(is_elsewhere) && !is_data(value) {
        return vec![(attribute.range_value(), Flaw::Elsewhere(value.to_owned()))];
    }
    styled(value, &attribute.range_value())
}

fn is_data(value: &str) -> bool {
    value
        .trim_start()
        .get(..5)
        .is_some_and(|start| start.eq_ignore_ascii_case("data:"))
}

/// What is wrong in a style within a drawing, each told of the whole of it.
fn styled(style: &str, place: &Range<usize>) -> Vec<(Range<usize>, Flaw)> {
    let told = |(_, flaw)| match flaw {
        Style::Import => Some((place.clone(), Flaw::Elsewhere("@import".to_owned()))),
        Style::Elsewhere(address) => Some((place.clone(), Flaw::Elsewhere(address))),
        // It stands in an element of its own, in a file of its own.
        Style::Markup(_) => None,
    };
    css::flaws(style).into_iter().filter_map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::{Flaw, flaws};

    fn drawing(inside: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>")
    }

    #[test]
    fn what_acts_or_loads_is_told() {
        for inside in [
            "<script>x</script>",
            "<g onload=\"x\"/>",
            "<g ONclick='x'/>",
            "<foreignObject/>",
            "<image href=\"https://exemple.org/x.png\"/>",
            "<image xlink:href=\"//exemple.org/x.png\"/>",
            "<use href='file:///x.svg#a'/>",
            "<a href=\"java&#10;script:x\"/>",
            "<a><set attributeName=\"href\" to=\"javascript:x\"/></a>",
            "<a><animate attributeName=\"href\" values=\"#a;javascript:x\"/></a>",
            "<rect fill=\"url(https://exemple.org/x.svg#a)\"/>",
            "<rect style=\"fill:url(//exemple.org/a)\"/>",
            "<style>@import 'x'</style>",
            "<style><![CDATA[a{b:url(http://exemple.org)}]]></style>",
        ] {
            assert_eq!(flaws(&drawing(inside)).len(), 1, "{inside}");
        }
        let sheet = format!("<?xml-stylesheet href='x.css'?>{}", drawing(""));
        assert!(matches!(flaws(&sheet).as_slice(), [(_, Flaw::Active(_))]));
        let many: String = (0..3000).map(|n| format!("a{n}=\"\" ")).collect();
        let crowded = drawing(&format!("<g {many}/>"));
        assert!(matches!(flaws(&crowded).as_slice(), [(_, Flaw::Unreadable)]));
        for broken in [
            "",
            "<svg>",
            "<svg",
            "é<svg/>",
            "<!DOCTYPE a [<!ENTITY b '&b;'>]><svg>&b;</svg>",
        ] {
            assert!(matches!(flaws(broken).as_slice(), [(_, Flaw::Unreadable)]), "{broken}");
        }
    }

    #[test]
    fn what_only_draws_is_right() {
        for inside in [
            "<linearGradient id=\"a\"/><rect fill=\"url(#a)\" style=\"stroke:url('#a')\"/>",
            "<image href=\"data:image/png;base64,AAAA\"/><use xlink:href='#a'/>",
            "<style>a{b:c}</style><title>On : https://exemple.org</title>",
            "<animate attributeName=\"x\" from=\"0\" to=\"10\" values=\"0;5;10\"/>",
        ] {
            assert_eq!(flaws(&drawing(inside)), [], "{inside}");
        }
        let old =
            "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\">";
        assert_eq!(flaws(&format!("{old}{}", drawing(""))), []);
    }
}
