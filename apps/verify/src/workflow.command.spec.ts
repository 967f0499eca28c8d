import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { leafHash } from '#tlog/hashing';
import { Workflow } from './workflow.command.ts';
import { leavesOf, ONE_GRANT, type Scripted } from '../test/fund-acts.ts';
import { Outsider, VKEY } from '../test/log-folder.ts';

jest.setTimeout(60_000);

const LONG_AFTER = Date.UTC(2026, 0, 1);

/** What the check says of a log of these leaves: the verdict, or what is wrong. */
function judge(leaves: readonly Buffer[], { seen = LONG_AFTER, witnessed = false } = {}): string {
  const workflow = new Workflow({ witnessed });
  try {
    for (const [index, leaf] of leaves.entries()) workflow.take({ index }, leaf, leafHash(leaf));
    return workflow.verdict(seen);
  } catch (error) {
    return `wrong: ${(error as Error).message}`;
  }
}

const bent = (bend: (acts: Scripted[]) => readonly Scripted[]): string =>
  judge(leavesOf(bend(ONE_GRANT.map((one) => ({ ...one })))));
const change = (name: string, more: Partial<Scripted>) => (acts: readonly Scripted[]) =>
  acts.map((one) => (one.name === name ? { ...one, ...more } : one));
const without = (name: string) => (acts: readonly Scripted[]) => acts.filter((one) => one.name !== name);
const insert = (after: string, added: Scripted) => (acts: readonly Scripted[]) =>
  acts.flatMap((one) => (one.name === after ? [one, added] : [one]));

describe('the check of what acts rest on', () => {
  it('follows a payment back to the scores', () => {
    expect(judge(leavesOf(ONE_GRANT))).toBe(
      ' on 8 records without a gap; 1 payment released, each by three people, on 1 decision and 2 scores',
    );
  });

  it('passes a release by somebody who acts for another', () => {
    expect(bent(change('released', { actor: 'releasing-officer:rae', onBehalfOf: 'releasing-officer:ray' }))).toContain(
      '1 payment released, each by three people',
    );
  });

  it('follows a score that was sealed first to its application', () => {
    const open = { commitment: 'ab'.repeat(32) };
    const sealed = (acts: readonly Scripted[]): Scripted[] =>
      acts.flatMap((one) =>
        one.name === 'score 1'
          ? [
              { ...one, name: 'sealed', type: 'score.committed', open },
              { ...one, type: 'score.revealed', on: ['sealed'], open },
            ]
          : [one],
      );
    expect(bent(sealed)).toContain('on 1 decision and 2 scores');
  });

  it('passes a log without payments', () => expect(judge([])).toContain('0 payments released'));

  it.each<[string, (acts: Scripted[]) => readonly Scripted[], string]>([
    [
      'released by the person who certified',
      change('released', { actor: 'releasing-officer:cem' }),
      'fewer than three',
    ],
    [
      'released on behalf of the person who certified',
      change('released', { onBehalfOf: 'releasing-officer:cem' }),
      'fewer than three',
    ],
    [
      'released by somebody on their own behalf',
      change('released', { actor: 'releasing-officer:rae', onBehalfOf: 'releasing-officer:rae' }),
      'on their own behalf',
    ],
    ['released on behalf of nobody', change('released', { onBehalfOf: 'releasing-officer' }), 'names no person'],
    ['released without a person', change('released', { actor: 'system' }), 'names no person'],
    ['released without approval', change('released', { on: ['certified', 'active'] }), 'no tranche.approved'],
    ['released without certification', change('released', { on: ['approved', 'active'] }), 'no tranche.certified'],
    [
      'released without an agreement',
      change('released', { on: ['certified', 'approved'] }),
      'no agreement.countersigned',
    ],
    ['approved before it was certified', change('approved', { on: ['requested'] }), 'no tranche.certified'],
    ['signed by nobody', change('active', { on: [] }), 'no agreement.signed'],
    ['agreed without a decision', change('agreement', { on: [] }), 'no recommendation.approved'],
    ['decided by one person', change('ines', { actor: 'trustee:omar' }), 'fewer than two'],
    ['decided by fewer than it says', change('decision', { on: ['sent', 'omar'] }), 'not what it says'],
    ['agreed to another list', change('ines', { open: { rankingHash: 'cd'.repeat(32) } }), 'another list'],
    ['decided on a list that nobody ranked', change('sent', { on: [] }), 'does not rest on one list'],
    ['ranked without scores', change('ranked', { on: [] }), 'ranks 2 applications on scores of 0'],
    ['ranked on too few scores', change('scores', { on: ['score 1'] }), 'ranks 2 applications on scores of 1'],
    ['ranked on one score twice', change('scores', { on: ['score 1', 'score 1'] }), 'on scores of 1'],
    ['ranked on two scores of one application', change('score 2', { on: ['application 1'] }), 'on scores of 1'],
    ['ranked on the score of no application', change('score 2', { on: [] }), 'no application.submitted'],
    ['sent without a file', change('run sent', { on: [] }), 'no payment-run.built'],
    ['a run that pays more than was released', change('built', { open: { payments: 2 } }), '2 payments on 1 releases'],
    ['paid by no run', change('paid', { on: ['released'] }), 'no payment-run.settled'],
    ['paid without a release', change('paid', { on: ['settled'] }), 'no tranche.released'],
    [
      'paid after a forged release',
      change('released', { on: ['nowhere', 'certified', 'approved', 'active'] }),
      'not in',
    ],
  ])('refuses a payment %s', (_, bend, reason) => {
    expect(bent(bend)).toMatch(new RegExp(`^wrong: entry [0-9]+.*${reason}`));
  });

  it('refuses signatures from before a return, and a decision from before one', () => {
    const returned: Scripted = { name: 'returned', type: 'tranche.returned', record: 'tranche', on: ['approved'] };
    expect(bent(insert('approved', returned))).toContain('rests on acts before entry 17 (tranche.returned)');
    const back: Scripted = { name: 'back', type: 'recommendation.returned', record: 'list', on: ['sent'] };
    expect(bent(insert('omar', back))).toContain('rests on acts before entry 9 (recommendation.returned)');
  });

  it('refuses to see one release paid by two runs', () => {
    const again: Scripted = { ...ONE_GRANT.find(({ name }) => name === 'built')!, name: 'again', record: 'run 2' };
    expect(bent(insert('paid', again))).toContain('pays entry 17 (tranche.released) a second time');
  });

  it('refuses another grant whose acts stand in for the missing ones', () => {
    const other = ONE_GRANT.slice(10, 17).map(({ name, record, on = [], ...rest }) => ({
      ...rest,
      name: `${name} 2`,
      record: `${record} 2`,
      on: on.map((ground) => (ground === 'decision' ? ground : `${ground} 2`)),
    }));
    const borrowed = change('released', { on: ['certified', 'approved 2', 'active'] });
    expect(
      judge(leavesOf([...other.reduceRight((acts, one) => insert('decision', one)(acts), borrowed([...ONE_GRANT]))])),
    ).toContain('of another record');
  });
});

