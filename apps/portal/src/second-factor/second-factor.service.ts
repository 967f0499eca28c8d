import { Injectable } from '@nestjs/common';
import type { FactorKind, RecoveryCodesView, TotpSetUpView } from '#contracts/api/portal';
import { notFound } from '#kernel/refusal';
import type { Act } from '#platform/act/act';
import { mustHaveFreshFactor } from '#platform/act/permission';
import { Performs } from '#platform/act/performs';
import { PersonEntity } from '../person/person.entity.ts';
import { hasFactor } from './has-factor.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import type { BeginTotpRequest, ConfirmTotpRequest } from './second-factor.dto.ts';
import { TotpService } from './totp.service.ts';

/** What people do with their own second factors. Who has one gives it afresh first; a thief of a session cannot change it. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly totp: TotpService,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  /** Refuses: fresh-factor-needed, demo-only. */
  @Performs('factor.change')
  async beginTotp(act: Act, { secret }: BeginTotpRequest): Promise<TotpSetUpView> {
    await this.mustBeTheOwner(act);
    const { id, email } = await act.load(PersonEntity, act.actor.personId!, 'person');
    return this.totp.begin(act.tx, id, email, secret);
  }

  /** The session has its factor now; every other session of the person ends. Refuses: fresh-factor-needed, correct-these-fields. */
  @Performs('factor.change')
  async confirmTotp(act: Act, { code }: ConfirmTotpRequest): Promise<RecoveryCodesView> {
    await this.mustBeTheOwner(act);
    await this.totp.confirm(act.tx, act.actor.personId!, code);
    return this.added(act, 'totp');
  }

  /** Refuses: not-found, fresh-factor-needed. */
  @Performs('factor.change')
  async removeTotp(act: Act): Promise<void> {
    await this.mustBeTheOwner(act);
    const [, removed]: [unknown, number] = await act.tx.query('DELETE FROM totp WHERE person_id = $1', [
      act.actor.personId,
    ]);
    if (removed === 0) throw notFound('second factor');
    await this.note(act, 'person.factor-removed', 'totp');
    await this.endOtherSessions(act);
    if (!(await this.hasFactor(act)))
      await act.tx.query('DELETE FROM recovery_code WHERE person_id = $1', [act.actor.personId]);
  }

  /** Refuses: not-found (nothing to recover), fresh-factor-needed. */
  @Performs('factor.change')
  async renewRecoveryCodes(act: Act): Promise<RecoveryCodesView> {
    await this.mustBeTheOwner(act);
    if (!(await this.hasFactor(act))) throw notFound('second factor');
    await this.note(act, 'person.factor-added', 'recovery-codes');
    return { recoveryCodes: await this.recoveryCodes.renew(act.tx, act.actor.personId!) };
  }

  /** The first factor brings the codes for the day when it is lost. */
  private async added(act: Act, kind: FactorKind): Promise<RecoveryCodesView> {
    const { personId, sessionId } = act.actor;
    await this.note(act, 'person.factor-added', kind);
    await act.tx.query('UPDATE session SET factor_at = now(), recovered = false WHERE id = $1', [sessionId]);
    await this.endOtherSessions(act);
    const enough = (await this.recoveryCodes.left(act.tx, personId!)) > 0;
    return { recoveryCodes: enough ? [] : await this.recoveryCodes.renew(act.tx, personId!) };
  }

  /** Who came in by a recovery code has lost the factor that would be asked for. */
  private async mustBeTheOwner(act: Act): Promise<void> {
    if (!(await this.hasFactor(act))) return;
    const [session]: { recovered: boolean }[] = await act.tx.query('SELECT recovered FROM session WHERE id = $1', [
      act.actor.sessionId,
    ]);
    if (session?.recovered !== true) mustHaveFreshFactor(act.actor, act.realTime);
  }

  private async hasFactor({ tx, actor }: Act): Promise<boolean> {
    const [{ has }]: [{ has: boolean }] = await tx.query(`SELECT ${hasFactor('$1')} AS has`, [actor.personId]);
    return has;
  }

  private async endOtherSessions({ tx, actor }: Act): Promise<void> {
    await tx.query('DELETE FROM session WHERE person_id = $1 AND id <> $2', [actor.personId, actor.sessionId]);
  }

  private async note(act: Act, name: 'person.factor-added' | 'person.factor-removed', kind: FactorKind): Promise<void> {
    const personId = act.actor.personId!;
    await act.record({ type: 'person', id: personId }, name, { payload: { personId, kind } });
  }
}
