//! Those by which figures that stand beside each other told of few people: lists beside ranks, percentages of rows beside means, a
//! follow-up beside a group made of answers.

use super::known::{BY_DEFAULT, Known, OF_ALL};

/// Of those who rank, one puts the last choice first.
const RANKERS: [(usize, &str); 6] = [
    (1, "200- --- 20"),
    (2, "000- r01 20"),
    (3, "000- r02 20"),
    (3, "000- r1- 20"),
    (2, "000- r10 20"),
    (1, "000- r2- 20"),
];

pub const OF_BESIDE: [Known; 7] = [
    Known {
        told: "who ranked the last choice first, by the points of the others and by how many ranked each",
        people: &RANKERS,
        percent: 60,
        tables: &["r-groupes", "r-rang"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "who ranked the last choice first, by a share of the first rank and by a mean rank",
        people: &RANKERS,
        percent: 60,
        said: &[
            r#"percent("rr.r0", is="rang_1", group="a")"#,
            r#"mean("rr.r1", group="a")"#,
        ],
        ..BY_DEFAULT
    },
    Known {
        told: "nothing: a cell is of its row, of whom enough answered, though few are of its column",
        people: &[
            (2, "0000 --- 20"),
            (2, "2000 --- 20"),
            (2, "2100 --- 20"),
            (2, "0100 --- 20"),
            (1, "202- --- 20"),
            (1, "002- --- 20"),
            (1, "001- --- 20"),
            (1, "201- --- 20"),
        ],
        base: 3,
        percent: 60,
        tables: &["f-q", "q-ligne", "w-moyennes"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "the mean that one person makes, by that of all and by the others",
        people: &[
            (5, "000- --- 20"),
            (1, "001- --- 20"),
            (3, "010- --- 20"),
            (3, "211- --- 20"),
        ],
        percent: 60,
        tables: &["w-moyennes"],
        said: &[OF_ALL, r#"mean("x", group=["a", "b"], where={"q": "q0"})"#],
        ..BY_DEFAULT
    },
    Known {
        told: "who gave the last answer and was asked more, by how many of a group made of the others were",
        people: &[
            (1, "000- 110 20"),
            (2, "201- --- 20"),
            (1, "2200 --- 20"),
            (1, "2000 --- 20"),
            (3, "0000 --- 20"),
            (1, "021- --- 20"),
            (1, "001- --- 20"),
        ],
        chosen: Some(1),
        percent: 60,
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "who of b said the second and lives in the first place, by how many answered both, as a score of both tells",
        people: &[
            (1, "000- --- 20"),
            (6, "0000 --- 20"),
            (1, "01-- --- 20"),
            (3, "0100 --- 20"),
            (1, "0200 --- 20"),
            (1, "022- --- 20"),
            (3, "011- --- 20"),
            (3, "001- --- 20"),
            (1, "0-01 --- 20"),
            (2, "2100 --- 20"),
            (3, "2000 --- 20"),
            (1, "2--- --- 20"),
            (1, "21-- --- 20"),
        ],
        cell: 3,
        percent: 85,
        tables: &["qn-groupes", "q-ligne-groupes", "q-part", "q-autres", "w-moyennes"],
        ..BY_DEFAULT
    },
    Known {
        told: "nothing unsaid: the one late answer of the first row, over all of which its percentages are",
        people: &[
            (4, "010- --- -"),
            (4, "200- --- -"),
            (3, "210- --- -"),
            (1, "200- --- -"),
        ],
        percent: 60,
        tables: &["q-ligne-groupes"],
        ..BY_DEFAULT
    },
];
