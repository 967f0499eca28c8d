import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';

/** May come before the agreements it concerns, and again after the log was restored: the first stands. */
@Controller()
export class AllowPaymentsWhenDecisionWitnessed {
  @OnEvent('decision.witnessed')
  async handle({ payload, leafHash, at }: EventEnvelope<'decision.witnessed'>, act: Act): Promise<void> {
    await act.tx.query(
      `INSERT INTO witnessed_decision (decision_leaf, witnessed_leaf, witnessed_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [payload.decisionLeaf, leafHash, at],
    );
  }
}
