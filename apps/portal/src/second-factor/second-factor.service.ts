import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { FactorKind, RecoveryCodesView, TotpSetUpView } from '#contracts/api/portal';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { AccountLetters } from '../account-link/account-letters.ts';
import { PortalConfig } from '../config.ts';
import type { LetterKind } from '../mail/letter-text.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { hasFactor } from './has-factor.ts';
import { mustBeOwner } from './must-be-owner.ts';
import type { AddPasskeyRequest, RenamePasskeyRequest } from './passkey.dto.ts';
import { askedToAdd, lastFactor } from './passkey.rules.ts';
import { PasskeyService } from './passkey.service.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import type { BeginTotpRequest, ConfirmTotpRequest } from './second-factor.dto.ts';
import { mustHaveFactor } from './second-factor.rules.ts';
import { TotpService } from './totp.service.ts';

/**
 * What people do with their own second factors, and are told of by letter. A thief of a session cannot change them, nor add
 * the first one; see mustBeOwner.
 */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly totp: TotpService,
    private readonly passkeys: PasskeyService,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly letters: AccountLetters,
    private readonly config: PortalConfig,
  ) {}

  /** Refuses: fresh-factor-needed, demo-only. */
  @Performs('factor.change')
  async beginTotp(act: Act, { secret }: BeginTotpRequest): Promise<TotpSetUpView> {
    await mustBeOwner(act);
    const { id, email } = await act.load(PersonEntity, act.actor.personId!, 'person');
    return this.totp.begin(act.tx, id, email, secret);
  }

  /** The session has its factor now; every other session of the person ends. Refuses: fresh-factor-needed, correct-these-fields. */
  @Performs('factor.change')
  async confirmTotp(act: Act, { code }: ConfirmTotpRequest): Promise<RecoveryCodesView> {
    await mustBeOwner(act);
    await this.totp.confirm(act.tx, act.actor.personId!, code);
    return this.added(act, 'totp', 'factor-added');
  }

  /** Refuses: not-found, fresh-factor-needed, last-factor. */
  @Performs('factor.change')
  async removeTotp(act: Act): Promise<void> {
    await mustBeOwner(act);
    const [, removed]: [unknown, number] = await act.tx.query('DELETE FROM totp WHERE person_id = $1', [
      act.actor.personId,
    ]);
    if (removed === 0) throw notFound('second factor');
    await this.removed(act, 'totp');
  }

  /** What the browser asks a device to make; it writes nothing. Refuses: fresh-factor-needed. */
  @Performs('factor.change')
  async askForPasskey(act: Act): Promise<PublicKeyCredentialCreationOptionsJSON> {
    await mustBeOwner(act);
    const person = await act.load(PersonEntity, act.actor.personId!, 'person');
    return this.passkeys.askToAdd(act.tx, person, askedToAdd(act.actor.sessionId!));
  }

  /** As with an app. Refuses: fresh-factor-needed, and what PasskeyService.add refuses. */
  @Performs('factor.change')
  async addPasskey(act: Act, request: AddPasskeyRequest): Promise<RecoveryCodesView> {
    await mustBeOwner(act);
    const { personId, sessionId } = act.actor;
    await this.passkeys.add(act.tx, personId!, askedToAdd(sessionId!), request);
    return this.added(act, 'passkey', 'passkey-added');
  }

  /** Refuses: not-found, fresh-factor-needed, correct-these-fields. */
  @Performs('factor.change')
  async renamePasskey(act: Act, id: string, { name }: RenamePasskeyRequest): Promise<void> {
    await mustBeOwner(act);
    const known = isUuid(id) && (await this.passkeys.rename(act.tx, act.actor.personId!, id, name));
    if (!known) throw notFound('passkey');
  }

  /** Refuses: not-found, fresh-factor-needed, last-factor. */
  @Performs('factor.change')
  async removePasskey(act: Act, id: string): Promise<void> {
    await mustBeOwner(act);
    if (!isUuid(id)) throw notFound('passkey');
    const [, removed]: [unknown, number] = await act.tx.query('DELETE FROM passkey WHERE id = $1 AND person_id = $2', [
      id,
      act.actor.personId,
    ]);
    if (removed === 0) throw notFound('passkey');
    await this.removed(act, 'passkey');
  }

  /** Refuses: not-found (nothing to recover), fresh-factor-needed. */
  @Performs('factor.change')
  async renewRecoveryCodes(act: Act): Promise<RecoveryCodesView> {
    await mustBeOwner(act);
    if (!(await this.hasFactor(act))) throw notFound('second factor');
    await this.note(act, 'person.factor-added', 'recovery-codes', 'recovery-codes-made');
    return { recoveryCodes: await this.recoveryCodes.renew(act.tx, act.actor.personId!) };
  }

  /** The first factor brings the codes for the day when it is lost. */
  private async added(act: Act, kind: FactorKind, letter: LetterKind): Promise<RecoveryCodesView> {
    const { personId, sessionId } = act.actor;
    await this.note(act, 'person.factor-added', kind, letter);
    await act.tx.query('UPDATE person SET factor_owed = false WHERE id = $1 AND factor_owed', [personId]);
    await act.tx.query('UPDATE session SET factor_at = now(), recovered = false WHERE id = $1', [sessionId]);
    await this.endOtherSessions(act);
    const enough = (await this.recoveryCodes.left(act.tx, personId!)) > 0;
    return { recoveryCodes: enough ? [] : await this.recoveryCodes.renew(act.tx, personId!) };
  }

  /** Codes to recover nothing end with the last factor; whose role must have one keeps it. */
  private async removed(act: Act, kind: FactorKind): Promise<void> {
    const { personId, roles } = act.actor;
    const isLast = !(await this.hasFactor(act));
    if (isLast && mustHaveFactor(roles, this.config.secondFactorRoles)) throw lastFactor();
    await this.note(act, 'person.factor-removed', kind, 'factor-removed');
    await this.endOtherSessions(act);
    if (isLast) await act.tx.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  }

  private async hasFactor({ tx, actor }: Act): Promise<boolean> {
    const [{ has }]: [{ has: boolean }] = await tx.query(`SELECT ${hasFactor('$1')} AS has`, [actor.personId]);
    return has;
  }

  private async endOtherSessions({ tx, actor }: Act): Promise<void> {
    await tx.query('DELETE FROM session WHERE person_id = $1 AND id <> $2', [actor.personId, actor.sessionId]);
  }

  private async note(
    act: Act,
    name: 'person.factor-added' | 'person.factor-removed',
    kind: FactorKind,
    letter: LetterKind,
  ): Promise<void> {
    const personId = act.actor.personId!;
    await act.record({ type: 'person', id: personId }, name, { payload: { personId, kind } });
    await this.letters.tell(act, { id: personId }, letter, '/account/security');
  }
}
