import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a sealed value stands. It is bound to this place: copied to another row or column it does not open. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  /** Which of several values of the row; absent in what was sealed before there were several. */
  readonly version?: number;
}

/** First byte of a sealed value: says how the rest is to be read, should that ever change. */
const SHAPE = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + IV_BYTES + TAG_BYTES;

/** AES-256-GCM with a fresh IV for each value: shape (1) | IV (12) | tag (16) | ciphertext; AAD is table|column|row|version. */
export class RestrictedFieldCipher {
  /** `key` is 32 bytes. */
  constructor(private readonly key: Uint8Array) {}

  seal(place: Place, plain: Uint8Array): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(boundTo(place));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.of(SHAPE), iv, cipher.getAuthTag(), sealed]);
  }

  /** Throws when the key is another, the place is another, or a byte was changed; the message names the place only. */
  open(place: Place, sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed);
    const where = `${place.table}.${place.column} of ${place.rowId}`;
    if (bytes.length < HEAD_BYTES || bytes[0] !== SHAPE) throw new Error(`${where} is not a sealed value`);
    const iv = bytes.subarray(1, 1 + IV_BYTES);
    const tag = bytes.subarray(1 + IV_BYTES, HEAD_BYTES);
    try {
      const cipher = createDecipheriv('aes-256-gcm', this.key, iv, { authTagLength: TAG_BYTES }).setAAD(boundTo(place));
      cipher.setAuthTag(tag);
      return Buffer.concat([cipher.update(bytes.subarray(HEAD_BYTES)), cipher.final()]);
    } catch {
      throw new Error(`${where} cannot be opened: the key is another one, or the value was changed`);
    }
  }
}

const boundTo = ({ table, column, rowId, version }: Place): Buffer =>
  Buffer.from([table, column, rowId, ...(version === undefined ? [] : [version])].join('|'));
