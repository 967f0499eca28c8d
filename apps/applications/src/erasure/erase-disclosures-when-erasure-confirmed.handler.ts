import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { Erasure } from '#platform/erasure/erasure';

@Controller()
export class EraseDisclosuresWhenErasureConfirmed {
  constructor(private readonly erasure: Erasure) {}

  /** Receipts hold the same salts and values, so theirs go too; the copy in the applicant's own hands is theirs. So do members' names and invited addresses. */
  @OnEvent('erasure.confirmed')
  async handle({ payload }: EventEnvelope<'erasure.confirmed'>, act: Act): Promise<void> {
    const events = await this.erasure.carryOut(act, payload);
    await act.tx.query('SELECT applications_disclosure.erase_receipts($1::uuid[])', [events]);
    const { subjectId } = payload;
    await act.tx.query(`UPDATE organisation_member SET name = '-' WHERE $1 IN (person_id, organisation_id)`, [
      subjectId,
    ]);
    await act.tx.query('DELETE FROM member_invitation WHERE organisation_id = $1', [subjectId]);
  }
}
