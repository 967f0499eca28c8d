import { Acts, handsOf, inWords, numberIn, peopleOf } from './acts.ts';
import type { KnownAct } from './acts.ts';
import { Wrong } from './verdict.ts';

const SCORES = ['assessment.submitted', 'score.revealed'];

/** What payments are checked against. */
export interface PaymentExpectation {
  /** Each must have waited until a witness had seen its decision. */
  readonly witnessed: boolean;
}

/** What the payments of a log rest on. */
export interface PaymentBasis {
  readonly decisions: number;
  readonly scores: number;
  /** Releases whose decision was under a quorum of witnesses first. */
  readonly witnessed: number;
}

/**
 * Checks that no money moves without its decision: a payment rests on a release signed by three people, on an agreement,
 * on a list that at least two people approved, and on a score of each application that the list ranks (design: audit.md
 * section 3, `refs`). Each method throws Wrong with the first thing that is not so, NotInLog when an act is named that the
 * log has not.
 */
export class PaymentCheck {
  private readonly decisions = new Map<string, number>();
  private readonly runOfRelease = new Map<string, string>();
  private readonly sound = new Set<string>();
  private readonly witnessed = new Set<string>();

  constructor(
    private readonly acts: Acts,
    private readonly expected: PaymentExpectation,
  ) {}

  get basis(): PaymentBasis {
    const scores = [...this.decisions.values()].reduce((sum, ranked) => sum + ranked, 0);
    return { decisions: this.decisions.size, scores, witnessed: this.witnessed.size };
  }

  /** Certify, approve and release by and for three different people, one after the other, with nothing returned in between. */
  checkRelease(released: KnownAct): void {
    if (this.sound.has(released.hash)) return;
    const approved = this.acts.ground(released, 'tranche.approved', { within: released });
    const certified = this.acts.ground(released, 'tranche.certified', { within: approved });
    if (this.acts.ground(approved, 'tranche.certified', { within: approved }) !== certified)
      throw new Wrong(`${inWords(released)} and ${inWords(approved)} rest on different certifications`);
    const requested = this.acts.ground(certified, 'tranche.requested', { within: certified });
    this.acts.mustNotLieBetween('tranche.returned', requested, released);
    const hands = [certified, approved, released].flatMap(handsOf);
    // whoever is acted for counts like whoever acts
    if (new Set(hands).size < hands.length)
      throw new Wrong(`${inWords(released)}: certified, approved and released by fewer than three people`);
    const agreement = this.acts.ground(released, 'agreement.countersigned');
    if (this.acts.ground(requested, 'agreement.countersigned') !== agreement)
      throw new Wrong(`${inWords(released)} and its request rest on different agreements`);
    const decision = this.decisionBehind(agreement);
    this.checkDecision(decision);
    this.checkWitnessed(released, decision);
    this.sound.add(released.hash);
  }

  private decisionBehind(countersigned: KnownAct): KnownAct {
    const signed = this.acts.ground(countersigned, 'agreement.signed', { within: countersigned });
    const drafted = this.acts.ground(signed, 'agreement.drafted', { within: signed });
    return this.acts.ground(drafted, 'recommendation.approved');
  }

  /** A release names the word of the witnesses that the fund waits for; it must be about this decision. */
  private checkWitnessed(released: KnownAct, decision: KnownAct): void {
    for (const witnessed of this.acts.grounds(released, 'decision.witnessed')) {
      if (this.acts.ground(witnessed, 'recommendation.approved') !== decision)
        throw new Wrong(`${inWords(released)} waits for witnesses of another decision than ${inWords(decision)}`);
      if (numberIn(witnessed, 'size') <= decision.before)
        throw new Wrong(`${inWords(witnessed)} is of a checkpoint without ${inWords(decision)}`);
      // a fund whose policy asks for no witness says 0 here
      if (numberIn(witnessed, 'witnesses') > 0) this.witnessed.add(released.hash);
    }
    if (this.expected.witnessed && !this.witnessed.has(released.hash))
      throw new Wrong(`${inWords(released)} did not wait until a witness had seen ${inWords(decision)}`);
  }

