import type { Role } from '#contracts/roles';
import { FundClient } from '../../deploy/seed/client.mjs';

/** The people of the journeys; each role once, and more where the rules need more. */
export const CAST = {
  administrator: 'administrator',
  secretariat: 'secretariat',
  firstReviewer: 'reviewer',
  secondReviewer: 'reviewer',
  thirdReviewer: 'reviewer',
  firstTrustee: 'trustee',
  secondTrustee: 'trustee',
  certifying: 'certifying-officer',
  approving: 'approving-officer',
  releasing: 'releasing-officer',
  auditor: 'auditor',
  donor: 'donor',
  grantee: 'applicant',
  otherApplicant: 'applicant',
  nobody: 'public',
} as const satisfies Record<string, Role>;

export type Member = keyof typeof CAST;

export const password = (member: string): string => `a long sentence of ${member}`;
export const email = (member: string): string => `${member.toLowerCase()}@journey.example`;

/** The secretariat of the journeys publishes too. */
export const rolesOf = (role: Role): Role[] => (role === 'secretariat' ? [role, 'focal-point'] : [role]);

/** Of the one who moves money; the app of everybody else holds none. */
export const totp = (member: string): string | undefined =>
  member === 'releasing' ? 'JOURNEYSECRETOFTHERELEASE2345672' : undefined;

/** Makes the cast: the administrator invites staff, applicants register themselves; all follow the link in their letter. */
export async function castOf(portalUrl: string): Promise<Record<Member, FundClient>> {
  const administrator = await FundClient.signedIn(portalUrl, {
    email: email('administrator'),
    password: password('administrator'),
  });
  const people: Partial<Record<Member, FundClient>> = { administrator, nobody: new FundClient(portalUrl) };
  for (const [member, role] of Object.entries(CAST) as [Member, Role][]) {
    if (people[member] !== undefined) continue;
    const account = { email: email(member), name: member, password: password(member) };
    if (role === 'applicant') {
      people[member] = await FundClient.registered(portalUrl, account);
    } else {
      await administrator.post('/people', { email: account.email, name: member, roles: rolesOf(role) });
      const client = await FundClient.accepted(portalUrl, account);
      const secret = totp(member);
      if (secret !== undefined) await client.setUpTotp(secret);
      people[member] = client;
    }
  }
  return people as Record<Member, FundClient>;
}
