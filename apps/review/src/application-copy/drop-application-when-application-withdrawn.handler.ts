import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';

// A draft may be withdrawn too, so the submission may come later or never: the row is left to say "withdrawn".
const DROP = `
  INSERT INTO application_copy (id, call_id, organisation_id, status) VALUES ($1, $2, $3, 'withdrawn')
  ON CONFLICT (id) DO UPDATE SET status = 'withdrawn'`;

@Controller()
export class DropApplicationWhenApplicationWithdrawn {
  @OnEvent('application.withdrawn')
  async handle({ payload }: EventEnvelope<'application.withdrawn'>, act: Act): Promise<void> {
    await act.tx.query(DROP, [payload.applicationId, payload.callId, payload.organisationId]);
  }
}
