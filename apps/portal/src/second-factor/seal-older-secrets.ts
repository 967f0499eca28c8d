import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ServiceLog } from '#platform/logging/service-log';
import { KeyRotation } from '#platform/restricted/key-rotation';

/**
 * Brings what an older version has sealed into envelopes of its own, before the portal takes its first request. A secret
 * that does not open is the trouble of one person; the portal starts, and the next rotation stops at it.
 */
@Injectable()
export class SealOlderSecrets implements OnApplicationBootstrap {
  constructor(
    private readonly rotation: KeyRotation,
    private readonly log: ServiceLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      const values = await this.rotation.sealOlder();
      if (values > 0) this.log.info('older values were sealed anew', { values });
    } catch (error) {
      this.log.fault('older values could not be sealed anew', error);
    }
  }
}
