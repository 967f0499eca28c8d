import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { Erasure } from '#platform/erasure/erasure';

const NOBODY = '$argon2id$erased';

@Controller()
export class ForgetPersonWhenErasureConfirmed {
  constructor(private readonly erasure: Erasure) {}

  /**
   * Besides what opens the log: the secret that the person's pseudonyms are made from, the account's name, address,
   * password and second factors, the tokens of its programs, the notices and the letters. The row stays, empty, for the
   * records that name its id.
   */
  @OnEvent('erasure.confirmed')
  async handle({ payload }: EventEnvelope<'erasure.confirmed'>, act: Act): Promise<void> {
    await this.erasure.carryOut(act, payload);
    const { subjectId, subjectKind } = payload;
    if (subjectKind === 'organisation') {
      await act.tx.query('DELETE FROM organisation_member WHERE organisation_id = $1', [subjectId]);
      return;
    }
    await act.tx.query('SELECT portal_disclosure.forget($1)', [subjectId]);
    for (const table of ['notice', 'notice_choice'])
      await act.tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [subjectId]);
    await act.tx.query('DELETE FROM returned_address WHERE address = (SELECT email FROM person WHERE id = $1)', [
      subjectId,
    ]);
    await act.tx.query(
      'DELETE FROM letter WHERE person_id = $1 OR recipient = (SELECT email FROM person WHERE id = $1)',
      [subjectId],
    );
    await act.tx.query('UPDATE security_event SET account = NULL WHERE account = $1', [subjectId]);
    await act.tx.query(`UPDATE factor_reset SET how = '{}' WHERE person_id = $1`, [subjectId]);
    for (const own of ['organisation_member', 'account_link', 'access_token', 'totp', 'passkey', 'recovery_code'])
      await act.tx.query(`DELETE FROM ${own} WHERE person_id = $1`, [subjectId]);
    await act.tx.query(
      `UPDATE person SET email = id || '@erased.invalid', name = '-', password_hash = $2, passkey_handle = DEFAULT,
         version = version + 1 WHERE id = $1`,
      [subjectId, NOBODY],
    );
  }
}
