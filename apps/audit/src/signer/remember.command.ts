import fs from 'node:fs';
import { parseCheckpointBody } from '#tlog/checkpoint';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { parseNote } from '#tlog/signed-note';
import { parseVkey } from '#tlog/verifier-key';
import { folderOf } from './log-signers.ts';
import { SignerFolder } from './signer-folder.ts';

/**
 * Writes the first line of a memory that was lost, from a checkpoint that this signer has signed. Take the newest that any
 * witness has (audit.md section 3, "Disasters"): what this host still has may be the older half of a fork. `witnesses`
 * are vkeys; each of them must have cosigned. Answers what is remembered now. Throws when the checkpoint is not good, or
 * when there is a memory: it is moved away by hand, if at all.
 */
export function rememberCheckpoint(
  directory: string,
  file: string,
  witnesses: readonly string[],
  now: Date,
): { readonly origin: string; readonly size: bigint } {
  const note = fs.readFileSync(file);
  const { origin } = parseCheckpointBody(parseNote(note).text);
  const folder = new SignerFolder(folderOf(directory, origin));
  const cosigners = witnesses.map(parseVkey);
  const keys = [...folder.keys(origin).map(({ verifier }) => verifier), ...cosigners];
  const { size, root, verified } = openCheckpoint(note, keys, origin);
  const absent = cosigners.find((cosigner) => !verified.some(({ key }) => key === cosigner));
  if (absent !== undefined) throw new Error(`${absent.name} has not cosigned this checkpoint`);
  folder.beginMemory(origin, { size, root, at: now }).close();
  return { origin, size };
}
