import net, { type AddressInfo } from 'node:net';

/** A way to a server that can break: a phone in a lift, a mast without power. */
export interface BreakableLine {
  readonly url: string;
  /** Breaks after so many more bytes towards the server; with `stays`, nothing gets through until it is mended. */
  breakAfter(bytes: number, stays?: boolean): void;
  mend(): void;
  close(): Promise<void>;
}

export async function aBreakableLine(to: string): Promise<BreakableLine> {
  const { hostname, port } = new URL(to);
  const wires = new Set<net.Socket>();
  let left = Infinity;
  let stays = false;
  let isBroken = false;
  const cut = (): void => {
    left = Infinity;
    for (const wire of wires) wire.destroy();
  };
  const server = net.createServer((near) => {
    if (isBroken) return near.destroy();
    const far = net.connect(Number(port), hostname);
    for (const wire of [near, far]) {
      wires.add(wire.on('error', () => wire.destroy()));
      wire.on('close', () => [near, far].forEach((end) => void (wires.delete(end), end.destroy())));
    }
    far.pipe(near);
    near.on('data', (bytes: Buffer) => {
      if (bytes.length >= left) {
        // nothing behind it may get through
        near.removeAllListeners('data').pause();
        far.write(bytes.subarray(0, left), cut);
        left = Infinity;
        isBroken = stays;
      } else if (!far.write(bytes)) {
        near.pause();
        far.once('drain', () => near.resume());
      }
      left -= bytes.length;
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakAfter: (bytes, forLong = false) => {
      left = bytes;
      stays = forLong;
    },
    mend: () => void (isBroken = false),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        cut();
      }),
  };
}
