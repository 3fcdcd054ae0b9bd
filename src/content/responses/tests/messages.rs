//! What is said of files that are wrong, whole.

use super::{Case, NAME};
use crate::content::responses::block::SIZE;
use crate::content::responses::{Kind, Table};

#[track_caller]
fn assert_said(found: &str, expected: &str) {
    assert!(
        found.trim_matches('\n') == expected.trim_matches('\n'),
        "said:\n{found}\n\nexpected:\n{expected}"
    );
}

/// What is said when the file is called `name`.
fn absent(name: &str) -> String {
    let mut case = Case::new("id\n");
    let path = case.folder.path().join(name);
    let mistakes = Table::open(&path, NAME, &case.options, &mut case.sources).expect_err("mistakes");
    case.said(&mistakes)
}

fn delimited(sign: u8) -> String {
    let mut case = Case::new("id\n");
    case.options.delimiter = Some(sign);
    case.mistakes(Kind::Codes)
}

/// A row after two blocks of rows; more follow.
fn far_down(row: &[u8]) -> Vec<u8> {
    let good = b"1,\n".repeat(SIZE * 2 / 3);
    [b"Q1,Q2\n", good.as_slice(), row, &good].concat()
}

fn many_codes() -> String {
    let rows: Vec<String> = (0..=65_536).map(|code| format!("{code},a\n")).collect();
    format!("Q1,Q2\n{}", rows.concat())
}

fn last_lines(said: &str) -> String {
    let lines: Vec<&str> = said.lines().collect();
    lines[lines.len() - 6..].join("\n")
}

#[test]
fn an_empty_file() {
    let said = Case::new("").mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » est vide; il faut une ligne d’en-tête, puis une ligne par personne répondante
"#,
    );
}

#[test]
fn a_file_of_line_ends() {
    let said = Case::new("\u{feff}\r\n\n").mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » est vide; il faut une ligne d’en-tête, puis une ligne par personne répondante
"#,
    );
}

#[test]
fn a_missing_file() {
    let said = absent("pto.csv");
    assert_said(
        &said,
        r#"
erreur: le fichier de réponses « content/responses/ptp.csv » est introuvable
 |
 = aide: vouliez-vous dire « ptp.csv » ?
"#,
    );
}

#[test]
fn a_folder() {
    let said = absent("");
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » est un dossier; il faut le fichier de réponses, en CSV
"#,
    );
}

#[test]
fn a_delimiter_that_cannot_be() {
    let said = delimited(b'"');
    assert_said(
        &said,
        r#"
erreur: « " » ne peut pas séparer les cellules de « content/responses/ptp.csv »; on attend une virgule, un point-virgule ou une tabulation
"#,
    );
}

#[test]
fn a_header_with_a_name_twice_and_one_without() {
    let said = Case::new("id,Q1,Q1,Q2,\n1,2,3,4,5\n").mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » : deux colonnes s’appellent « Q1 »
 --> content/responses/ptp.csv:1:7
  |
1 | id,Q1,Q1,Q2,
  |    -- ^^
  |    |
  |    d’abord ici

erreur: « content/responses/ptp.csv » : la colonne 5 n’a pas de nom dans l’en-tête
 --> content/responses/ptp.csv:1:13
  |
1 | id,Q1,Q1,Q2,
  |             ^
"#,
    );
}

#[test]
fn rows_of_the_wrong_length() {
    let said = Case::new("id,Q1,Q2\n1,2,3\n2,3\n\n3,1,2,3,4\n4\n").mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: cette ligne compte 2 cellules; l’en-tête en compte 3
 --> content/responses/ptp.csv:3:4
  |
3 | 2,3
  |    ^ il manque ici la colonne « Q2 »

erreur: cette ligne compte 5 cellules; l’en-tête en compte 3
 --> content/responses/ptp.csv:5:7
  |
5 | 3,1,2,3,4
  |       ^^^ en trop

erreur: cette ligne compte 1 cellule; l’en-tête en compte 3
 --> content/responses/ptp.csv:6:2
  |
6 | 4
  |  ^ il manque ici la colonne « Q1 »
"#,
    );
}

