import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { rolesFor } from '#contracts/permissions';
import { routes } from '#contracts/routes';
import type { Walk } from './bad-input-walk.ts';
import { faultIn, hiddenIn, inTurns, type Seen, type Wire } from './bad-input-wire.ts';
import { CAST, type Member } from './cast.ts';
import { pageRoutes } from './page-routes.ts';

const HTML = { accept: 'text/html' } as const;
const READERS: readonly Member[] = [
  ...(['nobody', 'grantee', 'firstReviewer', 'secretariat', 'firstTrustee'] as const),
  ...(['certifying', 'approving', 'releasing', 'donor', 'auditor', 'administrator'] as const),
];
/** Behind a question mark; each alone. */
const QUERIES = [
  'search=%00&q=%00&to=%00&callId=%00&leaf=%00&next=%00',
  'search=%ff&q=%E7%95&page=%',
  `search=${'x'.repeat(3_000)}&q=${'x'.repeat(3_000)}`,
  'q=a&q=b&search=a&search=b&page=1&page=2&callId=a&callId=b&state=a&state=b&next=a&next=b&lang=fr&lang=xx',
  'q[]=a&search[x]=b&__proto__=c&constructor=d&page[]=1',
  'page=-1&sort=nonsense&direction=up&state=lost&country=zz&year=9999999999&level=0',
  'page=99999999999999999999&sort=__proto__&country=constructor&lang=../../etc',
  "q=' OR 1=1 --&search=%25_%5C&callId=1&to=a@b.example%0d%0abcc:x".replaceAll(' ', '%20'),
];

const withIds = (address: string, id: string): string => address.replace(/:[A-Za-z]+/g, id);

/** A page never breaks: it is shown, leads elsewhere, or says what is wrong, as a page. */
function pageFault({ status, headers, text }: Seen): string | undefined {
  const type = headers['content-type'] ?? '';
  if (status >= 500) return `${status} ${text.replace(/<[^>]+>/g, ' ').slice(0, 300)}`;
  if (status === 303)
    return /^\/(?!\/)/.test(headers['location'] ?? '') ? undefined : `leads to ${headers['location']}`;
  if (status >= 400 && !type.startsWith('text/html')) return `${status} as ${type}`;
  return /node_modules|\.ts:\d|<script>alert|<img src=x/.test(text)
    ? `says too much: ${text.slice(0, 300)}`
    : undefined;
}

export function pageTests(walk: () => Walk): void {
  const fields = new Set<string>();
  const troublesOf = async (
    work: (trouble: (says: string, fault?: string) => void) => Promise<void>,
  ): Promise<string[]> => {
    const troubles: string[] = [];
    await walk().tables.settled();
    const before = await walk().tables.state();
    await work((says, fault) => void (fault !== undefined && troubles.push(`${says}: ${fault}`)));
    const after = await walk().tables.state();
    return [...troubles, ...Object.keys(after).filter((table) => after[table] !== before[table])];
  };

  it('shows a page whatever stands in its address', async () => {
    const pages = pageRoutes().filter(({ method }) => method === 'GET');
    expect(pages.length).toBeGreaterThan(60);
    const asked = pages.flatMap((page, at) =>
      READERS.flatMap((member) => [
        { member, address: `${withIds(page.path, randomUUID())}?${QUERIES[at % QUERIES.length]}` },
        { member, address: withIds(page.path, encodeURIComponent(NASTY)) },
      ]),
    );
    const troubles = await troublesOf((trouble) =>
      inTurns(asked, async ({ member, address }) => {
        const seen = await walk().wires[member].get(address, HTML);
        for (const [, name] of seen.text.matchAll(/ name="([^"]+)"/g)) if (!name!.startsWith('_')) fields.add(name!);
        trouble(`${member} ${address}`, pageFault(seen));
      }),
    );
    expect(troubles).toEqual([]);
  }, 90_000);

  /** A button alone is pressed rightly, whatever comes with it. */
  const NOTHING_TO_TYPE = new Set([
    '/sign-out',
    ...['totp', 'totp/remove', 'recovery-codes'].map((button) => `/account/security/${button}`),
  ]);

  it('answers every form with a page, whatever was typed into it', async () => {
    const forms = pageRoutes().filter(({ method }) => method === 'POST');
    expect(forms.length).toBeGreaterThan(40);
    expect(fields.size).toBeGreaterThan(30);
    const troubles = await troublesOf((trouble) =>
      inTurns(READERS, async (member) => {
        const wire = walk().wires[member];
        const tokens = await tokensOf(wire);
        for (const form of forms.filter((each) => !NOTHING_TO_TYPE.has(each.path))) {
          for (const typed of [NASTY, '']) {
            const seen = await press(
              wire,
              withIds(form.path, randomUUID()),
              tokens,
              [...fields].map((name) => [name, typed]),
            );
            trouble(`${member} ${form.path} "${typed}"`, pageFault(seen));
          }
        }
      }),
    );
    expect(troubles).toEqual([]);
  }, 90_000);

  it('reads whatever stands in an address of the API, or says what is wrong with it', async () => {
    const reads = routes.filter(({ method }) => method === 'GET');
    const troubles = await troublesOf((trouble) =>
      inTurns(reads, async (route) => {
        const allowed = rolesFor(route.permission);
        const [member] = (Object.entries(CAST) as [Member, string][]).find(([, role]) =>
          (allowed as string[]).includes(role),
        )!;
        for (const query of QUERIES) {
          for (const id of [randomUUID(), '%00', 'x'.repeat(200)]) {
            const address = `/api${withIds(route.path, id)}?${query}`;
            const seen = await walk().wires[member].get(address);
            if (seen.status >= 400) trouble(`${member} ${address.slice(0, 150)}`, faultIn(seen));
          }
        }
      }),
    );
    expect(troubles).toEqual([]);
  }, 60_000);
}

const NASTY = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&\u202e界;--`;

/** Those of this person's session; a form of nobody has none. */
async function tokensOf(wire: Wire): Promise<Record<string, string>> {
  if (wire.cookie === undefined) return {};
  const { text } = await wire.get('/', HTML);
  return hiddenIn(text, '/sign-out');
}

function press(wire: Wire, address: string, tokens: Record<string, string>, typed: [string, string][]): Promise<Seen> {
  // each answer twice, so that a page that expects one gets a list
  const body = new URLSearchParams([
    ...Object.entries({ ...tokens, _key: randomUUID(), _version: '1' }),
    ...typed,
    ...typed,
  ]);
  const headers = { ...HTML, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  return wire.send({ method: 'POST', path: address, headers, body: body.toString(), key: null });
}
