import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel/canonical-json';
import { requestHash } from './idempotency.ts';

const secret = Buffer.alloc(32, 1);
const registration = { email: 'ana@example.org', password: 'a weak password' };
const hash = requestHash(secret, 'POST', '/people/register', registration);

describe('the hash of a request', () => {
  it('knows the same request again, however its fields are ordered', () => {
    const { email, password } = registration;
    expect(requestHash(secret, 'POST', '/people/register', { password, email })).toEqual(hash);
  });

  it('tells requests apart by method, path and body', () => {
    const others = [
      requestHash(secret, 'PUT', '/people/register', registration),
      requestHash(secret, 'POST', '/people', registration),
      requestHash(secret, 'POST', '/people/register', { ...registration, password: 'another password' }),
    ];
    for (const other of others) expect(other).not.toEqual(hash);
  });

  it('lets nobody try passwords who has the table but not the key', () => {
    const guess = canonicalJson({ method: 'POST', url: '/people/register', body: registration });
    expect(createHash('sha256').update(guess).digest()).not.toEqual(hash);
    expect(requestHash(Buffer.alloc(32, 2), 'POST', '/people/register', registration)).not.toEqual(hash);
  });

  it.each(['nul \u0000 inside', 'half \ud800'])('refuses text that cannot be stored: %j', (text) => {
    expect(() => requestHash(secret, 'POST', '/calls', { title: text })).toThrow('cannot be stored');
  });
});