  /** At least two people, and as many as the decision says, agreed to the list as it was sent, and it ranks scores. */
  private checkDecision(approved: KnownAct): void {
    if (this.decisions.has(approved.hash)) return;
    const sent = this.acts.ground(approved, 'recommendation.sent', { within: approved });
    this.acts.mustNotLieBetween('recommendation.returned', sent, approved);
    const agreed = this.acts.grounds(approved, 'recommendation.agreed');
    for (const one of agreed)
      if (this.acts.ground(one, 'recommendation.sent', { within: approved }) !== sent)
        throw new Wrong(`${inWords(one)} agrees to another list than ${inWords(approved)}`);
    const people = peopleOf(agreed).size;
    if (
      people !== agreed.length ||
      people !== numberIn(approved, 'agreeing') ||
      peopleOf([...agreed, approved]).size < 2
    )
      throw new Wrong(`${inWords(approved)}: ${people} people agreed, which is not what it says, or fewer than two`);
    const [list, ...more] = this.acts.grounds(sent, 'recommendation.drafted', 'recommendation.recomputed');
    if (list === undefined || more.length > 0 || list.stream !== sent.stream)
      throw new Wrong(`${inWords(sent)} does not rest on one list`);
    for (const act of [sent, approved, ...agreed])
      if (act.open['rankingHash'] !== list.open['rankingHash'])
        throw new Wrong(`${inWords(act)} is about another list than ${inWords(list)}`);
    this.decisions.set(approved.hash, this.checkScores(list));
  }

  /** Every ranked application needs a score of its own; each score counts once. */
  private checkScores(list: KnownAct): number {
    const ranked = numberIn(list, 'ranked');
    const scores = new Set(this.acts.grounds(list, ...SCORES));
    const judged = new Set([...scores].map((score) => this.applicationOf(score).stream)).size;
    if (judged === 0 || judged < ranked)
      throw new Wrong(`${inWords(list)} ranks ${ranked} applications on scores of ${judged}`);
    return scores.size;
  }

  /** The application that a score judges. Scores that were sealed first say it where they were. */
  private applicationOf(score: KnownAct): KnownAct {
    const first =
      score.type === 'score.revealed' ? this.acts.ground(score, 'score.committed', { within: score }) : score;
    return this.acts.ground(first, 'application.submitted');
  }

  /** A run pays sound releases, as many as it says, and none that another run pays. */
  checkRun(built: KnownAct): void {
    const releases = this.acts.grounds(built, 'tranche.released');
    if (new Set(releases).size !== numberIn(built, 'payments'))
      throw new Wrong(`${inWords(built)}: ${numberIn(built, 'payments')} payments on ${releases.length} releases`);
    for (const release of releases) {
      const run = this.runOfRelease.get(release.hash) ?? built.hash;
      if (run !== built.hash) throw new Wrong(`${inWords(built)} pays ${inWords(release)} a second time`);
      this.runOfRelease.set(release.hash, built.hash);
      this.checkRelease(release);
    }
  }

  checkSent(sent: KnownAct): KnownAct {
    const built = this.acts.ground(sent, 'payment-run.built', { within: sent });
    this.checkRun(built);
    return built;
  }

  checkSettled(settled: KnownAct): KnownAct {
    return this.checkSent(this.acts.ground(settled, 'payment-run.sent', { within: settled }));
  }

  /** A tranche is paid by the settled run that its own release is in. */
  checkPaid(paid: KnownAct): void {
    const released = this.acts.ground(paid, 'tranche.released', { within: paid });
    const built = this.checkSettled(this.acts.ground(paid, 'payment-run.settled'));
    if (this.runOfRelease.get(released.hash) !== built.hash)
      throw new Wrong(`${inWords(paid)} is paid by a run that its release is not in`);
    this.checkRelease(released);
  }
}
