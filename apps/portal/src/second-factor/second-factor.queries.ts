import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FactorsView } from '#contracts/api/portal';
import type { Actor } from '#platform/actor/actor';
import { Reads } from '#platform/act/reads';
import { PortalConfig } from '../config.ts';
import { passkeyView } from './passkey.dto.ts';
import { PasskeyEntity } from './passkey.entity.ts';
import { mustHaveFactor, PENDING_MINUTES } from './second-factor.rules.ts';

const OWN = `
  SELECT factor_owed AS owed, EXISTS (SELECT FROM totp WHERE person_id = $1 AND secret IS NOT NULL) AS totp,
         EXISTS (SELECT FROM totp WHERE person_id = $1 AND pending_at > now() - $2 * interval '1 minute') AS "totpBegun",
         (SELECT count(*)::int FROM recovery_code WHERE person_id = $1) AS "recoveryCodesLeft"
  FROM person WHERE id = $1`;

@Injectable()
export class SecondFactorQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: PortalConfig,
  ) {}

  /** The reader's own. */
  @Reads('factor.read')
  async own({ personId, roles }: Actor): Promise<FactorsView> {
    const [row]: (Omit<FactorsView, 'passkeys' | 'required'> & { owed: boolean })[] = await this.dataSource.query(OWN, [
      personId,
      PENDING_MINUTES,
    ]);
    const { owed, ...own } = row!;
    const order = { addedAt: 'ASC', id: 'ASC' } as const;
    const passkeys = await this.dataSource.manager.find(PasskeyEntity, { where: { personId: personId! }, order });
    return {
      ...own,
      passkeys: passkeys.map(passkeyView),
      required: owed || mustHaveFactor(roles, this.config.secondFactorRoles),
    };
  }
}
