import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '#contracts/roles';
import { allowedOnApplication, mayOnApplication, type Viewer } from './application.policy.ts';

const at = new Date('2026-02-01T00:00:00Z');
const draft = { organisationId: 'haven', status: 'draft', submittedAt: null };
const submitted = { organisationId: 'haven', status: 'submitted', submittedAt: at };
const abandoned = { organisationId: 'haven', status: 'withdrawn', submittedAt: null };
const owner: Viewer = { personId: 'ana', roles: ['applicant'], organisationId: 'haven', represents: true };
const colleague: Viewer = { ...owner, represents: false };
const stranger: Viewer = { personId: 'bob', roles: ['applicant'], organisationId: 'other', represents: true };
const staff = (role: Role): Viewer => ({
  personId: 'zoe',
  roles: [role],
  organisationId: null,
  represents: false,
});

describe('who sees an application', () => {
  it('is its own organisation, in every state', () => {
    for (const application of [draft, submitted, abandoned])
      expect(mayOnApplication('application.read', application, owner)).toBe(true);
  });

  it('is never another organisation, nor somebody without one', () => {
    for (const application of [draft, submitted, abandoned]) {
      expect(mayOnApplication('application.read', application, stranger)).toBe(false);
      expect(mayOnApplication('application.read', application, { ...owner, organisationId: null })).toBe(false);
    }
  });

  it.each(['secretariat', 'auditor'] as const)('is the %s once it was submitted, and never before', (role) => {
    expect(mayOnApplication('application.read', submitted, staff(role))).toBe(true);
    expect(mayOnApplication('application.read', draft, staff(role))).toBe(false);
    expect(mayOnApplication('application.read', abandoned, staff(role))).toBe(false);
  });

  it('is nobody of any other role', () => {
    const others = ROLES.filter((role) => !['applicant', 'secretariat', 'auditor'].includes(role));
    for (const role of others) {
      expect(mayOnApplication('application.read', submitted, staff(role))).toBe(false);
      expect(mayOnApplication('application.read', submitted, { ...owner, roles: [role] })).toBe(false);
    }
  });
});

describe('what may be done with an application', () => {
  it('is submitted by a legal representative only; every member may withdraw it', () => {
    const call = { status: 'published', deadline: new Date('2026-03-01T00:00:00Z') };
    expect(allowedOnApplication(draft, call, owner, at)).toEqual(['submit', 'withdraw']);
    expect(allowedOnApplication(draft, call, colleague, at)).toEqual(['withdraw']);
  });

  const open = { status: 'published', deadline: at };
  const closed = { status: 'closed', deadline: at };

  it('lets its applicant submit until the deadline and withdraw after it', () => {
    expect(allowedOnApplication(draft, open, owner, at)).toEqual(['submit', 'withdraw']);
    expect(allowedOnApplication(draft, open, owner, new Date(at.getTime() + 1))).toEqual(['withdraw']);
    expect(allowedOnApplication(submitted, closed, owner, at)).toEqual(['withdraw']);
  });

  it('lets the secretariat screen once the call is closed', () => {
    expect(allowedOnApplication(submitted, open, staff('secretariat'), at)).toEqual([]);
    expect(allowedOnApplication(submitted, closed, staff('secretariat'), at)).toEqual([
      'find-eligible',
      'find-ineligible',
    ]);
  });

  it('lets an auditor and a stranger do nothing, and nobody decide by hand', () => {
    const states = ['draft', 'submitted', 'eligible', 'ineligible', 'awarded', 'reserve', 'not-selected', 'withdrawn'];
    for (const status of states) {
      const application = { ...submitted, status };
      expect(allowedOnApplication(application, closed, staff('auditor'), at)).toEqual([]);
      expect(allowedOnApplication(application, closed, stranger, at)).toEqual([]);
    }
    expect(allowedOnApplication({ ...submitted, status: 'eligible' }, closed, staff('secretariat'), at)).toEqual([]);
  });
});
