import { StreamableFile } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { policyRows } from '#contracts/policy';
import type { Role } from '#contracts/roles';
import { hiding, masked } from './masks.ts';

const account = { holder: 'Haven', masked: '**** 4711', bankName: 'Invented Bank' };
const signed = { status: 'certified', certifiedBy: 'Chidi', certifiedAt: 'then', approvedBy: null, releasedBy: null };
const grant = { id: 'g', status: 'active', bankAccount: account, tranches: [signed], reports: [{ narrative: 'all' }] };
const seen = (view: unknown, record: string, ...roles: Role[]) => masked(view, record, roles, policyRows) as never;

describe('the mask', () => {
  it('leaves out what the row of the role hides, and the key with it', () => {
    expect(seen(grant, 'agreement', 'auditor')).toEqual({
      id: 'g',
      status: 'active',
      tranches: [signed],
      reports: [{ narrative: 'all' }],
    });
    expect(seen(grant, 'agreement', 'certifying-officer')).toEqual(grant);
  });

  it('masks lists, and the views of other records inside a view by their own rows', () => {
    const [own] = seen([grant], 'agreement', 'applicant') as { bankAccount: unknown; tranches: object[] }[];
    expect(own!.bankAccount).toEqual(account);
    expect(own!.tranches).toEqual([{ status: 'certified', certifiedAt: 'then' }]);
  });

  it('shows with two roles what either surely sees, and nothing by a row that might not hold', () => {
    expect(seen(grant, 'agreement', 'auditor', 'certifying-officer')).toHaveProperty('bankAccount');
    // the second row holds for the own organisation's grant only, and nobody said that this is one
    expect(seen(grant, 'agreement', 'auditor', 'applicant')).not.toHaveProperty('bankAccount');
  });

  it('follows the note of who knows how the reader stands to the record', () => {
    const line = { status: 'assigned', title: 'Safe rooms', reviewerName: 'Amina', total: null };
    expect(Object.keys(seen(hiding({ ...line }, ['total']), 'assessment', 'reviewer'))).toEqual([
      'status',
      'title',
      'reviewerName',
    ]);
    // without a note the worst is taken
    expect(Object.keys(seen(line, 'assessment', 'secretariat'))).toEqual(['status', 'title']);
    expect(Object.keys(seen({ ...line, status: 'conflicted' }, 'assessment', 'reviewer'))).toEqual(['status']);
  });

  it('lets files, texts and records without masks pass as they are', () => {
    const file = new StreamableFile(Buffer.from('x'));
    for (const answer of [file, 'text', 7, null, undefined, Buffer.from('x')])
      expect(seen(answer, 'agreement', 'auditor')).toBe(answer);
    expect(seen({ bankAccount: 1 }, 'ledger', 'auditor')).toEqual({ bankAccount: 1 });
  });
});
