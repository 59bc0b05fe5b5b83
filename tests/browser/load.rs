//! Gets the JavaScript of the tests into the page, and the product's files that no Rust of the product names.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;

// Never called, and so not imported: naming a file makes wasm-bindgen-test-runner serve it.
#[wasm_bindgen(module = "/src/browser/api.js")]
extern "C" {
    #[wasm_bindgen(js_name = formatDateTime)]
    fn serve_api();
}

#[wasm_bindgen(module = "/src/browser/ask.js")]
extern "C" {
    #[wasm_bindgen(js_name = ask)]
    fn serve_ask();
}

#[wasm_bindgen(module = "/src/browser/copies.js")]
extern "C" {
    #[wasm_bindgen(js_name = keep)]
    fn serve_copies();
}

#[wasm_bindgen(module = "/src/browser/mounts.js")]
extern "C" {
    #[wasm_bindgen(js_name = mountAll)]
    fn serve_mounts();
}

#[wasm_bindgen(module = "/src/browser/core.js")]
extern "C" {
    #[wasm_bindgen(js_name = setCore)]
    fn serve_core();
}

#[wasm_bindgen(module = "/src/browser/define.js")]
extern "C" {
    #[wasm_bindgen(js_name = define)]
    fn serve_define();
}

#[wasm_bindgen(module = "/src/browser/feeds.js")]
extern "C" {
    #[wasm_bindgen(js_name = retry)]
    fn serve_feeds();
}

#[wasm_bindgen(module = "/src/browser/position.js")]
extern "C" {
    #[wasm_bindgen(js_name = placeOf)]
    fn serve_position();
}

#[wasm_bindgen(module = "/src/browser/sync.js")]
extern "C" {
    #[wasm_bindgen(js_name = timeOf)]
    fn serve_sync();
}

#[wasm_bindgen(module = "/src/browser/head.js")]
extern "C" {
    #[wasm_bindgen(js_name = writeJsonLd)]
    fn serve_head();
}

#[wasm_bindgen(module = "/src/browser/trusted.js")]
extern "C" {
    #[wasm_bindgen(js_name = trusted)]
    fn serve_trusted();
}

#[wasm_bindgen(module = "/src/browser/natives.js")]
extern "C" {
    #[wasm_bindgen(js_name = parse)]
    fn serve_natives();
}

#[wasm_bindgen(module = "/src/browser/paper.js")]
extern "C" {
    #[wasm_bindgen(js_name = save)]
    fn serve_paper();
}

#[wasm_bindgen(module = "/src/browser/sheet.js")]
extern "C" {
    #[wasm_bindgen(js_name = sheetOf)]
    fn serve_sheet();
}

#[wasm_bindgen(module = "/src/browser/speech.js")]
extern "C" {
    #[wasm_bindgen(js_name = say)]
    fn serve_speech();
}

#[wasm_bindgen(module = "/src/browser/toolbar.js")]
extern "C" {
    #[wasm_bindgen(js_name = rove)]
    fn serve_toolbar();
}

#[wasm_bindgen(module = "/src/browser/tools.js")]
extern "C" {
    #[wasm_bindgen(js_name = act)]
    fn serve_tools();
}

#[wasm_bindgen(module = "/src/browser/ticker.js")]
extern "C" {
    #[wasm_bindgen(js_name = wakeAt)]
    fn serve_ticker();
}

#[wasm_bindgen(module = "/src/browser/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = listen)]
    fn serve_page();
}

#[wasm_bindgen(module = "/src/browser/parse.js")]
extern "C" {
    #[wasm_bindgen(js_name = parse)]
    fn serve_parse();
}

#[wasm_bindgen(module = "/src/browser/apply.js")]
extern "C" {
    #[wasm_bindgen(js_name = apply)]
    fn serve_apply();
}

#[wasm_bindgen(module = "/tests/browser/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = put)]
    fn serve_test_page();
}

#[wasm_bindgen(module = "/tests/browser/stubs.js")]
extern "C" {
    #[wasm_bindgen(js_name = stubFetch)]
    fn serve_test_stubs();
}

#[wasm_bindgen(module = "/tests/browser/trees.js")]
extern "C" {
    #[wasm_bindgen(js_name = showView)]
    fn serve_test_trees();
}

#[wasm_bindgen(module = "/tests/browser/time.js")]
extern "C" {
    #[wasm_bindgen(js_name = setNow)]
    fn serve_test_time();
}

#[wasm_bindgen(module = "/tests/browser/unsafe.js")]
extern "C" {
    #[wasm_bindgen(js_name = unguarded)]
    fn serve_test_unsafe();
}

#[wasm_bindgen(module = "/tests/browser/body.js")]
extern "C" {
    #[wasm_bindgen(js_name = body)]
    fn serve_test_body();
}

#[wasm_bindgen(module = "/tests/browser/faults.js")]
extern "C" {
    #[wasm_bindgen(js_name = sense)]
    fn serve_test_faults();
}

#[wasm_bindgen(module = "/tests/browser/live.js")]
extern "C" {
    #[wasm_bindgen(js_name = live)]
    fn serve_test_live();
}

/// Loads `page.js`, which sets `testPage`, once the page has settled. Imported like the product's own files it would be
/// asked for together with them, and the runner's server serves four connections opened at once and forgets a fifth.
pub async fn load() {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).expect_throw(name);
    let call = |of: &JsValue, name: &str, with: &str| {
        get(of, name)
            .unchecked_into::<Function>()
            .call1(of, &with.into())
            .expect_throw(name)
    };
    let window: JsValue = js_sys::global().into();
    if !get(&window, "testPage").is_undefined() {
        return;
    }
    let files: Array =
        call(&get(&window, "performance"), "getEntriesByType", "resource").unchecked_into();
    let beside = files.iter().find_map(|file| {
        let name = get(&file, "name").as_string()?;
        name.strip_suffix("/src/browser/apply.js")
            .map(ToOwned::to_owned)
    });
    let address = beside.expect_throw("apply.js is loaded") + "/tests/browser/page.js";
    let document = get(&window, "document");
    let script = call(&document, "createElement", "script");
    let loaded = Promise::new(&mut |resolve, _| {
        for (name, value) in [
            ("type", "module".into()),
            ("onload", resolve.into()),
            ("src", JsValue::from(&address)),
        ] {
            Reflect::set(&script, &name.into(), &value).expect_throw(name);
        }
        let head = get(&document, "head");
        get(&head, "append")
            .unchecked_into::<Function>()
            .call1(&head, &script)
            .expect_throw("append");
    });
    let _ = js_sys::futures::JsFuture::from(loaded).await;
}
