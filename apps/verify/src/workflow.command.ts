import { Acts, inWords, NotInLog, placeInWords } from './acts.ts';
import type { KnownAct, Place } from './acts.ts';
import { FairnessCheck } from './fairness-check.ts';
import { checkHistory, endedInWords } from './history.ts';
import type { LogToCheck } from './history.ts';
import type { Opening } from './log-ends.ts';
import { readLeafAt } from './leaf.ts';
import { LOG_OPTIONS, logsToCheck } from './log-options.ts';
import { readOptions } from './options.ts';
import { PaymentCheck } from './payment-check.ts';
import { StreamCheck } from './stream-check.ts';
import { Wrong, WrongUsage } from './verdict.ts';

/** An act may name one that is not in the log for as long as a leaf may take to get there (audit.md section 3, merge deadline). */
const MERGE_DEADLINE_MS = 60_000;

/**
 * `workflow URL-or-folder --vkey K... [--earlier URL-or-folder]...` and the options of `log` but --state: the whole logs,
 * and what their acts rest on. Records go on from one log into the next, so all logs of the fund are needed.
 */
export async function workflowCommand(args: readonly string[]): Promise<string> {
  const { earlier, newest } = await logsToCheck(readOptions(args, LOG_OPTIONS));
  const workflow = new Workflow();
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
  return `right: ${logs} ${earlier.length > 0 ? 'have' : 'has'} ${acts} acts${workflow.verdict()}${ended}`;
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
  private readonly payments = new PaymentCheck(this.acts);
  private readonly fairness = new FairnessCheck(this.acts);
  private newest = -Infinity;

  /** Takes the entries of all logs in order. Throws Wrong. */
  take(place: Place, entry: Uint8Array, leafHash: Uint8Array): void {
    const leaf = readLeafAt(placeInWords(place), entry);
    const act = this.acts.add(place, leaf, Buffer.from(leafHash).toString('base64url'));
    if (Number.isNaN(act.at))
      throw new Wrong(`${placeInWords(place)}: ${JSON.stringify(leaf.at.slice(0, 40))} is no time`);
    this.streams.take(act, leaf.prev);
    this.newest = Math.max(this.newest, act.at);
  }

  /** What was found, in words. Throws Wrong. */
  verdict(): string {
    const { payments, fairness } = this;
    const waiting = [
      this.judge(['draw.announced', 'draw.sealed', 'draw.drawn'], (act) => fairness.checkDraw(act)),
      this.judge(['score.revealed', 'score.void'], (act) => fairness.checkOpening(act)),
      this.judge(['tranche.released'], (act) => payments.checkRelease(act)),
      this.judge(['payment-run.built'], (act) => payments.checkRun(act)),
      this.judge(['payment-run.sent'], (act) => payments.checkSent(act)),
      this.judge(['payment-run.settled'], (act) => payments.checkSettled(act)),
      this.judge(['tranche.paid'], (act) => payments.checkPaid(act)),
    ].flat();
    const paid = this.acts.ofType('tranche.released').length;
    const { decisions, scores, witnessed } = payments.basis;
    const missing = this.missing();
    const wait = waiting.length + missing;
    return [
      ` on ${this.streams.streams} records without a gap; ${counted(paid, 'payment')} released,`,
      ` each by three people, on ${counted(decisions, 'decision')} and ${counted(scores, 'score')}`,
      witnessed > 0 ? `; ${counted(witnessed, 'payment')} waited until witnesses had seen the decision` : '',
      wait > 0 ? `; ${counted(wait, 'act')} of the last minute name acts that are not in the log yet` : '',
    ].join('');
  }

  /** Judges the acts of some types; answers those that are too young to be complete. */
  private judge(types: readonly string[], check: (act: KnownAct) => void): KnownAct[] {
    return this.acts.ofType(...types).filter((act) => {
      try {
        check(act);
        return false;
      } catch (error) {
        if (error instanceof NotInLog && this.isYoung(act)) return true;
        throw error;
      }
    });
  }

  /** How many other young acts name an act that is not there; an old one that does is Wrong. */
  private missing(): number {
    return this.acts.danglingActs().filter((act) => {
      if (!this.isYoung(act)) throw new Wrong(`${inWords(act)} rests on an act that did not reach the log in time`);
      return !JUDGED.test(act.type);
    }).length;
  }

  private isYoung({ at }: KnownAct): boolean {
    return this.newest - at <= MERGE_DEADLINE_MS;
  }
}

/** Counted where they are judged. */
const JUDGED =
  /^(?:tranche\.(?:released|paid)|payment-run\.(?:built|sent|settled)|draw\.\w+|score\.(?:revealed|void))$/;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
