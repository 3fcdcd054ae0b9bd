//! The report as files: each renderer returns an ordered map from path to bytes and writes nothing.
