import { Acts, inWords } from './acts.ts';
import type { KnownAct } from './acts.ts';
import { Wrong } from './verdict.ts';

/** The acts of a draw by their places in its record: there is no second of any, so nobody can draw again. */
const DRAW = ['draw.announced', 'draw.sealed', 'draw.drawn'] as const;

/**
 * Checks the order of what must be fixed before it is known (design: audit.md section 3): a draw is announced, sealed and
 * drawn once, and scores are opened once, from the commitment that came before them. Throws Wrong or NotInLog.
 */
export class FairnessCheck {
  private readonly opened = new Map<string, KnownAct>();

  constructor(private readonly acts: Acts) {}

  checkDraw(act: KnownAct): void {
    const place = DRAW.findIndex((type) => type === act.type);
    if (act.seq !== place) throw new Wrong(`${inWords(act)} is act ${act.seq} of its draw, not act ${place}`);
    const before = DRAW[place - 1];
    if (before !== undefined) this.acts.ground(act, before, { within: act });
  }

  /** Of `score.revealed` and `score.void`. */
  checkOpening(act: KnownAct): void {
    const committed = this.acts.ground(act, 'score.committed', { within: act });
    if (committed.open['commitment'] !== act.open['commitment'])
      throw new Wrong(`${inWords(act)} opens another commitment than ${inWords(committed)}`);
    const first = this.opened.get(committed.hash) ?? act;
    if (first !== act) throw new Wrong(`${inWords(act)} opens what ${inWords(first)} has opened`);
    this.opened.set(committed.hash, act);
  }
}
