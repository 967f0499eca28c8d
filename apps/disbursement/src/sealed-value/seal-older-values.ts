import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActRunner } from '#platform/act/act-runner';
import { ServiceLog } from '#platform/logging/service-log';
import { NumberedKeys } from '#platform/restricted/numbered-keys';
import { BankAccountService } from '../bank-account/bank-account.service.ts';
import { KeyRotation } from './key-rotation.ts';

/** Brings what an older version has sealed into envelopes of its own, and indexes accounts that it has not, before the service takes its first request. */
@Injectable()
export class SealOlderValues implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: NumberedKeys,
    private readonly accounts: BankAccountService,
    private readonly acts: ActRunner,
    private readonly log: ServiceLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const values = await new KeyRotation(this.dataSource, this.keys).sealOlder();
    const accounts = await this.acts.asSystem(({ tx }) => this.accounts.indexOlder(tx));
    if (values + accounts > 0) this.log.info('older values were sealed anew', { values, accounts });
  }
}
