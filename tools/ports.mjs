// Free ports on the loopback interface.
import net from 'node:net';

/** Can `port` be listened on? Asked on both addresses "localhost" may mean, so that nobody's server is shadowed. */
export async function isFree(port) {
  const tryOn = (host) =>
    new Promise((resolve) => {
      const server = net.createServer();
      server.once('error', (error) => resolve(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(error.code)));
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
    });
  return (await tryOn('127.0.0.1')) && (await tryOn('::1'));
}

/** The first free port from `first` on, skipping those in `taken`. */
export async function freePort(first, taken = new Set()) {
  for (let port = first; port < Math.min(first + 1000, 65_536); port++) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Error(`No free port from ${first} to ${first + 999} on 127.0.0.1.`);
}
