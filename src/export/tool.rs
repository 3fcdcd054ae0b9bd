//! Which tool wrote an export, from the columns that it adds of its own accord.

use super::fold::fold;

/// A survey tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// LimeSurvey, of any version.
    LimeSurvey,
    /// Qualtrics.
    Qualtrics,
    /// SurveyMonkey.
    SurveyMonkey,
    /// Microsoft Forms.
    MicrosoftForms,
    /// Google Forms, by way of its spreadsheet.
    GoogleForms,
    /// KoboToolbox and ODK.
    Kobo,
    /// REDCap.
    RedCap,
    /// Typeform.
    Typeform,
    /// A table that somebody made, or that no tool signs.
    Table,
}

/// What KoboToolbox and ODK add.
const KOBO: &[&str] = &[
    "deviceid",
    "_id",
    "_validation_status",
    "_notes",
    "_status",
    "_submitted_by",
    "__version__",
    "_tags",
    "_index",
    "instanceid",
    "key",
    "subscriberid",
    "simserial",
    "phonenumber",
    "username",
    "meta/instanceid",
    "formhub/uuid",
    "_parent_table_name",
    "_parent_index",
    "_attachments",
    "_geolocation",
    "_bamboo_dataset_id",
    "_xform_id_string",
    "_version_",
    "meta/rootuuid",
    "meta-instanceid",
    "meta-instancename",
    "submittername",
    "submitterid",
    "attachmentspresent",
    "attachmentsexpected",
    "reviewstate",
    "edits",
    "formversion",
];

impl Tool {
    /// The tool that adds these columns.
    pub fn of(headings: &[String]) -> Self {
        let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
        let has = |name: &str| {
            folded
                .iter()
                .any(|one| one == name || one.starts_with(&format!("{name}. ")))
        };
        let first = folded.first().map_or("", String::as_str);
        if has("submitdate")
            || has("lastpage") && has("startlanguage")
            || has("date submitted") && has("last page")
            || has("date de soumission") && has("derniere page")
        {
            Self::LimeSurvey
        } else if has("responseid") && has("startdate") || has("v1") && has("v8") && has("v10") {
            Self::Qualtrics
        } else if has("respondent id") || has("respondentid") || has("collector id") {
            Self::SurveyMonkey
        } else if folded.iter().any(|one| one.contains("___"))
            || folded.iter().any(|one| one.starts_with("redcap_"))
            || first.ends_with("_id") && folded.iter().any(|one| one.ends_with("_complete"))
            || folded.iter().any(|one| one.contains("(choice="))
            || has("repeat instrument")
        {
            Self::RedCap
        } else if has("_uuid") || has("_submission_time") || has("instanceid") || has("meta-instanceid") {
            Self::Kobo
        } else if first == "#" || has("network id") {
            Self::Typeform
        } else if first == "timestamp" || first == "horodateur" {
            Self::GoogleForms
        } else if first == "id" && (has("start time") || has("heure de debut")) {
            Self::MicrosoftForms
        } else {
            Self::Table
        }
    }

    /// What it adds: folded headings, without those that hold a date, an id or something personal.
    pub(super) fn own(self) -> &'static [&'static str] {
        match self {
            Self::LimeSurvey => &[
                "lastpage",
                "last page",
                "derniere page",
                "startlanguage",
                "start language",
                "langue de depart",
                "seed",
                "tete de serie",
                "refurl",
                "referrer url",
                "url de reference",
                "interviewtime",
                "total time",
                "temps total",
                "token",
            ],
            Self::Qualtrics => &[
                "status",
                "progress",
                "duration (in seconds)",
                "finished",
                "distributionchannel",
                "userlanguage",
                "externalreference",
                "v2",
                "v3",
                "v4",
                "v7",
                "v10",
                "locationaccuracy",
            ],
            Self::SurveyMonkey => &["collector id", "collectorid", "custom data 1"],
            Self::MicrosoftForms => &[
                "total points",
                "quiz feedback",
                "total des points",
                "commentaires du test",
            ],
            Self::GoogleForms => &["score"],
            Self::Kobo => KOBO,
            Self::RedCap => &[
                "redcap_event_name",
                "redcap_repeat_instrument",
                "redcap_repeat_instance",
                "redcap_data_access_group",
                "redcap_survey_identifier",
                "event name",
                "repeat instrument",
                "repeat instance",
                "data access group",
                "survey identifier",
            ],
            Self::Typeform => &["network id", "response type", "stage date (utc)", "tags", "ending"],
            Self::Table => &[],
        }
    }

    /// Folded headings of columns with an id for each respondent, the best first.
    pub(super) fn ids(self) -> &'static [&'static str] {
        match self {
            Self::LimeSurvey => &[
                "id",
                "id. response id",
                "response id",
                "id. id de la reponse",
                "id de la reponse",
            ],
            Self::Qualtrics => &["responseid", "response id", "v1"],
            Self::SurveyMonkey => &["respondent id", "respondentid"],
            Self::MicrosoftForms | Self::GoogleForms => &["id"],
            Self::Kobo => &["_uuid", "_id", "meta-instanceid", "instanceid", "key"],
            Self::RedCap => &["record_id", "study_id", "record id"],
            Self::Typeform => &["#"],
            Self::Table => &["id", "no", "numero", "respondent", "repondant", "identifiant", "code"],
        }
    }
}