describe('a release that waited for witnesses', () => {
  const witnessed = (size: number, { on = 'decision', witnesses = 2 } = {}): Scripted => ({
    name: 'witnessed',
    type: 'decision.witnessed',
    record: 'witnessed',
    on: [on],
    open: { size, witnesses },
  });
  const released = change('released', { on: ['certified', 'approved', 'active', 'witnessed'] });
  const afterwards = (act: Scripted): string => bent((acts) => insert('decision', act)(released(acts)));

  it('is counted when they saw the decision it rests on', () => {
    expect(afterwards(witnessed(10))).toContain('and 2 scores; 1 payment waited until witnesses had seen the decision');
  });

  it('is what an outsider can ask of every release', () => {
    const asked = (acts: readonly Scripted[]): string => judge(leavesOf(acts), { witnessed: true });
    const waits = (act: Scripted) => insert('decision', act)(released([...ONE_GRANT]));
    expect(asked(waits(witnessed(10)))).toContain('1 payment waited until witnesses');
    const refused = /^wrong: entry 1[78] \(tranche.released\) did not wait until a witness had seen entry 9 \(recomm/;
    expect(asked(ONE_GRANT)).toMatch(refused);
    // the policy asked for none
    const unseen = waits(witnessed(10, { witnesses: 0 }));
    expect(asked(unseen)).toMatch(refused);
    expect(judge(leavesOf(unseen))).toMatch(/^ on .* and 2 scores$/);
  });

  it('is refused when they saw another act, or a log without the decision', () => {
    expect(afterwards(witnessed(9))).toContain('is of a checkpoint without entry 9 (recommendation.approved)');
    expect(afterwards(witnessed(10, { on: 'sent' }))).toContain('no recommendation.approved');
  });
});

describe('the check of draws and of scores', () => {
  const draw = (type: string, on: string[] = [], record = 'draw'): Scripted => ({ name: type, type, record, on });
  const drawn = [
    draw('draw.announced'),
    draw('draw.sealed', ['draw.announced']),
    draw('draw.drawn', ['draw.sealed']),
  ] as const;
  const score = (type: string, on: string[] = [], commitment = 'ab'.repeat(32)): Scripted => ({
    name: type,
    type,
    record: 'score',
    on,
    open: { commitment },
  });
  const committed = score('score.committed');

  it('passes a draw in its order, and scores that were committed to', () => {
    expect(judge(leavesOf([...drawn, committed, score('score.revealed', ['score.committed'])]))).toContain(
      '0 payments',
    );
  });

  it.each<[string, readonly Scripted[], string]>([
    ['a second draw', [...drawn, draw('draw.drawn', ['draw.sealed'])], 'is act 3 of its draw'],
    ['a pool that was never announced', [drawn[1]], 'is act 0 of its draw'],
    ['a draw without a sealed pool', [drawn[0], draw('draw.drawn', ['draw.announced'])], 'is act 1 of its draw'],
    [
      'a pool of another announcement',
      [drawn[0], draw('draw.announced', [], 'two'), draw('draw.sealed')],
      'no draw.announced',
    ],
    ['scores that nobody committed to', [score('score.revealed')], 'no score.committed'],
    [
      'scores that open another commitment',
      [committed, score('score.revealed', ['score.committed'], 'cd'.repeat(32))],
      'opens another commitment',
    ],
    [
      'scores that are opened twice',
      [committed, score('score.void', ['score.committed']), score('score.revealed', ['score.committed'])],
      'opens what entry 1 (score.void) has opened',
    ],
  ])('refuses %s', (_, acts, reason) => {
    expect(judge(leavesOf(acts))).toContain(reason);
  });
});

describe('the check of records', () => {
  it.each(ONE_GRANT.map(({ name }) => name))('misses the act "%s" when it is gone or stands there twice', (name) => {
    const leaves = leavesOf(ONE_GRANT);
    const at = ONE_GRANT.findIndex((one) => one.name === name);
    const last = ONE_GRANT.findLastIndex(({ record }) => record === ONE_GRANT[at]!.record) === at;
    // the last act of a record leaves no gap: whoever did it holds the receipt
    if (!last) expect(judge(leaves.toSpliced(at, 1))).toContain('is missing');
    expect(judge(leaves.toSpliced(at, 0, leaves[at]!))).toContain('is there twice');
  });

  it('refuses an act that was put in the place of another, and one of another kind of record', () => {
    const leaves = leavesOf(ONE_GRANT);
    const forged = leavesOf(change('requested', { actor: 'applicant:eve' })(ONE_GRANT))[14]!;
    expect(judge(leaves.with(14, forged))).toContain('does not follow act 1');
    expect(bent(change('requested', { type: 'report.submitted' }))).toContain('among the acts of a tranche');
  });

  it('refuses what is no leaf, naming the entry', () => {
    const leaves = leavesOf(ONE_GRANT);
    for (const nonsense of ['', '{}', '{"a":1, "b":2}', '\xff', 'null'])
      expect(judge(leaves.with(3, Buffer.from(nonsense, 'latin1')))).toMatch(/^wrong: entry 3: /);
  });

  it('lets an act of the last minute name one that is on its way, and no other', () => {
    const at = '2025-11-01T00:00:00.000Z';
    const leaves = leavesOf([{ name: 'a', type: 'report.scheduled', record: 'report', on: ['elsewhere'], at }]);
    const after = (seconds: number): string => judge(leaves, { seen: Date.parse(at) + seconds * 1000 });
    for (const seconds of [-60, 0, 60]) expect(after(seconds)).toContain('; 1 act of the last minute name');
    for (const seconds of [-61, 61]) expect(after(seconds)).toContain('did not reach the log in time');
  });
});

describe('verify workflow', () => {
  let outsider: Outsider;
  beforeAll(async () => {
    outsider = await Outsider.arrive();
  });
  afterAll(() => outsider.leave());

  it('reads a log as it is served, and says what is wrong in one line', async () => {
    const leaves = leavesOf(ONE_GRANT);
    const { directory } = await outsider.writeLog('grant', leaves.length, (index) => leaves[index]!);
    expect(await outsider.verify(['workflow', directory, '--vkey', VKEY])).toEqual({
      code: 0,
      said:
        'right: localhost/grants-log has 22 acts on 8 records without a gap; 1 payment released, each by three people, ' +
        'on 1 decision and 2 scores\n',
    });
    const forged = leavesOf(without('ines')(ONE_GRANT));
    const { directory: wrong } = await outsider.writeLog('forged', forged.length, (index) => forged[index]!);
    expect(await outsider.verify(['workflow', wrong, '--vkey', VKEY])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^wrong: entry [^\n]*\n$/),
    });
    expect(await outsider.verify(['workflow', directory])).toMatchObject({ code: 2 });
    expect(await outsider.verify(['workflow', `${directory}-not`, '--vkey', VKEY])).toMatchObject({ code: 3 });
  });
});
