import { createHash } from 'node:crypto';
import type { RecordActView } from '#contracts/api/acts';

/** The acts of one record with these events, each following the one before it and, but the first, resting on it. */
export function someActs(...names: string[]): RecordActView[] {
  const acts: RecordActView[] = [];
  for (const [seq, name] of names.entries()) {
    const before = acts.at(-1);
    const prev = before && Buffer.from(before.leafHash, 'hex').toString('base64url');
    const at = new Date(Date.UTC(2026, 10, 22, 9, seq)).toISOString();
    const leaf = JSON.stringify({
      v: 1,
      type: name,
      stream: 'Qm9vaGFyaW5nIGlzIQ',
      seq,
      ...(prev !== undefined && { prev, refs: [prev] }),
      at,
      actor: 'secretariat:cHNldWRvbnlt',
      sd: [],
      open: {},
    });
    const leafHash = createHash('sha256').update('\0').update(leaf).digest('hex');
    acts.push({ name, at, seq, leaf, leafHash });
  }
  return acts;
}
