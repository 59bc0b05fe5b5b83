//! Turns the `.wasm` that rustc made into the `.wasm` and `.js` that a browser loads.
//!
//! `bindgen INPUT.wasm OUTPUT_FOLDER [--names]`. scripts/build/wasm.mjs calls it; `--names` keeps the functions' names, for
//! scripts/size/functions.mjs.

use std::path::Path;
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

const NAME: &str = "vn_portal_widgets";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (input, folder, names) = match arguments.as_slice() {
        [input, folder] => (input, folder, false),
        [input, folder, flag] if flag == "--names" => (input, folder, true),
        _ => {
            eprintln!("usage: bindgen INPUT.wasm OUTPUT_FOLDER [--names]");
            return ExitCode::from(2);
        }
    };
    match generate(Path::new(input), Path::new(folder), names) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:?}");
            ExitCode::FAILURE
        }
    }
}

fn generate(input: &Path, folder: &Path, names: bool) -> anyhow::Result<()> {
    Bindgen::new()
        .input_path(input)
        .out_name(NAME)
        // Without a loader: src/browser/launch.js is ours.
        .bundler(true)?
        .typescript(false)
        .remove_name_section(!names)
        .remove_producers_section(true)
        .generate(folder)
}
