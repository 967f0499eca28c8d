import { randomBytes } from 'node:crypto';
import type { NumberedKeys } from './numbered-keys.ts';
import { RestrictedFieldCipher, type Place } from './restricted-field.cipher.ts';

/** Where a value and its wrapped key stand. Both are bound to it: in another row, or as another version, neither opens. */
export interface EnvelopePlace extends Required<Place> {
  readonly keyColumn: string;
}

export interface Envelope {
  readonly sealed: Buffer;
  /** Null in what was sealed before there were data keys: under the first wrapping key itself, bound to no version. */
  readonly wrappedKey: Buffer | null;
  readonly keyNumber: number;
}

/** An envelope with a data key of its own: all that is written from now on. */
export type OwnEnvelope = Envelope & { readonly wrappedKey: Buffer };

const KEY_BYTES = 32;

/**
 * Seals each value under a random data key of its own, and that key under one of the numbered wrapping keys. Another
 * wrapping key wraps the data key anew; the sealed value stays as it is. Both layers are AES-256-GCM.
 */
export class EnvelopeCipher {
  constructor(private readonly keys: NumberedKeys) {}

  seal(place: EnvelopePlace, plain: Uint8Array, keyNumber: number): OwnEnvelope {
    const dataKey = randomBytes(KEY_BYTES);
    const sealed = new RestrictedFieldCipher(dataKey).seal(valueOf(place), plain);
    return { sealed, wrappedKey: this.wrap(place, dataKey, keyNumber), keyNumber };
  }

  /** Throws when the place or a key is another, a byte was changed, or the wrapping key has no file any more. */
  open(place: EnvelopePlace, envelope: Envelope): Buffer {
    const { sealed, wrappedKey, keyNumber } = envelope;
    if (wrappedKey === null) {
      const { version: _later, ...older } = valueOf(place);
      return new RestrictedFieldCipher(this.keys.of(keyNumber)).open(older, sealed);
    }
    return new RestrictedFieldCipher(this.unwrap(place, wrappedKey, keyNumber)).open(valueOf(place), sealed);
  }

  /** The same value under another wrapping key. What had no data key yet is sealed anew, under one of its own. */
  rewrap(place: EnvelopePlace, envelope: Envelope, keyNumber: number): OwnEnvelope {
    const { sealed, wrappedKey } = envelope;
    if (wrappedKey === null) return this.seal(place, this.open(place, envelope), keyNumber);
    const dataKey = this.unwrap(place, wrappedKey, envelope.keyNumber);
    return { sealed, wrappedKey: this.wrap(place, dataKey, keyNumber), keyNumber };
  }

  private wrap(place: EnvelopePlace, dataKey: Uint8Array, keyNumber: number): Buffer {
    return new RestrictedFieldCipher(this.keys.of(keyNumber)).seal(keyOf(place), dataKey);
  }

  private unwrap(place: EnvelopePlace, wrappedKey: Uint8Array, keyNumber: number): Buffer {
    return new RestrictedFieldCipher(this.keys.of(keyNumber)).open(keyOf(place), wrappedKey);
  }
}

const valueOf = ({ table, column, rowId, version }: EnvelopePlace): Required<Place> => ({
  table,
  column,
  rowId,
  version,
});
const keyOf = ({ table, keyColumn, rowId, version }: EnvelopePlace): Place => ({
  table,
  column: keyColumn,
  rowId,
  version,
});
