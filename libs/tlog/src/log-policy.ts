import { textOfUtf8 } from './encoding.ts';
import { sameBytes } from './hashing.ts';
import { MalformedError } from './malformed-error.ts';
import { formatVkey, parseVkey, SIGNATURE_TYPES } from './verifier-key.ts';
import type { GoodSignature, SignatureType, VerifierKey } from './verifier-key.ts';

/** A log that the policy accepts, and where it is served. */
export interface PolicyLog {
  readonly key: VerifierKey;
  readonly url?: string;
}

/** A witness by the name it has in this policy; `url` is its submission prefix. */
export interface PolicyWitness {
  readonly name: string;
  readonly key: VerifierKey;
  readonly url?: string;
}

/** Witnesses or other groups, of which at least `threshold` must have cosigned. */
export interface PolicyGroup {
  readonly name: string;
  readonly threshold: number;
  readonly members: readonly string[];
}

/** Whose checkpoints count, and whose cosignatures make one good (C2SP tlog-policy). */
export interface LogPolicy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  /** Each names only witnesses and the groups before it. */
  readonly groups: readonly PolicyGroup[];
  /** A witness or a group; `none` = the log's own signature is enough. */
  readonly quorum: string;
}

/** The quorum of a policy that asks for no cosignature. */
export const NO_QUORUM = 'none';

/**
 * Reads a policy file (C2SP tlog-policy, "Policy file syntax and structure"). Throws MalformedError with the line's number.
 * Narrower than the specification in two ways: the file must be valid UTF-8, and keys must be Ed25519 (0x01, 0x04).
 */
export function parsePolicy(file: Uint8Array): LogPolicy {
  const text = textOfUtf8(file);
  if (text === undefined) throw new MalformedError('the policy is not valid UTF-8');
  if (/[\0-\x08\x0b-\x1f\x7f]/.test(text)) throw new MalformedError('the policy has a control character');
  const draft = new PolicyDraft();
  for (const [at, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length === 0 || words[0]!.startsWith('#')) continue;
    try {
      draft.take(words);
    } catch (error) {
      throw error instanceof MalformedError
        ? new MalformedError(`line ${at + 1} of the policy: ${error.message}`)
        : error;
    }
  }
  return draft.finished();
}

/** A policy as its file (C2SP tlog-policy). Throws MalformedError on a policy that could not be read again. */
export function formatPolicy({ logs, witnesses, groups, quorum }: LogPolicy): string {
  const lines = [
    ...logs.map(({ key, url }) => ['log', formatVkey(key), ...(url === undefined ? [] : [url])]),
    ...witnesses.map(({ name, key, url }) => ['witness', name, formatVkey(key), ...(url === undefined ? [] : [url])]),
    ...groups.map(({ name, threshold, members }) => ['group', name, String(threshold), ...members]),
    ['quorum', quorum],
  ];
  const file = lines.map((words) => `${words.join(' ')}\n`).join('');
  const { logs: readLogs, witnesses: readWitnesses } = parsePolicy(Buffer.from(file));
  if (readLogs.length !== logs.length || readWitnesses.length !== witnesses.length)
    throw new MalformedError('this policy cannot be a file');
  return file;
}

/**
 * Whether good cosignatures of one checkpoint satisfy the quorum (C2SP tlog-policy, "Defining the quorum"). The caller has
 * checked the signatures (`openNote`) and that a log of the policy has signed; signatures by others are ignored.
 */
export function hasQuorum({ witnesses, groups, quorum }: LogPolicy, verified: readonly GoodSignature[]): boolean {
  if (quorum === NO_QUORUM) return true;
  const signers = verified.map(({ key }) => key);
  const good = new Set(witnesses.filter(({ key }) => signers.some((by) => sameKey(by, key))).map(({ name }) => name));
  for (const { name, threshold, members } of groups)
    if (members.filter((member) => good.has(member)).length >= threshold) good.add(name);
  return good.has(quorum);
}

function sameKey(one: VerifierKey, other: VerifierKey): boolean {
  return one.name === other.name && one.type === other.type && sameBytes(one.publicKey, other.publicKey);
}

/** A policy while its lines are read: each line may only speak of what stands before it. */
class PolicyDraft {
  private readonly logs: PolicyLog[] = [];
  private readonly witnesses: PolicyWitness[] = [];
  private readonly groups: PolicyGroup[] = [];
  private readonly defined = new Set<string>();
  private readonly members = new Set<string>();
  private quorum: string | undefined;

  take([keyword, ...words]: readonly string[]): void {
    if (keyword === 'log') this.takeLog(words);
    else if (keyword === 'witness') this.takeWitness(words);
    else if (keyword === 'group') this.takeGroup(words);
    else if (keyword === 'quorum') this.takeQuorum(words);
    else throw new MalformedError('it is none of log, witness, group, quorum');
  }

  finished(): LogPolicy {
    const { logs, witnesses, groups, quorum } = this;
    if (quorum === undefined) throw new MalformedError('the policy has no quorum line');
    return { logs, witnesses, groups, quorum };
  }

  private takeLog([vkey, url, ...rest]: readonly string[]): void {
    if (vkey === undefined || rest.length > 0) throw new MalformedError('a log has a key and perhaps a URL');
    const key = newKey(vkey, SIGNATURE_TYPES.ed25519, this.logs);
    this.logs.push({ key, ...(url !== undefined && { url }) });
  }

  private takeWitness([name, vkey, url, ...rest]: readonly string[]): void {
    if (name === undefined || vkey === undefined || rest.length > 0)
      throw new MalformedError('a witness has a name, a key and perhaps a URL');
    const key = newKey(vkey, SIGNATURE_TYPES.cosignature, this.witnesses);
    this.define(name);
    this.witnesses.push({ name, key, ...(url !== undefined && { url }) });
  }

  private takeGroup([name, count, ...members]: readonly string[]): void {
    if (name === undefined || count === undefined || members.length === 0)
      throw new MalformedError('a group has a name, a threshold and members');
    const threshold = count === 'all' ? members.length : count === 'any' ? 1 : Number(count);
    if (!/^(?:all|any|[1-9][0-9]{0,5})$/.test(count) || threshold > members.length)
      throw new MalformedError('the threshold is none of all, any and 1 to the number of members');
    for (const member of members) {
      this.mustBeDefined(member);
      if (this.members.has(member)) throw new MalformedError(`${member} is a member twice`);
      this.members.add(member);
    }
    this.define(name);
    this.groups.push({ name, threshold, members });
  }

  private takeQuorum([name, ...rest]: readonly string[]): void {
    if (name === undefined || rest.length > 0) throw new MalformedError('a quorum is one name');
    if (this.quorum !== undefined) throw new MalformedError('a policy has one quorum line');
    if (name !== NO_QUORUM) this.mustBeDefined(name);
    this.quorum = name;
  }

  private define(name: string): void {
    if (name === NO_QUORUM || this.defined.has(name)) throw new MalformedError(`${name} is taken`);
    this.defined.add(name);
  }

  private mustBeDefined(name: string): void {
    if (!this.defined.has(name)) throw new MalformedError(`${name} is not defined before it`);
  }
}

function newKey(vkey: string, type: SignatureType, others: readonly { readonly key: VerifierKey }[]): VerifierKey {
  const key = parseVkey(vkey);
  if (key.type !== type) throw new MalformedError('the key is of the wrong type for this line');
  if (others.some((other) => sameBytes(other.key.publicKey, key.publicKey)))
    throw new MalformedError('this key stands in the policy already');
  return key;
}
