// Style sheets that a document or a shadow root adopts: made by script, so that no CSP has to allow them.

export const sheetOf = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};
