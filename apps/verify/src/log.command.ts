import { base64Of } from '#tlog/encoding';
import { SIGNATURE_TYPES } from '#tlog/verifier-key';
import { checkLog } from './check-log.ts';
import { keysFrom, namedFile } from './checkpoint-file.ts';
import { logSource } from './log-source.ts';
import { readOptions } from './options.ts';
import { WrongUsage } from './verdict.ts';

/** `log URL-or-folder --vkey K [--origin O] [--old FILE]... [--no-entries] [--witness W]... [--quorum N]`. Answers the verdict. */
export async function logCommand(args: readonly string[]): Promise<string> {
  const { words, one, many, flags } = readOptions(args, {
    vkey: 'many',
    origin: 'one',
    old: 'many',
    witness: 'many',
    quorum: 'one',
    'no-entries': 'flag',
  });
  const [location, ...more] = words;
  if (location === undefined || more.length > 0) throw new WrongUsage('log needs one URL or folder');
  const keys = keysFrom(many['vkey'] ?? [], SIGNATURE_TYPES.ed25519);
  const [firstKey] = keys;
  if (firstKey === undefined) throw new WrongUsage('log needs --vkey, the key of the log');
  const witnesses = keysFrom(many['witness'] ?? [], SIGNATURE_TYPES.cosignature);
  const quorum = quorumOf(one['quorum'], witnesses.length);
  const older = await Promise.all((many['old'] ?? []).map(async (name) => ({ name, note: await namedFile(name) })));
  const entries = !flags.has('no-entries');
  const origin = one['origin'] ?? firstKey.name;
  const { size, root } = await checkLog(logSource(location), { origin, keys, witnesses, quorum, older, entries });
  const extended = older.length > 0 ? `, extends ${older.length} older checkpoint${older.length > 1 ? 's' : ''}` : '';
  const witnessed = quorum > 0 ? `, cosigned by at least ${quorum}` : '';
  return `right: ${origin} has ${size} entries, root ${base64Of(root)}${extended}${witnessed}${entries ? '' : ', entries not read'}`;
}

/** All witnesses named must have cosigned, unless a number is given. */
function quorumOf(text: string | undefined, witnesses: number): number {
  if (text === undefined) return witnesses;
  const quorum = /^[0-9]{1,4}$/.test(text) ? Number(text) : NaN;
  if (!(quorum <= witnesses))
    throw new WrongUsage(`--quorum must be a number from 0 to the ${witnesses} witnesses given`);
  return quorum;
}
