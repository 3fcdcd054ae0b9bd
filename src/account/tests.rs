use super::{Folded, Phrase};

#[test]
fn a_phrase_is_found_whatever_its_spaces_and_apostrophes() {
    let text = "On dit qu’une\n  PTP sur deux l'a fait; une PTP sur deux, encore.";
    let found = Phrase::new("une PTP sur deux").places(&Folded::of(text));
    assert_eq!(found.len(), 2);
    assert_eq!(&text[found[0].whole()], "une\n  PTP sur deux");
    assert_eq!(Phrase::new("qu'une ptp").places(&Folded::of(text)).len(), 1);
    assert!(
        Phrase::new("une PT").places(&Folded::of(text)).is_empty(),
        "whole words only"
    );
}

#[test]
fn an_ellipsis_stands_for_words_between() {
    let text = "Plus de parents que de voisins sont venus.";
    let found = Phrase::new("plus … que").places(&Folded::of(text));
    assert_eq!(found.len(), 1);
    assert_eq!(&text[found[0].whole()], "Plus de parents que");
    assert!(Phrase::new("que … plus").places(&Folded::of(text)).is_empty());
}
