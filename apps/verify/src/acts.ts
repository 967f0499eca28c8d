import type { JsonValue } from '#kernel/canonical-json';
import type { Leaf } from './leaf.ts';
import { Wrong } from './verdict.ts';

/** An act as the workflow check remembers it. */
export interface KnownAct extends Pick<Leaf, 'type' | 'stream' | 'seq' | 'actor' | 'refs' | 'open' | 'at'> {
  readonly index: number;
  /** Leaf hash, base64url. */
  readonly hash: string;
}

/** Events that only list leaves for an act that rests on more than fit beside it (contracts recorded-events.ts). */
const LISTS: ReadonlySet<string> = new Set(['recommendation.scored', 'payment-run.listed']);

/** An act rests on one that is not in the log. It may be on its way, if the act is young. */
export class NotInLog extends Wrong {}

/** The acts of a log by their leaf hashes, and what rests on what. */
export class Acts {
  private readonly byHash = new Map<string, KnownAct>();
  private readonly streams = new Map<string, KnownAct[]>();

  add(act: KnownAct): void {
    this.byHash.set(act.hash, act);
    const stream = this.streams.get(act.stream);
    if (stream === undefined) this.streams.set(act.stream, [act]);
    else stream.push(act);
  }

  /** Every act of one of these types, in the order of the log. */
  ofType(...types: readonly string[]): KnownAct[] {
    return [...this.byHash.values()].filter(({ type }) => types.includes(type));
  }

  /** Acts that name an act that is not in the log. */
  danglingActs(): KnownAct[] {
    return [...this.byHash.values()].filter(({ refs }) => refs.some((ref) => !this.byHash.has(ref)));
  }

  /** The acts of these types that an act rests on, through lists. Throws NotInLog when one that it names is not there. */
  grounds(act: KnownAct, ...types: readonly string[]): KnownAct[] {
    const found = act.refs.flatMap((ref) => {
      const ground = this.byHash.get(ref);
      if (ground === undefined) throw new NotInLog(`${inWords(act)} rests on an act that is not in the log`);
      return LISTS.has(ground.type) && ground.stream === act.stream ? this.grounds(ground, ...types) : [ground];
    });
    return found.filter(({ type }) => types.includes(type));
  }

  /** The one act of this type that an act rests on; of the same record where `within` says so. Throws Wrong. */
  ground(act: KnownAct, type: string, { within }: { within?: KnownAct } = {}): KnownAct {
    const [ground, ...more] = this.grounds(act, type);
    if (ground === undefined || more.length > 0)
      throw new Wrong(`${inWords(act)} rests on ${ground === undefined ? 'no' : 'more than one'} ${type}`);
    if (within !== undefined && (ground.stream !== within.stream || ground.seq >= within.seq))
      throw new Wrong(`${inWords(act)} rests on a ${type} of another record`);
    return ground;
  }

  /** Throws Wrong if the record was changed by such an act between two others: what came before it no longer counts. */
  mustNotLieBetween(type: string, from: KnownAct, to: KnownAct): void {
    const between = this.streams
      .get(to.stream)
      ?.find((act) => act.type === type && act.seq > from.seq && act.seq < to.seq);
    if (between !== undefined) throw new Wrong(`${inWords(to)} rests on acts before ${inWords(between)}`);
  }
}

/** An act for a verdict: where it stands, and what it is. */
export function inWords({ index, type }: KnownAct): string {
  return `entry ${index} (${type})`;
}

/** The pseudonyms of those who did these acts. Throws Wrong when one was done by nobody in particular. */
export function peopleOf(acts: readonly KnownAct[]): Set<string> {
  return new Set(
    acts.map((act) => {
      const [, pseudonym] = /^[a-z-]+:([A-Za-z0-9_-]{22})$/.exec(act.actor) ?? [];
      if (pseudonym === undefined) throw new Wrong(`${inWords(act)} names no person who did it`);
      return pseudonym;
    }),
  );
}

/** An open value of an act that must be a whole number. */
export function numberIn(act: KnownAct, name: string): number {
  const value: JsonValue | undefined = act.open[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new Wrong(`${inWords(act)} does not say ${name}`);
  return value;
}
