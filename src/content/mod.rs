//! Files → raw values that remember where they were written. The only module that reads files; it knows YAML, CSV,
//! workbooks, files of SPSS and
//! archives of LimeSurvey, nothing of surveys.

pub mod digest;
mod file;
mod lost;
pub mod overrides;
pub mod place;
pub mod project;
mod remarks;
pub mod responses;
pub mod stamps;
pub mod yaml;
