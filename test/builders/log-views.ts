import { createHash } from 'node:crypto';
import type { RecordActView } from '#contracts/api/acts';
import type { ReceiptView } from '#contracts/api/applications';
import { digestOfText, disclosureText } from '#tlog/disclosure';
import { aReceipt } from './application-views.ts';

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
    acts.push({ eventId: `event-${seq}`, name, at, seq, leaf, leafHash });
  }
  return acts;
}

/** A receipt whose act says what it shows. */
export function aCheckableReceipt(): ReceiptView {
  const receipt = aReceipt();
  const { contentHash, submittedAt, number } = receipt;
  const disclosures = [disclosureText({ salt: Buffer.alloc(32, 7), name: 'contentHash', value: contentHash })];
  const leaf = JSON.stringify({
    v: 1,
    type: 'application.submitted',
    at: submittedAt,
    sd: disclosures.map(digestOfText),
    open: { number },
  });
  const leafHash = createHash('sha256').update('\0').update(leaf).digest('hex');
  return { ...receipt, act: { eventId: 'event-1', leaf, leafHash, disclosures } };
}
