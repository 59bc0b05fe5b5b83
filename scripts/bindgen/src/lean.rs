//! Empties functions that the package cannot reach, or that only write messages nobody reads, and
//! takes back exports that the glue does not use.

use anyhow::ensure;
use rustc_demangle::demangle;
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ValType};

/// serde-wasm-bindgen's complaint about a value that the visitor does not take. Our visitor
/// (`src/feed/fields.rs`) takes every value that JSON has, and nothing else is ever given to it; but
/// the complaint brings all of `core::fmt` along, floats included [measured: 5.2 KB of brotli]. What
/// is left of it says no more than that something was wrong, which is all that its caller looks at.
const SILENT: &[&str] = &[
    "<serde_core::de::Unexpected as core::fmt::Display>::fmt",
    "<serde_wasm_bindgen::de::Deserializer>::invalid_type_",
];

/// Empties the functions of [`SILENT`].
pub fn empty_functions(module: &mut Module) -> anyhow::Result<()> {
    for name in SILENT {
        let is_it = |found: &str| format!("{:#}", demangle(found)) == *name;
        let found: Vec<FunctionId> = module
            .funcs
            .iter()
            .filter(|function| function.name.as_deref().is_some_and(is_it))
            .map(|function| function.id())
            .collect();
        // Another name or shape would lose the saving without a word.
        ensure!(found.len() == 1, "{} functions are called {name}: see lean.rs", found.len());
        found.into_iter().for_each(|id| empty(module, id));
    }
    Ok(())
}

/// Gives a function a body that does nothing and returns 0: no error, no value.
fn empty(module: &mut Module, id: FunctionId) {
    let r#type = module.types.get(module.funcs.get(id).ty());
    let (parameters, results) = (r#type.params().to_vec(), r#type.results().to_vec());
    let arguments = parameters.iter().map(|r#type| module.locals.add(*r#type)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
    let mut body = builder.func_body();
    for result in &results {
        match result {
            ValType::I64 => body.i64_const(0),
            _ => body.i32_const(0),
        };
    }
    module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(arguments));
}
