import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readActorToken, signActorToken, TOKEN_LIFE_MS } from './actor-token.ts';
import type { Actor } from './actor.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const ada: Actor = {
  personId: '7b0a6f52-0a52-4a3c-9d50-6a1c38a1f001',
  roles: ['reviewer', 'secretariat'],
  actsFor: [
    { role: 'secretariat', personId: '7b0a6f52-0a52-4a3c-9d50-6a1c38a1f002', name: 'Bob', pseudonymSecret: 'Ym9i' },
  ],
  name: 'Ada',
  sessionId: 's1',
  scopes: ['application.read'],
  factorAt: new Date('2026-11-22T09:00:00.123Z'),
  pseudonymSecret: 'c2VjcmV0',
};

describe('an actor token', () => {
  it('brings the actor to the service it is for, within a minute', () => {
    const token = signActorToken(privateKey, ada, 'review', 1000);
    expect(readActorToken([publicKey], token, 'review', 1000 + TOKEN_LIFE_MS - 1)).toEqual(ada);
    expect(() => readActorToken([publicKey], token, 'review', 1000 + TOKEN_LIFE_MS)).toThrow('took too long');
    expect(() => readActorToken([publicKey], token, 'audit', 1000)).toThrow('Sign in again');
  });

  it('is refused when one bit of it, or the key, is another', () => {
    const token = signActorToken(privateKey, ada, 'review', 1000);
    const [body, signature] = token.split('.') as [string, string];
    const forged = Buffer.from(JSON.stringify({ ...ada, roles: ['administrator'], audience: 'review', expires: 9e12 }));
    const wrong = [`${forged.toString('base64url')}.${signature}`, body, `${body}.`, `${token}.x`, '', 'a.b'];
    for (const text of wrong) expect(() => readActorToken([publicKey], text, 'review', 1000)).toThrow('Sign in again');
    const stranger = generateKeyPairSync('ed25519').privateKey;
    expect(() => readActorToken([], token, 'review', 1000)).toThrow('Sign in');
    expect(() => readActorToken([publicKey], signActorToken(stranger, ada, 'review', 1000), 'review', 1000)).toThrow(
      'Sign in',
    );
  });
});
