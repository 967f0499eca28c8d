import { createHash } from 'node:crypto';
import { announcedRandomness, announcementHash, drawOrder, timeOfDraw } from '#fairness/draw';
import type { Drawn, DrawRandomness } from '#fairness/draw';
import { QUICKNET } from '#fairness/drand';
import { canonicalJson } from '#kernel/canonical-json';
import type { JsonValue } from '#kernel/canonical-json';
import { leafHash } from '#tlog/hashing';
import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import { proven } from './act.command.ts';
import type { ProofExpectation } from './act.command.ts';
import { keysFrom, namedFile } from './checkpoint-file.ts';
import { readDrawBundle } from './draw-bundle.ts';
import type { DrawBundle } from './draw-bundle.ts';
import { readLeaf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { WITNESS_OPTIONS, witnessesIn } from './log-options.ts';
import { readOptions } from './options.ts';
import { checkQuorum } from './shown-checkpoints.ts';
import { oneLine, Wrong, WrongUsage } from './verdict.ts';

/**
 * `draw BUNDLE [--vkey K]... [--witness W]... [--quorum N] [--origin O]`: computes a draw again from its announcement, its
 * pool and the beacon. With the key of the log it also checks that the log says the same, and with witnesses that the pool
 * was sealed before the round. Answers the verdict.
 */
export async function drawCommand(args: readonly string[]): Promise<string> {
  const options = readOptions(args, { vkey: 'many', origin: 'one', ...WITNESS_OPTIONS });
  const { words, one, many } = options;
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw new WrongUsage('draw needs one bundle');
  const keys = keysFrom(many['vkey'] ?? [], SIGNATURE_TYPES.ed25519);
  const { witnesses, quorum } = witnessesIn(options);
  if (witnesses.length > 0 && keys.length === 0) throw new WrongUsage('--witness needs --vkey, the key of the log');
  const bundle = readDrawBundle(await namedFile(file));
  const { randomness, drawn } = drawAgain(bundle);
  const { order, ...rest } = bundle.result;
  if (rest.poolHash !== drawn.poolHash) throw new Wrong('the pool is not the one of the result');
  if (rest.seed !== drawn.seed) throw new Wrong('the seed does not follow from call, pool and beacon');
  if (canonicalJson(order) !== canonicalJson(drawn.order)) throw new Wrong('the order does not follow from the seed');
  const logged = keys.length > 0 ? checkLogged(bundle, { keys, witnesses, quorum, origin: one['origin'] }) : NOT_LOGGED;
  return `right: ${bundle.pool.length} items drawn for ${bundle.announcement.call}, first ${JSON.stringify(order[0])}${SOURCES[randomness.source]}${cautionOf(bundle)}${logged}`;
}

const NOT_LOGGED = '; not compared with the log: give --vkey';
const SOURCES = {
  round: '',
  'next-round':
    '; by the later round that was announced as fallback: whoever has the announced round can show that it was not needed',
  parties:
    '; by the three parties that were announced as fallback: whoever has the announced round can show that it was not needed',
} as const;

function drawAgain({ announcement, pool, beacon }: DrawBundle): { randomness: DrawRandomness; drawn: Drawn } {
  try {
    const randomness = announcedRandomness(announcement, beacon);
    return { randomness, drawn: drawOrder(announcement.call, pool, randomness.randomness) };
  } catch (error) {
    throw new Wrong(oneLine(error));
  }
}

/** Anybody can run a beacon of their own: the verdict says when it is not the one everybody knows. */
function cautionOf({ announcement: { chain } }: DrawBundle): string {
  const known = canonicalJson({ ...chain }) === canonicalJson({ ...QUICKNET });
  return known ? '' : `; the beacon is ${chain.hash.slice(0, 16)}, not quicknet: ask whose it is`;
}

type Expectation = ProofExpectation & Parameters<typeof checkQuorum>[1];

/** The log tells the same of announcement, pool and result, in this order, and the pool was witnessed before the round. */
function checkLogged({ announcement, log, pool, result }: DrawBundle, expected: Expectation): string {
  if (log === undefined) throw new Wrong('the bundle does not show where the draw is in the log');
  const [announced, sealed, drawn] = (['announced', 'sealed', 'drawn'] as const).map((name) => {
    const entry = Buffer.from(log[name].leaf);
    const { checkpoint } = proven(Buffer.from(log[name].proof), entry, expected);
    const leaf = readLeaf(entry);
    if (leaf.type !== `draw.${name}`) throw new Wrong(`log.${name} is a ${leaf.type}`);
    return { leaf, checkpoint, hash: leafHash(entry).toString('base64url') };
  }) as [LoggedAct, LoggedAct, LoggedAct];
  follows(sealed, announced);
  follows(drawn, sealed);
  says(announced.leaf, {
    announcementHash: announcementHash(announcement),
    chainHash: announcement.chain.hash,
    round: announcement.round,
    nextRound: announcement.nextRound,
    purpose: announcement.purpose,
    partyHashes: announcement.parties.map(({ commitment }) => commitment),
  });
  says(sealed.leaf, { poolHash: result.poolHash, size: pool.length });
  const orderHash = createHash('sha256').update(canonicalJson(result.order)).digest('hex');
  says(drawn.leaf, { seed: result.seed, orderHash });
  if (expected.quorum === 0)
    return ', as the log says; give --witness to see that the pool was sealed before the round';
  checkQuorum(sealed.checkpoint, expected);
  const round = BigInt(timeOfDraw(announcement));
  const late = sealed.checkpoint.verified.find(({ time }) => time !== undefined && time >= round);
  if (late !== undefined) throw new Wrong(`${late.key.name} saw the sealed pool only when the round was known`);
  return `, as the log says, sealed before the round for at least ${expected.quorum}`;
}

interface LoggedAct {
  readonly leaf: Leaf;
  readonly checkpoint: ReturnType<typeof proven>['checkpoint'];
  readonly hash: string;
}

function follows(act: LoggedAct, before: LoggedAct): void {
  const same = act.leaf.stream === before.leaf.stream && act.leaf.prev === before.hash;
  if (!same) throw new Wrong(`${act.leaf.type} does not follow ${before.leaf.type} in the log`);
}

function says({ type, open }: Leaf, expected: Readonly<Record<string, JsonValue>>): void {
  for (const [name, value] of Object.entries(expected))
    if (open[name] === undefined || canonicalJson(open[name]) !== canonicalJson(value))
      throw new Wrong(`${type} in the log has another ${name}`);
}
