import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceLog } from '#platform/logging/service-log';
import { NumberedKeys } from '#platform/restricted/numbered-keys';
import { KeyRotation } from './key-rotation.ts';

/** Brings what an older version has sealed into envelopes of its own, before the service takes its first request. */
@Injectable()
export class SealOlderValues implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: NumberedKeys,
    private readonly log: ServiceLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const values = await new KeyRotation(this.dataSource, this.keys).sealOlder();
    if (values > 0) this.log.info('older values were sealed anew', { values });
  }
}
