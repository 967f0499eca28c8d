import net, { type AddressInfo } from 'node:net';

/** A way to the test's Redis that can be cut, or left silent, for one spec alone. */
export interface RedisInBetween {
  readonly url: string;
  /** Whatever comes from Redis is held back: it is there, and says nothing. */
  hang(): void;
  /** Nobody is there any more. */
  lose(): void;
  /** It is there again, on new connections. */
  restore(): void;
  close(): Promise<void>;
}

export async function aRedisInBetween(real: string): Promise<RedisInBetween> {
  const address = new URL(real);
  const { hostname, port } = address;
  const sockets = new Set<net.Socket>();
  let isThere = true;
  const server = net.createServer((client) => {
    if (!isThere) return client.destroy();
    const redis = net.connect(Number(port), hostname);
    for (const socket of [client, redis]) sockets.add(socket.on('error', () => socket.destroy()));
    redis.on('data', (bytes) => isThere && client.write(bytes)).on('end', () => client.end());
    client.pipe(redis);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address.port = String((server.address() as AddressInfo).port);
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: address.href,
    hang: () => void (isThere = false),
    lose: () => {
      isThere = false;
      cut();
    },
    restore: () => {
      cut();
      isThere = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}
