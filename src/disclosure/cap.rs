//! How many people may have one of some numbers at most.

/// No more have one of these together, as no more of everyone among whom they are do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cap {
    pub which: Vec<bool>,
    pub most: u32,
}

impl Cap {
    /// Whether so many may have each number.
    pub fn allows(&self, counts: &[u32]) -> bool {
        given(&self.which, counts) <= self.most
    }

    /// How many may have each number, by those that bound one alone, and what bounds several together.
    pub fn parted(caps: Vec<Self>, numbers: usize) -> (Vec<u32>, Vec<Self>) {
        let mut most = vec![u32::MAX; numbers];
        for cap in &caps {
            // Of several, each has no more than all.
            let of = most.iter_mut().zip(&cap.which).filter(|(_, is_one)| **is_one);
            of.for_each(|(most, _)| *most = (*most).min(cap.most));
        }
        let are_several = |cap: &Self| cap.most > 0 && cap.which.iter().filter(|is_one| **is_one).count() > 1;
        (most, caps.into_iter().filter(are_several).collect())
    }
}

/// How many gave one of some numbers.
pub(super) fn given(which: &[bool], counts: &[u32]) -> u32 {
    let of = which.iter().zip(counts).filter(|(is_one, _)| **is_one);
    of.map(|(_, count)| count).sum()
}

#[test]
fn some_numbers_together_have_no_more_than_each() {
    let cap = |which: [bool; 3], most| Cap {
        which: which.to_vec(),
        most,
    };
    let (all, none, one) = ([true; 3], [true, true, false], [false, false, true]);
    let (most, several) = Cap::parted(vec![cap(all, 4), cap(none, 0), cap(one, 3)], 3);
    assert_eq!((most, several), (vec![0, 0, 3], vec![cap(all, 4)]));
    assert!(cap(all, 4).allows(&[1, 2, 1]) && !cap(none, 2).allows(&[1, 2, 1]));
}
