//! A workspace remakes what its inputs changed, and nothing else; what it gives is what a fresh one gives.

use crate::project::Project;
use constats::diagnostic::{Catalogue, Diagnostics, Printer, Sources, Tongue};
use constats::pipeline::{self, Extent};
use constats::workspace::{MadeAnew, Remade, Workspace};
use std::collections::BTreeMap;

const REPORT: &str = "content/report.yaml";
const QUESTIONNAIRE: &str = "content/questionnaire.yaml";
const SECTION: &str = "content/sections/jardin.yaml";
const RESPONSES: &str = "content/responses/membres.csv";
const TEMPLATE: &str = "templates/site/own.html";

const NOTHING: Remade = Remade {
    documents: 0,
    survey: false,
    facts: false,
    theme: false,
};

/// A document was parsed, no more.
const ONE: Remade = Remade {
    documents: 1,
    ..NOTHING
};

/// Responses were read, and counted.
const READ: Remade = Remade {
    survey: true,
    facts: true,
    ..NOTHING
};

const THEMED: Remade = Remade { theme: true, ..NOTHING };

/// A small project, and a workspace that is up to date with it.
fn start() -> (Project, Workspace) {
    let project = Project::at("tests/projects/comptes").file(TEMPLATE, "<p>Rien.</p>\n");
    let mut workspace = Workspace::open(project.path());
    let first = update(&mut workspace);
    let all = Remade {
        documents: 4,
        survey: true,
        facts: true,
        theme: true,
    };
    assert_eq!(first, all);
    (project, workspace)
}

fn said(mistakes: &Diagnostics, sources: &Sources) -> String {
    Printer::new(&Catalogue::new(Tongue::English), sources, false).print(mistakes)
}

#[track_caller]
fn update(workspace: &mut Workspace) -> Remade {
    match workspace.update(false, &|| ()) {
        Ok((_, remade)) => remade,
        Err(mistakes) => panic!("{}", said(&mistakes, &workspace.sources)),
    }
}

/// What is wrong, in words.
#[track_caller]
fn mistakes(workspace: &mut Workspace) -> String {
    match workspace.update(false, &|| ()) {
        Ok(_) => panic!("nothing is wrong"),
        Err(mistakes) => said(&mistakes, &workspace.sources),
    }
}

/// All files of the report as the workspace has it, and what it warns of.
#[track_caller]
fn files(workspace: &mut Workspace, extent: Extent) -> (BTreeMap<String, Vec<u8>>, String) {
    let made = pipeline::prepare(workspace, false, &|_| ()).and_then(|prepared| {
        let (tools, sources) = (&mut workspace.tools, &mut workspace.sources);
        let rendered = pipeline::render(&prepared, tools, sources, extent, &|_| ())?;
        Ok((rendered.files, said(&prepared.warnings, sources)))
    });
    made.unwrap_or_else(|mistakes| panic!("{}", said(&mistakes, &workspace.sources)))
}

/// Brings a workspace up to date, and holds what it gives against a fresh one's.
#[track_caller]
fn is_as_new(project: &Project, workspace: &mut Workspace, extent: Extent) {
    let (kept, warned) = files(workspace, extent);
    let (fresh, warned_fresh) = files(&mut Workspace::open(project.path()), extent);
    assert_eq!(warned, warned_fresh);
    assert!(kept.keys().eq(fresh.keys()), "{:?}", kept.keys());
    for (path, bytes) in &fresh {
        assert!(kept[path] == *bytes, "{path}");
    }
}

#[track_caller]
fn remakes(project: &Project, workspace: &mut Workspace, expected: Remade) {
    assert_eq!(update(workspace), expected);
    assert_eq!(update(workspace), NOTHING);
    is_as_new(project, workspace, Extent::SiteOnly);
}

#[test]
fn nothing_is_made_again_without_a_change() {
    let (project, mut workspace) = start();
    remakes(&project, &mut workspace, NOTHING);
    // Nor is a file that was only written anew.
    let (section, responses) = (project.read(SECTION), project.read(RESPONSES));
    let project = project.file(SECTION, section).file(RESPONSES, responses);
    remakes(&project, &mut workspace, NOTHING);
}

