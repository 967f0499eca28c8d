import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Role } from '#contracts/roles';
import { anIdentityProvider, type TestIdentityProvider } from './identity-provider.ts';
import { aPortal, type Browser, type PortalAnswer, type TestPortal } from './portal.ts';

export const BACK = 'http://localhost:3000/sign-in/provider/answer';

/** A portal whose staff may sign in at a real provider on this machine. */
export interface PortalWithProvider {
  readonly portal: TestPortal;
  readonly house: TestIdentityProvider;
  /** Of the portal's tables. */
  readonly owner: pg.Client;
  /** Somebody of these roles who is connected with `subject`. */
  connected(roles: Role[], more?: { status?: string; factor?: boolean }): Promise<Connected>;
  /** Presses the button of the sign-in page, signs in there, and answers the address that leads back; `as` null: does not agree. */
  answerFor(browser: Browser, as: string | null, next?: string): Promise<string>;
  /** The whole way there and back. */
  signedInAs(as: string | null, browser?: Browser, next?: string): Promise<PortalAnswer>;
  close(): Promise<void>;
}

interface Connected {
  readonly id: string;
  readonly email: string;
  readonly subject: string;
}

export const pathOf = (address: string): string => address.slice(new URL(address).origin.length);

/** Presses the button of the sign-in page; answers where it leads. */
export async function begun(browser: Browser, next = ''): Promise<string> {
  const { status, headers } = await browser.fill(`/sign-in?next=${encodeURIComponent(next)}`, {}, '/sign-in/provider');
  if (status !== 303) throw new Error(`the button of the provider answers ${status}`);
  return String(headers.location);
}

export async function aPortalWithProvider(): Promise<PortalWithProvider> {
  const house = await anIdentityProvider(BACK);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-oidc-'));
  fs.writeFileSync(path.join(folder, 'secret'), `${house.secret}\n`);
  const portal = await aPortal({
    environment: {
      OIDC_ISSUER: house.issuer,
      OIDC_CLIENT_ID: house.clientId,
      OIDC_CLIENT_SECRET_FILE: path.join(folder, 'secret'),
      OIDC_LABEL: 'House of Nations',
      OIDC_SECOND_FACTOR: 'mfa hwk',
    },
  });
  const owner = new pg.Client({ connectionString: portal.database.ownerUrl });
  await owner.connect();
  const answerFor: PortalWithProvider['answerFor'] = async (browser, as, next = '') =>
    pathOf(await house.visit(await begun(browser, next), as));
  return {
    portal,
    house,
    owner,
    connected: async (roles, more = {}) => {
      const person = await portal.person(roles, more);
      const subject = `subject-${randomUUID()}`;
      await owner.query('INSERT INTO identity VALUES ($1, $2, $3, now())', [person.id, house.issuer, subject]);
      if (more.factor === true)
        await owner.query(`INSERT INTO totp (person_id, secret) VALUES ($1, 'sealed')`, [person.id]);
      return { ...person, subject };
    },
    answerFor,
    signedInAs: async (as, browser = portal.browser(), next = '') => browser.look(await answerFor(browser, as, next)),
    close: async () => {
      await owner.end();
      await portal.close();
      await house.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
