use super::{Piece, ordinals, respace, respace_runs};
use crate::survey::Language::{EnCa, FrCa};
use proptest::prelude::{prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::{Just, Strategy};

/// U+00A0 as `~`, so that a wrong space is seen.
fn french(text: &str) -> String {
    respace(FrCa, text).replace('\u{a0}', "~")
}

#[test]
fn colons() {
    let cases = [
        ("Base : 49", "Base~: 49"),
        ("Base: 49", "Base~: 49"),
        ("Base\u{202f}: 49", "Base~: 49"),
        ("Base  : 49", "Base~: 49"),
        ("suit:", "suit~:"),
        ("dit: « oui »", "dit~: «~oui~»"),
        ("« Mot » : sens", "«~Mot~»~: sens"),
        ("à 9:30 ou 13:05:00", "à 9:30 ou 13:05:00"),
        ("un rapport de 2:1", "un rapport de 2:1"),
        ("std::fmt, :) et a:b", "std::fmt, :) et a:b"),
        ("« dit:»", "«~dit~:~»"),
        (": au début", ": au début"),
        ("ligne\n: suite", "ligne\n: suite"),
    ];
    for (written, printed) in cases {
        assert_eq!(french(written), printed);
    }
}

#[test]
fn guillemets() {
    let cases = [
        ("«oui»", "«~oui~»"),
        ("« oui »", "«~oui~»"),
        ("«  oui  »,", "«~oui~»,"),
        ("l'«accueil»", "l’«~accueil~»"),
        ("«Pourquoi ?»", "«~Pourquoi?~»"),
        ("«»", "«~»"),
        ("fin «", "fin «"),
        ("» début", "» début"),
    ];
    for (written, printed) in cases {
        assert_eq!(french(written), printed);
    }
}

#[test]
fn high_punctuation_has_nothing_before() {
    let cases = [
        ("Pourquoi ?", "Pourquoi?"),
        ("Bonne lecture\u{202f}!", "Bonne lecture!"),
        ("l'un\u{a0}; l'autre", "l’un; l’autre"),
        ("27 % ; 28 %", "27~%; 28~%"),
        ("Quoi ?!", "Quoi?!"),
        ("(oui) ;:", "(oui);~:"),
        ("a != b et ( ? )", "a != b et ( ? )"),
        ("« ? »", "«~?~»"),
    ];
    for (written, printed) in cases {
        assert_eq!(french(written), printed);
    }
}

#[test]
fn numbers_and_units() {
    let cases = [
        ("27%", "27~%"),
        ("27 % des PTP", "27~% des PTP"),
        ("3,5 %.", "3,5~%."),
        ("coûte 15$, 5 M$ ou 12€", "coûte 15~$, 5~M$ ou 12~€"),
        ("à 5 km, 20 °C", "à 5~km, 20~°C"),
        ("5 mois, 3 l’an, 2 s", "5 mois, 3 l’an, 2~s"),
        ("à 9 h 30 et 10 h", "à 9~h~30 et 10~h"),
        ("10 000 personnes", "10~000 personnes"),
        ("1 234 567 personnes", "1~234~567 personnes"),
        ("en 2024 120 personnes", "en 2024 120 personnes"),
        ("12345 et 13-14", "12345 et 13-14"),
        ("%d, 100%sûr, x%", "%d, 100%sûr, x%"),
        ("$x$ et 1$x$", "$x$ et 1$x$"),
    ];
    for (written, printed) in cases {
        assert_eq!(french(written), printed);
    }
}

#[test]
fn a_number_stays_with_its_sign_and_its_unit_in_both_languages() {
    let cases = [
        ("PTP (n = 49)", "PTP (n~=~49)"),
        ("n = 37 à 49", "n~=~37 à 49"),
        ("p < 0.05, p ≥ .5 et x = -2", "p~<~0.05, p~≥~.5 et x~=~-2"),
        ("5 km; 12 min", "5~km; 12~min"),
        ("a = b; fin = 3; l’n = 3", "a = b; fin = 3; l’n = 3"),
    ];
    for language in [FrCa, EnCa] {
        for (written, printed) in cases {
            let respaced = respace(language, written).replace('\u{a0}', "~");
            assert_eq!(respaced, printed, "{language:?}");
        }
    }
}

#[test]
fn apostrophes_and_dots() {
    let cases = [
        ("aujourd'hui, l'OCF d'1 an", "aujourd’hui, l’OCF d’1 an"),
        ("dit 'oui' à 5'", "dit ‘oui’ à 5'"),
        ("'tit bout de 5'10\"", "’tit bout de 5'10\""),
        ("chez les Tremblay'", "chez les Tremblay’"),
        ("etc...", "etc…"),
        ("...1\u{202f}000", "…1~000"),
        ("[...] et ....", "[…] et ...."),
        ("selon Inc..", "selon Inc."),
        ("(selon Inc..)", "(selon Inc.)"),
        ("le signe .. et a..b", "le signe .. et a..b"),
    ];
    for (written, printed) in cases {
        assert_eq!(french(written), printed);
    }
}

#[test]
fn straight_quotes_become_the_languages_own() {
    let cases = [
        ("dit \"oui\".", "dit «~oui~»."),
        ("l'\"accueil\" et \" rien \"", "l’«~accueil~» et \" rien \""),
        ("« dit \"oui\" »", "«~dit “oui”~»"),
        ("(\"Pourquoi ?\")", "(«~Pourquoi?~»)"),
        ("un \"mot sans fin", "un \"mot sans fin"),
        ("un \"mot sans \"fin\" ici", "un \"mot sans «~fin~» ici"),
        ("un écran de 5\" ou 6\"", "un écran de 5\" ou 6\""),
        ("\"Un\" et \"deux\": trois", "«~Un~» et «~deux~»~: trois"),
        ("`\"code\"` a\"b\"c", "`\"code\"` a\"b\"c"),
    ];
    for (written, printed) in cases {
        assert_eq!(french(written), printed);
    }
    let mut runs = ["dit \"".to_owned(), "mot".to_owned(), "\": fin".to_owned()];
    respace_runs(FrCa, &mut runs);
    assert_eq!(runs, ["dit «\u{a0}", "mot", "\u{a0}»\u{a0}: fin"]);
}

#[test]
fn addresses_and_code_are_left_alone() {
    for text in [
        "https://exemple.ca/a?b=1:2&c=l'x...y",
        "www.exemple.ca/d'ici",
        "o'neil@exemple.ca",
        "doi:10.1000/182",
        "mailto:a@exemple.ca",
        "`x ; y: l'z...`",
    ] {
        assert_eq!(respace(FrCa, text), text);
        assert_eq!(respace(EnCa, text), text);
    }
    assert_eq!(
        french("Voir https://exemple.ca: tout y est."),
        "Voir https://exemple.ca~: tout y est."
    );
    assert_eq!(french("Voir «https://exemple.ca/?»"), "Voir «~https://exemple.ca/?~»");
}

#[test]
fn signs_at_the_edge_of_a_node_see_their_neighbours() {
    let respaced = |runs: &[&str]| {
        let mut runs: Vec<String> = runs.iter().map(|r| (*r).to_owned()).collect();
        respace_runs(FrCa, &mut runs);
        runs.iter().map(|r| r.replace('\u{a0}', "~")).collect::<Vec<_>>()
    };
    assert_eq!(respaced(&["le ", "mot", ": suite"]), ["le ", "mot", "~: suite"]);
    assert_eq!(respaced(&["le ", "mot ", ": suite"]), ["le ", "mot~", ": suite"]);
    assert_eq!(respaced(&["«", "mot", "»"]), ["«~", "mot", "~»"]);
    assert_eq!(respaced(&["l'", "écoute", " ?"]), ["l’", "écoute", "?"]);
    assert_eq!(respaced(&["27", "%"]), ["27", "~%"]);
    assert_eq!(respaced(&["9", ":30"]), ["9", ":30"]);
    assert_eq!(respaced(&["..", "."]), ["…", ""]);
    assert_eq!(respaced(&[]), Vec::<String>::new());
}

#[test]
fn english_signs_curl() {
    let cases = [
        ("said Inc..", "said Inc."),
        ("don't \"quote\" me", "don’t “quote” me"),
        ("(\"Yes,\" they said.)", "(“Yes,” they said.)"),
        ("the workers' views in the '90s", "the workers’ views in the ’90s"),
        ("'single' and 5'10\"", "‘single’ and 5'10\""),
        ("wait... what?", "wait… what?"),
        ("Base: 49; 27% yes!", "Base: 49; 27% yes!"),
    ];
    for (written, printed) in cases {
        assert_eq!(respace(EnCa, written), printed);
    }
}

/// Raised endings as `^er`.
fn raised(text: &str) -> String {
    ordinals(FrCa, text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.into_owned(),
            Piece::Superscript(ending) => format!("^{ending}"),
        })
        .collect()
}

