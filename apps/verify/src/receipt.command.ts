import type { JsonValue } from '#kernel/canonical-json';
import { textOfUtf8 } from '#tlog/encoding';
import { leafHash } from '#tlog/hashing';
import type { MergePromise } from '#tlog/merge-promise';
import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import { foundInWords, originOf, proven } from './act.command.ts';
import { keysFrom, MAX_TEXT_BYTES, namedFile, publishedKeys } from './checkpoint-file.ts';
import type { TrustedKeys } from './checkpoint-file.ts';
import { discloseFields, isObject, leafInWords, parsed, readLeaf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { WITNESS_OPTIONS, witnessesIn } from './log-options.ts';
import { logSource } from './log-source.ts';
import type { LogSource } from './log-source.ts';
import { readOptions } from './options.ts';
import { judgeWithoutProof, keepsPromise, promiseFor, promiseKeys, separateKeys } from './receipt-promise.ts';
import { checkQuorum } from './shown-checkpoints.ts';
import { Unreachable, Wrong, WrongUsage } from './verdict.ts';

/** What a receipt must carry: the view of a submission (contracts api/applications.ts), plus where the log is and, if it is known, the proof. */
interface Receipt {
  readonly shown: Readonly<Record<string, JsonValue>>;
  readonly entry: Buffer;
  readonly leafHash: string;
  readonly disclosures: readonly string[];
  readonly log?: string;
  readonly proof?: string;
  /** A signed note; receipts from before there were promises have none. */
  readonly promise?: string;
}

/** What a receipt shows that its act must say too. */
const PROMISED = ['number', 'contentHash'] as const;

/**
 * `receipt FILE [--vkey K]... [--log URL-or-folder] [--origin O] [--witness W]... [--quorum N]`: is what the receipt shows
 * in the public log, and if not, was its promise broken? A key named `<origin>/promises` checks the promise. Witnesses must
 * have cosigned the proof; without one, their times are believed. Answers the verdict.
 */
export async function receiptCommand(args: readonly string[]): Promise<string> {
  const options = readOptions(args, { vkey: 'many', log: 'one', origin: 'one', ...WITNESS_OPTIONS });
  const { words, one, many } = options;
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw new WrongUsage('receipt needs one file');
  const receipt = readReceipt(await namedFile(file));
  const leaf = checkAct(receipt);
  const location = one['log'] ?? receipt.log;
  const source = location === undefined ? undefined : logSource(location);
  const { log: vkeys, promises } = separateKeys(many['vkey'] ?? []);
  if (source === undefined && (vkeys.length === 0 || receipt.proof === undefined))
    throw new WrongUsage('the receipt does not say where the log is: use --log');
  const given = keysFrom(vkeys, SIGNATURE_TYPES.ed25519);
  const asked = witnessesIn(options);
  const promise = await promiseOf(receipt, promises, source);
  const proof =
    receipt.proof === undefined ? await fetchProof(source as LogSource, receipt.leafHash) : Buffer.from(receipt.proof);
  const trusted =
    given.length > 0 || source === undefined ? { keys: given, caution: '' } : await keysPublishedFor(proof, source);
  if (proof === undefined) {
    if (promise !== undefined)
      return judgeWithoutProof(source as LogSource, { promise, keys: trusted.keys, witnesses: asked.witnesses });
    throw new Unreachable(`the log at ${source?.location} has no proof for this act yet`);
  }
  const found = proven(proof, receipt.entry, { keys: trusted.keys, origin: one['origin'], ...asked });
  const { origin } = found.checkpoint;
  if (promise !== undefined && !keepsPromise(origin, promise))
    throw new Wrong(`the receipt promises ${promise.origin}, but the proof is of ${origin}`);
  checkQuorum(found.checkpoint, asked);
  const promised = receipt.promise !== undefined && promise === undefined ? '; its promise was not checked' : '';
  return `right: receipt ${String(receipt.shown['number'])}, ${leafInWords(leaf)}, is ${foundInWords(found, asked)}${promised}${trusted.caution}`;
}

function readReceipt(bytes: Uint8Array): Receipt {
  const shown = parsed(textOfUtf8(bytes) ?? '', 'the receipt');
  const act = isObject(shown) ? shown['act'] : undefined;
  if (!isObject(shown) || !isObject(act)) throw new Wrong('the receipt does not name its act');
  const { leaf, leafHash: hash, disclosures } = act;
  if (
    typeof leaf !== 'string' ||
    typeof hash !== 'string' ||
    !Array.isArray(disclosures) ||
    !disclosures.every((text) => typeof text === 'string')
  )
    throw new Wrong('the act of the receipt lacks leaf, leafHash or disclosures');
  const { log, proof, promise } = shown;
  return {
    shown,
    entry: Buffer.from(leaf),
    leafHash: hash,
    disclosures: disclosures as string[],
    ...(typeof log === 'string' && { log }),
    ...(typeof proof === 'string' && { proof }),
    ...(typeof promise === 'string' && { promise }),
  };
}

/** The act must be what the receipt shows: the hash is the leaf's, the sealed values open, number and content are the same, the time is. */
function checkAct(receipt: Receipt): Leaf {
  if (leafHash(receipt.entry).toString('hex') !== receipt.leafHash)
    throw new Wrong('the leaf of the receipt does not have the hash it shows');
  const leaf = readLeaf(receipt.entry);
  const fields = { ...leaf.open, ...discloseFields(leaf, receipt.disclosures) };
  for (const name of PROMISED)
    if (fields[name] === undefined || fields[name] !== receipt.shown[name])
      throw new Wrong(`the ${name} shown is not the one in the act`);
  const shownAt = receipt.shown['submittedAt'];
  if (typeof shownAt !== 'string' || !(Math.abs(Date.parse(shownAt) - Date.parse(leaf.at)) < 1000))
    throw new Wrong('the time shown is not the one of the act');
  return leaf;
}

/** The receipt's promise, checked; undefined when it has none or nobody has told its key. */
async function promiseOf(
  { promise, leafHash: hash }: Receipt,
  vkeys: readonly string[],
  source: LogSource | undefined,
): Promise<MergePromise | undefined> {
  const keys = promise === undefined ? undefined : await promiseKeys(vkeys, source);
  return promise === undefined || keys === undefined ? undefined : promiseFor(hash, promise, keys);
}

/** The keys that a log publishes about itself, or about the log below its name that the proof is of. */
async function keysPublishedFor(proof: Uint8Array | undefined, source: LogSource): Promise<TrustedKeys> {
  const published = await publishedKeys(source);
  if (proof === undefined) return published;
  const origin = originOf(proof);
  const first = published.keys.find(({ name }) => origin.startsWith(`${name}/`))?.name;
  const [, name] = (first !== undefined && /^\/([A-Za-z0-9-]+)$/.exec(origin.slice(first.length))) || [];
  return name === undefined ? published : publishedKeys(source, `${name}/keys`);
}

function fetchProof(source: LogSource, hash: string): Promise<Uint8Array | undefined> {
  return source.read(`proof/${hash}`, MAX_TEXT_BYTES);
}
