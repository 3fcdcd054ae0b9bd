//! The guides for researchers, one in French and one in English, each with a project of its own: what they quote from it is
//! there, what they add to it builds, what they say of it is what the program says. `counterparts.rs` holds them together.

use crate::docs::{Fence, fences, read};
use crate::pages;
use crate::project::Project;

/// A page's name in each language.
pub type Names = [&'static str; 2];

/// The pages, as `GUIDES` is ordered.
pub const PAGES: [Names; 18] = [
    ["guide", "guide"],
    ["premier-rapport", "first-report"],
    ["direct", "live"],
    ["exports", "exports"],
    ["reponses", "responses"],
    ["derivees", "derived"],
    ["poids", "weights"],
    ["presentation", "presentation"],
    ["editeur", "editor"],
    ["montrer", "showing"],
    ["precision", "precision"],
    ["nombres", "numbers"],
    ["croiser", "crosstabs"],
    ["fiches", "handouts"],
    ["fichiers", "files"],
    ["anonymat", "anonymity"],
    ["confidentialite", "confidentiality"],
    ["comparaisons", "comparisons"],
];

/// One language's guide, and what only that language says in its own words.
pub struct Guide {
    pub language: &'static str,
    /// Which name of `PAGES` is its own.
    pub which: usize,
    pub readme: &'static str,
    /// The project that its examples come from.
    pub project: &'static str,
    /// The section that examples are added to, and how the list of sections begins.
    pub section: &'static str,
    sections: &'static str,
    /// A question's id as it is and as it is mistyped.
    mistake: [&'static str; 2],
    /// The file of the table of one question by another.
    crossed: &'static str,
    /// What a block says of the place that it goes to.
    at_the_end: &'static str,
    after_the_blocks: &'static str,
    under_a_group: &'static str,
    /// What examples of other pages take for granted: a table's tags, and a text that holds what is released.
    table: &'static str,
    tags: &'static str,
    released: &'static str,
    /// How the message begins, and what stands before each expression that is tried.
    error: &'static str,
    said: &'static str,
}

pub static GUIDES: [Guide; 2] = [
    Guide {
        language: "fr",
        which: 0,
        readme: "README.fr.md",
        project: "tests/projects/base",
        section: "participation",
        sections: "[participation, appuis",
        mistake: ["deja_venu\"", "deja_vnu\""],
        crossed: "output/donnees/jeux-selon-le-milieu.csv",
        at_the_end: "# à la fin de ",
        after_the_blocks: "# après les blocs de ",
        under_a_group: "# sous un groupe de ",
        table: "activites",
        tags: "[porteurs, ocf, concertation]",
        released: "Écrivez à jardins@exemple.ca, à la fin de la journée.",
        error: "erreur",
        said: "On lit :",
    },
    Guide {
        language: "en",
        which: 1,
        readme: "README.md",
        project: "tests/projects/saturdays",
        section: "taking-part",
        sections: "[taking-part, partners",
        mistake: ["came_before\"", "came_befor\""],
        crossed: "output/data/games-by-area.csv",
        at_the_end: "# at the end of ",
        after_the_blocks: "# after the blocks of ",
        under_a_group: "# under a group of ",
        table: "activities",
        tags: "[program, community, roundtables]",
        released: "Write to gardens@example.ca, at the end of the day.",
        error: "error",
        said: "It reads:",
    },
];

impl Guide {
    pub fn path(&self, page: Names) -> String {
        format!("docs/{}/{}.md", self.language, page[self.which])
    }

    pub fn page(&self, page: Names) -> String {
        read(&self.path(page))
    }

    /// The page that all others start from.
    pub fn main(&self) -> String {
        self.page(PAGES[0])
    }

    /// Every page, and what the README quotes.
    pub fn pages(&self) -> impl Iterator<Item = String> {
        PAGES.iter().map(|page| self.page(*page)).chain([read(self.readme)])
    }

    /// The guide's project, with one more section.
    fn with_section(&self, id: &str, text: &str) -> Project {
        let sections = format!("{}, {id}", self.sections);
        Project::at(self.project)
            .edit("content/report.yaml", self.sections, &sections)
            .file(&format!("content/sections/{id}.yaml"), text)
    }
}

/// A text whose spaces may all break.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// A block whose first line names a file is an excerpt of that file of the guide's project.
#[test]
fn the_guides_quote_their_projects() {
    for guide in &GUIDES {
        let mut counted = 0;
        for fence in guide.pages().flat_map(|page| fences(&page)) {
            let Some((path, excerpt)) = fence.text.strip_prefix("# ").and_then(|text| text.split_once('\n')) else {
                continue;
            };
            if !path.starts_with("content/") {
                continue;
            }
            counted += 1;
            let file = read(&format!("{}/{path}", guide.project));
            assert!(file.contains(excerpt), "{path} does not hold:\n{excerpt}");
        }
        assert!(counted >= 14, "only {counted} excerpts");
    }
}

/// A block of the guide that is a list of blocks stands in a section of its own; together they make a report.
#[test]
fn the_guides_other_blocks_build() {
    for guide in &GUIDES {
        let mut section = "title: Others\nblocks:\n".to_owned();
        let mut counted = 0;
        for fence in fences(&guide.main()) {
            if fence.kind == "yaml" && fence.text.starts_with("- ") {
                counted += 1;
                for line in fence.text.lines() {
                    section.push_str(&format!("  {line}\n"));
                }
            }
        }
        assert_eq!(counted, 4);
        let project = guide.with_section("others", &section);
        project.run(&["build", "--no-pdf"]).succeeds();
        assert!(project.path().join(guide.crossed).is_file());
    }
}

/// A block whose first line says where it goes, there in the guide's project; a page's blocks together.
#[test]
fn the_guides_additions_are_understood() {
    for guide in &GUIDES {
        let mut counted = 0;
        for page in PAGES {
            let mut project = prepared(guide, page);
            let mut own = 0;
            for fence in fences(&guide.page(page)) {
                if let Some((first, lines)) = fence.text.split_once('\n') {
                    let added;
                    (project, added) = add(guide, project, first, lines);
                    own += usize::from(added);
                }
            }
            if own > 0 {
                assert_eq!(
                    project.run(&["build", "--no-pdf"]).succeeds().stderr,
                    "",
                    "{}",
                    guide.path(page)
                );
            }
            counted += own;
        }
        assert_eq!(counted, 25, "{}", guide.language);
        assert_eq!(
            counted,
            guide
                .pages()
                .flat_map(|page| fences(&page))
                .filter(is_elsewhere)
                .count()
        );
    }
}

/// Blocks of YAML that are neither quoted from the project nor blocks of a section.
fn is_elsewhere(fence: &Fence) -> bool {
    fence.kind == "yaml" && !fence.text.starts_with("# content/") && !fence.text.starts_with("- ")
}

/// The guide's project, with what a page's examples speak of.
fn prepared(guide: &Guide, page: Names) -> Project {
    let project = Project::at(guide.project);
    match page[0] {
        "fiches" => {
            let table = format!("      id: {}\n", guide.table);
            let tagged = format!("{table}      tags: {}\n", guide.tags);
            project.edit(&format!("content/sections/{}.yaml", guide.section), &table, &tagged)
        }
        "anonymat" => {
            let text = project.read("content/introduction.yaml");
            project.file(
                "content/introduction.yaml",
                format!("{}\n  - prose: {}\n", text.trim_end(), guide.released),
            )
        }
        _ => project,
    }
}

/// The project with a block where its first line says that it goes; `false` if that line says nothing of the kind.
fn add(guide: &Guide, project: Project, first: &str, lines: &str) -> (Project, bool) {
    let at_the_end = |text: &str| format!("{}\n{lines}", text.trim_end());
    if let Some(path) = first.strip_prefix(guide.at_the_end) {
        let text = project.read(path);
        (project.file(path, at_the_end(&text)), true)
    } else if let Some(path) = first.strip_prefix(guide.after_the_blocks) {
        let text = project.read(path);
        let (blocks, rest) = text.split_once("\nclaims:").expect("claims follow the blocks");
        let text = format!("{}claims:{rest}", at_the_end(blocks));
        (project.file(path, text), true)
    } else if let Some(path) = first.strip_prefix(guide.under_a_group) {
        let file = "    responses: responses/parents.csv\n";
        (project.edit(path, file, &format!("{file}{lines}")), true)
    } else {
        (project, false)
    }
}

/// Each expression of the guide's table says what its second column says.
#[test]
fn the_guides_expressions_say_what_they_say() {
    for guide in &GUIDES {
        let text = guide.main();
        let rows: Vec<(&str, &str)> = text
            .lines()
            .filter_map(|line| line.strip_prefix("| `{{")?.strip_suffix(" |")?.split_once("}}` | "))
            .collect();
        assert_eq!(rows.len(), 17);
        let groups = if guide.which == 0 {
            "[parents, equipe]"
        } else {
            "[parents, team]"
        };
        let mut section = format!("title: Expressions\ngroups: {groups}\nblocks:\n  - findings:\n");
        for (expression, _) in &rows {
            section.push_str(&format!("      - '{} {{{{{expression}}}}}, sans plus.'\n", guide.said));
        }
        let project = guide.with_section("expressions", &section).build();
        let page = project.read("output/expressions.html");
        let main = page.find("<main").map_or("", |start| &page[start..]);
        let text = plain(main);
        let mut said = text.split(guide.said).skip(1);
        for (expression, expected) in rows {
            let found = said.next().unwrap_or_default();
            let found = pages::text(found.split(", sans plus").next().unwrap_or_default(), "");
            assert_eq!(found.trim(), expected, "{expression}");
        }
    }
}

/// The guide's message, from the guide's project with the guide's mistake.
#[test]
fn the_guides_message_is_the_programs() {
    for guide in &GUIDES {
        let [right, wrong] = guide.mistake;
        let section = format!("content/sections/{}.yaml", guide.section);
        let project = Project::at(guide.project).edit(&section, right, wrong);
        let run = project.run(&["--lang", guide.language, "check"]).fails(1);
        let fences = fences(&guide.main());
        let message = fences
            .iter()
            .find(|fence| fence.text.starts_with(guide.error))
            .expect("a message");
        assert!(
            plain(&run.stderr).contains(plain(&message.text).trim_end()),
            "{}",
            run.stderr
        );
    }
}

/// The lines of `constats questions` that the guide shows, from the guide's project.
#[test]
fn the_guides_questions_are_the_programs() {
    for guide in &GUIDES {
        let listed = Project::at(guide.project)
            .run(&["--lang", guide.language, "questions"])
            .succeeds();
        let fences = fences(&guide.page(PAGES[1]));
        let quoted = fences
            .iter()
            .find(|fence| fence.kind == "text")
            .expect("the list is shown");
        assert!(
            plain(&listed.stdout).contains(plain(&quoted.text).trim_end()),
            "{}",
            listed.stdout
        );
    }
}
