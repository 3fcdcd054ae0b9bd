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

/// The mistakes that a check of a project finds, with plain spaces; nothing where all of it holds.
fn told(project: &Project) -> String {
    let run = project.run(&["--lang", "fr", "check"]);
    match run.code {
        0 => String::new(),
        _ => run.stderr.replace('\u{a0}', " "),
    }
}

/// The section with one more table, before its own.
fn showing(project: Project, table: &str) -> Project {
    project.edit(
        SECTION,
        "  - group_table:\n",
        &format!("  - {table}\n  - group_table:\n"),
    )
}

/// Of 12 members 12 named tomatoes, 9 squash and 3 beans: a table that shows all of them bears a rank out.
#[test]
fn a_rank_is_borne_out_by_the_table_that_shows_them_all() {
    let said = |vegetable: &str, rank: &str, id: &str| {
        let figure = format!("{{{{ percent(\"legumes\", is=\"{id}\", group=\"membres\") }}}}");
        let text = format!("{vegetable} est la culture {rank} ({figure}). Ils y passent 4,0");
        let project = Project::at(PROJECT).edit(SECTION, "Ils y passent 4,0", &text);
        let table = "group_table: {id: nommes, caption: Légumes nommés, of: legumes, groups: [membres]}";
        told(&showing(project, table))
    };
    assert_eq!(said("La tomate", "la plus citée", "tomates"), "");
    assert_eq!(said("Le haricot", "la moins citée", "haricots"), "");
    for (vegetable, rank, id) in [
        ("La courge", "la plus citée", "courges"),
        ("La tomate", "la moins citée", "tomates"),
    ] {
        let told = said(vegetable, rank, id);
        let claim = format!("claims: [{{says: \"{rank}\", rank: legumes, is: {id}}}]");
        assert!(told.contains(&claim), "{told}");
    }
}

/// "Pas autant que" says that one is less, not how much.
#[test]
fn what_is_denied_to_be_equal_may_be_claimed_to_be_more() {
    let claimed = |words: &str| {
        let side = |group: &str| format!("{{share: jardine, is: oui, group: {group}}}");
        let claim = format!(
            "{{says: {words}, more: {}, than: {}}}",
            side("membres"),
            side("voisins")
        );
        let claims = format!("claims:\n      - {claim}\n      - {{says: \"4,0 heures\"");
        let project = saying(&format!("Les voisins ne jardinent {words} les membres."));
        told(&project.edit(SECTION, "claims:\n      - {says: \"4,0 heures\"", &claims))
    };
    assert_eq!(claimed("pas autant que"), "");
    let told = claimed("pas moins que");
    assert!(
        told.contains("« pas moins que » dit l’inverse de ce qui est mesuré"),
        "{told}"
    );
}

#[test]
fn a_typed_figure_is_offered_the_expression_that_computes_it() {
    let told = told(&saying("Il y a 75 % de jardiniers."));
    let offered = format!("les données donnent ce chiffre ici : {MEMBERS}");
    assert!(told.contains(&offered), "{told}");
}

/// A choice of the questionnaire has a figure in its words.
#[test]
fn words_of_the_questionnaire_are_no_result_where_they_are_quoted() {
    let said = |text: &str| {
        let project = saying(text);
        told(&project.edit(
            "content/questionnaire.yaml",
            "label: Courges",
            "label: Deux courges ou plus",
        ))
    };
    assert_eq!(said("On répond aussi « Deux courges ou plus »."), "");
    let told = said("On a aussi deux courges ou plus.");
    assert!(told.contains("« deux » est un chiffre"), "{told}");
}

/// The caption of a ranked table may say that it ranks, and compares as any other text.
#[test]
fn a_caption_of_a_ranked_table_may_rank_and_not_compare() {
    let captioned = |caption: &str| {
        let columns = "columns: [{label: Membres, of: legumes, group: membres, top: 2}]";
        let table = format!("ranked_table: {{id: rang, caption: {caption}, {columns}}}");
        told(&showing(Project::at(PROJECT), &table))
    };
    assert_eq!(captioned("Les légumes les plus cités"), "");
    let told = captioned("Légumes plus souvent cités que les fleurs");
    assert!(
        told.contains("« plus souvent cités que » est une comparaison"),
        "{told}"
    );
}

/// Of those who did not garden: the claim that is proposed is of them, though more did.
#[test]
fn a_claim_proposed_of_a_table_is_of_what_it_shows() {
    let project = showing(
        Project::at(PROJECT),
        "group_table: {id: nommes, caption: Légumes plus souvent cités ici, of: legumes, where: {jardine: [non]}, groups: [membres]}",
    );
    let told = told(&showing(
        project,
        "group_table: {id: ont-jardine, caption: Ont jardiné, of: jardine}",
    ));
    assert!(told.contains("more: {share: jardine, is: non}"), "{told}");
}

/// All 12 planted flowers, three of them trees: items are told apart by their names, wherever their figures stand.
#[test]
fn items_are_compared_by_their_names() {
    let battery = "  plantes:\n    type: single\n    text: Que plantez-vous?\n    groups: [membres]\n    \
                   choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]\n    \
                   items: [{id: fleurs, label: Fleurs, column: F}, {id: arbres, label: Arbres, column: A}]\n  milieu:";
    let rows = std::fs::read_to_string(format!("{PROJECT}/{RESPONSES}")).expect("responses");
    let rows = rows.lines().enumerate().map(|(row, line)| match row {
        0 => format!("{line},F,A\n"),
        1..=3 => format!("{line},1,1\n"),
        _ => format!("{line},1,2\n"),
    });
    let rows: String = rows.collect();
    let said = |text: &str| {
        let [flowers, trees] =
            ["fleurs", "arbres"].map(|item| format!("{{{{ percent(\"plantes.{item}\", is=\"oui\") }}}}"));
        let text = format!("À {flowers} et à {trees}, {text}. Ils y passent 4,0");
        let project = Project::at(PROJECT).file(RESPONSES, &rows);
        let project = project.edit("content/questionnaire.yaml", "  milieu:", battery);
        told(&project.edit(SECTION, "Ils y passent 4,0", &text))
    };
    assert_eq!(said("les arbres sont moins souvent plantés que les fleurs"), "");
    let told = said("les fleurs sont moins souvent plantées que les arbres");
    assert!(told.contains("contredit les chiffres de la même phrase"), "{told}");
}
