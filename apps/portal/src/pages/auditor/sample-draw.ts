import type { AgreementLine, PaymentRunView } from '#contracts/api/disbursement';
import { keyOfSources, selectByKey, type RandomSource } from '#fairness/rfc3797';
import type { MoneyText } from '#kernel/money';
import { actsPage, grantPage } from '../../acts/record-type.ts';

/** What samples are drawn of. */
export const SAMPLE_KINDS = ['grants', 'payments'] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** A candidate, numbered by its place in the list. */
export interface Candidate {
  readonly name: string;
  readonly about: string;
  readonly amount: MoneyText;
  /** The page with its acts. */
  readonly href: string;
}

/** As it stands in the address. */
export interface SampleQuery {
  readonly of: SampleKind;
  readonly select: string;
  readonly seed: string;
}

export type SampleField = 'select' | 'seed';

/** What came of asking: nothing asked yet, fields that cannot be used, or the places drawn (from 1) in their order. */
export type Sample =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'wrong'; readonly fields: readonly SampleField[] }
  | {
      readonly kind: 'drawn';
      readonly question: SelectionQuestion;
      readonly key: string;
      readonly places: readonly number[];
    };

/** What the checker is asked to get the same (contract.md, line protocol). */
export interface SelectionQuestion {
  readonly op: 'rfc3797';
  readonly sources: readonly RandomSource[];
  readonly candidates: number;
  readonly select: number;
}

export function sampleQuery({ of, select, seed }: Readonly<Record<string, unknown>>): SampleQuery {
  return {
    of: SAMPLE_KINDS.find((known) => known === of) ?? 'grants',
    select: typeof select === 'string' ? select.trim().slice(0, 20) : '',
    seed: typeof seed === 'string' ? seed.trim().slice(0, 500) : '',
  };
}

/** Draws by RFC 3797: the same seed and number of candidates give everybody the same places. */
export function drawSample({ select, seed }: SampleQuery, candidates: number): Sample {
  if (select === '' && seed === '') return { kind: 'unasked' };
  const wanted = /^[1-9][0-9]{0,4}$/.test(select) ? Number(select) : 0;
  const sources = [sourceOf(seed)];
  const key = usableKey(sources);
  const fits = wanted >= 1 && wanted <= candidates;
  if (key === undefined || !fits) {
    const fields: SampleField[] = [
      ...(fits ? [] : ['select' as const]),
      ...(key === undefined ? ['seed' as const] : []),
    ];
    return { kind: 'wrong', fields };
  }
  const question: SelectionQuestion = { op: 'rfc3797', sources, candidates, select: wanted };
  return { kind: 'drawn', question, key, places: selectByKey(key, candidates, wanted) };
}

/** Undefined where a person typed no figure and no letter from A to Z. */
function usableKey(sources: readonly RandomSource[]): string | undefined {
  try {
    return keyOfSources(sources);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Dice and lottery numbers are numbers, in any order; anything else is one word, such as the root of a checkpoint. */
function sourceOf(seed: string): RandomSource {
  const words = seed.split(/[\s,;]+/).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => /^[0-9]+$/.test(word)) ? words : [seed];
}

/** Every grant by its number. */
export function grantCandidates(agreements: readonly AgreementLine[]): Candidate[] {
  return agreements
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ id, number, organisationName, amount }) => {
      return { name: number, about: organisationName, amount, href: grantPage(id) };
    });
}

/** Every payment that stands in a bank file, by its run and its reference there. */
export function paymentCandidates(runs: readonly PaymentRunView[]): Candidate[] {
  return runs
    .flatMap(({ number, payments }) => payments.map((payment) => ({ number, ...payment })))
    .toSorted((a, b) => (`${a.number} ${a.endToEndId}` < `${b.number} ${b.endToEndId}` ? -1 : 1))
    .map(({ number, endToEndId, agreementNumber, organisationName, amount, trancheId }) => ({
      name: `${number} ${endToEndId}`,
      about: `${agreementNumber}, ${organisationName}`,
      amount,
      href: actsPage('tranche', trancheId),
    }));
}
