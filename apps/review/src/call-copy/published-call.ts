import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';

// The newest rules win whatever the order of arrival: an event brings all of them, and its place in the stream.
const KEEP = `
  INSERT INTO call_copy (id, slug, title, rules_version, rules_hash, rules, deadline, rules_seq)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, title = excluded.title, rules_version = excluded.rules_version,
    rules_hash = excluded.rules_hash, rules = excluded.rules, deadline = excluded.deadline, rules_seq = excluded.rules_seq
  WHERE (call_copy.rules_version, call_copy.rules_seq) < (excluded.rules_version, excluded.rules_seq)`;

/** Keeps the rules of a publication or of an amendment. */
export async function keepRules(event: EventEnvelope<'call.published' | 'call.amended'>, act: Act): Promise<void> {
  const { callId, slug, title, rulesVersion, rulesHash, rules, deadline } = event.payload;
  await act.tx.query(KEEP, [callId, slug, title, rulesVersion, rulesHash, JSON.stringify(rules), deadline, event.seq]);
}
