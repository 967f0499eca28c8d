import type { RecordActView } from '#contracts/api/acts';
import type { LogEntryView } from '#contracts/api/audit';

/** A record as a page calls it. */
export interface NamedRecord {
  readonly type: string;
  readonly id: string;
  /** "Payment 2"; for a page of one record its number. */
  readonly name: string;
}

/** An act with the record it belongs to and its entry in the log: null while there is none, undefined while the log does not answer. */
export interface LoggedAct extends RecordActView {
  readonly record: NamedRecord;
  readonly entry: LogEntryView | null | undefined;
}

/** In the order of the log, which is the truth; acts that it does not have yet stand last, by their time. */
export function inOrder(acts: readonly LoggedAct[]): LoggedAct[] {
  return acts.toSorted((a, b) => placeOf(a) - placeOf(b) || a.at.localeCompare(b.at) || a.seq - b.seq);
}

const placeOf = ({ entry }: LoggedAct): number => entry?.place ?? Number.MAX_SAFE_INTEGER;

/** What a leaf says openly of who acted and on what the act rests. */
export interface LeafGrounds {
  readonly role: string;
  /** Empty for a service and for the public. */
  readonly pseudonym: string;
  /** The pseudonym of the person in whose stead; undefined when somebody acted in their own name. */
  readonly onBehalfOf: string | undefined;
  readonly stream: string;
  /** Leaf hashes, hexadecimal. */
  readonly refs: readonly string[];
}

/** Reads a leaf that a service of ours has built. */
export function groundsOf({ leaf }: Pick<RecordActView, 'leaf'>): LeafGrounds {
  const {
    actor,
    onBehalfOf,
    stream,
    refs = [],
  } = JSON.parse(leaf) as {
    actor: string;
    onBehalfOf?: string;
    stream: string;
    refs?: string[];
  };
  const [role = '', pseudonym = ''] = actor.split(':');
  return {
    role,
    pseudonym: role === 'system' ? '' : pseudonym,
    onBehalfOf: onBehalfOf?.split(':')[1],
    stream,
    refs: refs.map(hexOf),
  };
}

const hexOf = (base64url: string): string => Buffer.from(base64url, 'base64url').toString('hex');

/**
 * The first act of a record that does not follow from the one before it: a number left out, or another `prev` than the
 * hash of the act before. Undefined when the record's acts hang together from the first to the last.
 */
export function breakIn(acts: readonly Pick<RecordActView, 'seq' | 'leaf' | 'leafHash'>[]): number | undefined {
  const inOrder = acts.toSorted((a, b) => a.seq - b.seq);
  const broken = inOrder.findIndex(({ seq, leaf }, place) => {
    const { prev } = JSON.parse(leaf) as { prev?: string };
    const before = inOrder[place - 1]?.leafHash;
    return seq !== place || (prev === undefined ? undefined : hexOf(prev)) !== before;
  });
  return broken === -1 ? undefined : broken;
}

/** The decisions of the board among acts, as the log records that witnesses have seen them: by the decision's event. */
export function decisionsIn(acts: readonly LoggedAct[], name: string): NamedRecord[] {
  return acts
    .filter((act) => act.name === 'recommendation.approved')
    .map(({ eventId }) => ({ type: 'decision', id: eventId, name }));
}
