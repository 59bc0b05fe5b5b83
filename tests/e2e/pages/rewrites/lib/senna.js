// Screens in a surface, as senna.js keeps them: the next one is put beside the last one and shown in its place; screens that were
// visited wait outside of the page, with their nodes, and come back as they are.
window.senna = (() => {
  const screens = new Map();
  let active = null;
  return {
    async navigate(surface, path) {
      let screen = screens.get(path);
      if (!screen) {
        screen = document.createElement('div');
        screen.id = `screen${path.replace(/\W/g, '-')}`;
        screen.innerHTML = await fetch(path).then((response) => response.text());
        screens.set(path, screen);
      }
      surface.append(screen);
      screen.style.display = 'block';
      if (active && active !== screen) {
        active.style.display = 'none';
        active.remove();
      }
      active = screen;
      history.pushState({ senna: true }, '', path);
    },
  };
})();