#[test]
fn ordinals_are_raised() {
    let cases = [
        ("le 1er avril 2024", "le 1^er avril 2024"),
        ("la 1re année, la 2e", "la 1^re année, la 2^e"),
        ("1ʳᵉ, 1ᵉʳ et 3ᵉ", "1^re, 1^er et 3^e"),
        ("1ère, 2ème, 3ièmes", "1^re, 2^e, 3^es"),
        ("les 1ers, les 10es", "les 1^ers, les 10^es"),
        ("au XXe siècle, Nicolas Ier", "au XX^e siècle, Nicolas I^er"),
        ("2e-3e année, 5-8e", "2^e-3^e année, 5-8^e"),
        (
            "21er, 2er, a1er, Q1e, 1,2e, 1e5, 1e-5",
            "21er, 2er, a1er, Q1e, 1,2e, 1e5, 1e-5",
        ),
        ("Vie, Le, IXème", "Vie, Le, IX^e"),
        (
            "https://exemple.ca/ 1er https://exemple.ca/1er",
            "https://exemple.ca/ 1^er https://exemple.ca/1er",
        ),
        ("", ""),
    ];
    for (written, printed) in cases {
        assert_eq!(raised(written), printed);
    }
    assert_eq!(ordinals(EnCa, "1st and 2nd"), [Piece::Text("1st and 2nd".into())]);
}