#[test]
fn a_respondent_twice() {
    let said = Case::new("id;Q1\n7;1\n8;1\n\" 7 \";2\n7;3\n").mistakes(Kind::Id);
    assert_said(
        &said,
        r#"
erreur: l’identifiant « 7 » revient (colonne « id »); chaque personne répondante n’a qu’une ligne
 --> content/responses/ptp.csv:4:2
  |
4 | " 7 ";2
  |  ^^^
  |
 ::: content/responses/ptp.csv:2:1
  |
2 | 7;1
  | - d’abord ici

erreur: l’identifiant « 7 » revient (colonne « id »); chaque personne répondante n’a qu’une ligne
 --> content/responses/ptp.csv:5:1
  |
5 | 7;3
  | ^
  |
 ::: content/responses/ptp.csv:2:1
  |
2 | 7;1
  | - d’abord ici

erreur: l’identifiant « 1 » revient (colonne « Q1 »); chaque personne répondante n’a qu’une ligne
 --> content/responses/ptp.csv:3:3
  |
3 | 8;1
  |   ^
  |
 ::: content/responses/ptp.csv:2:3
  |
2 | 7;1
  |   - d’abord ici
"#,
    );
}

#[test]
fn a_respondent_without_an_id() {
    let said = Case::new("id\n1\n\"\"\n2\n").mistakes(Kind::Id);
    assert_said(
        &said,
        r#"
erreur: cette ligne n’a pas d’identifiant (colonne « id »)
 --> content/responses/ptp.csv:3:2
  |
3 | ""
  |  ^
"#,
    );
}

#[test]
fn a_quote_that_nothing_closes() {
    let said = Case::new("id,Q1\n1,2\n2,\"abc\n3,4\n").mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » : un guillemet ouvre une cellule et rien ne la ferme
 --> content/responses/ptp.csv:3:3
  |
3 | 2,"abc
  |   ^ ouvert ici
"#,
    );
}

#[test]
fn a_quote_in_the_header_that_nothing_closes() {
    let said = Case::new("id,\"Q1\n1,2\n").mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » : un guillemet ouvre une cellule et rien ne la ferme
 --> content/responses/ptp.csv:1:4
  |
1 | id,"Q1
  |    ^ ouvert ici
"#,
    );
}

#[test]
fn a_file_that_is_not_utf8() {
    let said = Case::new(b"id,Q1,Q2\n1,a,b\n2,D\xe9j\xe0 l\xe0,b\n").mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » n’est pas en UTF-8 : le premier caractère illisible est dans la colonne Q1
 --> content/responses/ptp.csv:3:4
  |
3 | 2,Déjà là,b
  |    ^ lu ici en windows-1252
  |
  = aide: si la ligne ci-dessus se lit bien, écrivez « encoding: windows-1252 » sous le groupe, dans content/report.yaml
  = aide: sinon, essayez windows-1252 (Windows), macintosh (ancien Mac) ou iso-8859-15, ou exportez de nouveau en UTF-8
"#,
    );
}

#[test]
fn a_header_that_is_not_utf8() {
    let said = Case::new(b"id,\xc9tat\n1,a\n").mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » n’est pas en UTF-8 : le premier caractère illisible est dans la colonne 2
 --> content/responses/ptp.csv:1:4
  |
1 | id,État
  |    ^ lu ici en windows-1252
  |
  = aide: si la ligne ci-dessus se lit bien, écrivez « encoding: windows-1252 » sous le groupe, dans content/report.yaml
  = aide: sinon, essayez windows-1252 (Windows), macintosh (ancien Mac) ou iso-8859-15, ou exportez de nouveau en UTF-8
"#,
    );
}

