//! The files that every page offers.

use super::download::{Download, DownloadLink, SiteFiles};
use crate::render::html::markup::Html;
use crate::theme::Wording;

/// Signs on the first page that no text has: texts are printable. Before each word of the archive's link, before each of
/// the link after it, and what stands for the words that say the weight of the page that holds all, and of the archive.
const ARCHIVE: char = '\0';
const NEXT: char = '\u{1}';
const WHOLE_DETAIL: char = '\u{2}';
const ARCHIVE_DETAIL: char = '\u{3}';

/// What any page offers, that which is read first first.
pub fn offered(files: &SiteFiles, wording: &Wording) -> Vec<DownloadLink> {
    let files = [
        (&files.pdf, "site-file-report"),
        (&files.workbook, "site-file-workbook"),
        (&files.figures, "site-file-figures"),
    ];
    let files = files.iter().filter_map(|(file, id)| Some((file.as_ref()?, id)));
    files.map(|(file, id)| file.link(&wording.text(id), wording)).collect()
}

/// What a first page offers that will be [`Cover`]: the files that hold the pages too, after the print.
pub fn offered_first(files: &SiteFiles, wording: &Wording) -> Vec<DownloadLink> {
    let mut links = offered(files, wording);
    let at = usize::from(files.pdf.is_some());
    if let Some(next) = links.get_mut(at) {
        *next = signed(NEXT, next);
    }
    let link = |path: &str, id: &str, detail: char| DownloadLink {
        href: Html::of(&wording.text(path)),
        label: Html::of(&wording.text(id)),
        detail: Html(detail.to_string()),
    };
    let whole = link("path-whole", "site-file-whole", WHOLE_DETAIL);
    let archive = link("path-archive", "site-file-archive", ARCHIVE_DETAIL);
    links.splice(at..at, [whole, signed(ARCHIVE, &archive)]);
    links
}

fn signed(sign: char, link: &DownloadLink) -> DownloadLink {
    let with_sign = |words: &Html| Html(format!("{sign}{}", words.0));
    DownloadLink {
        href: with_sign(&link.href),
        label: with_sign(&link.label),
        detail: with_sign(&link.detail),
    }
}

/// The first page, laid out but for what it says of the files that hold the pages: what they weigh is known once they are
/// made, and no page can lead to the archive from where that was unpacked.
#[derive(Clone, Debug)]
pub struct Cover {
    html: String,
}

impl Cover {
    /// From the page as it was laid out. `whole` is the page that holds all, where there is one.
    pub fn new(html: &str, whole: Option<&Download>, wording: &Wording) -> Self {
        let detail = whole.map_or_else(String::new, |file| file.link("", wording).detail.0);
        let html = html.replace(WHOLE_DETAIL, &detail);
        Self { html }
    }

    /// The page without a way to the archive. Its list of files is a loop of the template's, from which one round is cut
    /// out: from the first word of the archive's to the first of the next.
    pub fn alone(&self) -> Vec<u8> {
        let mut out = String::with_capacity(self.html.len());
        let mut rest = self.html.as_str();
        while let Some((before, after)) = rest.split_once(ARCHIVE) {
            out.push_str(before);
            rest = after.split_once(NEXT).map_or(after, |(_, next)| next);
        }
        out.push_str(rest);
        out.retain(|sign| sign != NEXT);
        out.into_bytes()
    }

    /// The page with a link to the archive that holds the others.
    pub fn with_archive(&self, archive: &Download, wording: &Wording) -> Vec<u8> {
        let mut out = self.html.replace(ARCHIVE_DETAIL, &archive.link("", wording).detail.0);
        out.retain(|sign| ![ARCHIVE, NEXT].contains(&sign));
        out.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::{ARCHIVE, Cover, NEXT, offered_first};
    use crate::render::html::site::{Download, SiteFiles};
    use crate::survey::Language;
    use crate::theme::{DEFAULT, Theme};

    #[test]
    fn the_archives_own_first_page_lacks_one_round_of_the_list() {
        let theme = Theme::load(DEFAULT, Language::FrCa, Default::default(), &mut Default::default());
        let wording = theme.unwrap_or_else(|_| panic!("the built-in theme")).wording;
        let file = |path: &str| Some(Download::of(path.to_owned(), &[0; 2000]));
        let files = SiteFiles {
            pdf: file("a.pdf"),
            figures: file("f.json"),
            ..SiteFiles::default()
        };
        let rounds = offered_first(&files, &wording);
        // Words in another order than the built-in templates have them, and a sign between rounds.
        let rounds = rounds
            .iter()
            .map(|link| format!("({}|{}|{})", link.label.0, link.detail.0, link.href.0));
        let list = rounds.collect::<Vec<_>>().join(" + ");
        let cover = Cover::new(&format!("<{list}> <{list}>"), file("rapport.html").as_ref(), &wording);
        let alone = String::from_utf8(cover.alone()).expect("text");
        let with = String::from_utf8(cover.with_archive(&Download::of("r.zip".to_owned(), &[0; 9000]), &wording));
        let with = with.expect("text");
        let names = |page: &str| -> Vec<String> {
            let rounds = page.split('(').skip(1).filter_map(|round| round.split_once('|'));
            rounds.map(|(name, _)| name.to_owned()).collect()
        };
        let ids = ["report", "whole", "archive", "figures"];
        let all = ids.map(|id| wording.text(&format!("site-file-{id}")));
        assert_eq!(names(&with), [all.clone(), all.clone()].concat());
        let three = [&all[..2], &all[3..]].concat();
        assert_eq!(names(&alone), [three.clone(), three].concat());
        assert!(with.contains("9\u{a0}ko") && with.contains("HTML, 2\u{a0}ko"), "{with}");
        for page in [&alone, &with] {
            assert!(
                !page.contains([ARCHIVE, NEXT]) && !page.contains(char::is_control),
                "{page}"
            );
            assert_eq!(page.matches(" + ").count(), names(page).len() - 2);
        }
    }
}
