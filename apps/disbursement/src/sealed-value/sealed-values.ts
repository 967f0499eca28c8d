import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  EnvelopeCipher,
  type Envelope,
  type EnvelopePlace,
  type OwnEnvelope,
} from '#platform/restricted/envelope.cipher';
import { NumberedKeys } from '#platform/restricted/numbered-keys';

/** The wrapping key that seals now. It is held until the transaction ends: nobody retires it under what is being sealed. */
const NEWEST = 'SELECT number FROM wrapping_key ORDER BY number DESC LIMIT 1 FOR KEY SHARE';

/** Seals and opens bank accounts and bank files. */
@Injectable()
export class SealedValues {
  private readonly cipher: EnvelopeCipher;

  constructor(keys: NumberedKeys) {
    this.cipher = new EnvelopeCipher(keys);
  }

  async seal(tx: EntityManager, place: EnvelopePlace, plain: Uint8Array): Promise<OwnEnvelope> {
    const [newest]: { number: number }[] = await tx.query(NEWEST);
    return this.cipher.seal(place, plain, newest!.number);
  }

  open(place: EnvelopePlace, envelope: Envelope): Buffer {
    return this.cipher.open(place, envelope);
  }
}
