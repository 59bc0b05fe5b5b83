//! MathML as text.

use super::shown;

#[test]
fn formulas_become_their_text() {
    for (math, text) in [
        ("<mi>x</mi><mo>=</mo><mn>2</mn>", "x=2"),
        (
            "\n <mrow>\n <mi>a</mi> <mo>+</mo> <mi>b</mi>\n </mrow>\n",
            "a+b",
        ),
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
        (
            "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mi>c</mi></mrow></mfrac>",
            "(a+b)/c",
        ),
        ("<msup><mi>x</mi><mn>2</mn></msup>", "x<sup>2</sup>"),
        (
            "<mi>H</mi><msub><mrow/><mn>2</mn></msub><mi>O</mi>",
            "H<sub>2</sub>O",
        ),
        (
            "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>",
            "x<sub>1</sub><sup>2</sup>",
        ),
        ("<msqrt><mi>x</mi></msqrt>", "√x"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "<sup>3</sup>√x"),
        ("<mfenced open='['><mi>a</mi><mi>b</mi></mfenced>", "[a, b)"),
        (
            "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>",
            "1 0; 0 1",
        ),
        ("<mi>f</mi><mo>\u{2061}</mo><mi>x</mi>", "fx"),
        (
            "<semantics><mi>x</mi><annotation encoding='application/x-tex'>\\vec x</annotation></semantics>",
            "x",
        ),
        ("<mtext>nếu</mtext><mspace/><mi>x</mi>", "nếu x"),
        ("plain", "plain"),
    ] {
        let html = format!("<p>a <math alttext='khác'>{math}</math></p>");
        assert_eq!(shown(&html), format!("<p>a {text}</p>"), "{math}");
    }
    assert_eq!(
        shown("<p><math alttext='x = 1'><mi> </mi></math></p>"),
        "<p>x = 1</p>"
    );
    assert_eq!(
        shown("<p>a</p><math display=block><mi>x</mi></math>"),
        "<p>a</p><p>x</p>"
    );
    assert_eq!(
        shown(
            "<p><span class=katex><span class=katex-mathml><math><mi>x</mi></math></span><span class=katex-html aria-hidden=true>x</span></span></p>"
        ),
        "<p><span><span>x</span></span></p>"
    );
}
