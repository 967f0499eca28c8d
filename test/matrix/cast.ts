import type { Role } from '#contracts/roles';
import { scopesFor } from '#contracts/scopes';
import type { WatchedTables } from '#test/support/watched-tables';
import type { WholeFund } from '#test/support/whole-fund';
import { credentials } from '../../deploy/seed/authenticator.mjs';
import { FundClient, type Answer } from '../../deploy/seed/client.mjs';
import { Wire, type Seen } from '../journeys/bad-input-wire.ts';
import { demoPerson, type DemoPerson } from '../journeys/pages-readers.ts';

/** Somebody at the doors of the fund: for whom it must take them, and what they bring along. */
export interface Persona {
  readonly says: string;
  /** Null: nobody in particular, whatever they bring. */
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly headers: Readonly<Record<string, string>>;
  /** Of the access token that they come with. */
  readonly scopes?: readonly string[];
  /** Whether they gave a second factor within the last five minutes. */
  readonly isFresh: boolean;
  /** They have a second factor and gave it longer ago: whoever would change it must give it again. */
  readonly isStale?: true;
  /** Their role asks for a second factor and they have none: nothing is open to them but setting one up. */
  readonly mustSetUp?: boolean;
}

/** Who has not accepted yet. */
export const INVITED = 'invited@matrix.example';
export const password = (name: string): string => `a long sentence of ${name}`;
export const email = (name: string): string => `${name.replaceAll(' ', '-')}@matrix.example`;

/** Makes the people whom the demonstration lacks, and signs everybody in. */
export class Cast {
  private constructor(
    private readonly fund: WholeFund,
    private readonly tables: WatchedTables,
    private readonly administrator: FundClient,
  ) {}

  static async of(fund: WholeFund, tables: WatchedTables): Promise<Persona[]> {
    const administrator = await FundClient.signedIn(fund.url, demoPerson('ada@fund.example'));
    const cast = new Cast(fund, tables, administrator);
    const personas = [
      ...(await cast.demoPeople()),
      ...(await cast.newPeople()),
      ...(await cast.tokens()),
      ...(await cast.nobodies()),
    ];
    // whoever has typed a password has typed it just now, however long the matrix takes
    await tables.change(
      `UPDATE portal.session SET password_at = now() + interval '50 minutes' WHERE password_at IS NOT NULL`,
    );
    return personas;
  }

  private async demoPeople(): Promise<Persona[]> {
    const named: readonly (readonly [string, string])[] = [
      ['a legal representative of the grantee', 'elise@rive-claire.example'],
      ['a legal representative of another organisation', 'grace@harbour-light.example'],
      ['a reviewer with assignments', 'irina@panel.example'],
      ['a reviewer who stepped aside', 'kofi@panel.example'],
      ['a trustee', 'amina@board.example'],
      ['a programme officer', 'nadia@fund.example'],
      ['a focal point', 'samuel@fund.example'],
      ['the certifying officer', 'carla@finance.example'],
      ['the approving officer', 'peter@finance.example'],
      ['a donor', 'signe@donor.example'],
      ['the auditor', 'henrik@audit.example'],
      ['the administrator', 'ada@fund.example'],
    ];
    const personas: Persona[] = [];
    for (const [says, address] of named) personas.push(await this.signedIn(says, demoPerson(address)));
    const releasing = demoPerson('rosa@finance.example');
    const fresh = await this.signedIn('the releasing officer', releasing);
    // however long the matrix takes
    await this.inNewestSession(fresh, `factor_at = now() + interval '50 minutes'`);
    const stale = await this.signedIn('the releasing officer with a stale factor', releasing);
    await this.inNewestSession(stale, `factor_at = now() - interval '6 minutes'`);
    return [...personas, fresh, { ...stale, isFresh: false, isStale: true }];
  }

  private async newPeople(): Promise<Persona[]> {
    const personas = [
      await this.invited('a reviewer without assignments', 'reviewer'),
      await this.invited('an officer of the secretariat who sits on a panel', 'secretariat', 'reviewer'),
      await this.invited('an approving officer who certified', 'approving-officer'),
      await this.invited('a certifying officer who built the payment file', 'certifying-officer'),
      await this.invited('another administrator', 'administrator'),
      await this.applicant('an applicant without an organisation'),
      await this.member(),
      { ...(await this.invited('a releasing officer without a factor', 'releasing-officer')), mustSetUp: true },
    ];
    await this.administrator.post('/people', { email: INVITED, name: 'Somebody invited', roles: ['donor'] });
    const disabled = await this.invited('somebody whose account is closed', 'secretariat');
    const { version } = (await this.administrator.get('/people')).find((each: Answer) => each.id === disabled.personId);
    const reason = { reason: 'Left the fund for another post.', version };
    await this.administrator.post(`/people/${disabled.personId}/disable`, reason);
    return [...personas, asNobody(disabled)];
  }

