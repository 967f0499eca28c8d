import { Acts, inWords, NotInLog, placeInWords } from './acts.ts';
import type { KnownAct, Place } from './acts.ts';
import type { CheckedLog } from './check-log.ts';
import { secondsNow } from './config.ts';
import { FairnessCheck } from './fairness-check.ts';
import { checkHistory, endedInWords } from './history.ts';
import type { LogToCheck } from './history.ts';
import type { Opening } from './log-ends.ts';
import { readLeafAt } from './leaf.ts';
import { LOG_OPTIONS, logsToCheck } from './log-options.ts';
import { readOptions } from './options.ts';
import { PaymentCheck } from './payment-check.ts';
import type { PaymentExpectation } from './payment-check.ts';
import { StreamCheck } from './stream-check.ts';
import { Wrong, WrongUsage } from './verdict.ts';

/** An act may name one that is not in the log for as long as a leaf may take to get there (audit.md section 3, merge deadline). */
const MERGE_DEADLINE_MS = 60_000;

/** So much may the clock of a service be ahead of ours. */
const CLOCKS_DIFFER_MS = 60_000;

/**
 * `workflow URL-or-folder --vkey K... [--earlier URL-or-folder]...` and the options of `log` but --state: the whole logs,
 * and what their acts rest on. Records go on from one log into the next, so all logs of the fund are needed.
 */
export async function workflowCommand(args: readonly string[]): Promise<string> {
  const { earlier, newest } = await logsToCheck(readOptions(args, LOG_OPTIONS));
  const workflow = new Workflow({ witnessed: newest.expected.quorum > 0 });
  const read = ({ source, expected }: LogToCheck, position: number): LogToCheck => {
    const { origin } = expected;
    const log = earlier.length > 0 ? origin : undefined;
    const onEntry = (index: number, entry: Uint8Array, leafHash: Uint8Array): void =>
      workflow.take({ index, log }, entry, leafHash);
    return { source, expected: { ...expected, onEntry, ...(position === 0 && { onOpening: refuseFor(origin) }) } };
  };
  const checked = await checkHistory({ earlier: earlier.map(read), newest: read(newest, earlier.length) });
  const acts = [...checked.earlier, checked.newest].reduce((sum, { size }) => sum + size, 0n);
  const logs = [...earlier, newest].map(({ expected }) => expected.origin).join(' and ');
  const ended = checked.newest.ending === undefined ? '' : `; ${endedInWords(checked.newest.ending)}`;
  return `right: ${logs} ${earlier.length > 0 ? 'have' : 'has'} ${acts} acts${workflow.verdict(seenAt(checked.newest))}${ended}`;
}

/** When the log had these acts and no more, in ms. One that has ended takes none in: what was late is in the next. */
function seenAt({ seenAt: seconds, ending }: CheckedLog): number {
  return ending === undefined ? Number(seconds) * 1000 : Date.parse(ending.leaf.at);
}

/** The oldest log must be the first of its fund: what its records were before would look like gaps. */
const refuseFor =
  (origin: string) =>
  ({ previous }: Opening): never => {
    throw new WrongUsage(
      `${origin} follows ${previous.origin}: add --earlier with the address of that log, and its --vkey`,
    );
  };

/** Reads the acts of a log one after the other and judges them when all are there. */
export class Workflow {
  private readonly acts = new Acts();
  private readonly streams = new StreamCheck();
  private readonly fairness = new FairnessCheck(this.acts);
  private readonly payments: PaymentCheck;

  constructor(expected: PaymentExpectation) {
    this.payments = new PaymentCheck(this.acts, expected);
  }

  /** Takes the entries of all logs in order. Throws Wrong. */
  take(place: Place, entry: Uint8Array, leafHash: Uint8Array): void {
    const leaf = readLeafAt(placeInWords(place), entry);
    const act = this.acts.add(place, leaf, Buffer.from(leafHash).toString('base64url'));
    const isAhead = act.at > Number(secondsNow()) * 1000 + CLOCKS_DIFFER_MS;
    if (Number.isNaN(act.at) || isAhead) {
      const fault = isAhead ? 'is ahead of the clock of this machine' : 'is no time';
      throw new Wrong(`${placeInWords(place)}: ${JSON.stringify(leaf.at.slice(0, 40))} ${fault}`);
    }
    this.streams.take(act, leaf.prev);
  }

  /** What was found in a log that had these acts and no more at a time in ms, in words. Throws Wrong. */
  verdict(seen: number): string {
    const { payments, fairness } = this;
    const judge = (types: readonly string[], check: (act: KnownAct) => void): number =>
      this.acts.ofType(...types).filter((act) => mustWait(act, check, seen)).length;
    const draws = judge(['draw.announced', 'draw.sealed', 'draw.drawn'], (act) => fairness.checkDraw(act));
    const openings = judge(['score.revealed', 'score.void'], (act) => fairness.checkOpening(act));
    const unjudged = judge(['tranche.released'], (act) => payments.checkRelease(act));
    const runs =
      judge(['payment-run.built'], (act) => payments.checkRun(act)) +
      judge(['payment-run.sent'], (act) => payments.checkSent(act)) +
      judge(['payment-run.settled'], (act) => payments.checkSettled(act)) +
      judge(['tranche.paid'], (act) => payments.checkPaid(act));
    const released = this.acts.ofType('tranche.released').length - unjudged;
    const { decisions, scores, witnessed } = payments.basis;
    const wait = draws + openings + runs + this.missing(seen);
    return [
      ` on ${this.streams.streams} records without a gap; ${counted(released, 'payment')} released,`,
      ` each by three people, on ${counted(decisions, 'decision')} and ${counted(scores, 'score')}`,
      witnessed > 0 ? `; ${counted(witnessed, 'payment')} waited until witnesses had seen the decision` : '',
      unjudged > 0 ? `; ${counted(unjudged, 'more payment')} of the last minute cannot be judged yet` : '',
      wait > 0 ? `; ${counted(wait, 'act')} of the last minute name acts that are not in the log yet` : '',
    ].join('');
  }

  /** How many other young acts name an act that is not there; an old one that does is Wrong. */
  private missing(seen: number): number {
    return this.acts.danglingActs().filter((act) => {
      if (!isYoung(act, seen)) throw new Wrong(`${inWords(act)} rests on an act that did not reach the log in time`);
      return !JUDGED.test(act.type);
    }).length;
  }
}

/** Judges an act. Answers whether it is too young for that: what it rests on is not all there yet. Throws Wrong. */
function mustWait(act: KnownAct, check: (act: KnownAct) => void, seen: number): boolean {
  try {
    check(act);
    return false;
  } catch (error) {
    if (error instanceof NotInLog && isYoung(act, seen)) return true;
    throw error;
  }
}

/** An act that is dated later than the log was seen is as wrong as an old one. */
function isYoung({ at }: KnownAct, seen: number): boolean {
  return Math.abs(seen - at) <= MERGE_DEADLINE_MS;
}

/** Counted where they are judged. */
const JUDGED =
  /^(?:tranche\.(?:released|paid)|payment-run\.(?:built|sent|settled)|draw\.\w+|score\.(?:revealed|void))$/;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
