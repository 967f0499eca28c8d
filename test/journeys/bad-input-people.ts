import type { Answer, FundClient } from '../../deploy/seed/client.mjs';
import { factorSamples } from './bad-input-factors.ts';
import { email, password, type Member } from './cast.ts';
import type { Known } from './step.ts';

/** A route that the thread does not walk, tried just before a step of it: then its right request would be carried out. */
export interface Sample {
  /** By its name in contracts/routes.ts. */
  readonly route: string;
  readonly by: Member;
  /** What the step says that comes next, or THE_END. */
  readonly before: string;
  readonly path: (known: Known) => string;
  readonly body?: (known: Known) => Record<string, unknown>;
  readonly version?: (client: FundClient, known: Known) => Promise<number>;
  /** Finds the record it is about. */
  readonly find?: (client: FundClient, known: Known) => Promise<void>;
  readonly loose?: readonly string[];
  readonly deaf?: boolean;
  /** Carried out after it was tried, so that a later sample has a record to work on. */
  readonly learn?: (answer: Answer, known: Known) => void;
}

const ofPerson =
  (id: string) =>
  async (client: FundClient, known: Known): Promise<number> =>
    (await client.get('/people')).find((person: Answer) => person.id === known[id]).version;

/** One address after the other: of the bodies that were made up some may have been right, and took the first. */
let invited = 0;

const account = (name: string): Record<string, unknown> => ({ email: email(name), name, password: password(name) });
/** As a letter would hold it, and of no letter. */
const NO_TOKEN = 'A'.repeat(43);

