import { received } from './pages-over-the-wire.ts';
import type { ReachedPage } from './pages-reachable.ts';

/** What a page brings to a browser that has nothing of it yet, in bytes on the wire. */
export interface Weight {
  readonly all: number;
  readonly scripts: number;
  readonly requests: number;
}

export type Limits = Partial<Weight>;

/** What stands beside pages is the same for all of them: measured once. */
export class Scales {
  private readonly parts = new Map<string, Promise<Part>>();

  constructor(private readonly url: string) {}

  /** The page as it came, with its style sheet, its icon, its pictures, its scripts and what those import. */
  async weightOf({ html, bytes }: Pick<ReachedPage, 'html' | 'bytes'>): Promise<Weight> {
    const sheets = addressesIn(html, /<link rel="(?:stylesheet|icon)" href="(\/[^"]*)"/g);
    const pictures = addressesIn(html, /<img\s[^>]*?src="(\/[^"]*)"/g);
    const scripts = await this.withImports(addressesIn(html, /<script\s[^>]*?src="(\/[^"]*)"/g));
    const others = await Promise.all([...sheets, ...pictures].map((address) => this.part(address)));
    const all = [...others, ...scripts];
    return {
      all: all.reduce((sum, part) => sum + part.bytes, bytes),
      scripts: scripts.reduce((sum, part) => sum + part.bytes, 0),
      requests: 1 + all.length,
    };
  }

  private async withImports(addresses: readonly string[]): Promise<Part[]> {
    const found = new Map<string, Part>();
    for (let waiting = [...addresses]; waiting.length > 0;) {
      const address = waiting.shift()!;
      if (found.has(address)) continue;
      const part = await this.part(address);
      found.set(address, part);
      waiting = [...waiting, ...part.imports];
    }
    return [...found.values()];
  }

  private part(address: string): Promise<Part> {
    const known = this.parts.get(address) ?? fetched(this.url, address);
    this.parts.set(address, known);
    return known;
  }
}

interface Part {
  readonly bytes: number;
  readonly imports: readonly string[];
}

async function fetched(url: string, address: string): Promise<Part> {
  const { status, bytes, text } = await received(url, address, {});
  if (status !== 200) throw new Error(`${address}: ${status}`);
  const imports = addressesIn(text, /\b(?:from|import)\s*\(?\s*["'](\.\/[^"']+\.js)["']/g);
  return { bytes, imports: imports.map((each) => new URL(each, url + address).pathname) };
}

const addressesIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, address]) => address!)),
];

/** Says which page is over which limit, and by how much it weighs. */
export function overLimits(address: string, weight: Weight, limits: Limits): string[] {
  return (Object.entries(limits) as [keyof Weight, number][])
    .filter(([what, most]) => weight[what] > most)
    .map(([what, most]) => `${address}: ${what} ${weight[what]}, at most ${most}`);
}
