import { createHmac } from 'node:crypto';

/**
 * One ticket a label, 64 hexadecimal digits: PRK = HMAC-SHA256(key, randomness), ticket = HMAC-SHA256(PRK, label || 0x01),
 * which is HKDF with one block of output (RFC 5869; contract.md, op `tickets`). Whoever holds the smallest ticket comes
 * first. Throws RangeError when a label is given twice: two tickets for one would not be fair.
 */
export function ticketsOf(key: Uint8Array, randomness: Uint8Array, labels: readonly string[]): Map<string, string> {
  const extracted = createHmac('sha256', key).update(randomness).digest();
  const tickets = new Map<string, string>();
  for (const label of labels) {
    if (tickets.has(label)) throw new RangeError(`the label ${label} is given twice`);
    tickets.set(label, createHmac('sha256', extracted).update(label, 'utf8').update(Buffer.of(1)).digest('hex'));
  }
  return tickets;
}
