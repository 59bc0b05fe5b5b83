const script = document.createElement('script');
script.src = `http://localhost:${location.port}/pages/lib/host.js`;
document.head.append(script);
