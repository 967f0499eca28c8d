import { describe, expect, it } from '@jest/globals';
import type { MembersView } from '#contracts/api/applications';
import { anOrganisation } from '#test/builders/application-views';
import { aVisitor, faultsIn, markupOf, READER_ID } from '#test/support/page-markup';
import { JoinPage, MembersPage } from './members.tsx';

const invitation = {
  organisationName: 'Harbour Light',
  position: 'member',
  expiresAt: '2026-12-01T10:00:00.000Z',
} as const;
const people: MembersView = {
  organisation: anOrganisation(),
  position: 'legal-representative',
  members: [
    {
      personId: READER_ID,
      name: 'Grace Mensah',
      position: 'legal-representative',
      joinedAt: '2026-01-01T10:00:00.000Z',
    },
    { personId: 'p2', name: 'Josef Brandt', position: 'member', joinedAt: '2026-02-01T10:00:00.000Z' },
  ],
  invitations: [{ ...invitation, id: 'i1', email: 'maria@example.org' }],
};
const asMember: MembersView = { ...people, position: 'member', invitations: [] };

describe.each(['en', 'ar'] as const)('the people of an organisation in %s', (locale) => {
  const visitor = aVisitor(locale, 'applicant');

  it('have sound pages', () => {
    const wrong = [{ field: 'email', message: 'Correct this.' }];
    const pages = [
      <MembersPage key="members" visitor={visitor} people={people} errors={wrong} isDone />,
      <MembersPage key="member" visitor={visitor} people={asMember} />,
      <JoinPage key="join" visitor={visitor} linkKey="k" invitation={invitation} />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('a member who does not represent the organisation', () => {
  it('may leave, and is shown no invitation and no other act', () => {
    const buttons = (view: MembersView) =>
      markupOf(<MembersPage visitor={aVisitor('en', 'applicant')} people={view} />).html.match(
        /\/(change|remove|invite-member)"/g,
      );
    expect(buttons(people)).toHaveLength(5);
    expect(buttons(asMember)).toEqual(['/remove"']);
  });
});