#[test]
fn a_sentence_parses_its_document_alone() {
    let (project, mut workspace) = start();
    let project = project.edit(SECTION, "title: ", "title: Notre ");
    remakes(&project, &mut workspace, ONE);
    // One that asks something new is counted.
    let asking = "title: \"{{ n([\\\"membres\\\", \\\"voisins\\\"]) }}\" #";
    let project = project.edit(SECTION, "title: Notre ", asking);
    remakes(&project, &mut workspace, Remade { facts: true, ..ONE });
}

#[test]
fn a_sentence_is_read_alone_for_its_figures() {
    let project = Project::at("tests/projects/comptes");
    let mut workspace = Workspace::open(project.path());
    update(&mut workspace);
    assert!(workspace.texts_read() > 10);
    update(&mut workspace);
    assert_eq!((workspace.texts_read(), workspace.sections_made()), (0, (0, 0)));
    let project = project.edit(SECTION, "Plusieurs parlent", "Beaucoup parlent");
    update(&mut workspace);
    assert_eq!(workspace.texts_read(), 1);
    assert_eq!(workspace.sections_made(), (1, 1));
    is_as_new(&project, &mut workspace, Extent::SiteOnly);
}

/// Of a whole build, a sentence has no more made again than the handouts that it stands on.
#[test]
fn a_sentence_sets_its_own_handouts_again() {
    let project = Project::at("tests/projects/library");
    let mut workspace = Workspace::open(project.path());
    let made = |workspace: &mut Workspace| {
        files(workspace, Extent::Everything);
        let MadeAnew { handouts, kept } = workspace.tools.made();
        (handouts, kept)
    };
    let (handouts, [codes, fonts, cards]) = made(&mut workspace);
    assert!(handouts > 1 && codes == handouts && fonts > 1 && cards == 1);
    assert_eq!(made(&mut workspace), (0, [0; 3]));
    let section = "content/sections/taking-part.yaml";
    let project = project.edit(section, "could your branch lower", "can your branch lower");
    assert_eq!(made(&mut workspace), (1, [0; 3]));
    is_as_new(&project, &mut workspace, Extent::Everything);
    // The title stands on all of them, and on the card.
    let project = project.edit(REPORT, "title: ", "title: New ");
    assert_eq!(made(&mut workspace), (handouts, [0, 0, 1]));
    is_as_new(&project, &mut workspace, Extent::Everything);
}

#[test]
fn the_survey_is_read_again_for_what_it_reads_alone() {
    let (project, mut workspace) = start();
    let project = project.edit(REPORT, "title: Le jardin", "subtitle: Un été\ntitle: Notre jardin");
    remakes(&project, &mut workspace, ONE);
    let project = project.edit(QUESTIONNAIRE, "questions:", "# Codes de l’été.\nquestions:");
    remakes(&project, &mut workspace, ONE);
    let again = Remade { documents: 1, ..READ };
    let project = project.edit(REPORT, "label: Membres", "label: Membres du jardin");
    remakes(&project, &mut workspace, again);
    let project = project.edit(REPORT, "{preset: open,", "{preset: open, round_to: 1,");
    remakes(&project, &mut workspace, again);
    let project = project.edit(QUESTIONNAIRE, "label: Urbain", "label: En ville");
    remakes(&project, &mut workspace, again);
}

#[test]
fn what_a_kept_survey_warned_of_is_said_again_at_its_place() {
    let (project, mut workspace) = start();
    let asked = "par semaine?\n    asked_if: [{question: jardine, is: [oui]}]\n";
    let project = project.edit(QUESTIONNAIRE, "par semaine?\n", asked);
    let again = Remade { documents: 1, ..READ };
    remakes(&project, &mut workspace, again);
    let (_, warned) = files(&mut workspace, Extent::SiteOnly);
    assert!(
        warned.contains("heures") && warned.contains("questionnaire.yaml:16"),
        "{warned}"
    );
    let project = project.edit(REPORT, "title: Le jardin", "subtitle: Un été\ntitle: Notre jardin");
    remakes(&project, &mut workspace, ONE);
    // Its place moves.
    let project = project.edit(QUESTIONNAIRE, "questions:", "# Codes de l’été.\nquestions:");
    remakes(&project, &mut workspace, again);
}