#[test]
fn a_file_that_is_not_utf8_far_down() {
    let said = Case::new(far_down(b"D\xe9j\xe0,b\n")).mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » n’est pas en UTF-8 : le premier caractère illisible est dans la colonne Q1
      --> content/responses/ptp.csv:699052:2
       |
699052 | Déjà,b
       |  ^ lu ici en windows-1252
       |
       = aide: si la ligne ci-dessus se lit bien, écrivez « encoding: windows-1252 » sous le groupe, dans content/report.yaml
       = aide: sinon, essayez windows-1252 (Windows), macintosh (ancien Mac) ou iso-8859-15, ou exportez de nouveau en UTF-8
"#,
    );
}

#[test]
fn a_quote_far_down_that_nothing_closes() {
    let said = Case::new(far_down(b"\"D,b\n")).mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » : un guillemet ouvre une cellule et rien ne la ferme
      --> content/responses/ptp.csv:699052:1
       |
699052 | "D,b
       | ^ ouvert ici
"#,
    );
}

#[test]
fn a_row_of_the_wrong_length_far_down() {
    let said = Case::new(far_down(b"x,y,z\n")).mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: cette ligne compte 3 cellules; l’en-tête en compte 2
      --> content/responses/ptp.csv:699052:5
       |
699052 | x,y,z
       |     ^ en trop
"#,
    );
}

#[test]
fn a_file_that_is_not_utf8_as_said() {
    let said = Case::new(b"id,Q1\n1,D\xe9j\xe0\n")
        .encoding("utf-8")
        .mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » contient des octets qui n’ont pas de sens en utf-8
 --> content/responses/ptp.csv:2:4
  |
2 | 1,Déjà
  |    ^ lu ici en windows-1252
  |
 ::: content/report.yaml:1:11
  |
1 | encoding: utf-8
  |           ----- l’encodage est donné ici
  |
  = aide: donnez un autre encodage, ou enlevez « encoding » pour qu’on en propose un
"#,
    );
}

#[test]
fn a_file_that_is_not_in_the_encoding_given() {
    let said = Case::new(b"id,Q1\n1,D\xe9j\xff\n")
        .encoding("shift_jis")
        .mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » contient des octets qui n’ont pas de sens en shift_jis
 --> content/responses/ptp.csv:2:5
  |
2 | 1,D駛�
  |      ^ aucun caractère à cet endroit
  |
 ::: content/report.yaml:1:11
  |
1 | encoding: shift_jis
  |           --------- l’encodage est donné ici
  |
  = aide: donnez un autre encodage, ou enlevez « encoding » pour qu’on en propose un
"#,
    );
}

#[test]
fn an_encoding_that_does_not_exist() {
    let said = Case::new("id,Q1\n").encoding("windows-1525").mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « windows-1525 » n’est pas le nom d’un encodage
 --> content/report.yaml:1:11
  |
1 | encoding: windows-1525
  |           ^^^^^^^^^^^^
  |
  = aide: vouliez-vous dire « windows-1252 » ?
"#,
    );
}

#[test]
fn more_mistakes_than_are_told() {
    let said = last_lines(&Case::new(format!("id,Q1\n{}", "1\n".repeat(40))).mistakes(Kind::Codes));
    assert_said(
        &said,
        r#"
  --> content/responses/ptp.csv:21:2
   |
21 | 1
   |  ^ il manque ici la colonne « Q1 »

note: « content/responses/ptp.csv » : encore 20 lignes de longueur fautive
"#,
    );
}

#[test]
fn more_codes_than_a_list_can_have() {
    let said = Case::new(many_codes()).mistakes(Kind::Codes);
    assert_said(
        &said,
        r#"
erreur: « content/responses/ptp.csv » : la colonne « Q1 » contient plus de 65536 réponses différentes; ce n’est pas une liste de codes
 --> content/responses/ptp.csv:1:1
  |
1 | Q1,Q2
  | ^^
"#,
    );
}
