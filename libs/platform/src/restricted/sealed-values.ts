import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EnvelopeCipher, type Envelope, type EnvelopePlace, type OwnEnvelope } from './envelope.cipher.ts';
import { NumberedKeys } from './numbered-keys.ts';
import { holdWrappingKey } from './wrapping-key.ts';

/** Seals and opens what a service has declared as its SealedColumns. */
@Injectable()
export class SealedValues {
  private readonly cipher: EnvelopeCipher;

  constructor(keys: NumberedKeys) {
    this.cipher = new EnvelopeCipher(keys);
  }

  /** Under the newest key, which stays until `tx` ends. The envelope is written in `tx`. */
  async seal(tx: EntityManager, place: EnvelopePlace, plain: Uint8Array): Promise<OwnEnvelope> {
    return this.cipher.seal(place, plain, await holdWrappingKey(tx));
  }

  /** Throws as EnvelopeCipher.open does. */
  open(place: EnvelopePlace, envelope: Envelope): Buffer {
    return this.cipher.open(place, envelope);
  }
}
