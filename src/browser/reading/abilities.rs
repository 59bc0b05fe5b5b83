//! Which optional abilities this browser has.

use crate::browser::dom::window;
use crate::widgets::reading::Abilities;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisVoice};

/// Checked before each run, because voices arrive late.
pub(super) fn abilities() -> Abilities {
    Abilities {
        listen: speech().is_some_and(|speech| has_vietnamese_voice(&speech)),
        print: has(&window(), "print"),
        share: can_share(),
    }
}

/// Whether the browser has a share sheet of its own.
pub(super) fn can_share() -> bool {
    has(&window().navigator(), "share")
}

/// The browser's voices, where it has any.
pub(super) fn speech() -> Option<SpeechSynthesis> {
    let speech = window().speech_synthesis().ok();
    speech.filter(|speech| speech.is_object())
}

/// Whether an object has a truthy property of this name.
pub(super) fn has(object: &JsValue, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|value| value.is_truthy())
}

fn has_vietnamese_voice(speech: &SpeechSynthesis) -> bool {
    speech.get_voices().iter().any(|voice| {
        let voice: SpeechSynthesisVoice = voice.unchecked_into();
        is_vietnamese(&voice.lang())
    })
}

/// Whether a language tag is one of Vietnamese. Android writes `vi_VN`.
fn is_vietnamese(tag: &str) -> bool {
    tag.split_at_checked(2).is_some_and(|(language, rest)| {
        let ends = !rest.starts_with(|next: char| next.is_ascii_alphabetic());
        language.eq_ignore_ascii_case("vi") && ends
    })
}
