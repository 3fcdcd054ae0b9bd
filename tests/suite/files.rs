//! Which file of `src` names which: no circle among the files of a module, and no name for three things.

use crate::exceptions::{CIRCLES, NAMES};
use crate::rust::{RustFile, is_name, rust_files};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

type Route = Vec<String>;

/// A file's items, what it brings in, and every route that it names.
struct Names {
    /// Where it stands: `["chart", "scale"]`.
    module: Route,
    items: BTreeSet<String>,
    /// Structs and enums among them.
    types: BTreeSet<String>,
    /// Names that a `use` brings in, each with where it comes from, as written; `*` under `all`.
    imports: BTreeMap<String, Route>,
    all: Vec<Route>,
    children: BTreeSet<String>,
    /// Each as it is written, `super::Table`; what is only passed on by `pub use` is not among them.
    routes: Vec<Route>,
}

/// Names and signs, `::` as one.
fn tokens(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if is_name(first) {
            rest.find(|c| !is_name(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        found.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    found
}

/// The leaves of a tree of `use` as (name here, route): `a::{self, b as c, d::*}`.
fn leaves(tree: &[&str], before: &[String], found: &mut Vec<(String, Route)>) {
    let mut route = before.to_vec();
    let mut at = 0;
    while let Some(&token) = tree.get(at) {
        match token {
            "::" => {}
            "{" => {
                let mut depth = 0;
                let mut start = at + 1;
                for (end, &inner) in tree.iter().enumerate().skip(at) {
                    depth += usize::from(inner == "{");
                    depth -= usize::from(inner == "}");
                    if depth == 0 || depth == 1 && inner == "," {
                        leaves(&tree[start..end], &route, found);
                        start = end + 1;
                    }
                    if depth == 0 {
                        return;
                    }
                }
            }
            "as" => {
                let name = tree.get(at + 1).copied().unwrap_or("_");
                found.push((name.to_owned(), route));
                return;
            }
            "self" if !route.is_empty() => {}
            name => route.push(name.to_owned()),
        }
        at += 1;
    }
    if let Some(last) = route
        .last()
        .cloned()
        .filter(|_| route.len() > before.len() || tree == ["self"])
    {
        found.push((last, route));
    }
}

impl Names {
    fn of(file: &RustFile) -> Self {
        let tokens = tokens(&file.code);
        let mut names = Self {
            module: file.module(),
            items: BTreeSet::new(),
            types: BTreeSet::new(),
            imports: BTreeMap::new(),
            all: Vec::new(),
            children: BTreeSet::new(),
            routes: Vec::new(),
        };
        // What is passed on, and every name that stands outside of `use`.
        let (mut passed, mut plain) = (Vec::new(), BTreeSet::new());
        let (mut depth, mut at) = (0_usize, 0);
        while at < tokens.len() {
            let (token, next) = (tokens[at], tokens.get(at + 1).copied().unwrap_or_default());
            match token {
                "{" => depth += 1,
                "}" => depth = depth.saturating_sub(1),
                "use" if next != "<" => {
                    let end = (at..tokens.len()).find(|i| tokens[*i] == ";").unwrap_or(tokens.len());
                    let is_passed = at > 0 && ["pub", ")"].contains(&tokens[at - 1]);
                    names.bring_in(&tokens[at + 1..end], is_passed, &mut passed);
                    at = end;
                }
                "mod" if tokens.get(at + 2) == Some(&";") => {
                    names.children.insert(next.to_owned());
                }
                "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" | "mod" if depth == 0 => {
                    names.items.insert(next.to_owned());
                    if ["struct", "enum"].contains(&token) {
                        names.types.insert(next.to_owned());
                    }
                }
                name if name.starts_with(is_name) && (at == 0 || !["::", "."].contains(&tokens[at - 1])) => {
                    plain.insert(name.to_owned());
                    let mut route = vec![name.to_owned()];
                    while tokens.get(at + 1) == Some(&"::")
                        && tokens.get(at + 2).is_some_and(|t| t.starts_with(is_name))
                    {
                        route.push(tokens[at + 2].to_owned());
                        at += 2;
                    }
                    if route.len() > 1 {
                        names.routes.push(route);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        // A name that is passed on and used for work too.
        let for_work = passed.into_iter().filter(|(name, _)| plain.contains(name));
        names.routes.extend(for_work.map(|(_, route)| route));
        names
    }

    fn bring_in(&mut self, tree: &[&str], is_passed: bool, passed: &mut Vec<(String, Route)>) {
        let mut found = Vec::new();
        leaves(tree, &[], &mut found);
        for (name, mut route) in found {
            if name == "*" {
                route.pop();
                self.all.push(route);
                continue;
            }
            if is_passed {
                passed.push((name.clone(), route.clone()));
            } else {
                self.routes.push(route.clone());
            }
            self.imports.insert(name, route);
        }
    }
}

/// The files of the crate by where they stand.
struct Crate {
    files: BTreeMap<Route, Names>,
}

impl Crate {
    fn new(files: &[RustFile]) -> Self {
        let named = files.iter().map(Names::of);
        Self {
            files: named.map(|names| (names.module.clone(), names)).collect(),
        }
    }

    /// The file that defines what a file means by a route; none for what is not of the crate, or is only a module.
    fn home(&self, from: &Names, route: &[String], steps: usize) -> Option<&Names> {
        let (first, mut rest) = route.split_first()?;
        let mut at = from.module.clone();
        match first.as_str() {
            _ if steps == 0 => return None,
            "crate" => at.clear(),
            "self" => {}
            "super" => {
                at.pop();
                while let Some(("super", further)) = rest.split_first().map(|(first, rest)| (first.as_str(), rest)) {
                    at.pop();
                    rest = further;
                }
            }
            name if from.children.contains(name) => at.push(name.to_owned()),
            name => {
                let import = from.imports.get(name).filter(|import| import.as_slice() != route)?;
                return self.home(from, &[import, rest].concat(), steps - 1);
            }
        }
        while let Some((next, further)) = rest.split_first() {
            let deeper = [at.as_slice(), std::slice::from_ref(next)].concat();
            if self.files.contains_key(&deeper) {
                (at, rest) = (deeper, further);
                continue;
            }
            let file = self.files.get(&at)?;
            if file.items.contains(next) {
                return Some(file);
            }
            let through = file.imports.get(next).map(|import| [import, further].concat());
            let mut through = through
                .into_iter()
                .chain(file.all.iter().map(|all| [all, rest].concat()));
            // What a macro makes is defined where it is named.
            return through
                .find_map(|route| self.home(file, &route, steps - 1))
                .or(Some(file));
        }
        None
    }

    /// Which file names which within a module, each with a name that it needs from there.
    fn arrows(&self) -> BTreeMap<(&Route, &Route), String> {
        let mut found = BTreeMap::new();
        for file in self.files.values().filter(|file| !file.module.is_empty()) {
            for route in &file.routes {
                if let Some(home) = self.home(file, route, 8)
                    && home.module != file.module
                    && home.module.first() == file.module.first()
                {
                    found
                        .entry((&file.module, &home.module))
                        .or_insert_with(|| route.join("::"));
                }
            }
        }
        found
    }

    /// Files that reach each other, as `chart: axis scale`; for each what its files need of one another.
    fn circles(&self) -> BTreeMap<String, Vec<String>> {
        let arrows = self.arrows();
        let mut reach: BTreeSet<(&Route, &Route)> = arrows.keys().copied().collect();
        for middle in self.files.keys() {
            let to: Vec<&Route> = reach
                .iter()
                .filter(|(_, to)| *to == middle)
                .map(|(from, _)| *from)
                .collect();
            let from: Vec<&Route> = reach
                .iter()
                .filter(|(from, _)| *from == middle)
                .map(|(_, to)| *to)
                .collect();
            reach.extend(to.iter().flat_map(|a| from.iter().map(|b| (*a, *b))));
        }
        let mut circles = BTreeMap::new();
        for file in self.files.keys() {
            let is_in = |other: &&Route| reach.contains(&(file, *other)) && reach.contains(&(*other, file));
            let circle: Vec<&Route> = self.files.keys().filter(is_in).collect();
            if circle.len() > 1 {
                let between = arrows
                    .iter()
                    .filter(|((a, b), _)| circle.contains(a) && circle.contains(b));
                circles.insert(
                    format!(
                        "{}: {}",
                        file[0],
                        circle.iter().map(|f| short(f)).collect::<Vec<_>>().join(" ")
                    ),
                    between
                        .map(|((a, b), name)| format!("{} → {} for {name}", short(a), short(b)))
                        .collect(),
                );
            }
        }
        circles
    }

    /// Types that more than two files declare, as `Kind: chart::axis report::block survey::question`.
    fn names_for_many(&self) -> BTreeSet<String> {
        let mut homes: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for file in self.files.values() {
            for name in &file.types {
                homes.entry(name).or_default().push(file.module.join("::"));
            }
        }
        homes.retain(|_, homes| homes.len() > 2);
        homes
            .iter()
            .map(|(name, homes)| format!("{name}: {}", homes.join(" ")))
            .collect()
    }
}

/// A file within its module: `axis::ticks`, or `mod`.
fn short(module: &Route) -> String {
    if module.len() == 1 {
        "mod".to_owned()
    } else {
        module[1..].join("::")
    }
}

fn of_the_program() -> Crate {
    Crate::new(&rust_files(Path::new(env!("CARGO_MANIFEST_DIR")), "src"))
}

/// Fails on what is found and not listed, and on what is listed and not found any more.
fn held_against(found: &BTreeSet<String>, listed: &[&str], why: impl Fn(&str) -> String) {
    let listed: BTreeSet<String> = listed.iter().map(|line| (*line).to_owned()).collect();
    let new: Vec<String> = found
        .difference(&listed)
        .map(|line| format!("    {line:?},{}", why(line)))
        .collect();
    let gone: Vec<&str> = listed.difference(found).map(String::as_str).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "not in tests/suite/exceptions.rs:\n{}\nno longer there, take it out of that list:\n{}",
        new.join("\n"),
        gone.join("\n")
    );
}

#[test]
fn no_files_of_a_module_name_each_other() {
    let program = of_the_program();
    assert!(program.arrows().len() > 200, "{}", program.arrows().len());
    let circles = program.circles();
    let found = circles.keys().cloned().collect();
    held_against(&found, CIRCLES, |circle| {
        let arrows = circles.get(circle).into_iter().flatten();
        arrows.map(|arrow| format!("\n    // {arrow}")).collect()
    });
}

#[test]
fn no_name_stands_for_three_things() {
    held_against(&of_the_program().names_for_many(), NAMES, |_| String::new());
}

fn made_up(files: &[(&str, &str)]) -> Crate {
    let file = |(path, code): &(&str, &str)| RustFile {
        path: PathBuf::from(path),
        code: (*code).to_owned(),
    };
    Crate::new(&files.iter().map(file).collect::<Vec<_>>())
}

#[test]
fn circles_of_files_are_seen() {
    let circles = |files: &[(&str, &str)]| made_up(files).circles().into_keys().collect::<Vec<_>>();
    let none: [&str; 0] = [];
    // Two files, by `use` and by a route in the code.
    let a = ("src/m/a.rs", "use super::b::B; pub struct A;");
    let b = ("src/m/b.rs", "pub struct B; fn f() { super::a::A; }");
    let root = ("src/m/mod.rs", "mod a; mod b; pub use a::A; pub(crate) use b::B;");
    assert_eq!(circles(&[root, a, b]), ["m: a b"]);
    // What the folder's file passes on is where it is defined.
    assert_eq!(circles(&[root, a, ("src/m/b.rs", "pub struct B;")]), none);
    let b = ("src/m/b.rs", "use crate::m::{A as Other, x}; pub struct B;");
    assert_eq!(circles(&[root, a, b]), ["m: a b"]);
    // A child that names an item of its folder's file, which names the child for work, or passes it on and uses it.
    let child = (
        "src/m/a.rs",
        "use super::Shared; pub struct A(Shared); pub fn work() {}",
    );
    let shared = "pub struct Shared; fn f() { a::work() }";
    assert_eq!(
        circles(&[("src/m/mod.rs", &format!("mod a; {shared}")), child]),
        ["m: mod a"]
    );
    let passed = "mod a; pub use a::A; pub struct Shared;";
    assert_eq!(circles(&[("src/m/mod.rs", passed), child]), none);
    let used = format!("{passed} type Own = Vec<A>;");
    assert_eq!(circles(&[("src/m/mod.rs", &used), child]), ["m: mod a"]);
    // Three files, through a module's name that is brought in.
    let three = [
        ("src/m/mod.rs", "mod a; mod b; mod c;"),
        ("src/m/a.rs", "use super::b; pub fn f() { b::g() }"),
        ("src/m/b.rs", "use crate::m::c::{self, Kind}; pub fn g() { c::h() }"),
        ("src/m/c/mod.rs", "pub enum Kind { One } mod d; pub fn h() { d::i() }"),
        ("src/m/c/d.rs", "pub fn i() { super::super::a::f() }"),
    ];
    assert_eq!(circles(&three), ["m: a b c c::d"]);
    assert_eq!(circles(&three[..4]), none);
    // Other modules, other crates and names of one's own.
    let apart = [
        (
            "src/m/mod.rs",
            "use std::fmt; mod a; pub struct S; impl S { fn f() { Self::f(); S::f(); fmt::Write; } }",
        ),
        (
            "src/m/a.rs",
            "use super::S; use crate::n::N; fn f() -> impl Fn() + use<'_> { N::new() }",
        ),
        ("src/n/mod.rs", "pub struct N;"),
    ];
    assert_eq!(circles(&apart), none);
}

#[test]
fn a_name_for_three_things_is_seen() {
    let twice = [
        ("src/a.rs", "pub struct Kind;"),
        ("src/b/mod.rs", "enum Kind {} fn f() { struct Kind; }"),
    ];
    assert!(made_up(&twice).names_for_many().is_empty());
    let thrice = [twice[0], twice[1], ("src/b/c.rs", "struct Kind<'a>(&'a str);")];
    let found: Vec<String> = made_up(&thrice).names_for_many().into_iter().collect();
    assert_eq!(found, ["Kind: a b b::c"]);
}
