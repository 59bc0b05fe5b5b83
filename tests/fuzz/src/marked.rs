//! Bytes as the marks of office programs: each byte begins an element with a style that means something, writes a text, or ends an
//! element. So every input is a document whose passes have work to do, and a change of one byte changes one node.

/// Elements as they are written, without the brackets.
const ELEMENTS: &[&str] = &[
    "p class=MsoListParagraph style='mso-list:l0 level1 lfo1'",
    "p style='mso-list:l0 level2 lfo1;text-align:justify'",
    "p style='mso-list:l1 level9 lfo2'",
    "span style='mso-list:Ignore'",
    "span style='font:7.0pt \"Times New Roman\"'",
    "h1 style='mso-list:l0 level1 lfo1;text-align:center'",
    "p",
    "p align=center style='font-weight:bold'",
    "div style='text-align:right;font-style:italic'",
    "div hidden",
    "div style='visibility:hidden'",
    "span style='visibility:visible'",
    "span style='display:none;mso-hide:all'",
    "center",
    "b style='font-weight:normal'",
    "b",
    "strong",
    "i style='font-style:normal'",
    "em",
    "u style='text-decoration:none'",
    "span style='font-weight:700'",
    "span style='font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline'",
    "span style='vertical-align:super'",
    "span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'",
    "span style='text-decoration:line-through underline'",
    "span style='font-family:.VnTime'",
    "font face='.VnTimeH'",
    "font face='VNI-Times'",
    "span style='font-family:Wingdings;mso-char-type:symbol;mso-symbol-font-family:Wingdings'",
    "font face=Symbol",
    "ul style='list-style-type:square'",
    "ol style='list-style-type:lower-alpha' start=3",
    "ul role=list class=BulletListStyle1",
    "li data-listid=1 data-aria-level=1",
    "li data-listid=1 data-aria-level=2",
    "li value=2 aria-level=3",
    "li",
    "table align=center",
    "col style='display:none'",
    "col span=2",
    "colgroup style='visibility:collapse'",
    "tr",
    "tr height=0 style='display:none'",
    "tr style='mso-yfti-irow:1'",
    "td",
    "td colspan=3 style='text-align:center'",
    "td rowspan=2",
    "th colspan=1000 rowspan=1000",
    "a href='#_msocom_1' class=msocomanchor",
    "a href='https://example.org/'",
    "a style='mso-comment-reference:A_1'",
    "span class=MsoCommentReference",
    "span style='mso-special-character:comment'",
    "div style='mso-element:comment-list'",
    "div style='mso-element:comment'",
    "span class=msoDel",
    "del cite='mailto:A' datetime='2016-12-29T15:13'",
    "ins class=ice-ins",
    "img src='/a.png' width=1 height=1",
    "img data-src='/a.png' src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'",
    "img srcset='/a.png 400w, /b.png 1600w, /c.png 3200w'",
    "picture",
    "source srcset='/a.webp' type='image/webp'",
    "iframe src='https://www.youtube.com/embed/a?start=5' title=b",
    "iframe src='javascript:1'",
    "object data='/a.pdf' type='application/pdf'",
    "param name=movie value='/a.swf'",
    "embed src='/a.swf'",
    "figure class=media",
    "oembed url='https://youtu.be/a'",
    "math alttext=a",
    "annotation encoding='application/x-tex'",
    "video src='blob:a'",
    "noscript",
    "blockquote",
    "pre",
    "comment",
    "br",
    "hr",
];

const TEXTS: &[&str] = &[
    "Dân vận",
    " ",
    "\u{a0}",
    "a\u{a0}b\u{a0}c\u{a0}d",
    "5\u{a0}km",
    "·",
    "o",
    "1.",
    "2.",
    "a)",
    "i.",
    "h.",
    "\u{f0b7}",
    "\u{f0fc}",
    "Céng hoµ x· héi",
    "Coäng hoøa xaõ hoäi",
    "ng\u{ad}êi",
    "a",
    "ù",
    "[NVA1]",
    "https://youtu.be/a",
    "\n",
];

/// The document as HTML. What is left open, a parser ends.
pub fn html(bytes: &[u8]) -> String {
    let mut out = String::new();
    let mut open = Vec::new();
    for byte in bytes {
        let index = usize::from(*byte);
        if let Some(element) = ELEMENTS.get(index) {
            out.extend(["<", element, ">"]);
            open.push(element.split(' ').next().unwrap_or_default());
        } else if let Some(text) = TEXTS.get(index - ELEMENTS.len()) {
            out.push_str(text);
        } else if let Some(name) = open.pop() {
            out.extend(["</", name, ">"]);
        }
    }
    out
}
