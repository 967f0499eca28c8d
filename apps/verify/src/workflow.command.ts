import { Acts, inWords, NotInLog } from './acts.ts';
import type { KnownAct } from './acts.ts';
import { checkLog } from './check-log.ts';
import { FairnessCheck } from './fairness-check.ts';
import { readLeaf } from './leaf.ts';
import { LOG_OPTIONS, logToCheck } from './log-options.ts';
import { logSource } from './log-source.ts';
import { readOptions } from './options.ts';
import { PaymentCheck } from './payment-check.ts';
import { StreamCheck } from './stream-check.ts';
import { oneLine, Wrong } from './verdict.ts';

/** An act may name one that is not in the log for as long as a leaf may take to get there (audit.md section 3, merge deadline). */
const MERGE_DEADLINE_MS = 60_000;

/** `workflow URL-or-folder --vkey K` and the options of `log` but --state: the whole log, and what its acts rest on. */
export async function workflowCommand(args: readonly string[]): Promise<string> {
  const { location, expected } = await logToCheck(readOptions(args, LOG_OPTIONS));
  const workflow = new Workflow();
  const { size } = await checkLog(logSource(location), { ...expected, onEntry: workflow.take });
  return `right: ${expected.origin} has ${size} acts${workflow.verdict()}`;
}

/** Reads the acts of a log one after the other and judges them when all are there. */
export class Workflow {
  private readonly acts = new Acts();
  private readonly streams = new StreamCheck();
  private readonly payments = new PaymentCheck(this.acts);
  private readonly fairness = new FairnessCheck(this.acts);
  private newest = -Infinity;

  readonly take = (index: number, entry: Uint8Array, leafHash: Uint8Array): void => {
    const leaf = leafAt(index, entry);
    const hash = Buffer.from(leafHash).toString('base64url');
    this.streams.take(index, leaf, hash);
    const { type, stream, seq, actor, refs, open, at } = leaf;
    this.acts.add({ index, hash, type, stream, seq, actor, refs, open, at });
    const time = Date.parse(at);
    if (Number.isNaN(time)) throw new Wrong(`entry ${index}: ${JSON.stringify(at.slice(0, 40))} is no time`);
    this.newest = Math.max(this.newest, time);
  };

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
    return this.newest - Date.parse(at) <= MERGE_DEADLINE_MS;
  }
}

/** Counted where they are judged. */
const JUDGED =
  /^(?:tranche\.(?:released|paid)|payment-run\.(?:built|sent|settled)|draw\.\w+|score\.(?:revealed|void))$/;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function leafAt(index: number, entry: Uint8Array): ReturnType<typeof readLeaf> {
  try {
    return readLeaf(entry);
  } catch (error) {
    throw new Wrong(`entry ${index}: ${oneLine(error)}`);
  }
}
