//! Prints what the crate knows of its elements as JSON, for the build: the registry, which the entry files import as `vn:registry`
//! (scripts/build/bundle.mjs), and the descriptions, from which manifest, types, tables, builder and gallery are made.

use vn_portal_widgets::widgets::{descriptions_json, registry_json};

fn main() {
    println!(
        "{{\"registry\":{},\"descriptions\":{}}}",
        registry_json(),
        descriptions_json()
    );
}
