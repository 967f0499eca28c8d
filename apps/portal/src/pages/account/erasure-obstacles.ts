import type { ApplicationLine, MembersView } from '#contracts/api/applications';
import type { AgreementLine, TrancheView } from '#contracts/api/disbursement';
import type { AssessmentLine } from '#contracts/api/review';
import type { Role } from '#contracts/roles';

/** What the services say of somebody who wants to be forgotten; empty where their roles have nothing of the kind. */
export interface ErasureFacts {
  readonly personId: string;
  /** Of their organisation; null when they are of none. */
  readonly members: MembersView | null;
  readonly applications: readonly ApplicationLine[];
  readonly agreements: readonly AgreementLine[];
  readonly assessments: readonly AssessmentLine[];
  readonly tranches: readonly TrancheView[];
  /** Roles without which the fund stands still, and which nobody else holds. */
  readonly soleRoles: readonly Role[];
}

/** What must be settled first, how much of it there is, and where. */
export type Obstacle =
  | { readonly kind: 'applications' | 'agreements' | 'assessments'; readonly count: number; readonly page: string }
  | { readonly kind: 'role'; readonly role: Role; readonly count: number; readonly page: string };

const OPEN_APPLICATION = ['draft', 'submitted', 'eligible'];
const RUNNING_AGREEMENT = ['drafted', 'signed', 'active'];
/** The state in which a payment waits for the officer of a role. */
const WAITS_FOR: Readonly<Partial<Record<Role, string>>> = {
  'certifying-officer': 'requested',
  'approving-officer': 'certified',
  'releasing-officer': 'approved',
};

/** What would be left without anybody if this person were gone. */
export function obstaclesTo(facts: ErasureFacts): Obstacle[] {
  const { applications, agreements, assessments, tranches, soleRoles } = facts;
  const alone = isOnlyRepresentative(facts);
  const open = applications.filter(({ status }) => alone && OPEN_APPLICATION.includes(status)).length;
  const running = agreements.filter(({ status }) => alone && RUNNING_AGREEMENT.includes(status)).length;
  const assigned = assessments.filter(({ status }) => status === 'assigned').length;
  const counted: Obstacle[] = [
    { kind: 'applications', count: open, page: '/apply/organisation/members' },
    { kind: 'agreements', count: running, page: '/apply/organisation/members' },
    { kind: 'assessments', count: assigned, page: '/review' },
  ];
  return [
    ...counted.filter(({ count }) => count > 0),
    ...soleRoles.map((role): Obstacle => {
      const count = tranches.filter(({ status }) => status === WAITS_FOR[role]).length;
      return { kind: 'role', role, count, page: '/contact' };
    }),
  ];
}

function isOnlyRepresentative({ personId, members }: ErasureFacts): boolean {
  const representatives = (members?.members ?? []).filter(({ position }) => position === 'legal-representative');
  return representatives.length === 1 && representatives[0]!.personId === personId;
}
