//! PDFs written by hand, each with its secrets in another place.

use crate::leak::extract;
use crate::leak::texts::Texts;
use std::fmt::Write;

/// A PDF of these objects, from number 1 on; the first is its catalogue.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut file = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(file.len());
        write!(file, "{} 0 obj\n{object}\nendobj\n", n + 1).unwrap();
    }
    let table = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(file, "{place:010} 00000 n ").unwrap();
    }
    let size = objects.len() + 1;
    write!(
        file,
        "trailer\n<</Size {size}/Root 1 0 R/Info 3 0 R>>\nstartxref\n{table}\n%%EOF\n"
    )
    .unwrap();
    file.into_bytes()
}

/// A stream in hexadecimal: nothing of it can be read without decoding.
fn stream(dict: &str, content: &str) -> String {
    let hex = units(content.bytes().map(u32::from), 2);
    format!(
        "<<{dict}/Filter/ASCIIHexDecode/Length {}>>\nstream\n{hex}>\nendstream",
        hex.len() + 1
    )
}

fn units(codes: impl Iterator<Item = u32>, width: usize) -> String {
    codes.fold(String::new(), |mut units, code| {
        write!(units, "{code:0width$x}").unwrap();
        units
    })
}

fn hex(text: &str) -> String {
    format!("<feff{}>", units(text.encode_utf16().map(u32::from), 4))
}

/// One page with this content; `more` are objects from number 9 on.
fn page(content: &str, more: &[String]) -> Vec<u8> {
    // Letters are their own codes plus 0x100, so that only the table tells them.
    let table = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> \
                 endcodespacerange 1 beginbfrange <0120> <017E> <0020> endbfrange 1 beginbfchar <0201> <00660069> \
                 endbfchar endcmap end end";
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[4 0 R]/Count 1>>".to_owned(),
        format!("<</Title{}/Author(L\\351a <<a>> \\(x\\))>>", hex("Été en titre")),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</Font<</F1 6 0 R/F2 8 0 R>>/Properties<</P1 \
         <</ActualText(vrai nom)>>>>>>>>"
            .to_owned(),
        stream("", content),
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[]>>".to_owned(),
        stream("/Type/CMap", table),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    objects.extend(more.iter().cloned());
    pdf(&objects)
}

/// Text as codes of the composite font.
fn codes(text: &str) -> String {
    format!("<{}>", units(text.bytes().map(|byte| 0x100 + u32::from(byte)), 4))
}

fn read(bytes: &[u8]) -> Texts {
    let mut texts = Texts::default();
    extract::read("a.pdf", bytes, &mut texts);
    texts
}

#[test]
fn letters_on_a_page() {
    let content = format!(
        "BT /F1 9 Tf {} Tj [{} -50 {} -300 {}] TJ <0201> Tj /F2 9 Tf 0 -9 Td (l\\222\\351t\\351) Tj ET",
        codes("On m'a "),
        codes("refu"),
        codes("se"),
        codes("tout"),
    );
    let texts = read(&page(&content, &[]));
    assert_eq!(texts.prose, "\nOn m'a refuse toutfi\nl’été\n");
    assert!(!texts.unreadable);
}

#[test]
fn what_interrupts_goes_beside() {
    let content = format!(
        "/Span<</MCID 0>>BDC BT /F1 9 Tf {} Tj ET EMC /Artifact BMC BT {} Tj ET EMC \
         /Span<</ActualText(vu)/Alt(autre)>>BDC BT {} Tj ET EMC /Span /P1 BDC BT {} Tj ET EMC BT {} Tj ET",
        codes("avant"),
        codes("pied"),
        codes("cache"),
        codes("faux"),
        codes("apres"),
    );
    let texts = read(&page(&content, &[]));
    assert_eq!(texts.prose, "\navantvuvrai nom\napres\n");
    for text in ["pied", "cache", "autre", "faux"] {
        assert!(texts.labels.contains(text), "{text}: {}", texts.labels);
    }
}

#[test]
fn titles_alternatives_and_attachments() {
    let more = [
        format!(
            "<</Type/StructElem/S/Figure/Alt{}/K[<</E(plus loin)>>]>>",
            hex("Barres, 12\u{a0}%")
        ),
        stream(
            "/Type/Metadata/Subtype/XML",
            "<x><dc:title>R&amp;D \u{e9}t\u{e9}</dc:title></x>",
        ),
        stream("/Type/EmbeddedFile", "id;texte\nR0012;secret"),
        stream(
            "/Subtype/Form/Resources<</Font<</F9 6 0 R>>>>",
            &format!("BT /F9 9 Tf {} Tj ET", codes("dessin")),
        ),
        "<</Type/Annot/A<</S/URI/URI(mailto:a@b.ca)>>>>".to_owned(),
    ];
    let texts = read(&page("", &more));
    for text in [
        "Été en titre",
        "Léa <<a>> (x)",
        "Barres, 12",
        "plus loin",
        "dessin",
        "mailto:a@b.ca",
    ] {
        assert!(texts.labels.contains(text), "{text}: {}", texts.labels);
    }
    assert!(texts.prose.contains("R&D été") && texts.prose.contains("R0012;secret"));
    assert!(!texts.unreadable);
}

#[test]
fn what_cannot_be_read_is_told() {
    let undecodable = "<</Filter/FlateDecode/Length 15>>\nstream\nnot compressed!\nendstream".to_owned();
    assert!(read(&page("", &[undecodable])).unreadable);
    assert!(read(&page("BT /F7 9 Tf (a) Tj ET", &[])).unreadable);
    let nameless = "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H>>".to_owned();
    let drawing = stream(
        "/Subtype/Form/Resources<</Font<</F9 9 0 R>>>>",
        "BT /F9 9 Tf <0001> Tj ET",
    );
    assert!(read(&page("", &[nameless, drawing])).unreadable);
    assert!(read(b"%PDF-1.7 nothing").unreadable);
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    assert!(read(&page(&format!("BT {deep} TJ ET"), &[])).unreadable);
    assert!(read(&page("", &[deep])).unreadable);
}
