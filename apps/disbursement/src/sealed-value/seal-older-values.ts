import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ActRunner } from '#platform/act/act-runner';
import { ServiceLog } from '#platform/logging/service-log';
import { KeyRotation } from '#platform/restricted/key-rotation';
import { BankAccountService } from '../bank-account/bank-account.service.ts';

/** Brings what an older version has sealed into envelopes of its own, and indexes accounts that it has not, before the service takes its first request. */
@Injectable()
export class SealOlderValues implements OnApplicationBootstrap {
  constructor(
    private readonly rotation: KeyRotation,
    private readonly accounts: BankAccountService,
    private readonly acts: ActRunner,
    private readonly log: ServiceLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const values = await this.rotation.sealOlder();
    const accounts = await this.acts.asSystem(({ tx }) => this.accounts.indexOlder(tx));
    if (values + accounts > 0) this.log.info('older values were sealed anew', { values, accounts });
  }
}
