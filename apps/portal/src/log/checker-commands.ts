import type { LogEntryView, LogStatusView } from '#contracts/api/audit';
import { formatVkey } from '#tlog/verifier-key';
import { NO_QUORUM, type LogPolicy } from '#tlog/log-policy';

/** Witnesses as the checker takes them: their keys, and how many of them must have cosigned. */
export interface Cosigning {
  readonly vkeys: readonly string[];
  readonly quorum: number;
}

/**
 * The state of the log that is written now, with what its policy asks of witnesses, nothing where it asks for none, and the
 * logs before it, oldest first, nothing where it is the first.
 */
export type LogState = LogStatusView & { readonly cosigning?: Cosigning; readonly earlier?: readonly LogStatusView[] };

/** Where an act stands: in which log, signed by whom. */
type Logged = Pick<LogEntryView, 'log' | 'index' | 'vkey'>;

/** Where the checker can be had as one file: only Node is needed to run it. */
export const CHECKER = '/verify.mjs';

const VERIFY = 'npm run --silent verify --';

/** What a policy asks, in the checker's options; undefined when it asks for no cosignature or for more than options can say. */
export function cosigningOf({ witnesses, groups, quorum }: LogPolicy): Cosigning | undefined {
  if (quorum === NO_QUORUM) return undefined;
  const { members, threshold } = groups.find(({ name }) => name === quorum) ?? { members: [quorum], threshold: 1 };
  const asked = witnesses.filter(({ name }) => members.includes(name));
  if (asked.length !== members.length) return undefined;
  return { vkeys: asked.map(({ key }) => formatVkey(key)), quorum: threshold };
}

/** Where a log is read: the first at `logAddress`, a later one below it, by what its origin adds to that of the first. */
export function addressIn(logAddress: string, { earlier = [], ...newest }: LogState, log: LogStatusView): string {
  const [first = newest] = earlier;
  return `${logAddress}${log.origin.slice(first.origin.length)}`;
}

/** Checks the whole log on the reader's own machine, with the logs before it and the keys that sign them. */
export function logCommand(logAddress: string, log: LogState): string {
  return `${VERIFY} log ${placesOf(logAddress, log)} ${keysOf(log)}`;
}

/** The same, and that no payment is without its decision, approvals and scores. */
export function workflowCommand(logAddress: string, log: LogState): string {
  return `${VERIFY} workflow ${placesOf(logAddress, log)} ${keysOf(log)}`;
}

/** Checks a receipt in the log that holds its act, and before one does, in the log that is written. */
export function receiptCommand(file: string, logAddress: string, log: LogState, entry?: Logged | null): string {
  const holding = [...(log.earlier ?? []), log].find(({ origin }) => origin === entry?.log) ?? log;
  const place = `--log ${addressIn(logAddress, log, holding)}`;
  return [VERIFY, 'receipt', file, place, `--vkey ${entry?.vkey ?? log.vkey}`, ...witnessesOf(log, entry)].join(' ');
}

/** Fetches the proof of one act and checks it: two lines, to be pasted together. Every log's address has the proofs of all. */
export function actCommand(
  logAddress: string,
  log: LogState | null,
  entry: Logged,
  { leaf, leafHash }: Pick<LogEntryView, 'leaf' | 'leafHash'>,
): string {
  const file = proofFile(leafHash);
  return [
    `curl -so ${file} ${logAddress}/proof/${leafHash}`,
    [VERIFY, 'act', file, quoted(leaf), `--vkey ${entry.vkey}`, ...witnessesOf(log, entry)].join(' '),
  ].join('\n');
}

/** How the proof of an act is called on the reader's disk. */
export function proofFile(leafHash: string): string {
  return `act-${leafHash.slice(0, 12)}.tlog-proof`;
}

/** Selects by RFC 3797 as the page of samples did. */
export function selectionCommand(question: object): string {
  return `echo ${quoted(JSON.stringify(question))} | ${VERIFY} lines`;
}

function placesOf(logAddress: string, log: LogState): string {
  const earlier = (log.earlier ?? []).map((each) => `--earlier ${addressIn(logAddress, log, each)}`);
  return [addressIn(logAddress, log, log), ...earlier].join(' ');
}

function keysOf({ vkey, cosigning, earlier = [] }: LogState): string {
  const vkeys = [...earlier.map((log) => log.vkey), vkey].map((key) => `--vkey ${key}`);
  return [...vkeys, ...asked(cosigning)].join(' ');
}

/**
 * What to ask of the witnesses of one act: nothing before they have come to it, for the checker would call it wrong, and
 * nothing in an earlier log, whose witnesses may have been others.
 */
function witnessesOf(log: LogState | null, entry: Logged | null | undefined): readonly string[] {
  if (!log || !entry || entry.log !== log.origin || entry.index >= (log.quorumSize ?? 0)) return [];
  return asked(log.cosigning);
}

function asked(cosigning: Cosigning | undefined): readonly string[] {
  return cosigning === undefined
    ? []
    : [...cosigning.vkeys.map((key) => `--witness ${key}`), `--quorum ${cosigning.quorum}`];
}

/** One word for the shell, whatever stands in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
