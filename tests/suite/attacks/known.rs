//! Small surveys by which an attacker of thousands of random ones got at few people, each in another way.

use super::attacked;
use super::beside::OF_BESIDE;
use super::scores::OF_SCORES;
use super::sets::sets;
use super::survey::{Person, Survey, table_of};
use super::tried::Tried;

/// How many people of a kind, which (part, q, w, f, ticks, x; `-` for none), in a survey.
pub type People = &'static [(usize, &'static str)];

pub struct Known {
    /// What it was.
    pub told: &'static str,
    pub people: People,
    pub is_shared: bool,
    pub chosen: Option<usize>,
    pub cell: u64,
    pub zeros: bool,
    pub base: u64,
    pub percent: u64,
    pub tables: &'static [&'static str],
    pub said: &'static [&'static str],
}

pub const BY_DEFAULT: Known = Known {
    told: "",
    people: &[],
    is_shared: false,
    chosen: None,
    cell: 2,
    zeros: false,
    base: 0,
    percent: 100,
    tables: &[],
    said: &[],
};

pub const OF_ALL: &str = r#"mean("x", group=["a", "b"])"#;

const KNOWN: [Known; 31] = [
    Known {
        told: "that one of b ticked one, by how many mentions b made",
        people: &[
            (1, "000- 110 20"),
            (1, "200- 100 20"),
            (2, "200- 000 20"),
            (6, "000- --- 20"),
        ],
        percent: 60,
        tables: &["t-mentions"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "who of a put the first at the second place, by its points and by how many ranked it",
        people: &[
            (1, "000- r01 20"),
            (1, "200- --- 20"),
            (2, "101- r0- 20"),
            (1, "101- --- 20"),
            (1, "100- r02 20"),
            (2, "000- r1- 20"),
            (1, "100- r1- 20"),
            (1, "000- r02 20"),
            (1, "101- r1- 20"),
            (1, "100- r10 20"),
        ],
        is_shared: true,
        percent: 60,
        tables: &["r-groupes", "r-rang"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "what the one of b said, by those of both who said the other and by who was asked more",
        people: &[
            (2, "0000 --- 20"),
            (2, "2000 --- 20"),
            (2, "001- --- 20"),
            (1, "0200 --- 20"),
            (1, "0100 --- 20"),
            (1, "2100 --- 20"),
            (1, "21-- --- 20"),
        ],
        percent: 60,
        tables: &["q-groupes", "q-ligne"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "what the one of b said, by a mean of both that all of one answer have",
        people: &[
            (2, "000- --- 20"),
            (2, "200- --- 20"),
            (2, "001- --- 20"),
            (2, "010- --- 20"),
            (1, "210- --- 20"),
            (1, "21-- --- 20"),
        ],
        percent: 60,
        tables: &["q-net", "w-moyennes"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "who gave the last answer, by the mean and by how many were asked more",
        people: &[
            (5, "0000 --- 20"),
            (5, "2000 --- 20"),
            (5, "201- --- 20"),
            (4, "001- --- 20"),
            (1, "002- --- 20"),
        ],
        said: &[r#"mean("w", group=["a", "b"])"#],
        ..BY_DEFAULT
    },
    Known {
        told: "what the one of b said, by a group of all who said it",
        people: &[(9, "000- --- 20"), (1, "200- --- 20")],
        chosen: Some(0),
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "who of b ticked the first, by those of a and all who did together",
        people: &[
            (1, "000- 110 20"),
            (2, "200- 000 20"),
            (2, "000- 000 20"),
            (3, "000- 100 20"),
            (1, "200- 100 20"),
            (1, "000- 000 28"),
        ],
        chosen: Some(2),
        said: &[r#"sd("x", group=["a", "@"])"#],
        ..BY_DEFAULT
    },
    Known {
        told: "who ticked the second alone, by the net of both and the group of those who ticked the first",
        people: &[
            (1, "000- 110 20"),
            (2, "200- 000 20"),
            (3, "000- 000 20"),
            (1, "200- 001 20"),
            (2, "200- 100 20"),
            (2, "000- 100 20"),
            (1, "200- 010 20"),
        ],
        chosen: Some(2),
        tables: &["tn-groupes"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "that someone gave each answer, by how many answers there are, beside a table that withholds two",
        people: &[
            (6, "000- --- 20"),
            (3, "010- --- 20"),
            (1, "020- --- 20"),
            (3, "200- --- 20"),
        ],
        cell: 4,
        tables: &["q-a"],
        said: &[r#"distinct("q", group="a")"#],
        ..BY_DEFAULT
    },
    Known {
        told: "how many gave the last of three answers, by the mean and how many gave the first",
        people: &[
            (4, "000- --- 20"),
            (4, "200- --- 20"),
            (7, "201- --- 20"),
            (1, "202- --- 20"),
        ],
        said: &[
            r#"mean("w", group=["a", "b"])"#,
            r#"mean("x", group=["a", "b"], where={"w": "w0"})"#,
        ],
        ..BY_DEFAULT
    },
    Known {
        told: "what one of b said, by the mean of all, who said the same",
        people: &[(1, "202- --- 20"), (4, "001- --- 20"), (5, "000- --- 20")],
        said: &[r#"mean("q", group=["a", "b"])"#],
        ..BY_DEFAULT
    },
    Known {
        told: "those of one answer, whom one dominates, by all less those of the other who are all of one place",
        people: &[
            (4, "000- --- 20"),
            (3, "200- --- 20"),
            (3, "010- --- 20"),
            (1, "010- --- 400"),
        ],
        base: 4,
        percent: 85,
        said: &[OF_ALL, r#"mean("x", group=["a", "b"], where={"q": "q0", "w": "w0"})"#],
        ..BY_DEFAULT
    },
    Known {
        told: "how many are of a place, by the group that is made of it",
        people: &[
            (3, "000- --- 20"),
            (1, "202- --- 20"),
            (8, "201- --- 20"),
            (8, "001- --- 20"),
        ],
        chosen: Some(0),
        cell: 5,
        tables: &["w-groupes"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "who ticked one alone, by how many ticked two",
        people: &[
            (1, "000- 000 20"),
            (1, "200- 011 20"),
            (1, "200- 101 20"),
            (1, "000- --- 20"),
            (2, "000- 110 20"),
            (1, "200- 010 20"),
            (1, "000- 000 20"),
            (1, "000- 100 20"),
            (1, "200- 100 20"),
        ],
        tables: &["t-mentions", "tk-groupes"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "who ticked one alone in b, of the seven mentions of b and of all who ticked any",
        people: &[
            (1, "000- 000 20"),
            (1, "200- 100 20"),
            (1, "201- 010 20"),
            (1, "200- 110 20"),
            (1, "001- 100 20"),
            (1, "201- 000 20"),
            (1, "200- 000 20"),
            (1, "000- 000 20"),
            (1, "000- 100 20"),
            (1, "200- 110 20"),
            (1, "200- 100 20"),
            (1, "011- 100 20"),
        ],
        tables: &["t-mentions"],
        said: &[r#"mean("x", group=["a", "b"], where={"t": ["t0", "t1"]})"#],
        ..BY_DEFAULT
    },
    Known {
        told: "the mean of a stratum of b that one dominates, by all less those who do not say where they live",
        people: &[
            (1, "000- --- 38"),
            (1, "200- --- 27"),
            (1, "000- --- 26"),
            (1, "000- --- 32"),
            (1, "001- --- 27"),
            (1, "000- --- 59"),
            (1, "000- --- 43"),
            (1, "10-- --- 400"),
            (1, "101- 001 58"),
            (1, "000- --- 47"),
            (1, "101- --- 400"),
            (2, "200- --- 20"),
            (1, "000- --- 20"),
            (1, "000- 010 20"),
            (1, "101- 100 20"),
        ],
        is_shared: true,
        percent: 60,
        said: &[
            r#"mean("x", group="b")"#,
            r#"mean("x", group=["a", "b"], where={"w": ["w0", "w1"]})"#,
            OF_ALL,
        ],
        ..BY_DEFAULT
    },
    Known {
        told: "who ticked both, of six mentions by the five who ticked any",
        people: &[(5, "000- --- 20"), (1, "200- 110 20"), (4, "200- 100 20")],
        tables: &["t-mentions"],
        said: &[r#"mean("x", group="b", where={"t": ["t0", "t1"]})"#],
        ..BY_DEFAULT
    },
    Known {
        told: "an answer of the first place elsewhere, where all of a were asked more and answered",
        people: &[
            (2, "0000 --- 20"),
            (2, "0100 --- 20"),
            (1, "2200 --- 20"),
            (1, "2000 --- 20"),
            (1, "221- --- 20"),
            (1, "201- --- 20"),
            (1, "001- --- 20"),
            (1, "0-1- --- 20"),
            (1, "00-- --- 20"),
        ],
        tables: &["q-suite"],
        said: &[r#"percent("q", is="q0", group=["a", "b"], where={"w": "w0"})"#],
        ..BY_DEFAULT
    },
    Known {
        told: "what all of a group say, of the two who are in another too",
        people: &[
            (3, "000- --- 20"),
            (3, "201- --- 20"),
            (1, "200- --- 20"),
            (2, "100- --- 20"),
            (1, "00-- --- 20"),
        ],
        is_shared: true,
        cell: 3,
        tables: &["q-rang"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "who ticked one alone in a, where nobody of b did",
        people: &[
            (1, "00-- --- 400"),
            (1, "200- --- 400"),
            (2, "000- 010 20"),
            (2, "000- 000 20"),
            (1, "000- 100 20"),
            (2, "200- 010 20"),
            (1, "000- --- 20"),
        ],
        tables: &["t-groupes"],
        said: &[r#"mean("x", group=["a", "b"], where={"t": ["t0", "t1"]})"#],
        ..BY_DEFAULT
    },
    Known {
        told: "what all of both groups say, of the one who is in both",
        people: &[(5, "000- --- 20"), (4, "200- --- 20"), (1, "100- --- 20")],
        is_shared: true,
        said: &[OF_ALL, r#"mean("x", group=["a", "b"], where={"w": "w0"})"#],
        ..BY_DEFAULT
    },
    Known {
        told: "the second place, by the first, who were asked more, and both",
        people: &[
            (6, "0000 --- 20"),
            (1, "001- --- 20"),
            (3, "002- --- 20"),
            (4, "2000 --- 20"),
        ],
        said: &[r#"mean("x", group="a", where={"w": ["w0", "w1"]})"#],
        ..BY_DEFAULT
    },
    Known {
        told: "who was asked more and is in b alone",
        people: &[
            (2, "0000 --- 20"),
            (1, "200- --- 20"),
            (5, "101- --- 20"),
            (4, "1000 --- 20"),
        ],
        is_shared: true,
        said: &[r#"mean("x", group=["a", "b"], where={"f": ["f0", "f1"]})"#],
        ..BY_DEFAULT
    },
    Known {
        told: "mentions that no table has, of both groups together",
        people: &[
            (2, "000- 001 20"),
            (3, "000- 010 20"),
            (1, "000- 000 20"),
            (1, "200- 100 20"),
            (2, "200- 110 20"),
            (1, "200- 010 20"),
            (2, "200- 000 20"),
        ],
        cell: 3,
        zeros: true,
        tables: &["t-mentions"],
        said: &[r#"percent("t", is="t0", group=["a", "b"])"#],
        ..BY_DEFAULT
    },
    Known {
        told: "who ticked both in b, by mentions and by who ticked any of a and b, which share people",
        people: &[
            (2, "000- 110 20"),
            (1, "200- 110 20"),
            (1, "100- --- 20"),
            (2, "000- --- 20"),
            (1, "100- 000 20"),
            (1, "100- 010 20"),
            (1, "200- 000 20"),
            (1, "100- 100 20"),
        ],
        is_shared: true,
        tables: &["t-mentions"],
        said: &[r#"percent("t", is=["t0", "t1"], group=["a", "b"])"#],
        ..BY_DEFAULT
    },
    Known {
        told: "what all of b say beside one of a who does not, of the one in both",
        people: &[
            (1, "002- --- 20"),
            (4, "200- --- 20"),
            (4, "000- --- 20"),
            (1, "100- --- 20"),
        ],
        is_shared: true,
        tables: &["w-groupes"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "how many of few say the first, where all but one are of a stratum",
        people: &[
            (1, "000- 100 20"),
            (2, "200- 000 20"),
            (1, "100- 100 20"),
            (1, "110- 100 20"),
            (1, "010- 100 20"),
            (1, "200- --- 20"),
            (1, "110- 110 20"),
            (1, "000- --- 20"),
            (1, "010- 110 20"),
        ],
        is_shared: true,
        base: 6,
        cell: 3,
        tables: &["q-coche", "t-mentions"],
        said: &[r#"percent("q", is="q0", group="a")"#],
        ..BY_DEFAULT
    },
    Known {
        told: "who ticked the first in a, by a group of those who ticked two of three",
        people: &[
            (2, "000- 110 20"),
            (1, "000- 000 20"),
            (1, "000- --- 20"),
            (3, "200- 000 20"),
            (3, "200- 110 20"),
        ],
        chosen: Some(3),
        cell: 3,
        tables: &["t-groupes"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "the one who ticked the last, by mentions and by a group of those who ticked the first",
        people: &[
            (1, "000- 110 20"),
            (1, "000- 010 20"),
            (1, "000- 101 20"),
            (1, "000- 000 20"),
            (2, "000- --- 20"),
            (2, "200- 010 20"),
            (1, "200- 000 20"),
            (1, "200- 100 20"),
        ],
        chosen: Some(2),
        zeros: true,
        tables: &["t-mentions"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "who of b is of a place, by how many of the group that is made of it answered two other questions",
        people: &[
            (1, "000- 110 20"),
            (6, "000- --- 20"),
            (1, "001- 000 20"),
            (1, "2-1- --- 20"),
            (1, "200- --- 20"),
        ],
        chosen: Some(0),
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
    Known {
        told: "that all of b but one ticked the first, since a weighted table shows it among those given most",
        people: &[
            (1, "000- 110 20"),
            (3, "200- 110 20"),
            (1, "200- 010 20"),
            (1, "200- 100 20"),
            (12, "000- --- 20"),
            (2, "000- 000 20"),
        ],
        cell: 4,
        percent: 60,
        tables: &["t-plus-b"],
        said: &[OF_ALL],
        ..BY_DEFAULT
    },
];

fn person(text: &str) -> Person {
    let [own, ticks, x] = text.split(' ').collect::<Vec<_>>()[..] else {
        panic!("{text}")
    };
    let digit = |at: usize| own[at..=at].parse().ok();
    Person {
        part: digit(0).expect("a part"),
        q: digit(1),
        w: digit(2),
        f: digit(3),
        t: (ticks != "---" && !ticks.starts_with('r')).then(|| [0, 1, 2].map(|at| &ticks[at..=at] == "1")),
        r: ticks
            .strip_prefix('r')
            .and_then(|ranks| Some((ranks[..1].parse().ok()?, ranks[1..].parse().ok()))),
        x: x.parse().ok(),
    }
}

impl Known {
    fn survey(&self) -> Survey {
        let people = self.people.iter();
        let people: Vec<Person> = people.flat_map(|(times, kind)| vec![person(kind); *times]).collect();
        Survey {
            is_shared: self.is_shared,
            chosen: self.chosen,
            has_ranks: people.iter().any(|person| person.r.is_some()),
            has_follow_up: people.iter().any(|person| person.f.is_some()),
            is_weighted: false,
            base: self.base,
            cell: self.cell,
            zeros: self.zeros,
            percent: self.percent,
            tables: self.tables.iter().map(|id| table_of(id)).collect(),
            said: self.said.iter().map(|said| (*said).to_owned()).collect(),
            late: 1,
            people,
        }
    }
}

#[test]
fn what_gave_few_away_once_does_no_more() {
    let sets = sets();
    let found = KNOWN.iter().chain(&OF_SCORES).chain(&OF_BESIDE).filter_map(|known| {
        let outcome = attacked(known.survey(), &sets, &Tried::default());
        Some(format!("{}: {}", known.told, outcome.err()?))
    });
    let found: Vec<String> = found.collect();
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

/// What how many answered tells of a group made of answers can't be withheld: the group is named.
#[test]
fn a_group_that_how_many_answered_gives_away_is_named() {
    let known = KNOWN
        .iter()
        .find(|known| known.told.contains("answered two other questions"));
    let survey = known.expect("it is known").survey();
    let project = survey.project(&survey.people);
    let said = project.run(&["--lang", "en", "check"]).fails(1).stderr;
    let told = "the group “c0” is made of answers, and how many of it answered each question is published with it";
    assert!(said.contains(told) && said.contains("remove the group"), "{said}");
}
