import type { FundClient } from '../../deploy/seed/client.mjs';
import { email } from './cast.ts';
import type { Sample } from './bad-input-people.ts';
import type { Known } from './step.ts';

const versionOfOwn = async (client: FundClient): Promise<number> => (await client.get('/organisations/mine')).version;
const representative = (verb: string) => (known: Known) =>
  `/organisations/${known['organisation']}/members/${known['a representative']}/${verb}`;

/** Who acts for an organisation. */
const members: readonly Sample[] = (
  [
    {
      route: 'POST /organisations/:id/invite-member',
      by: 'grantee',
      path: (known) => `/organisations/${known['organisation']}/invite-member`,
      body: () => ({ email: email('colleague'), position: 'member', language: 'en' }),
    },
    // a key as a letter would hold it, and of no letter
    {
      route: 'POST /organisations/join',
      by: 'otherApplicant',
      path: () => '/organisations/join',
      body: () => ({ key: 'A'.repeat(43) }),
    },
    {
      route: 'POST /organisations/:id/members/:memberId/change',
      by: 'grantee',
      path: representative('change'),
      version: versionOfOwn,
      body: () => ({ position: 'legal-representative' }),
    },
    // the only one there is: all but the last rule is asked
    {
      route: 'POST /organisations/:id/members/:memberId/remove',
      by: 'grantee',
      path: representative('remove'),
      version: versionOfOwn,
    },
  ] satisfies Omit<Sample, 'before'>[]
).map((sample): Sample => ({ ...sample, before: 'it starts an application' }));

/** What somebody was told, when there is something. */
const notices: readonly Sample[] = (
  [
    {
      route: 'POST /notices/:id/read',
      by: 'grantee',
      find: async (client, known) => {
        known['a notice'] = (await client.get('/notices')).notices[0].id;
      },
      path: (known) => `/notices/${known['a notice']}/read`,
      body: () => ({}),
    },
    {
      route: 'POST /notices/read',
      by: 'grantee',
      path: () => '/notices/read',
      body: () => ({ upTo: '2026-01-01T00:00:00.000Z' }),
    },
    {
      route: 'POST /notices/settings',
      by: 'donor',
      path: () => '/notices/settings',
      body: () => ({ language: 'en', timeZone: 'Africa/Accra', applications: 'daily', duties: 'at-once' }),
      loose: ['language', 'timeZone', 'applications', 'duties'],
    },
  ] satisfies Omit<Sample, 'before'>[]
).map((sample): Sample => ({ ...sample, before: 'the secretariat publishes the grant' }));

export const membersAndNotices: readonly Sample[] = [...members, ...notices];
