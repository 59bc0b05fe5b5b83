// Ports of this machine, and connections that only wait.

import net from 'node:net';

const HOST = '127.0.0.1';

/** An address that nobody serves at the moment. */
export function freeAddress() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, HOST, () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(`${HOST}:${port}`));
    });
  });
}

/** Opens so many connections, on which nothing is asked; gives what closes them. */
export function occupy(address, count) {
  const [host, port] = address.split(':');
  const sockets = Array.from({ length: count }, () => net.connect(Number(port), host).on('error', () => {}));
  return () => sockets.forEach((socket) => socket.destroy());
}
