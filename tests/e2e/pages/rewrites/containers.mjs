// Containers of tags, however they came to be and whatever is done to them.

const CONTAINER = '<div id="c" data-vn="article" data-src="/1.json"><a href="/cu.html">Bản cũ</a></div>';

export const CONTAINERS = [
  {
    name: 'innerHTML of a container with another fallback',
    body: CONTAINER,
    act() { document.getElementById('c').innerHTML = '<p>Bản <b>mới</b></p>'; },
    faults: () => [...look.container('#c'), ...look.fallback('#c > vn-article', 'Bản mới')],
  },
  {
    name: 'innerHTML of a container with other data inside',
    body: '<div id="c" data-vn="article"><script type="application/json">{"title": "Tin một"}</script></div>',
    act() { document.getElementById('c').innerHTML = '<script type="application/json">{"title": "Tin hai"}</script>'; },
    faults: () => look.container('#c', 'Tin hai'),
  },
  {
    name: 'a child that is taken out comes back with what it showed, data inside included',
    body: '<div id="c" data-vn="article"><script type="application/json">{"title": "Tin một"}</script><p>Bản cũ</p></div>',
    act() {
      window.child = document.getElementById('c').firstElementChild;
      window.child.remove();
    },
    faults: () => [...look.container('#c'), ...look.is(document.getElementById('c').firstElementChild, window.child, 'another child')],
  },
  {
    name: 'a child that is taken out ten times, in tasks of their own',
    body: CONTAINER,
    async act() {
      for (let i = 0; i < 10; i++) {
        document.getElementById('c').textContent = '';
        await new Promise((resolve) => { setTimeout(resolve); });
      }
    },
    faults: () => [...look.container('#c'), ...look.fallback('#c > vn-article', 'Bản cũ')],
  },
  {
    name: 'a page that puts something beside the child whenever it is moved goes on',
    body: CONTAINER,
    async act() {
      const container = document.getElementById('c');
      const beside = document.createElement('p');
      let times = 0;
      const observer = new MutationObserver(() => { if (times++ < 1_000 && beside.parentNode !== container) container.prepend(beside); });
      observer.observe(container, { childList: true });
      container.prepend(beside);
      await new Promise((resolve) => { setTimeout(resolve); });
      window.timesInTask = times;
      observer.disconnect();
      container.append('');
    },
    faults: () => [...look.container('#c'), ...(window.timesInTask < 100 ? [] : [`${window.timesInTask} times in a task`])],
  },
  {
    name: 'a page that takes the child out whenever it comes goes on',
    body: CONTAINER,
    async act() {
      const container = document.getElementById('c');
      let times = 0;
      const observer = new MutationObserver(() => { if (times++ < 1_000) container.firstElementChild?.remove(); });
      observer.observe(container, { childList: true });
      container.firstElementChild.remove();
      await new Promise((resolve) => { setTimeout(resolve); });
      window.timesInTask = times;
      observer.disconnect();
      container.append('');
    },
    faults: () => [...look.container('#c'), ...(window.timesInTask < 100 ? [] : [`taken out ${window.timesInTask} times in a task`])],
  },
  {
    name: 'what a page adds to a container beside our child',
    body: CONTAINER,
    act() { document.getElementById('c').insertAdjacentHTML('afterbegin', '<p>Thêm</p>'); },
    faults: () => [...look.container('#c'), ...look.fallback('#c > vn-article', 'Bản cũThêm')],
  },
  {
    name: 'a second child of ours',
    body: CONTAINER,
    act() {
      const container = document.getElementById('c');
      container.append(container.firstElementChild.cloneNode(true));
    },
    faults: () => look.container('#c'),
  },
  {
    name: '`data-vn` that is set later',
    body: '<div id="c" data-src="/1.json"><p>Bản cũ</p></div>',
    act() { document.getElementById('c').dataset.vn = 'article'; },
    faults: () => [...look.container('#c'), ...look.fallback('#c > vn-article', 'Bản cũ')],
  },
  {
    name: '`data-vn` that changes',
    body: '<div id="c" data-vn="article" data-src="/1.json" data-datetime="29/12/2016"><p>Bản cũ</p></div>',
    act() { document.getElementById('c').dataset.vn = 'time'; },
    faults: () => [...look.container('#c', '29/12/2016 00:00', 'vn-time'), ...look.fallback('#c > vn-time', 'Bản cũ')],
  },
  {
    name: '`data-vn` that is taken away: the container is what it was',
    body: CONTAINER,
    act() {
      window.before = '<a href="/cu.html">Bản cũ</a>';
      document.getElementById('c').removeAttribute('data-vn');
    },
    faults: () => look.is(document.getElementById('c').innerHTML, window.before, 'container'),
  },
  {
    name: '`data-vn` that names nothing of ours, and later something',
    body: CONTAINER,
    async act() {
      document.getElementById('c').dataset.vn = 'khong-co';
      await look.until(() => !document.querySelector('#c > vn-article'));
      document.getElementById('c').dataset.vn = 'article';
    },
    faults: () => look.container('#c'),
  },
  {
    name: 'attributes that are added, changed and taken away; those of the child’s own stay',
    body: '<div id="c" class="a" data-vn="article" data-src="/1.json" data-heading-level="4" data-tools="none"></div>',
    async act() {
      const child = document.querySelector('#c > vn-article');
      child.className = 'rieng';
      child.dateFormat = 'full';
      const { dataset } = document.getElementById('c');
      dataset.src = '/2.json';
      delete dataset.headingLevel;
      dataset.item = '2';
      document.getElementById('c').removeAttribute('class');
    },
    faults: () => {
      const child = document.querySelector('#c > vn-article');
      return [...look.container('#c', 'Tin hai'), ...look.is([...child.attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' '), 'class=rieng data-state=ready date-format=full item=2 src=/2.json tools=none', 'attributes')];
    },
  },
  {
    name: 'attributes that are changed while the child is out',
    body: CONTAINER,
    act() {
      const container = document.getElementById('c');
      container.replaceChildren();
      container.dataset.src = '/2.json';
      container.append('Bản cũ');
    },
    faults: () => look.container('#c', 'Tin hai'),
  },
  {
    name: 'attributes that no element can have, or that would run or style',
    body: '<div id="p"></div>',
    act() { document.getElementById('p').innerHTML = '<div id="c" data-vn="article" data-src="/1.json" data-="a" data-@click="a" data-onclick="a" data-style="color: red" data-1="a"></div>'; },
    faults: () => [...look.container('#c'), ...look.is([...document.querySelector('#c > vn-article').attributes].map(({ name }) => name).filter((name) => /^on|style/.test(name)).join(), '', 'attributes')],
  },
  {
    name: 'a container out of a template, and a copy of one that shows already',
    body: `<template id="t"><section>${CONTAINER}</section></template><div id="d" data-vn="article" data-src="/1.json"></div><div id="place"></div>`,
    begun: () => look.begun() && document.querySelector('#d > vn-article[data-state=ready]'),
    act() {
      document.getElementById('place').append(document.getElementById('t').content.cloneNode(true));
      const copy = document.getElementById('d').cloneNode(true);
      copy.id = 'e';
      document.getElementById('place').append(copy);
      copy.dataset.src = '/2.json';
    },
    faults: () => [...look.container('#c'), ...look.container('#d'), ...look.container('#e', 'Tin hai')],
  },
  {
    name: 'containers that a script writes in pieces while the page is parsed',
    isEarly: true,
    body: `<div><script>
      document.write('<div id="c" data-vn="article" data-src="/1.json"><p>Bản ');
      document.write('cũ</p> <p>hai</p>');
    </script> <p>ba</p></div></div><div id="d" data-vn="article"><script type="application/json">{"title": "Tin một"}</script> <p>bốn</p></div>`,
    act() { document.getElementById('d').append('năm'); },
    faults: () => [...look.container('#c'), ...look.container('#d'), ...look.fallback('#c > vn-article', 'Bản cũ hai ba'), ...look.is(document.querySelector('#d > vn-article').lastChild.data, 'năm', 'the last node')],
  },
  {
    name: 'a container in a container’s fallback',
    body: '<div id="c" data-vn="article" data-src="/1.json"><div id="d" data-vn="time" data-datetime="29/12/2016"></div></div>',
    act() { document.getElementById('d').textContent = ''; },
    faults: () => [...look.container('#c'), ...look.container('#d', '29/12/2016 00:00', 'vn-time')],
  },
  {
    name: 'containers in an open shadow root, until the page ends it',
    body: '<div id="h"></div>',
    async act() {
      const root = document.getElementById('h').attachShadow({ mode: 'open' });
      root.innerHTML = '<div data-vn="article" data-src="/1.json" id="c"></div>';
      await vnPortalWidgets.whenReady;
      const end = vnPortalWidgets.mount(root);
      root.append(Object.assign(document.createElement('div'), { id: 'd', innerHTML: '<i data-vn="time" data-datetime="29/12/2016"></i>' }));
      root.querySelector('#c').textContent = '';
      await look.until(() => root.querySelector('i')?.firstElementChild && root.querySelector('#c > vn-article')?.dataset.state === 'ready');
      root.querySelector('#c').dataset.src = '/2.json';
      await look.until(() => root.querySelector('#c > vn-article').getAttribute('src') === '/2.json');
      await look.until(() => __seen.text(root.querySelector('#c > vn-article')).includes('Tin hai'));
      end();
      end();
      root.querySelector('#c').dataset.headingLevel = '4';
      root.append(Object.assign(document.createElement('div'), { id: 'e', innerHTML: '<i data-vn="time" data-datetime="29/12/2016"></i>' }));
      root.querySelector('#d > i').textContent = '';
      window.root = root;
    },
    faults: () => [
      ...look.container(window.root.querySelector('#c'), 'Tin hai'),
      ...look.is(window.root.querySelector('#c > vn-article').getAttribute('heading-level'), null, 'attribute after the end'),
      ...look.is(window.root.querySelectorAll('vn-time').length, 0, 'children after the end'),
    ],
  },
];
