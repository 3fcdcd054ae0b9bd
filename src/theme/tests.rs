mod counts;

use super::layers::built_in_wording;
use super::sentences::variables;
use super::{Colours, DEFAULT, Series, Theme};
use crate::diagnostic::{Catalogue, Diagnostics, Printer, Sources, Tongue};
use crate::survey::Language;
use std::collections::BTreeMap;

const BUILT_IN: [&str; 2] = [DEFAULT, "universite"];

fn load(name: &str, language: Language, overrides: &[(&str, &[u8])]) -> Result<Theme, String> {
    let overrides = overrides
        .iter()
        .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
        .collect();
    let mut sources = Sources::new();
    Theme::load(name, language, overrides, &mut sources).map_err(|errors| said(&errors, &sources))
}

fn said(errors: &Diagnostics, sources: &Sources) -> String {
    Printer::new(&Catalogue::new(Tongue::French), sources, false).print(errors)
}

fn refused(overrides: &[(&str, &[u8])]) -> String {
    load(DEFAULT, Language::FrCa, overrides).err().expect("refused")
}

fn built_in() -> Theme {
    load(DEFAULT, Language::FrCa, &[]).expect("the built-in theme")
}

#[test]
fn the_default_theme_is_whole_in_every_language() {
    for language in Language::ALL {
        let theme = load(DEFAULT, language, &[]).expect("the built-in theme");
        assert!(theme.template("site/layout.html").is_some());
        assert!(theme.templates("site/").count() > 10);
        assert!(theme.file("fonts/OpenSans-Regular.ttf").is_some());
        assert!(theme.file("fonts/OFL.txt").is_some());
    }
}

#[test]
fn every_language_says_the_same_sentences_with_the_same_arguments() {
    let texts = Language::ALL.map(|language| {
        let files = built_in_wording(DEFAULT, language);
        let sentences = files.flat_map(|(_, text)| variables(text));
        let mut said = BTreeMap::new();
        for (id, (_, arguments)) in sentences {
            assert!(said.insert(id.clone(), arguments).is_none(), "{id} stands in two files");
        }
        said
    });
    assert!(texts[0].len() > 40, "the wording was not read");
    assert_eq!(texts[0], texts[1]);
}

#[test]
fn a_projects_files_win_and_the_rest_stays() {
    let theme = load(
        DEFAULT,
        Language::FrCa,
        &[
            ("templates/site/paragraph.html", b"<p class=\"own\">{{ text }}</p>"),
            ("themes/constats/site.css", b"body{}"),
            ("themes/constats/wording/fr-CA.ftl", "site-skip = Sauter\n".as_bytes()),
        ],
    );
    let theme = theme.expect("valid");
    assert!(theme.template("site/paragraph.html").expect("there").contains("own"));
    assert!(theme.template("site/list.html").is_some());
    assert_eq!(theme.file("site.css"), Some(&b"body{}"[..]));
    assert_eq!(theme.wording.text("site-skip"), "Sauter");
    assert_eq!(theme.wording.text("site-notes"), "Notes");
}

#[test]
fn a_theme_of_the_project_takes_from_the_default_what_it_lacks() {
    let overrides: &[(&str, &[u8])] = &[
        ("themes/sobre/site.css", b"main{}"),
        ("themes/sobre/templates/site/list.html", b"-"),
        ("templates/site/list.html", b"+"),
    ];
    let theme = load("sobre", Language::FrCa, overrides).expect("valid");
    assert_eq!(theme.file("site.css"), Some(&b"main{}"[..]));
    assert_eq!(
        theme.template("site/list.html"),
        Some("+"),
        "the project's templates come first"
    );
    assert_eq!(theme.tokens.series(0).colour, built_in().tokens.series(0).colour);
}

#[test]
fn an_unknown_theme_is_told_with_the_nearest() {
    insta::assert_snapshot!(load("constat", Language::FrCa, &[]).err().expect("refused"));
}

#[test]
fn mistakes_in_tokens_are_told_at_their_place() {
    let tokens = String::from_utf8(built_in().file("tokens.yaml").expect("tokens").to_vec()).expect("UTF-8");
    let with = |from: &str, to: &str| {
        assert!(tokens.contains(from), "{from}");
        refused(&[("themes/constats/tokens.yaml", tokens.replace(from, to).as_bytes())])
    };
    insta::assert_snapshot!("tokens_unknown_key", with("  muted:", "  mutted:"));
    insta::assert_snapshot!("tokens_not_a_colour", with("\"#3e4c64\"", "grey"));
    insta::assert_snapshot!(
        "tokens_dark_series",
        with("    - { colour: \"#8ae4d5\", tint: \"#10332f\" }\n", "")
    );
    insta::assert_snapshot!("tokens_unknown_word", with("prose-n: beside", "prose-n: besides"));
    insta::assert_snapshot!("tokens_missing_key", with("measure: 825", ""));
}

