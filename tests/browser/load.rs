//! Gets the JavaScript of the tests into the page, and the product's files that no Rust of the product names.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;

/// Files that wasm-bindgen-test-runner has to serve. A file that is named is served; the functions are never called.
macro_rules! serve {
    ($($file:literal $export:literal $name:ident)+) => {
        $(
            #[wasm_bindgen(module = $file)]
            extern "C" {
                #[wasm_bindgen(js_name = $export)]
                fn $name();
            }
        )+
    };
}

serve! {
    "/src/js/document.js" "stateOf" document
    "/src/js/mounts.js" "keep" mounts
    "/src/js/standing.js" "retire" standing
    "/src/js/tools/index.js" "carryOut" tools
    "/src/js/tools/print.js" "print" print
    "/src/js/tools/save.js" "save" save
    "/src/js/tools/sentences.js" "sentences" sentences
    "/src/js/tools/share.js" "share" share
    "/src/js/tools/speech.js" "listen" speech
    "/src/js/tools/voice.js" "bestVoice" voice
    "/tests/browser/body.js" "body" test_body
    "/tests/browser/faults.js" "sense" test_faults
    "/tests/browser/held.js" "held" test_held
    "/tests/browser/live.js" "live" test_live
    "/tests/browser/page.js" "put" test_page
    "/tests/browser/speech.js" "stubSpeech" test_speech
    "/tests/browser/stubs.js" "stubFetch" test_stubs
    "/tests/browser/time.js" "setNow" test_time
    "/tests/browser/trees.js" "showView" test_trees
    "/tests/browser/unsafe.js" "unguarded" test_unsafe
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
        name.strip_suffix("/src/js/apply.js").map(ToOwned::to_owned)
    });
    let address = beside.expect_throw("apply.js is loaded") + "/tests/browser/page.js";
    let document = get(&window, "document");
    let script = call(&document, "createElement", "script");
    let loaded = Promise::new(&mut |resolve, _| {
        for (name, value) in [
            ("type", "module".into()),
            ("onload", resolve.clone().into()),
            ("onerror", resolve.into()),
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
    // A module that does not fit what it imports is loaded, but not run.
    assert!(
        !get(&window, "testPage").is_undefined(),
        "page.js does not run"
    );
}
