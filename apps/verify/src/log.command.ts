import { base64Of } from '#tlog/encoding';
import { checkHistory, endsInWords } from './history.ts';
import { LOG_OPTIONS, logsToCheck } from './log-options.ts';
import { readOptions } from './options.ts';
import { readState, replaceState } from './state-file.ts';
import { WrongUsage } from './verdict.ts';

/**
 * `log URL-or-folder --vkey K... [--earlier URL-or-folder]... [--origin O] [--old FILE]... [--no-entries] [--witness W]...
 * [--quorum N] [--state FILE] [--max-age S] [--min-size N]`. Answers the verdict. The state is an `--old` if it exists, of
 * whichever of the logs it is, and is replaced after a pass by the checkpoint of the newest.
 */
export async function logCommand(args: readonly string[]): Promise<string> {
  const options = readOptions(args, { ...LOG_OPTIONS, 'no-entries': 'flag', state: 'one' });
  const entries = !options.flags.has('no-entries');
  if (!entries && options.many['earlier'] !== undefined)
    throw new WrongUsage('--earlier needs the entries: where one log goes on from another is written in them');
  const state = options.one['state'];
  const seen = state === undefined ? undefined : await readState(state);
  const { earlier, newest } = await logsToCheck(
    options,
    seen === undefined ? [] : [{ name: state as string, note: seen }],
  );
  const { expected } = newest;
  const checked = await checkHistory({ earlier, newest: { ...newest, expected: { ...expected, entries } } });
  const { size, root, note, cosignedSize } = checked.newest;
  if (state !== undefined) await replaceState(state, seen, note);
  const older = [...earlier, newest].flatMap((log) => log.expected.older).length;
  const extended = older > 0 ? `, extends ${older} older checkpoint${older > 1 ? 's' : ''}` : '';
  const part = cosignedSize < size ? `, the first ${cosignedSize} of them` : ',';
  const witnessed = expected.quorum > 0 ? `${part} cosigned by at least ${expected.quorum}` : '';
  return `right: ${expected.origin} has ${size} entries, root ${base64Of(root)}${extended}${witnessed}${endsInWords(checked)}${entries ? '' : ', entries not read'}`;
}