#[test]
fn wording_that_the_program_cannot_say_is_refused() {
    let wording = "site-skipp = Sauter\nsite-note-call = Note { $number }\n";
    insta::assert_snapshot!(refused(&[("themes/constats/wording/fr-CA.ftl", wording.as_bytes())]));
}

#[test]
fn wording_that_refers_to_nothing_is_refused() {
    let told = refused(&[("themes/constats/wording/fr-CA.ftl", b"site-notes = { site-nowhere }\n")]);
    assert!(
        told.contains(
            "« site-notes » du thème renvoie à une phrase qui n’existe pas"
                .replace("« ", "«\u{a0}")
                .replace(" »", "\u{a0}»")
                .as_str()
        ),
        "{told}"
    );
}

#[test]
fn wording_that_is_not_fluent_is_refused() {
    insta::assert_snapshot!(refused(&[("themes/constats/wording/fr-CA.ftl", b"site-skip\n")]));
}

#[test]
fn a_template_that_is_not_utf8_is_refused() {
    let told = refused(&[("templates/site/list.html", b"\xff\xfe")]);
    assert!(told.contains("templates/site/list.html n’est pas en UTF-8"), "{told}");
}

/// A rule that is not closed takes all that follow it along.
#[test]
fn every_style_sheet_closes_what_it_opens() {
    let mut sheets = 0;
    for name in BUILT_IN {
        let theme = load(name, Language::FrCa, &[]).expect("a theme");
        for sheet in ["fonts.css", "site.css", "theme.css"]
            .iter()
            .filter_map(|sheet| theme.file(sheet))
        {
            let mut depth = 0;
            for byte in sheet {
                depth += i32::from(*byte == b'{') - i32::from(*byte == b'}');
                assert!(depth >= 0, "{name} closes what is not open");
            }
            assert_eq!(depth, 0, "{name} leaves a rule open");
            sheets += 1;
        }
    }
    assert_eq!(sheets, 5);
}

/// Text at least 7:1 on everything it stands on, marks at least 3:1 to the page and to their neighbours.
#[test]
fn every_theme_has_contrast_in_light_and_dark() {
    for name in BUILT_IN {
        let tokens = load(name, Language::FrCa, &[]).expect("a theme").tokens;
        let dark = tokens.dark.expect("both");
        has_contrast(&tokens.colours, &tokens.series);
        has_contrast(&dark.colours, &dark.series);
    }
}

fn has_contrast(colours: &Colours, series: &[Series]) {
    let grounds = [colours.page, colours.surface];
    let tints = series.iter().map(|series| series.tint);
    for ground in grounds.into_iter().chain(tints) {
        for ink in [colours.text, colours.muted, colours.link, colours.visited] {
            let contrast = ink.contrast(ground);
            assert!(contrast >= 7.0, "{ink} on {ground}: {contrast:.2}");
        }
    }
    for mark in [colours.focus, colours.rule, colours.accent] {
        assert!(mark.contrast(colours.page) >= 3.0, "{mark}");
    }
    assert!(colours.on_head.contrast(colours.head) >= 7.0);
    for pair in series.windows(2) {
        let (a, b) = (pair[0].colour, pair[1].colour);
        assert!(a.contrast(b) >= 3.0, "{a} {b}: {:.2}", a.contrast(b));
    }
    for Series { colour, .. } in series {
        assert!(colour.contrast(colours.page) >= 3.0, "{colour} on the page");
    }
}

/// `head` and `surface` are grounds: a theme may make them as pale as paper, so nothing is written in them.
#[test]
fn print_writes_nothing_in_the_colour_of_a_ground() {
    for name in BUILT_IN {
        let theme = load(name, Language::FrCa, &[]).expect("a built-in theme");
        let print = theme.templates("print/").map(|(_, source)| source.to_owned());
        let sheets = ["print/base.typ", "print/tables.typ", "print/theme.typ"].into_iter();
        let sheets = sheets.filter_map(|path| {
            theme
                .file(path)
                .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        });
        let mut looked = 0;
        for source in print.chain(sheets) {
            for call in source.split("text(").skip(1) {
                looked += 1;
                let arguments = call.split(')').next().unwrap_or_default();
                for ground in ["colours.head", "colours.surface"] {
                    assert!(!arguments.contains(ground), "{name}: text({arguments})");
                }
            }
        }
        assert!(looked > 20, "{name}: {looked}");
    }
}
