//! Those by which scores of a scale told of few people: its median, its mean, how many of its answers differ.

use super::known::{BY_DEFAULT, Known, OF_ALL};

pub const OF_SCORES: [Known; 3] = [
    Known {
        told: "the one of all places but the first, by how many differ where each is given",
        people: &[
            (1, "000- 110 400"),
            (4, "000- --- 20"),
            (1, "000- --- 400"),
            (1, "001- --- 20"),
            (1, "002- --- 20"),
            (2, "200- --- 20"),
            (2, "201- --- 20"),
        ],
        percent: 60,
        said: &[
            r#"mean("x", group="a", where={"w": "w0"})"#,
            r#"distinct("w", group="a")"#,
        ],
        ..BY_DEFAULT
    },
    Known {
        told: "that half of a gave the first answer, since the median lies between it and the next",
        people: &[
            (1, "000- 110 20"),
            (3, "000- --- 20"),
            (3, "010- --- 20"),
            (1, "020- --- 20"),
            (2, "200- --- 20"),
        ],
        cell: 5,
        percent: 60,
        said: &[r#"median("q", group="a")"#],
        ..BY_DEFAULT
    },
    Known {
        told: "the one of the last place, by means of the places and by how many are of a group made of the first",
        people: &[
            (1, "000- 110 20"),
            (1, "221- 000 20"),
            (1, "020- --- 20"),
            (3, "000- --- 20"),
            (1, "001- --- 20"),
            (1, "011- --- 20"),
            (1, "002- --- 20"),
            (1, "010- --- 20"),
        ],
        chosen: Some(0),
        percent: 60,
        tables: &["w-moyennes"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
];
