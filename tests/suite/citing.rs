//! What cites a report: its files, the first page's metadata, a citation under each table; all from explicit settings.

use crate::project::Project;
use calamine::Reader;

/// The guide's project with everything that a citation may need.
fn cited() -> Project {
    Project::base().edit(
        "content/report.yaml",
        "notice:",
        "citation_authors:\n  - {family: 'Désilets & \"fils', given: A.-S.}\n  - {name: 'Maison_des familles {R}'}\n\
         publisher: 'Éditions 100 % #1'\nurl: https://exemple.org/samedis\ndoi: https://doi.org/10.1234/a_b\n\
         licence: CC-BY-4.0\nnotice:",
    )
}

/// What everybody must know first goes along with whatever is taken from the report.
#[test]
fn the_notice_goes_along_with_pages_data_and_citations() {
    let project = Project::base().build();
    let notice = "Rapport d’exemple; les réponses sont inventées.";
    for path in [
        "index.html",
        "participation.html",
        "appuis.html",
        "conclusion.html",
        "donnees/LISEZ-MOI.txt",
        "donnees/csv-metadata.json",
        "citer/rapport.bib",
        "citer/rapport.ris",
        "citer/rapport.csl.json",
        "CITATION.cff",
        "rapport.html",
    ] {
        let text = project.read(&format!("output/{path}"));
        assert!(text.contains(notice), "{path}: {text}");
    }
    let mut workbook = calamine::open_workbook_auto(project.path().join("output/tableaux.xlsx")).expect("a workbook");
    let first = workbook.worksheet_range_at(0).expect("a sheet").expect("cells");
    assert!(first.cells().any(|(_, _, cell)| *cell == notice), "{first:?}");
}

#[test]
fn who_is_cited_is_said_apart_from_who_is_named() {
    let project = cited().build();
    let cover = project.read("output/index.html");
    assert!(
        cover.contains("<p>Désilets &amp; &quot;fils, A.-S., Maison_des familles {R} (2025)."),
        "{cover}"
    );
    assert!(
        cover.contains("<strong>Noémie Bérubé</strong>"),
        "the authors named stay"
    );
    for tag in [
        "name=\"citation_author\" content=\"Désilets &amp; &quot;fils, A.-S.\"",
        "name=\"citation_technical_report_institution\" content=\"Éditions 100\u{a0}% #1\"",
        "name=\"citation_doi\" content=\"10.1234/a_b\"",
        "name=\"DC.rights\" content=\"https://creativecommons.org/licenses/by/4.0/\"",
        "property=\"og:url\" content=\"https://exemple.org/samedis/\"",
        "rel=\"license\">CC-BY-4.0</a>",
    ] {
        assert!(cover.contains(tag), "{tag} in {cover}");
    }
    let bib = project.read("output/citer/rapport.bib");
    assert!(
        bib.starts_with("@techreport{desiletsfils2025,\n  author = {Désilets \\& \\textquotedbl{}fils, A.-S."),
        "{bib}"
    );
    assert!(bib.contains("institution = {Éditions 100~\\% \\#1},"), "{bib}");
    let ris = project.read("output/citer/rapport.ris");
    assert!(
        ris.contains("\r\nAU  - Maison_des familles {R}\r\n") && ris.ends_with("ER  - \r\n"),
        "{ris}"
    );
    let csl: serde_json::Value =
        serde_json::from_str(&project.read("output/citer/rapport.csl.json")).expect("CSL-JSON is JSON");
    assert_eq!(csl[0]["author"][0]["family"], "Désilets & \"fils");
    assert_eq!(csl[0]["URL"], "https://exemple.org/samedis/");
    let cff = project.read("output/CITATION.cff");
    assert!(
        cff.contains("  - name: \"Maison_des familles {R}\"\n") && cff.contains("license: CC-BY-4.0\n"),
        "{cff}"
    );
}

