import { sampleOf } from './route-samples.ts';

/** By the first words of an address, the records that it names. */
const KINDS: Readonly<Record<string, string>> = {
  people: 'person',
  delegations: 'delegation',
  erasures: 'erasure',
  'erasure-requests': 'erasure-request',
  'factor-resets': 'factor-reset',
  sessions: 'session',
  'access-tokens': 'access-token',
  'factors/passkeys': 'passkey',
  notices: 'notice',
  organisations: 'organisation',
  calls: 'call',
  'review/calls': 'call',
  applications: 'application',
  assessments: 'assessment',
  recommendations: 'recommendation',
  agreements: 'agreement',
  'account-changes': 'account-change',
  tranches: 'tranche',
  reports: 'report',
  'payment-runs': 'payment-run',
  contributions: 'contribution',
  publications: 'publication',
  grants: 'grant',
};

/** The records that a route is tried on; undefined when it names none. Throws, with what to add, when it is not known. */
export function kindOf({ name, path }: { readonly name: string; readonly path: string }): string | undefined {
  const { of } = sampleOf(name);
  if (of !== undefined) return of === 'none' ? undefined : of;
  if (!path.includes(':')) return undefined;
  const words = path.slice(1).split('/:', 1)[0]!;
  const kind = KINDS[words];
  if (kind === undefined)
    throw new Error(`${name}: say in KINDS of test/matrix/route-kinds.ts of which records "${words}" speaks`);
  return kind;
}

/** The kind of record that a route makes, changes or shows, whether or not its address names one. */
export const subjectOf = ({ path }: { readonly path: string }): string =>
  KINDS[path.slice(1).split('/:', 1)[0]!] ?? SUBJECTS[path.split('/')[1]!] ?? KINDS[path.split('/')[1]!] ?? 'person';

const SUBJECTS: Readonly<Record<string, string>> = {
  conflicts: 'conflict',
  'historical-records': 'historical-record',
  session: 'session',
};
