import type { TrancheView } from '#contracts/api/disbursement';
import type { Role } from '#contracts/roles';
import { SIGNINGS, signingsOf, type Signing } from './officers.ts';

/** Where a payment stands for the reader; each is a tab with its own address. */
export const TRANCHE_LISTS = ['waiting', 'moving', 'planned', 'done'] as const;
export type TrancheList = (typeof TRANCHE_LISTS)[number];

const MOVING = ['requested', 'certified', 'approved', 'released'];
const DONE = ['paid', 'cancelled'];

/** The signature that the reader may give now. */
export function signingNow({ allowed }: TrancheView): Signing | undefined {
  return SIGNINGS.find((signing) => allowed.includes(signing));
}

export function tranchesIn(list: TrancheList, tranches: readonly TrancheView[]): readonly TrancheView[] {
  switch (list) {
    case 'waiting':
      return tranches.filter((tranche) => signingNow(tranche) !== undefined);
    case 'moving':
      return tranches.filter(({ status }) => MOVING.includes(status));
    case 'planned':
      return tranches.filter(({ status }) => status === 'planned');
    case 'done':
      return tranches.filter(({ status }) => DONE.includes(status)).toReversed();
  }
}

/** Those who sign nothing have no list that waits for them. */
export function listsFor(roles: readonly Role[]): readonly TrancheList[] {
  return signingsOf(roles).length > 0 ? TRANCHE_LISTS : TRANCHE_LISTS.filter((list) => list !== 'waiting');
}

/** `?list=planned` of an address; the reader's first list for anything else. */
export function chosenList(typed: unknown, roles: readonly Role[]): TrancheList {
  const lists = listsFor(roles);
  return lists.find((list) => list === typed) ?? lists[0]!;
}
