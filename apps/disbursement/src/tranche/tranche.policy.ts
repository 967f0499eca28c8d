import { handsOf, may, needsAnotherPerson, type Someone, type Standing } from '#contracts/policy';
import { Refusal } from '#kernel/refusal';

/** Who has put their name to a tranche, by their own hand or by another's. */
interface Signatures {
  readonly requestedBy: string | null;
  readonly certifiedBy: string | null;
  readonly certifiedFor: string | null;
  readonly approvedBy: string | null;
  readonly approvedFor: string | null;
  readonly releasedBy: string | null;
  readonly releasedFor: string | null;
}

/** The verbs that are signatures. */
export type Signing = 'certify' | 'approve' | 'release';

const SIGNED_AS = [
  ['requestedBy', 'requested'],
  ['certifiedBy', 'certified'],
  ['certifiedFor', 'certified'],
  ['approvedBy', 'approved'],
  ['approvedFor', 'approved'],
  ['releasedBy', 'released'],
  ['releasedFor', 'released'],
] as const;

/** The first signature that is of one of these people. */
const signatureOfOne = (tranche: Signatures, hands: readonly string[]) =>
  SIGNED_AS.find(([signature]) => tranche[signature] !== null && hands.includes(tranche[signature]));

const standing = {
  'not-own-act': (_, tranche, hands) => signatureOfOne(tranche, hands) === undefined,
} satisfies Pick<Standing<'tranche', Signatures>, 'not-own-act'>;

/**
 * Certify, approve and release take three different people, none of them the one who asked for the money; whoever is acted
 * for counts like whoever acts.
 */
export function maySign(person: Someone, tranche: Signatures, verb: Signing): boolean {
  return may(`tranche.${verb}`, person, standing, tranche);
}

/** Refuses what `maySign` denies: needs-another-person. */
export function mustBeAnotherPerson(person: Someone, tranche: Signatures & { status: string }, verb: Signing): void {
  const permission = `tranche.${verb}` as const;
  if (!needsAnotherPerson(permission, person, standing, tranche, tranche.status)) return;
  const [signature, signed] = signatureOfOne(tranche, handsOf(person, permission))!;
  const own = signature.endsWith('By') && tranche[signature] === person.personId;
  const message = own
    ? `You ${signed} this tranche. Another person must ${verb} it.`
    : `You, or a person in whose stead you act, ${signed} this tranche. Another person must ${verb} it.`;
  throw new Refusal('forbidden', 'needs-another-person', message, { params: { signed, verb } });
}
