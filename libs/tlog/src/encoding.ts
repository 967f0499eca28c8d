/** Bytes of padded standard base64 (RFC 4648 section 4), or undefined unless it is exactly the text an encoder would write. */
export function bytesOfBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Bytes of unpadded base64url (RFC 4648 section 5), or undefined unless it is exactly the text an encoder would write. */
export function bytesOfBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}

/** Padded standard base64 of some bytes. */
export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** The text of UTF-8 bytes, or undefined if they are not valid UTF-8. A byte order mark is kept. */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const UINT64_MAX = (1n << 64n) - 1n;

/** A tree size or index as the formats write it: ASCII decimal, no leading zeros, at most 64 bits; undefined otherwise. */
export function integerOfDecimal(text: string): bigint | undefined {
  if (!/^(?:0|[1-9][0-9]{0,19})$/.test(text)) return undefined;
  const value = BigInt(text);
  return value <= UINT64_MAX ? value : undefined;
}
