import { digestOfText } from '#tlog/disclosure';
import { leafHash } from '#tlog/hashing';

/** What a receipt shows must be what its act in the log says; `part` is the first that is not. */
export type CheckedReceipt =
  | {
      readonly kind: 'whole';
      readonly number: string;
      readonly submittedAt: string;
      readonly leafHash: string;
      /** It carries the fund's signed promise that the log holds the act within a minute. */
      readonly promised: boolean;
    }
  | { readonly kind: 'broken'; readonly part: 'leaf' | 'disclosures' | 'number' | 'contentHash' | 'submittedAt' };

interface ShownReceipt {
  readonly act: { readonly leaf: string; readonly leafHash: string; readonly disclosures: readonly string[] };
  readonly [shown: string]: unknown;
}

interface ReadLeaf {
  readonly at: string;
  readonly sd: readonly string[];
  readonly open: Readonly<Record<string, unknown>>;
}

/**
 * Checks a receipt against the act it names, as `verify receipt` does before it asks the log; undefined when the text is
 * no receipt. That the log holds the act is another question.
 */
export function checkReceipt(text: string): CheckedReceipt | undefined {
  const receipt = parsed(text);
  if (!isReceipt(receipt)) return undefined;
  const { act, number, submittedAt, promise } = receipt;
  const leaf = parsed(act.leaf);
  if (leafHash(Buffer.from(act.leaf)).toString('hex') !== act.leafHash.toLowerCase() || !isLeaf(leaf))
    return { kind: 'broken', part: 'leaf' };
  if (!act.disclosures.every((told) => leaf.sd.includes(digestOfText(told))))
    return { kind: 'broken', part: 'disclosures' };
  const fields = { ...leaf.open, ...Object.fromEntries(act.disclosures.map(fieldOf)) };
  for (const part of ['number', 'contentHash'] as const)
    if (fields[part] === undefined || fields[part] !== receipt[part]) return { kind: 'broken', part };
  // the time of the act, to the second: a receipt may say it shorter
  if (typeof submittedAt !== 'string' || !(Math.abs(Date.parse(submittedAt) - Date.parse(leaf.at)) < 1000))
    return { kind: 'broken', part: 'submittedAt' };
  return {
    kind: 'whole',
    number: String(number),
    submittedAt,
    leafHash: act.leafHash.toLowerCase(),
    promised: typeof promise === 'string',
  };
}

/** `[salt, name, value]`; one that is not so opens nothing. */
function fieldOf(told: string): [string, unknown] {
  const triple = parsed(Buffer.from(told, 'base64url').toString('utf8'));
  return Array.isArray(triple) ? [String(triple[1]), triple[2]] : ['', undefined];
}

function isReceipt(value: unknown): value is ShownReceipt {
  const act = isObject(value) ? value['act'] : undefined;
  if (!isObject(act)) return false;
  const { leaf, leafHash: hash, disclosures } = act;
  return typeof leaf === 'string' && typeof hash === 'string' && isTexts(disclosures);
}

function isLeaf(value: unknown): value is ReadLeaf {
  return isObject(value) && typeof value['at'] === 'string' && isTexts(value['sd']) && isObject(value['open']);
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