/// What the law below found once.
#[test]
fn signs_that_change_their_neighbours_do_so_once() {
    let cases = [
        ("\" ;\"", "\" ;\""),
        ("il dit \"etc..\"", "il dit «~etc.~»"),
        ("etc..: suite", "etc.~: suite"),
        ("\"le \"mot\" juste\"", "«~le “mot” juste~»"),
        ("\"a \"b\"\"c", "«~a “b”~»c"),
    ];
    for (written, printed) in cases {
        assert_eq!(french(written), printed);
        assert_eq!(french(&respace(FrCa, written)), printed);
    }
}

/// Texts made of what the rules look at.
fn signs() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        Just(" "),
        Just("  "),
        Just("\u{a0}"),
        Just("\u{202f}"),
        Just("\n"),
        Just("a"),
        Just("É"),
        Just("h"),
        Just("1"),
        Just("000"),
        Just(":"),
        Just(";"),
        Just("!"),
        Just("?"),
        Just("«"),
        Just("»"),
        Just("'"),
        Just("’"),
        Just("\""),
        Just("."),
        Just("..."),
        Just("…"),
        Just("%"),
        Just("$"),
        Just("km"),
        Just("("),
        Just(")"),
        Just("/"),
        Just("@"),
        Just("a@b.ca"),
        Just("https://a"),
        Just("www."),
        Just("doi:"),
        Just("`"),
        Just("1er"),
        Just("-"),
        Just("“"),
        Just("”"),
    ];
    proptest::collection::vec(sign, 0..14).prop_map(|signs| signs.concat())
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4000))]

    #[test]
    fn respacing_twice_changes_nothing(text in signs()) {
        for language in [FrCa, EnCa] {
            let once = respace(language, &text);
            prop_assert_eq!(respace(language, &once), once);
        }
    }

    #[test]
    fn words_and_digits_survive(text in signs()) {
        let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        for language in [FrCa, EnCa] {
            prop_assert_eq!(letters(&respace(language, &text)), letters(&text));
        }
    }

    #[test]
    fn nodes_hold_what_the_whole_would(text in signs(), cut in 0..20usize) {
        let cut = text.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(text.len());
        for language in [FrCa, EnCa] {
            let mut runs = [text[..cut].to_owned(), text[cut..].to_owned()];
            respace_runs(language, &mut runs);
            prop_assert_eq!(runs.concat(), respace(language, &text));
        }
    }

    #[test]
    fn ordinals_lose_no_text(text in signs()) {
        let plain: String = ordinals(FrCa, &text).into_iter().map(|piece| match piece {
            Piece::Text(text) => text.into_owned(),
            Piece::Superscript(ending) => ending.to_owned(),
        }).collect();
        prop_assert_eq!(&plain, &text);
        prop_assert!(ordinals(EnCa, &text).len() == 1);
    }
}
