//! Prints the registry of elements as JSON: the one list in `src/widgets/mod.rs`, for the JavaScript half.
//!
//! The entry files import it as `vn:registry` (scripts/build/bundle.mjs), so tags and attributes are written down once.

fn main() {
    println!("{}", vn_portal_widgets::widgets::registry_json());
}
