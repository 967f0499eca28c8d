import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ServiceLog } from '#platform/logging/service-log';
import { RecoveryCodes } from './recovery-codes.ts';
import type { Proof } from './second-factor.rules.ts';
import { TotpService } from './totp.service.ts';

/** Is it this person? Whatever proves it is used up, in the transaction given. */
@Injectable()
export class FactorCheck {
  constructor(
    private readonly totp: TotpService,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly log: ServiceLog,
  ) {}

  /** What was proved with: a second factor, or a code for who has lost it; undefined when nothing was. */
  async prove(tx: EntityManager, personId: string, proof: Proof): Promise<'factor' | 'recovery' | undefined> {
    if (proof.totp !== undefined && (await this.totp.take(tx, personId, proof.totp))) return 'factor';
    if (proof.recoveryCode !== undefined && (await this.recoveryCodes.take(tx, personId, proof.recoveryCode)))
      return 'recovery';
    this.log.warn('a second factor was refused', { personId, kind: Object.keys(proof).join(' ') });
    return undefined;
  }
}
