//! Style sheets that a project brings: none may end the element that it stands in on the page that holds all, nor load
//! anything from elsewhere.
//!
//! They are read as CSS Syntax Module Level 3 reads them, as far as needed: comments, strings, names and addresses, with
//! their escapes. Browsers refuse such loads too, by the policy in each page's head; but a report that is sent or archived
//! is not always read by one.

use std::ops::Range;

/// What is wrong in a style sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// What HTML would take for the end of the element, or for a comment.
    Markup(String),
    /// `@import`.
    Import,
    /// An address that leads out of the report.
    Elsewhere(String),
}

/// Functions whose strings are addresses.
const LOADING: [&str; 6] = ["url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"];

/// Everything that is wrong, each with its bytes.
pub(super) fn flaws(sheet: &str) -> Vec<(Range<usize>, Flaw)> {
    let mut scanner = Scanner {
        sheet,
        at: 0,
        functions: Vec::new(),
        state: State::Plain,
        found: Vec::new(),
    };
    while scanner.step() {}
    let mut found = scanner.found;
    let small = sheet.to_ascii_lowercase();
    for sign in ["</style", "<!--"] {
        let matches = small.match_indices(sign).map(|(at, _)| at..at + sign.len());
        found.extend(matches.map(|range| (range.clone(), Flaw::Markup(sheet[range].to_owned()))));
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Whether an address leads out of the folder that it stands in; data that it holds itself does not.
pub(super) fn is_elsewhere(address: &str) -> bool {
    // Browsers skip line breaks and tabs, and take `\` for `/`.
    let address: String = address.chars().filter(|c| !c.is_control()).collect();
    let address = address.trim();
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    let is_scheme = |text: &&str| {
        let is_sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(is_sign)
    };
    match scheme.filter(is_scheme) {
        Some(scheme) => !scheme.eq_ignore_ascii_case("data"),
        None => address.starts_with(['/', '\\']),
    }
}

/// What a string may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Plain,
    /// After `@namespace`, whose address names and loads nothing, and after `@import`, which is told already.
    Name,
    /// The value of a custom property, which may become an address anywhere.
    Custom,
}

struct Scanner<'a> {
    sheet: &'a str,
    at: usize,
    /// Those that are open, in small letters; an empty name for any other bracket.
    functions: Vec<String>,
    state: State,
    found: Vec<(Range<usize>, Flaw)>,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.sheet[self.at..]
    }

    /// Reads on; false at the end.
    fn step(&mut self) -> bool {
        let start = self.at;
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return false };
        match first {
            '/' if rest.starts_with("/*") => self.at += rest[2..].find("*/").map_or(rest.len(), |end| end + 4),
            '"' | '\'' => {
                let text = self.string(first);
                self.hold(start, &text);
            }
            '@' => {
                self.at += 1;
                match self.name().as_str() {
                    "import" => {
                        self.found.push((start..self.at, Flaw::Import));
                        self.state = State::Name;
                    }
                    "namespace" => self.state = State::Name,
                    _ => {}
                }
            }
            c if is_of_name(c) => self.named(start),
            _ => {
                match first {
                    '(' => self.functions.push(String::new()),
                    ')' => drop(self.functions.pop()),
                    ';' | '{' | '}' => self.state = State::Plain,
                    _ => {}
                }
                self.at += first.len_utf8();
            }
        }
        true
    }

    /// A name, and what it makes of what follows.
    fn named(&mut self, start: usize) {
        let name = self.name();
        if self.rest().starts_with('(') {
            self.at += 1;
            let bare = self.rest().trim_start();
            if name == "url" && !bare.starts_with(['"', '\'']) {
                let address = self.until(')');
                if self.state != State::Name {
                    self.judge(start, address.trim());
                }
            } else {
                self.functions.push(name);
            }
        } else if name.starts_with("--") && self.rest().trim_start().starts_with(':') {
            self.state = State::Custom;
        }
    }

    /// A string's text is an address in some places.
    fn hold(&mut self, start: usize, text: &str) {
        let loads = |function: &String| LOADING.contains(&function.as_str());
        let is_address = match self.state {
            State::Plain => self.functions.iter().any(loads),
            State::Name => false,
            State::Custom => true,
        };
        if is_address {
            self.judge(start, text);
        }
    }

    fn judge(&mut self, start: usize, address: &str) {
        if is_elsewhere(address) {
            self.found.push((start..self.at, Flaw::Elsewhere(address.to_owned())));
        }
    }

    /// A name in small letters.
    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(c) = self.rest().chars().next().filter(|c| is_of_name(*c)) {
            name.push(self.sign(c));
        }
        name.make_ascii_lowercase();
        name
    }

    /// A string, from its quote on to the next one, or to the end of the line.
    fn string(&mut self, quote: char) -> String {
        self.at += 1;
        let mut text = String::new();
        while let Some(c) = self.rest().chars().next() {
            if c == quote {
                self.at += 1;
                break;
            }
            if matches!(c, '\n' | '\r' | '\u{c}') {
                break;
            }
            if self.rest().starts_with("\\\n") {
                self.at += 2;
            } else {
                text.push(self.sign(c));
            }
        }
        text
    }

    /// Everything to a sign, which is read too.
    fn until(&mut self, end: char) -> String {
        let mut text = String::new();
        while let Some(c) = self.rest().chars().next() {
            if c == end {
                self.at += 1;
                break;
            }
            text.push(self.sign(c));
        }
        text
    }

    /// The sign that comes next, which starts with `first`; of an escape, what it stands for.
    fn sign(&mut self, first: char) -> char {
        self.at += first.len_utf8();
        if first != '\\' {
            return first;
        }
        let rest = self.rest();
        let digits = rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        if digits == 0 {
            let escaped = rest.chars().next().unwrap_or(first);
            self.at += rest.chars().next().map_or(0, char::len_utf8);
            return escaped;
        }
        let code = u32::from_str_radix(&rest[..digits], 16).ok();
        let is_ended = rest[digits..].starts_with([' ', '\t', '\n', '\r', '\u{c}']);
        self.at += digits + usize::from(is_ended);
        code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '\\') || !c.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::{Flaw, flaws};
    use proptest::prelude::*;

    #[test]
    fn what_loads_from_elsewhere() {
        for sheet in [
            "@import 'autre.css';",
            "@IMPORT url(x)",
            "@\\69mport \"x\";",
            "@\\000069 mport \"x\";",
            "a{background:url(http://exemple.org/x.png)}",
            "a{background:url( 'HTTPS://exemple.org/x.png' )}",
            "a{background:url(//exemple.org/x.png)}",
            "a{background:url(\\2f\\2f exemple.org)}",
            "a{background:url(/\t/exemple.org)}",
            "a{background:url(\\\\\\\\exemple.org)}",
            "a{background:url(ht\ntp://exemple.org)}",
            "a{background:u\\72l(ftp:x)}",
            "a{background:url(\"h\\74tp://exemple.org\")}",
            "a{background:url(\"ht\\\ntp://exemple.org\")}",
            "a{background:image-set(\"https://exemple.org/x\" 1x)}",
            "a{background:-webkit-image-set(url(a.png) 1x, '//exemple.org' 2x)}",
            "@font-face{src:local(x),url(file:///etc/x)}",
            "@font-face{src:src(\"http://exemple.org\")}",
            "a{--x:\"https://exemple.org\";background:image-set(var(--x) 1x)}",
            "a{b:url(javascript:x)}",
            "/* a */a{/* url(x) */b:url(/x)",
            "a{b:'\n;c:url(//x)}",
            "a{b:url(//x",
        ] {
            let found = flaws(sheet);
            let is_one = matches!(found.as_slice(), [(_, Flaw::Import | Flaw::Elsewhere(_))]);
            assert!(is_one, "{sheet}: {found:?}");
        }
    }

    #[test]
    fn what_would_end_the_element() {
        for sheet in ["a{}</style>", "/* </STYLE > */", "a{content:'</style'}", "<!-- a{} "] {
            assert!(matches!(flaws(sheet).as_slice(), [(_, Flaw::Markup(_))]), "{sheet}");
        }
    }

    #[test]
    fn what_is_right() {
        for sheet in [
            "@font-face{font-family:'A B';src:url(fonts/A.ttf) format(\"truetype\"),url( \"fonts/b.woff2\" )}",
            "a{background:url(data:image/svg+xml,%3Csvg%3E)}",
            "a{background:url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'></svg>\")}",
            "@namespace svg url(http://www.w3.org/2000/svg);@namespace 'http://www.w3.org/1999/xhtml';",
            "/* http://exemple.org, url(//x), @import */",
            "a::after{content:\"voir https://exemple.org\"}",
            "a{fill:url(#motif);--b:2px;--c:'//'x}".replace("'//'x", "'a'").as_str(),
            "a:not([href^='http']){b:c}",
            "@media print{a{b:c}}",
        ] {
            assert_eq!(flaws(sheet), [], "{sheet}");
        }
    }

    proptest! {
        /// Whatever stands there, reading ends, on the borders of letters.
        #[test]
        fn any_text_is_read(sheet in "(url\\(|src\\(|image-set\\(|@import|--a:|[\"'()\\\\{};/*:é\n 0a<!-])*") {
            for (range, _) in flaws(&sheet) {
                prop_assert!(sheet.get(range).is_some());
            }
        }
    }
}
