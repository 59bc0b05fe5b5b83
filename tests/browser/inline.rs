//! Files as inline data, many at a time.

use crate::page::{attribute, clear, put, set_data, shown, until};

/// What an article and a list show of each file, as inline data.
pub async fn shown_inline(files: &[String]) -> Vec<String> {
    const ENDS: [&str; 3] = ["ready", "empty", "error"];
    let ids: Vec<_> = (0..files.len())
        .map(|index| [format!("#a{index}"), format!("#l{index}")])
        .collect();
    for (index, (file, [article, list])) in files.iter().zip(&ids).enumerate() {
        put(&format!(
            "<vn-article id=a{index}></vn-article><vn-related-news id=l{index} current=none></vn-related-news>"
        ));
        set_data(article, file);
        set_data(list, file);
    }
    for id in ids.iter().flatten() {
        until(&format!("{id} is done"), || {
            attribute(id, "data-state").is_some_and(|state| ENDS.contains(&&*state))
        })
        .await;
    }
    let all = ids
        .iter()
        .map(|[article, list]| shown(article) + &shown(list));
    let all = all.collect();
    clear();
    all
}
