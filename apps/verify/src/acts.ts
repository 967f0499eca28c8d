import type { JsonValue } from '#kernel/canonical-json';
import type { Leaf } from './leaf.ts';
import { Wrong } from './verdict.ts';

/** Where an act stands: the index of its entry, and the log, where there is more than one. */
export interface Place {
  readonly index: number;
  readonly log?: string | undefined;
}

/** An act as the workflow check remembers it. */
export interface KnownAct
  extends Place, Pick<Leaf, 'type' | 'stream' | 'seq' | 'actor' | 'onBehalfOf' | 'refs' | 'open'> {
  /** How many acts came before it, over all logs. */
  readonly before: number;
  /** Leaf hash, base64url. */
  readonly hash: string;
  /** In ms; NaN where the leaf tells no time. */
  readonly at: number;
}

/** Events that only list leaves for an act that rests on more than fit beside it (contracts recorded-events.ts). */
const LISTS: ReadonlySet<string> = new Set(['recommendation.scored', 'payment-run.listed']);

/** An act rests on one that is not in the log. It may be on its way, if the act is young. */
export class NotInLog extends Wrong {}

/** What an act that takes others back is called; what it takes back no longer counts. */
const TAKES_BACK = '.returned';

const NOTHING: KnownAct['open'] = {};

/**
 * The acts of a log by their leaf hashes, and what rests on what. There may be millions: what many acts have in common is
 * kept once, and of their open values none where there are none.
 */
export class Acts {
  private readonly byHash = new Map<string, KnownAct>();
  private readonly takenBack = new Map<string, KnownAct[]>();
  private readonly words = new Map<string, string>();

  add({ index, log }: Place, { type, stream, seq, actor, onBehalfOf, refs, open, at }: Leaf, hash: string): KnownAct {
    const act: KnownAct = {
      index,
      log,
      before: this.byHash.size,
      hash,
      type: this.once(type),
      stream: this.once(stream),
      seq,
      actor: this.once(actor),
      ...(onBehalfOf !== undefined && { onBehalfOf: this.once(onBehalfOf) }),
      refs: refs.map((ref) => this.byHash.get(ref)?.hash ?? ref),
      open: Object.keys(open).length > 0 ? open : NOTHING,
      at: Date.parse(at),
    };
    this.byHash.set(hash, act);
    if (type.endsWith(TAKES_BACK)) this.takenBack.set(act.stream, [...(this.takenBack.get(act.stream) ?? []), act]);
    return act;
  }

  private once(text: string): string {
    const known = this.words.get(text);
    if (known === undefined) this.words.set(text, text);
    return known ?? text;
  }

  /** Every act of one of these types, in the order of the log. */
  ofType(...types: readonly string[]): KnownAct[] {
    return this.which(({ type }) => types.includes(type));
  }

  /** Acts that name an act that is not in the log. */
  danglingActs(): KnownAct[] {
    return this.which(({ refs }) => refs.some((ref) => !this.byHash.has(ref)));
  }

  private which(holds: (act: KnownAct) => boolean): KnownAct[] {
    const found: KnownAct[] = [];
    for (const act of this.byHash.values()) if (holds(act)) found.push(act);
    return found;
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

  /** Throws Wrong if such an act of the record (a `.returned`) lies between two others: what came before it no longer counts. */
  mustNotLieBetween(type: `${string}.returned`, from: KnownAct, to: KnownAct): void {
    const between = this.takenBack
      .get(to.stream)
      ?.find((act) => act.type === type && act.seq > from.seq && act.seq < to.seq);
    if (between !== undefined) throw new Wrong(`${inWords(to)} rests on acts before ${inWords(between)}`);
  }
}

/** An act for a verdict: where it stands, and what it is. */
export function inWords(act: KnownAct): string {
  return `${placeInWords(act)} (${act.type})`;
}

export function placeInWords({ index, log }: Place): string {
  return log === undefined ? `entry ${index}` : `entry ${index} of ${log}`;
}

/** The pseudonyms of those who did these acts. Throws Wrong when one was done by nobody in particular. */
export function peopleOf(acts: readonly KnownAct[]): Set<string> {
  return new Set(acts.map((act) => pseudonymIn(act, act.actor)));
}

/** Of an act, who did it and in whose stead. Throws Wrong as above, and when somebody acts in their own. */
export function handsOf(act: KnownAct): string[] {
  const { actor, onBehalfOf } = act;
  const hands = [actor, ...(onBehalfOf === undefined ? [] : [onBehalfOf])].map((each) => pseudonymIn(act, each));
  if (new Set(hands).size < hands.length) throw new Wrong(`${inWords(act)} was done by somebody on their own behalf`);
  return hands;
}

function pseudonymIn(act: KnownAct, someone: string): string {
  const [, pseudonym] = /^[a-z-]+:([A-Za-z0-9_-]{22})$/.exec(someone) ?? [];
  if (pseudonym === undefined) throw new Wrong(`${inWords(act)} names no person who did it`);
  return pseudonym;
}

/** An open value of an act that must be a whole number. */
export function numberIn(act: KnownAct, name: string): number {
  const value: JsonValue | undefined = act.open[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new Wrong(`${inWords(act)} does not say ${name}`);
  return value;
}
