import type { JsonValue } from '#kernel/canonical-json';
import { textOfUtf8 } from '#tlog/encoding';
import { leafHash } from '#tlog/hashing';
import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import { proven } from './act.command.ts';
import { keysFrom, MAX_TEXT_BYTES, namedFile, publishedKeys } from './checkpoint-file.ts';
import { discloseFields, isObject, leafInWords, parsed, readLeaf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { logSource } from './log-source.ts';
import type { LogSource } from './log-source.ts';
import { readOptions } from './options.ts';
import { Unreachable, Wrong, WrongUsage } from './verdict.ts';

/** What a receipt must carry: the view of a submission (contracts api/applications.ts), plus where the log is and, if it is known, the proof. */
interface Receipt {
  readonly shown: Readonly<Record<string, JsonValue>>;
  readonly entry: Buffer;
  readonly leafHash: string;
  readonly disclosures: readonly string[];
  readonly log?: string;
  readonly proof?: string;
}

/** What a receipt shows that its act must say too. */
const PROMISED = ['number', 'contentHash'] as const;

/** `receipt FILE [--vkey K]... [--log URL-or-folder] [--origin O]`: is what the receipt shows in the public log? Answers the verdict. */
export async function receiptCommand(args: readonly string[]): Promise<string> {
  const { words, one, many } = readOptions(args, { vkey: 'many', log: 'one', origin: 'one' });
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw new WrongUsage('receipt needs one file');
  const receipt = readReceipt(await namedFile(file));
  const leaf = checkAct(receipt);
  const location = one['log'] ?? receipt.log;
  const source = location === undefined ? undefined : logSource(location);
  const vkeys = many['vkey'] ?? [];
  if (source === undefined && (vkeys.length === 0 || receipt.proof === undefined))
    throw new WrongUsage('the receipt does not say where the log is: use --log');
  const trusted =
    vkeys.length > 0 || source === undefined
      ? { keys: keysFrom(vkeys, SIGNATURE_TYPES.ed25519), caution: '' }
      : await publishedKeys(source);
  const proof =
    receipt.proof === undefined ? await fetchProof(source as LogSource, receipt.leafHash) : Buffer.from(receipt.proof);
  const { index, checkpoint } = proven(proof, receipt.entry, trusted, one['origin']);
  return `right: receipt ${String(receipt.shown['number'])}, ${leafInWords(leaf)}, is entry ${index} of ${checkpoint.origin} (${checkpoint.size} entries)${trusted.caution}`;
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
  const { log, proof } = shown;
  return {
    shown,
    entry: Buffer.from(leaf),
    leafHash: hash,
    disclosures: disclosures as string[],
    ...(typeof log === 'string' && { log }),
    ...(typeof proof === 'string' && { proof }),
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

async function fetchProof(source: LogSource, hash: string): Promise<Uint8Array> {
  const proof = await source.read(`proof/${hash}`, MAX_TEXT_BYTES);
  if (proof === undefined) throw new Unreachable(`the log at ${source.location} has no proof for this act yet`);
  return proof;
}
