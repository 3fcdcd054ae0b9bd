//! Figures, claims and evidence: a project where everything holds, and the same with one byte or one row changed.

use crate::project::Project;

const PROJECT: &str = "tests/projects/comptes";
const SECTION: &str = "content/sections/jardin.yaml";
const CONCLUSION: &str = "content/conclusion.yaml";
const RESPONSES: &str = "content/responses/membres.csv";

#[test]
fn what_holds_passes() {
    let run = Project::at(PROJECT).run(&["check"]).succeeds();
    assert_eq!(run.stderr, "");
}

/// A test per edit: file, what stands there, what is put in its place. The whole message is the snapshot.
macro_rules! edits {
    ($($name:ident: $file:expr, $old:expr => $new:expr;)*) => {
        $(#[test] fn $name() { fails(stringify!($name), $file, $old, $new); })*
    };
}

edits! {
    // The text says something else.
    a_share_in_words: SECTION, "les trois quarts" => "les deux tiers";
    a_claim_follows_its_text: SECTION, "{says: \"les trois quarts des membres\"" => "{says: \"les trois quarts des membrez\"";
    a_hedge_that_is_dropped: SECTION, "{says: \"environ un voisin sur quatre\", share: jardine, is: oui" =>
        "{says: \"environ un voisin sur quatre\", share: jardine, is: non";
    a_count: SECTION, "9 personnes sur" => "8 personnes sur";
    a_number_of_respondents: SECTION, "les 12 membres;" => "les 13 membres;";
    a_mean: SECTION, "y passent 4,0 heures" => "y passent 4,1 heures";
    a_median: SECTION, "médiane est de 4 heures" => "médiane est de 5 heures";
    a_figure_that_nobody_accounts_for: SECTION, "En 2025, les trois" => "En 2025, à 24 $ la parcelle, les trois";
    a_majority_without_a_figure: SECTION, "Une grande majorité ({{ percent(\"jardine\", is=\"oui\", group=\"membres\") }})" =>
        "Une grande majorité";
    // The data say something else: one answer changed.
    a_row_that_moves_a_share: RESPONSES, "M9,1,1,2,4,2" => "M9,2,1,2,4,2";
    a_row_that_moves_a_mean: RESPONSES, "M7,1,1,2,2,2" => "M7,1,1,2,9,2";
    // The claim itself.
    a_rank: SECTION, "rank: legumes, is: tomates" => "rank: legumes, is: courges";
    a_comparison: SECTION, "more: {share: jardine, is: oui, group: membres}" => "more: {share: jardine, is: non, group: membres}";
    a_comparison_of_lists: RESPONSES, "M12,2,2,1,5,2" => "M12,2,3,1,5,2";
    a_difference: SECTION, "points: 40" => "points: 60";
    a_claim_of_nothing: SECTION, "n: membres" => "m: membres";
    a_release_that_is_gone: SECTION, "{says: \"les deux milieux\"" => "{says: \"les dix milieux\"";
    // Evidence.
    evidence_by_figures_without_any: CONCLUSION, "figures: [tableau-jardine]" => "figures: [constat-mots]";
    evidence_that_is_no_quotation: CONCLUSION, "quotation: [mots]" => "quotation: [constat-mots]";
    evidence_given_twice: CONCLUSION, "qualitative: [constat-mots]" => "qualitative: [constat-mots, mots]";
    evidence_without_the_breakdown: CONCLUSION, "      figures: [tableau-jardine]\n" => "";
    evidence_of_a_statement_by_itself: CONCLUSION, "qualitative: [constat-mots]" => "qualitative: [enonce]";
    a_quotation_that_nobody_released: SECTION, "      released_by: Ève Tremblay\n" => "";
}

#[track_caller]
fn fails(name: &str, file: &str, old: &str, new: &str) {
    let project = Project::at(PROJECT).edit(file, old, new);
    let run = project.run(&["--lang", "fr", "check"]).fails(1);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../errors/_accounts");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, run.stderr));
}

#[test]
fn a_draft_warns_and_builds() {
    let project = Project::at(PROJECT).edit(SECTION, "En 2025, les trois", "En 2025, à 24 $ la parcelle, les trois");
    let run = project.run(&["build", "--draft", "--no-pdf"]).succeeds();
    assert!(run.stderr.contains("warning: “24” is a figure"), "{}", run.stderr);
    assert!(project.path().join("output/index.html").is_file());
}

/// Of 12 members 9 gardened: a range is one claim, and both of its bounds are held.
#[test]
fn a_range_is_a_claim_of_two_bounds() {
    let says = |phrase: &str, claim: &str| {
        Project::at(PROJECT)
            .edit(
                SECTION,
                "les trois quarts des membres ont",
                &format!("{phrase} membres ont"),
            )
            .edit(
                SECTION,
                "{says: \"les trois quarts des membres\", share",
                &format!("{{says: \"{phrase}\", {claim}"),
            )
            .run(&["--lang", "fr", "check"])
    };
    for right in [
        "entre 70 et 80 % des",
        "de 75 à 80 % des",
        "entre les deux tiers et les trois quarts des",
    ] {
        says(right, "share").succeeds();
    }
    for (wrong, bound) in [("entre 76 et 80 % des", "76"), ("de 60 à 70 % des", "70 %")] {
        let run = says(wrong, "share").fails(1).stderr.replace('\u{a0}', " ");
        assert!(run.contains(&format!("« {bound} » contredit les données")), "{run}");
    }
}

/// A range that nobody accounts for is one figure, not two.
#[test]
fn a_range_that_is_typed_is_one_mistake() {
    for range in ["30 et 40 %", "30 à 40 %"] {
        let text = format!("On dit entre {range} ici. En 2025, les trois");
        let run = Project::at(PROJECT)
            .edit(SECTION, "En 2025, les trois", &text)
            .run(&["--lang", "fr", "check"])
            .fails(1);
        let said = run.stderr.replace('\u{a0}', " ");
        assert!(said.contains(&format!("« {range} » est un chiffre")), "{said}");
        assert!(said.contains("1 erreur"), "{said}");
    }
}

#[test]
fn nobody_is_a_claim() {
    let said =
        |text: &str| Project::at(PROJECT).edit(SECTION, "En 2025, les trois", &format!("{text} En 2025, les trois"));
    let run = said("Personne n’a abandonné.").run(&["--lang", "fr", "check"]).fails(1);
    assert!(
        run.stderr.contains("« Personne »") || run.stderr.contains("«\u{a0}Personne\u{a0}»"),
        "{}",
        run.stderr
    );
    said("Personne ne sera reconnu.")
        .run(&["--lang", "fr", "check"])
        .succeeds();
}

const MEMBERS: &str = r#"{{ percent("jardine", is="oui", group="membres") }}"#;
const NEIGHBOURS: &str = r#"{{ percent("jardine", is="oui", group="voisins") }}"#;

/// The section with one more sentence.
fn saying(text: &str) -> Project {
    let text = text.replace('M', MEMBERS).replace('V', NEIGHBOURS);
    Project::at(PROJECT).edit(SECTION, "Ils y passent 4,0", &format!("{text} Ils y passent 4,0"))
}

/// Of the members three quarters gardened, of the neighbours a quarter: two figures of a sentence decide what it compares.
#[test]
fn a_sentence_with_both_figures_needs_no_claim() {
    for right in [
        "Les membres sont plus nombreux (M) que les voisins (V) à jardiner.",
        "Les voisins sont moins nombreux (V) que les membres (M) à jardiner.",
        "Chez les membres, M jardinent, davantage que chez les voisins (V).",
        "Contrairement aux voisins (V), les membres jardinent souvent (M).",
        "Les membres jardinent plus souvent que les voisins (M contre V).",
        "Les membres sont trois fois plus nombreux (M) que les voisins (V) à jardiner.",
        "Les voisins ne sont pas plus nombreux (V) que les membres (M) à jardiner.",
    ] {
        saying(right).run(&["--lang", "fr", "check"]).succeeds();
    }
    for wrong in [
        "Les membres sont moins nombreux (M) que les voisins (V) à jardiner.",
        "Les voisins sont plus nombreux (V) que les membres (M) à jardiner.",
        "Les membres sont aussi nombreux (M) que les voisins (V) à jardiner.",
        "Les membres sont deux fois plus nombreux (M) que les voisins (V) à jardiner.",
        "Les membres ne sont pas plus nombreux (M) que les voisins (V) à jardiner.",
    ] {
        let said = saying(wrong).run(&["--lang", "fr", "check"]).fails(1).stderr;
        let said = said.replace('\u{a0}', " ");
        assert!(
            said.contains("contredit les chiffres de la même phrase : "),
            "{wrong}: {said}"
        );
        assert!(
            said.contains("75 %") && said.contains("25 %") && said.contains("1 erreur"),
            "{wrong}: {said}"
        );
    }
}

/// What the sentence does not bear out by itself needs a claim or a reason; while drafting, it may wait.
#[test]
fn a_comparison_without_figures_needs_a_claim() {
    let text = "Les membres jardinent plus souvent que les voisins.";
    let run = saying(text).run(&["--lang", "fr", "check"]).fails(1);
    assert!(
        run.stderr.contains("claims: [{says: \"plus souvent que\", more: {"),
        "{}",
        run.stderr
    );
    saying(text).run(&["build", "--draft", "--no-pdf"]).succeeds();
    let tied = |claim: &str| {
        let claims = format!("claims:\n      - {claim}\n      - {{says: \"4,0 heures\"");
        saying(text).edit(SECTION, "claims:\n      - {says: \"4,0 heures\"", &claims)
    };
    let side = |group: &str| format!("{{share: jardine, is: oui, group: {group}}}");
    let (members, neighbours) = (side("membres"), side("voisins"));
    let claim = |more: &str, than: &str| format!("{{says: plus souvent que, more: {more}, than: {than}}}");
    tied(&claim(&members, &neighbours)).run(&["check"]).succeeds();
    tied(&claim(&neighbours, &members)).run(&["check"]).fails(1);
    // Words that only look like a comparison, and what nobody claims.
    for free in [
        "De plus, les membres ont au moins un outil.",
        "Les membres jardinent-ils plus souvent que les voisins?",
        "Il faudrait que les voisins jardinent plus souvent que maintenant.",
        "« On jardine plus souvent que les autres. »",
        "Les membres disent que leurs voisins jardinent davantage.",
    ] {
        saying(free).run(&["--lang", "fr", "check"]).succeeds();
    }
}