  private async tokens(): Promise<Persona[]> {
    const { headers } = await this.signedIn('their owner', demoPerson('nadia@fund.example'));
    const owner = new Wire(this.fund.url, headers['cookie']);
    const { personId, roles } = await this.who('nadia@fund.example');
    const withToken = async (says: string, scopes: readonly string[]): Promise<Persona> => {
      const made = await owner.post('/api/access-tokens', { name: says, scopes, days: 2 });
      const { token } = JSON.parse(made.text) as { token: string };
      return { says, personId, roles, scopes, headers: { authorization: `Bearer ${token}` }, isFresh: false };
    };
    return [
      await withToken('a program of a programme officer', scopesFor(roles)),
      await withToken('a program with the wrong scope', ['ledger.read']),
    ];
  }

  private async nobodies(): Promise<Persona[]> {
    const over = await this.signedIn('somebody whose session is over', demoPerson('samuel@fund.example'));
    await this.inNewestSession(over, `last_seen_at = now() - interval '2 days'`);
    const { email: address, password: known } = demoPerson('rosa@finance.example');
    const asked = await new Wire(this.fund.url).post('/api/session', { email: address, password: known });
    const nobody = { personId: null, roles: ['public'] as const, isFresh: false };
    return [
      { ...nobody, says: 'nobody', headers: {} },
      { ...nobody, says: 'somebody with a forged session', headers: { cookie: `session=${'A'.repeat(43)}` } },
      { ...nobody, says: 'somebody whose second factor is awaited', headers: cookieOf(asked) },
      asNobody(over),
    ];
  }

  private async invited(says: string, ...roles: Role[]): Promise<Persona> {
    const account = { email: email(says), name: says, password: password(says) };
    await this.administrator.post('/people', { email: account.email, name: says, roles });
    await FundClient.accepted(this.fund.url, account);
    return this.signedIn(says, account);
  }

  private async applicant(says: string): Promise<Persona> {
    const account = { email: email(says), name: says, password: password(says) };
    await FundClient.registered(this.fund.url, account);
    return this.signedIn(says, account);
  }

  /** Who drafts for the grantee and binds it to nothing. */
  private async member(): Promise<Persona> {
    const member = await this.applicant('a plain member of the grantee');
    const [{ organisation_id: organisation }] = (await this.tables.query<{ organisation_id: string }>(
      `SELECT m.organisation_id FROM applications.organisation_member m JOIN portal.person p ON p.id = m.person_id
       WHERE p.email = 'elise@rive-claire.example'`,
    )) as [{ organisation_id: string }];
    const representative = await FundClient.signedIn(this.fund.url, demoPerson('elise@rive-claire.example'));
    const invitation = { email: email('a plain member of the grantee'), position: 'member', language: 'en' };
    await representative.post(`/organisations/${organisation}/invite-member`, invitation);
    const key = await this.keyFor(invitation.email);
    const wire = new Wire(this.fund.url, member.headers['cookie']);
    const [shown, joined] = [
      await wire.get(`/api/organisations/invitations/${key}`),
      await wire.post('/api/organisations/join', { key }),
    ];
    if (shown.status !== 200 || joined.status !== 201) throw new Error(`who holds the key cannot join: ${joined.text}`);
    return member;
  }

  /** The letter follows an event. */
  private async keyFor(address: string): Promise<string> {
    await this.tables.settled();
    const letters: Answer[] = await this.administrator.get(`/mailbox?to=${encodeURIComponent(address)}`);
    const key = letters.map(({ text }) => /join\?key=([\w-]{43})/.exec(text)?.[1]).find((found) => found !== undefined);
    if (key === undefined) throw new Error(`no letter to ${address} holds an invitation`);
    return key;
  }

  private async signedIn(says: string, person: Pick<DemoPerson, 'email' | 'password' | 'totp'>): Promise<Persona> {
    const { cookie } = await Wire.signedIn(this.fund.url, await credentials(person));
    const { personId, roles } = await this.who(person.email);
    return { says, personId, roles, headers: { cookie: cookie! }, isFresh: person.totp !== undefined };
  }

  private async who(address: string): Promise<{ personId: string; roles: Role[] }> {
    const [row] = await this.tables.query<{ id: string; roles: Role[] }>(
      'SELECT id, roles FROM portal.person WHERE email = $1',
      [address],
    );
    return { personId: row!.id, roles: row!.roles };
  }

  private async inNewestSession({ personId }: Persona, set: string): Promise<void> {
    const newest = 'SELECT id FROM portal.session WHERE person_id = $1 ORDER BY opened_at DESC LIMIT 1';
    await this.tables.query(`UPDATE portal.session SET ${set} WHERE id = (${newest})`, [personId]);
  }
}

/** Whom the fund must not take them for any more. */
const asNobody = ({ says, headers }: Persona): Persona => ({
  says,
  headers,
  personId: null,
  roles: ['public'],
  isFresh: false,
});

function cookieOf({ headers, text }: Seen): { cookie: string } {
  const cookie = headers['set-cookie']?.[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`no session, not even one that waits: ${text}`);
  return { cookie };
}
