import { base64Of } from '#tlog/encoding';
import { checkLog } from './check-log.ts';
import { LOG_OPTIONS, logToCheck } from './log-options.ts';
import { logSource } from './log-source.ts';
import { readOptions } from './options.ts';
import { readState, replaceState } from './state-file.ts';

/**
 * `log URL-or-folder --vkey K [--origin O] [--old FILE]... [--no-entries] [--witness W]... [--quorum N] [--state FILE]
 * [--max-age S] [--min-size N]`. Answers the verdict. The state is an `--old` if it exists, and is replaced after a pass.
 */
export async function logCommand(args: readonly string[]): Promise<string> {
  const options = readOptions(args, { ...LOG_OPTIONS, 'no-entries': 'flag', state: 'one' });
  const { location, expected } = await logToCheck(options);
  const state = options.one['state'];
  const seen = state === undefined ? undefined : await readState(state);
  const older = [...expected.older, ...(seen === undefined ? [] : [{ name: state as string, note: seen }])];
  const entries = !options.flags.has('no-entries');
  const { size, root, note, cosignedSize } = await checkLog(logSource(location), { ...expected, older, entries });
  if (state !== undefined) await replaceState(state, seen, note);
  const extended = older.length > 0 ? `, extends ${older.length} older checkpoint${older.length > 1 ? 's' : ''}` : '';
  const part = cosignedSize < size ? `, the first ${cosignedSize} of them` : ',';
  const witnessed = expected.quorum > 0 ? `${part} cosigned by at least ${expected.quorum}` : '';
  return `right: ${expected.origin} has ${size} entries, root ${base64Of(root)}${extended}${witnessed}${entries ? '' : ', entries not read'}`;
}