#[test]
fn each_table_says_how_to_cite_it() {
    let project = cited().build();
    let mut tables = 0;
    for (path, bytes) in project.files("output") {
        if path.extension().is_none_or(|end| end != "html") {
            continue;
        }
        let page = String::from_utf8(bytes).expect("UTF-8");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for table in page.split("<div class=\"table\" id=\"").skip(1) {
            let id = table.split('"').next().unwrap_or_default();
            tables += 1;
            // On the page that holds all, too, a table stands where its section stands.
            let link = match name.as_str() {
                "rapport.html" => format!("<a href=\"#{id}\">https://exemple.org/samedis/"),
                name => format!("<a href=\"#{id}\">https://exemple.org/samedis/{name}#{id}</a>"),
            };
            assert!(!table.contains("samedis/rapport.html"), "{table}");
            let cite = table.split("<p class=\"cite\">").nth(1).unwrap_or_default();
            let cite = cite.split("</p>").next().unwrap_or_default();
            assert!(
                cite.contains(&link) && cite.contains("<cite>Les samedis de lecture</cite>"),
                "{name}: {table}"
            );
        }
    }
    assert!(tables >= 3, "{tables} tables");
}

/// Without any setting there is still a citation, by the authors that the report names, and no address.
#[test]
fn a_report_without_settings_can_be_cited() {
    let project = Project::base().build();
    let cover = project.read("output/index.html");
    assert!(
        cover.contains("<p>Noémie Bérubé (2025). <em>Les samedis de lecture"),
        "{cover}"
    );
    assert!(!cover.contains("citation_public_url") && !cover.contains("rel=\"canonical\""));
    let bib = project.read("output/citer/rapport.bib");
    assert!(
        bib.contains("author = {Bérubé, Noémie},") && !bib.contains("url ="),
        "{bib}"
    );
}

#[test]
fn settings_that_cannot_be_are_told_at_their_place() {
    for (setting, place, told) in [
        ("licence: CC-BY-40", "8:10", "did you mean “CC-BY-4.0”?"),
        ("url: exemple.org", "8:6", "is not the address of a site"),
        ("doi: abc", "8:6", "write 10.1234/abc"),
        (
            "citation_authors: [{family: A, givn: B}]",
            "8:32",
            "did you mean “given”?",
        ),
        ("citation_authors: [{name: A, given: B}]", "8:30", "given"),
    ] {
        let project = Project::base().edit("content/report.yaml", "notice:", &format!("{setting}\nnotice:"));
        let run = project.run(&["check"]).fails(1);
        assert!(
            run.stderr.contains(&format!("content/report.yaml:{place}")),
            "{setting}: {}",
            run.stderr
        );
        assert!(run.stderr.contains(told), "{setting}: {}", run.stderr);
    }
}

/// A report whose date its authors still have to say says none, in no output, and is the same bytes at any time.
#[test]
fn an_undated_report_says_no_date() {
    let project = Project::base().edit("content/report.yaml", "date: 2025-06", "date: À confirmer");
    let run = project.run(&["--lang", "fr", "build"]).succeeds();
    assert!(
        run.stderr.contains("la date du rapport reste à confirmer"),
        "{}",
        run.stderr
    );
    let cover = project.read("output/index.html");
    assert!(
        cover.contains(">Date à confirmer<") && cover.contains("(s.\u{a0}d.)"),
        "{cover}"
    );
    for tag in ["datePublished", "DC.date", "citation_publication_date"] {
        assert!(!cover.contains(tag), "{tag}");
    }
    for (path, dates) in [
        ("citer/rapport.bib", &["month ="][..]),
        ("citer/rapport.ris", &["PY  -", "DA  -"]),
        ("citer/rapport.csl.json", &["issued"]),
        ("CITATION.cff", &["date-released", "year:"]),
    ] {
        let text = project.read(&format!("output/{path}"));
        assert!(dates.iter().all(|date| !text.contains(date)), "{path}: {text}");
    }
    // An archive must say some day.
    let pdf = String::from_utf8_lossy(&project.bytes("output/rapport.pdf")).into_owned();
    assert!(pdf.contains("<xmp:CreateDate>1980-01-01"), "no day of 1980");
    let properties = zip_part(&project.bytes("output/tableaux.xlsx"), "docProps/core.xml");
    assert!(properties.contains("1980-01-01T00:00:00Z"), "{properties}");
}

fn zip_part(archive: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).expect("an archive");
    let mut text = String::new();
    let mut part = archive.by_name(name).expect("a part");
    std::io::Read::read_to_string(&mut part, &mut text).expect("a text");
    text
}
