import type { CDPSession } from 'playwright-core';
import type { Visitor } from '#test/support/browser';
import type { Weight } from './pages-weight.ts';

interface Asked {
  readonly url: string;
  readonly kind: string;
  bytes: number;
}

/** Counts what a browser fetches for the pages of its window, as the browser itself counts it. */
export class FetchCounter {
  private readonly asked = new Map<string, Asked>();

  private constructor(
    private readonly visitor: Visitor,
    private readonly session: CDPSession,
  ) {
    session.on('Network.requestWillBeSent', ({ requestId, request: { url }, type = 'Other', redirectResponse }) => {
      // a redirect keeps the id: one answer has come, and another is asked for
      const before = this.asked.get(requestId);
      if (before !== undefined) before.bytes += redirectResponse?.encodedDataLength ?? 0;
      if (before !== undefined) this.asked.set(`${requestId} ${this.asked.size}`, before);
      if (!url.startsWith('data:')) this.asked.set(requestId, { url, kind: type, bytes: 0 });
    });
    session.on('Network.requestServedFromCache', ({ requestId }) => void this.asked.delete(requestId));
    session.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.fromDiskCache === true) this.asked.delete(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const asked = this.asked.get(requestId);
      if (asked !== undefined) asked.bytes += encodedDataLength;
    });
  }

  static async of(visitor: Visitor): Promise<FetchCounter> {
    const session = await visitor.context.newCDPSession(visitor.page);
    await session.send('Network.enable');
    return new FetchCounter(visitor, session);
  }

  /** With nothing kept from earlier pages. */
  async first(address: string): Promise<Weight> {
    await this.session.send('Network.clearBrowserCache');
    return this.next(address);
  }

  /** With what the pages before have left in the cache. */
  async next(address: string): Promise<Weight> {
    this.asked.clear();
    await this.visitor.visit(address);
    await this.visitor.page.waitForLoadState('networkidle');
    const all = [...this.asked.values()];
    const bytes = (some: readonly Asked[]): number => some.reduce((sum, one) => sum + one.bytes, 0);
    return {
      all: bytes(all),
      scripts: bytes(all.filter(({ kind }) => kind === 'Script')),
      requests: all.length,
    };
  }
}
