import type { Role } from '#contracts/roles';
import { Device, type Manners } from './device.ts';
import type { Json } from './json.ts';
import type { Browser, PortalAnswer, TestPortal } from './portal.ts';

/** What a device is asked to answer, at an address under /api. */
export const question = async (browser: Browser, of: string): Promise<{ challenge: string } & Json> =>
  (await browser.get(`/api/${of}`)).body;

export async function addPasskey(
  browser: Browser,
  device = new Device(),
  name = 'My phone',
  manners: Manners = {},
): Promise<PortalAnswer> {
  const passkey = device.make(await question(browser, 'factors/passkeys/question'), manners);
  return browser.post('/api/factors/passkeys', { json: { name, passkey } });
}

/** Somebody with a passkey. */
export async function withPasskey(portal: TestPortal, role: Role = 'donor') {
  const [browser, device] = [await portal.signedIn(role), new Device()];
  const answer = await addPasskey(browser, device);
  if (answer.status !== 201) throw new Error(`no passkey: ${answer.text}`);
  const { email, id } = browser.person;
  return { browser, device, email, id, codes: answer.body.recoveryCodes as string[] };
}

/** Signs in with nothing else, in a new browser. */
export async function comeInAlone(portal: TestPortal, device: Device, manners?: Manners) {
  const browser = portal.browser();
  const passkey = device.sign(await question(browser, 'session/passkey'), manners);
  return { browser, passkey, answer: await browser.post('/api/session/passkey', { json: { passkey } }) };
}

/** Status and code of a refusal. */
export const refused = ({ status, body }: { status: number; body: Json }): unknown[] => [status, body.code];

export async function lettersTo(portal: TestPortal, email: string): Promise<string[]> {
  const rows: { kind: string }[] = await portal.dataSource.query(
    'SELECT kind FROM letter WHERE recipient = $1 ORDER BY created_at, ctid',
    [email],
  );
  return rows.map(({ kind }) => kind);
}
