// Replaces the contents of a panel, as an UpdatePanel of ASP.NET does: first the old elements are disposed of one by one, then the
// answer is set as HTML.
window.updatePanel = (id, html) => {
  const panel = document.getElementById(id);
  for (const element of panel.querySelectorAll('*')) {
    if (element.dispose) element.dispose();
    else if (element.control) element.control.dispose();
  }
  for (let child = panel.firstChild; child; child = panel.firstChild) panel.removeChild(child);
  panel.innerHTML = html;
};
