import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FactorsView } from '#contracts/api/portal';
import type { Actor } from '#platform/actor/actor';
import { Reads } from '#platform/act/reads';
import { PortalConfig } from '../config.ts';
import { mustHaveFactor } from './second-factor.rules.ts';

const OWN = `
  SELECT EXISTS (SELECT FROM totp WHERE person_id = $1 AND secret IS NOT NULL) AS totp,
         (SELECT count(*)::int FROM recovery_code WHERE person_id = $1) AS "recoveryCodesLeft"`;

@Injectable()
export class SecondFactorQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: PortalConfig,
  ) {}

  /** The reader's own. */
  @Reads('factor.read')
  async own({ personId, roles }: Actor): Promise<FactorsView> {
    const [own]: Pick<FactorsView, 'totp' | 'recoveryCodesLeft'>[] = await this.dataSource.query(OWN, [personId]);
    return { ...own!, passkeys: [], required: mustHaveFactor(roles, this.config.secondFactorRoles) };
  }
}
