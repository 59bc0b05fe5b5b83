//! Markup that the sanitizer reads for its meaning, around any HTML: what is dangerous there stays so. Included by
//! `tests/browser` as well.

/// A name, and what comes before and after the HTML.
pub type Wrapper = (&'static str, &'static str, &'static str);

/// What hides its content, or belongs to a reviewer.
pub const HIDDEN: &[Wrapper] = &[
    ("hidden", "<div hidden>", "</div>"),
    (
        "not displayed",
        "<div style='DISPLAY:none!important'>",
        "</div>",
    ),
    (
        "invisible",
        "<section style='visibility:hidden'>",
        "</section>",
    ),
    ("a comment", "<div style='mso-element:comment'>", "</div>"),
    (
        "a hidden row",
        "<table><tr style='display:none'><td>",
        "</td></tr><tr><td>a</td></tr></table>",
    ),
    (
        "a hidden column",
        "<table><col><col style='display:none'><tr><td>a</td><td>",
        "</td></tr></table>",
    ),
];

/// What is shown, said in another way.
pub const SHOWN: &[Wrapper] = &[
    (
        "an item of Word",
        "<div class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>",
        "</div>",
    ),
    (
        "a mark of Word",
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>",
        "</span>a</p>",
    ),
    (
        "items of Word",
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>a)</span>",
        "</p><p style='mso-list:l0 level3 lfo1'><span style='mso-list:Ignore'>i.</span>b</p>",
    ),
    (
        "a list",
        "<ul style='list-style-type:circle'><li>",
        "</li></ul>",
    ),
    ("a list without items", "<ul><li>a</li><ul>", "</ul></ul>"),
    (
        "a table",
        "<table align=center><tr><td style='text-align:right;font-weight:bold'>",
        "</td></tr></table>",
    ),
    ("TCVN3", "<font face='.VnTime'>", "</font>"),
    (
        "TCVN3 in capitals",
        "<span style='font-family:.VnTimeH'>",
        "</span>",
    ),
    ("VNI", "<div style='font-family:VNI-Times'>", "</div>"),
    ("Symbol", "<font face=Symbol>", "</font>"),
    (
        "Wingdings",
        "<span style='font-family:Wingdings;mso-char-type:symbol'>",
        "</span>",
    ),
    ("bold that is not", "<b style='font-weight:normal'>", "</b>"),
    (
        "emphasis",
        "<div style='font:italic bold 1em a;text-decoration:line-through;vertical-align:super'>",
        "</div>",
    ),
    ("centred", "<center>", "</center>"),
    (
        "an object",
        "<object data='/a.pdf' type='application/pdf'>",
        "</object>",
    ),
    (
        "a figure of a film",
        "<figure class=media><oembed url='https://youtu.be/a'>",
        "</oembed></figure>",
    ),
    (
        "a picture",
        "<picture><source srcset='/a.webp'>",
        "<img data-src='/a.jpg'></picture>",
    ),
    (
        "mathematics",
        "<math><semantics><mtext>",
        "</mtext></semantics></math>",
    ),
    (
        "a tracked insertion",
        "<span class=msoIns><ins cite='mailto:A' datetime='2016-12-29T15:13'>",
        "</ins></span>",
    ),
    (
        "no-break spaces",
        "<p>a&nbsp;b&nbsp;c&nbsp;",
        "&nbsp;d&nbsp;e</p>",
    ),
];