/** The routes of accounts, before anything else of the fund exists. */
export const people: readonly Sample[] = (
  [
    {
      route: 'POST /people/register',
      by: 'nobody',
      path: () => '/people/register',
      body: () => account('registering'),
    },
    {
      route: 'POST /people/confirm',
      by: 'nobody',
      path: () => '/people/confirm',
      body: () => ({ token: NO_TOKEN }),
    },
    {
      route: 'POST /people/accept',
      by: 'nobody',
      path: () => '/people/accept',
      body: () => ({ token: NO_TOKEN, password: password('accepting') }),
    },
    {
      route: 'POST /account/reset-password',
      by: 'nobody',
      path: () => '/account/reset-password',
      body: () => ({ token: NO_TOKEN, password: password('resetting') }),
    },
    {
      route: 'POST /account/change-password',
      by: 'auditor',
      path: () => '/account/change-password',
      body: () => ({ currentPassword: password('auditor'), password: 'short' }),
    },
    {
      route: 'POST /account/change-address',
      by: 'auditor',
      path: () => '/account/change-address',
      body: () => ({ currentPassword: password('auditor'), email: 'no address' }),
    },
    {
      route: 'POST /account/confirm-address',
      by: 'nobody',
      path: () => '/account/confirm-address',
      body: () => ({ token: NO_TOKEN }),
    },
    {
      route: 'POST /account/keep-address',
      by: 'nobody',
      path: () => '/account/keep-address',
      body: () => ({ token: NO_TOKEN }),
    },
    // by one person each: whoever sends too many wrong passwords is not listened to any more
    ...(
      [
        ['export', 'donor'],
        ['erasure/ask', 'secondTrustee'],
      ] as const
    ).map(([what, by]) => ({
      route: `POST /account/${what}`,
      by,
      path: () => `/account/${what}`,
      body: () => ({ currentPassword: password(by) }),
    })),
    {
      route: 'POST /account/erasure/withdraw',
      by: 'auditor',
      path: () => '/account/erasure/withdraw',
      version: async () => 1,
    },
    {
      route: 'POST /erasure-requests/:id/refuse',
      by: 'administrator',
      path: () => '/erasure-requests/3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c14/refuse',
      version: async () => 1,
      body: () => ({ reason: 'A reason that says why this is done.' }),
    },
    { route: 'POST /identity/remove', by: 'auditor', path: () => '/identity/remove', body: () => ({}) },
    {
      route: 'POST /account/letter',
      by: 'nobody',
      path: () => '/account/letter',
      body: () => ({ email: email('unknown') }),
    },
    {
      route: 'POST /people',
      by: 'administrator',
      path: () => '/people',
      body: () => ({ email: email(`invited-${(invited += 1)}`), name: 'invited', roles: ['donor'] }),
      learn: ({ id }, known) => (known['an invitation'] = id),
    },
    ...(['invite-again', 'cancel-invitation'] as const).map((verb) => ({
      route: `POST /people/:id/${verb}`,
      by: 'administrator' as const,
      path: (known: Known) => `/people/${known['an invitation']}/${verb}`,
      version: ofPerson('an invitation'),
    })),
    {
      route: 'POST /people/:id/grant-role',
      by: 'administrator',
      path: (known) => `/people/${known['a person']}/grant-role`,
      version: ofPerson('a person'),
      body: () => ({ role: 'auditor' }),
    },
    {
      route: 'POST /people/:id/revoke-role',
      by: 'administrator',
      path: (known) => `/people/${known['an officer']}/revoke-role`,
      version: ofPerson('an officer'),
      body: () => ({ role: 'focal-point', reason: 'A reason that says why this is done.' }),
    },
    {
      route: 'POST /people/:id/end-sessions',
      by: 'administrator',
      path: (known) => `/people/${known['a person']}/end-sessions`,
      version: ofPerson('a person'),
      body: () => ({ reason: 'A reason that says why this is done.' }),
    },
    {
      route: 'POST /access-tokens',
      by: 'auditor',
      path: () => '/access-tokens',
      body: () => ({ name: 'A program', scopes: ['ledger.read'], days: 30 }),
      learn: ({ id }, known) => (known['access token'] = id),
    },
    {
      route: 'POST /access-tokens/:id/revoke',
      by: 'auditor',
      path: (known) => `/access-tokens/${known['access token']}/revoke`,
      body: () => ({}),
    },
    // nobody has this session: what ends one ends it without reading more than the address
    {
      route: 'POST /sessions/:id/end',
      by: 'auditor',
      path: () => '/sessions/3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c12/end',
      body: () => ({}),
    },
    { route: 'POST /sessions/end-others', by: 'donor', path: () => '/sessions/end-others', body: () => ({}) },
    {
      route: 'POST /people/:id/disable',
      by: 'administrator',
      path: (known) => `/people/${known['a person']}/disable`,
      version: ofPerson('a person'),
      body: () => ({ reason: 'A reason that says why this is done.' }),
    },
    {
      route: 'POST /erasures',
      by: 'administrator',
      path: () => '/erasures',
      body: () => ({
        subjectKind: 'organisation',
        subjectId: '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11',
        ground: 'objection',
      }),
      learn: ({ id }, known) => (known['erasure'] = id),
    },
    ...(['confirm', 'cancel'] as const).map((verb) => ({
      route: `POST /erasures/:id/${verb}`,
      by: 'secretariat' as const,
      path: (known: Known) => `/erasures/${known['erasure']}/${verb}`,
      version: async (client: FundClient) => (await client.get('/erasures'))[0].version as number,
    })),
    {
      route: 'POST /session',
      by: 'nobody',
      path: () => '/session',
      body: () => ({ email: email('donor'), password: 'a wrong password' }),
    },
    {
      route: 'POST /delegations',
      by: 'certifying',
      path: () => '/delegations',
      body: () => ({
        delegateId: '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11',
        role: 'certifying-officer',
        from: '2027-01-01',
        until: '2027-01-31',
      }),
    },
    {
      route: 'POST /delegations/:id/revoke',
      by: 'certifying',
      path: () => '/delegations/3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11/revoke',
      version: async () => 1,
    },
    ...factorSamples,
    // whoever sends this wants to be out
    { route: 'POST /session/close', by: 'nobody', path: () => '/session/close', deaf: true },
  ] satisfies Omit<Sample, 'before'>[]
).map((sample): Sample => ({ ...sample, before: 'the secretariat drafts a call' }));