#[test]
fn new_responses_are_read_and_counted() {
    let (project, mut workspace) = start();
    let text = project.read(RESPONSES);
    let project = project.file(RESPONSES, text.replace('\n', "\r\n"));
    remakes(&project, &mut workspace, READ);
    // As long as before.
    let project = project.edit(RESPONSES, "M1,1,1,2,3,1", "M1,1,1,3,3,1");
    remakes(&project, &mut workspace, READ);
}

#[test]
fn a_file_of_the_theme_loads_the_theme_alone() {
    let (project, mut workspace) = start();
    let project = project.file(TEMPLATE, "<p>Autre.</p>\n");
    remakes(&project, &mut workspace, THEMED);
    let tokens = std::fs::read_to_string("themes/constats/tokens.yaml").expect("the theme's tokens");
    let project = project.file("themes/constats/tokens.yaml", &tokens);
    remakes(&project, &mut workspace, THEMED);
    let project = project.edit("themes/constats/tokens.yaml", "#084e8a", "#084e8b");
    remakes(&project, &mut workspace, THEMED);
    let project = project.edit(REPORT, "language: fr-CA", "language: fr-CA\ntheme: universite");
    remakes(&project, &mut workspace, Remade { theme: true, ..ONE });
}

#[test]
fn documents_come_and_go() {
    let (project, mut workspace) = start();
    let (section, conclusion) = (project.read(SECTION), project.read("content/conclusion.yaml"));
    let project = project.edit(REPORT, "[jardin]", "[arbre]").remove(SECTION);
    let project = project.file("content/sections/arbre.yaml", section);
    remakes(
        &project,
        &mut workspace,
        Remade {
            documents: 2,
            ..NOTHING
        },
    );
    let project = project.remove("content/conclusion.yaml");
    // What its claim asks, a claim of the section asks too: whether two shares differ.
    remakes(&project, &mut workspace, NOTHING);
    let project = project.file("content/conclusion.yaml", &conclusion);
    remakes(&project, &mut workspace, ONE);
    // Of others, nothing else does.
    let other = conclusion.replace("where: {milieu: urbain}", "where: {milieu: [urbain, rural]}");
    let project = project.file("content/conclusion.yaml", other);
    remakes(&project, &mut workspace, Remade { facts: true, ..ONE });
}

#[test]
fn a_mistake_is_told_and_its_mend_goes_on_from_what_holds() {
    let (project, mut workspace) = start();
    let whole = project.read(SECTION);
    let project = project.file(SECTION, format!("{whole}\nblocs: [\n"));
    // What is right is parsed once, whatever else is wrong.
    let project = project.edit(REPORT, "title: Le jardin", "title: Notre jardin");
    mistakes(&mut workspace);
    let project = project.edit(SECTION, "\nblocs: [\n", "\nblocs: []\n");
    let told = mistakes(&mut workspace);
    assert_eq!(told, mistakes(&mut Workspace::open(project.path())));
    assert_eq!(told, mistakes(&mut workspace));
    let project = project.file(SECTION, &whole);
    remakes(&project, &mut workspace, ONE);
}

#[test]
fn responses_are_read_once_whatever_is_wrong_elsewhere() {
    let (project, mut workspace) = start();
    let whole = project.read(SECTION);
    let project = project.edit(RESPONSES, "M1,1,1,2,3,1", "M1,1,1,3,3,1");
    let project = project.file(SECTION, format!("{whole}\nblocs: []\n"));
    mistakes(&mut workspace);
    let project = project.file(SECTION, &whole);
    assert_eq!(update(&mut workspace), Remade { facts: true, ..ONE });
    is_as_new(&project, &mut workspace, Extent::SiteOnly);
}

#[test]
fn wrong_responses_are_told_until_they_are_right() {
    let (project, mut workspace) = start();
    let whole = project.read(RESPONSES);
    let project = project.edit(RESPONSES, "M1,1,1,2,3,1", "M1,1,1,2,3,7");
    let told = mistakes(&mut workspace);
    assert!(told.contains("membres.csv:2"), "{told}");
    assert_eq!(told, mistakes(&mut workspace));
    // What held before holds again, whenever it was written.
    let project = project.file(RESPONSES, whole);
    remakes(&project, &mut workspace, NOTHING);
}

