import { Controller } from '@nestjs/common';
import { fromMoneyText } from '#kernel/money';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';

// The row may be here already, left by a withdrawal that was faster: then it is completed and stays withdrawn.
const KEEP = `
  INSERT INTO application_copy (id, call_id, organisation_id, status, submitted_at, number, organisation_name, country,
    title, language, requested_minor, currency, months, rules_hash, content_hash, answers, documents, leaf_hash)
  VALUES ($1, $2, $3, 'submitted', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  ON CONFLICT (id) DO UPDATE SET submitted_at = excluded.submitted_at, number = excluded.number,
    organisation_name = excluded.organisation_name, country = excluded.country, title = excluded.title,
    language = excluded.language, requested_minor = excluded.requested_minor, currency = excluded.currency,
    months = excluded.months, rules_hash = excluded.rules_hash, content_hash = excluded.content_hash,
    answers = excluded.answers, documents = excluded.documents, leaf_hash = excluded.leaf_hash
  WHERE application_copy.submitted_at IS NULL`;

@Controller()
export class KeepApplicationWhenApplicationSubmitted {
  @OnEvent('application.submitted')
  async handle({ payload, at, leafHash }: EventEnvelope<'application.submitted'>, act: Act): Promise<void> {
    const requested = fromMoneyText(payload.requested);
    await act.tx.query(KEEP, [
      payload.applicationId,
      payload.callId,
      payload.organisationId,
      at,
      payload.number,
      payload.organisationName,
      payload.country,
      payload.title,
      payload.language,
      requested.minor.toString(),
      requested.currency,
      payload.months,
      payload.rulesHash,
      payload.contentHash,
      JSON.stringify(payload.answers),
      JSON.stringify(payload.documents),
      leafHash,
    ]);
  }
}
