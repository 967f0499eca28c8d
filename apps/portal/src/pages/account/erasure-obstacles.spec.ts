import { describe, expect, it } from '@jest/globals';
import type { MemberPosition } from '#contracts/api/applications';
import { obstaclesTo, type ErasureFacts } from './erasure-obstacles.ts';

const ME = 'me';
const of = <Line>(...statuses: string[]): Line[] => statuses.map((status) => ({ status }) as Line);
const members = (...others: MemberPosition[]): ErasureFacts['members'] => {
  const all = ['legal-representative' as const, ...others];
  return {
    members: all.map((position, at) => ({ personId: at === 0 ? ME : `other ${at}`, position })),
  } as unknown as ErasureFacts['members'];
};
const facts = (more: Partial<ErasureFacts>): ErasureFacts => ({
  personId: ME,
  members: null,
  applications: [],
  agreements: [],
  assessments: [],
  tranches: [],
  soleRoles: [],
  ...more,
});
const kinds = (more: Partial<ErasureFacts>) => obstaclesTo(facts(more)).map(({ kind, count }) => [kind, count]);

describe('in the way of an erasure stand', () => {
  it('open applications and running grants of an organisation that nobody else could bind', () => {
    const open = {
      applications: of<never>('draft', 'submitted', 'eligible', 'withdrawn', 'awarded'),
      agreements: of<never>('active', 'signed', 'drafted', 'closed', 'cancelled'),
    };
    expect(kinds({ members: members(), ...open })).toEqual([
      ['applications', 3],
      ['agreements', 3],
    ]);
    expect(kinds({ members: members('member', 'member'), ...open })).toHaveLength(2);
  });

  it('not those of an organisation with another legal representative, or of one whose plain member asks', () => {
    const open = { applications: of<never>('draft'), agreements: of<never>('active') };
    expect(kinds({ members: members('legal-representative'), ...open })).toEqual([]);
    expect(kinds({ personId: 'other 1', members: members('member'), ...open })).toEqual([]);
  });

  it('assessments that are not sent', () => {
    expect(kinds({ assessments: of<never>('assigned', 'submitted', 'conflicted', 'assigned') })).toEqual([
      ['assessments', 2],
    ]);
  });

  it('roles of money and people that nobody else holds, with the payments that wait for them', () => {
    const tranches = of<never>('requested', 'requested', 'certified', 'approved', 'paid');
    expect(kinds({ soleRoles: ['certifying-officer', 'administrator'], tranches })).toEqual([
      ['role', 2],
      ['role', 0],
    ]);
    expect(kinds({ tranches })).toEqual([]);
  });

  it('nothing, for who leaves nothing behind', () => expect(kinds({})).toEqual([]));
});