/// Responses that were read for other words are read again for those that the authors added.
#[test]
fn what_the_authors_add_is_held_against_responses_that_are_kept() {
    let (project, mut workspace) = start();
    let rows = project.read(RESPONSES);
    let answer = |(at, line): (usize, &str)| match at {
        0 => format!("{line},mots\n"),
        2 => format!("{line},L’ombre du vieux pommier me repose\n"),
        _ => format!("{line},\n"),
    };
    let project = project.file(RESPONSES, rows.lines().enumerate().map(answer).collect::<String>());
    remakes(&project, &mut workspace, READ);
    let whole = project.read(SECTION);
    let project = project.edit(
        SECTION,
        "Plusieurs parlent du plaisir",
        "L’ombre du vieux pommier me repose; le plaisir",
    );
    let told = mistakes(&mut workspace);
    assert!(told.contains("“L’ombre du vieux pommier me repose”"), "{told}");
    assert_eq!(told, mistakes(&mut Workspace::open(project.path())));
    let project = project.file(SECTION, &whole);
    remakes(&project, &mut workspace, ONE);
}

#[test]
fn a_theme_that_cannot_be_loaded_is_told_until_it_can() {
    let (project, mut workspace) = start();
    let tokens = "themes/constats/tokens.yaml";
    let whole = std::fs::read_to_string(tokens).expect("the theme's tokens");
    let project = project.file(tokens, whole.replace("link:", "lien:"));
    let told = mistakes(&mut workspace);
    assert_eq!(told, mistakes(&mut Workspace::open(project.path())));
    let project = project.file(tokens, whole);
    remakes(&project, &mut workspace, THEMED);
}

#[test]
fn a_thousand_updates_take_no_more_room() {
    let (mut project, mut workspace) = start();
    let (section, responses) = (project.read(SECTION), project.read(RESPONSES));
    let mut rooms = Vec::new();
    for round in 0..1000 {
        project = project.file(SECTION, format!("{section}\n# {round}\n"));
        // Nobody reads it.
        project = project.file(&format!("content/essai-{round}.yaml"), "essai: 1\n");
        let (is_wrong, is_themed) = (round % 7 == 3, round % 10 == 5);
        if is_wrong {
            let wrong = responses.replace(",2,3,1\n", &format!(",2,3,{}\n", 100 + round));
            project = project.file(RESPONSES, wrong);
        } else {
            project = project.file(RESPONSES, &responses);
        }
        if is_themed {
            project = project.file(TEMPLATE, format!("<p>{round}</p>"));
        }
        let is_right = workspace.update(false, &|| ()).is_ok();
        assert_eq!(is_right, !is_wrong, "{round}");
        project = project.remove(&format!("content/essai-{round}.yaml"));
        rooms.push(workspace.sources.room());
    }
    assert_eq!(rooms[20..].iter().max(), rooms[..20].iter().max());
}

/// Several edits, with everything made after each, then the whole held against a fresh build.
#[track_caller]
fn is_as_new_after_edits(project: Project, section: &str, responses: &str) {
    let mut workspace = Workspace::open(project.path());
    files(&mut workspace, Extent::Everything);
    let project = project.edit(section, "title: ", "title: X ");
    files(&mut workspace, Extent::Everything);
    let text = project.read(responses);
    let project = project.file(responses, text.replace('\n', "\r\n"));
    let project = project.edit(REPORT, "subtitle: ", "subtitle: X ");
    files(&mut workspace, Extent::WithoutPdf);
    let project = project.edit(section, "title: X ", "title: Y ");
    let broken = project.read(section);
    let project = project.edit(section, "blocks:", "blocs:");
    mistakes(&mut workspace);
    let project = project.file(section, broken);
    is_as_new(&project, &mut workspace, Extent::Everything);
}

#[test]
fn the_reference_report_is_as_new_after_edits() {
    let project = Project::empty().overlay_into("content", "content");
    let section = "content/sections/familles.yaml";
    is_as_new_after_edits(project, section, "content/responses/pg.csv");
}

#[test]
fn a_report_in_english_is_as_new_after_edits() {
    let project = Project::at("tests/projects/library");
    let section = "content/sections/taking-part.yaml";
    is_as_new_after_edits(project, section, "content/responses/members.csv");
}
