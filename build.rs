//! Packs Typst's fonts for signs that a theme's own lack: the program holds them compressed.

use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::io::Write;
use std::path::PathBuf;
use std::{env, fs};

/// Which of Typst's fonts, in the order in which they are preferred; `src/render/pdf/fallback.rs` holds it against them.
const KEPT: [usize; 12] = [0, 1, 2, 3, 4, 5, 13, 14, 15, 16, 6, 8];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names a folder"));
    let fonts: Vec<&[u8]> = typst_assets::fonts().collect();
    let mut list = String::new();
    for index in KEPT {
        let file = folder.join(format!("{index}.deflate"));
        fs::write(&file, packed(fonts[index])).expect("the folder can be written");
        list += &format!("include_bytes!({:?}),\n", file.display().to_string());
    }
    fs::write(folder.join("fallback.rs"), format!("[\n{list}]\n")).expect("the folder can be written");
}

fn packed(font: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(font).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}
