import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { factorResetLifecycle } from '#contracts/lifecycles/factor-reset.lifecycle';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { AccountLetters } from '../account-link/account-letters.ts';
import { linkNotGood } from '../account-link/account-link.rules.ts';
import { AccountLinks } from '../account-link/account-links.ts';
import { FactorResetEntity } from './factor-reset.entity.ts';
import { OPEN } from './factor-reset.rules.ts';

/** How help with a lost factor ends: stopped by the person, by the factor itself, or carried out. */
@Injectable()
export class EndFactorResetService {
  constructor(
    private readonly links: AccountLinks,
    private readonly letters: AccountLetters,
  ) {}

  /** By the link of a letter. Refuses: link-not-good, also when there is nothing to stop any more. */
  @Performs('factor-reset.stop')
  async stop(act: Act, token: string): Promise<FactorResetEntity> {
    const { personId } = await this.links.use(act, 'factor-reset.stop', token);
    const reset = await openOf(act, personId);
    if (reset === null) throw linkNotGood();
    return this.stopped(act, reset, 'stop');
  }

  /** Whoever gives the factor, or a recovery code, has not lost it: the request ends. Nothing happens without one. */
  @Performs('factor-reset.lapse')
  async lapse(act: Act, personId: string): Promise<void> {
    const reset = await openOf(act, personId);
    if (reset !== null) await this.stopped(act, reset, 'lapse');
  }

  /**
   * What was lost opens nothing any more, nor does what may lie beside it: sessions and access tokens end. A new factor
   * comes before anything else.
   */
  @Performs('factor-reset.carry-out')
  async carryOut(act: Act, reset: FactorResetEntity): Promise<FactorResetEntity> {
    const { id, personId } = reset;
    const payload = { factorResetId: id, personId };
    await act.move(factorResetLifecycle, FactorResetEntity, reset, 'carry-out', { payload });
    for (const lost of ['totp', 'passkey', 'recovery_code', 'session'])
      await act.tx.query(`DELETE FROM ${lost} WHERE person_id = $1`, [personId]);
    await act.tx.query('UPDATE access_token SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL', [
      personId,
    ]);
    await act.tx.query('UPDATE person SET factor_owed = true WHERE id = $1', [personId]);
    await this.links.forget(act.tx, personId, ['keep-factors']);
    await this.letters.tell(act, { id: personId }, 'factor-reset-done', '/sign-in');
    return reset;
  }

  private async stopped(act: Act, reset: FactorResetEntity, verb: 'stop' | 'lapse'): Promise<FactorResetEntity> {
    const { id, personId } = reset;
    const payload = { factorResetId: id, personId };
    await act.move(factorResetLifecycle, FactorResetEntity, reset, verb, { payload });
    await this.links.forget(act.tx, personId, ['keep-factors']);
    await this.letters.tell(act, { id: personId }, 'factor-reset-stopped', '/contact');
    return reset;
  }
}

/** Held until the act ends: somebody may be confirming it. */
const openOf = ({ tx }: Act, personId: string): Promise<FactorResetEntity | null> =>
  tx.findOne(FactorResetEntity, {
    where: { personId, status: In([...OPEN]) },
    lock: { mode: 'pessimistic_write' },
  });
