import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { inEvery, placeOf, sourceOf, sourcesUnder } from '#test/support/sources';

const sources = sourcesUnder('apps', 'libs');

/** What the calls of a function are given first, with where. */
const givenTo = (name: RegExp, among: readonly ts.SourceFile[] = sources): readonly (readonly [string, string])[] =>
  inEvery(among, (node) => {
    if (!ts.isCallExpression(node) || !name.test(/(\w+)$/.exec(node.expression.getText())?.[1] ?? '')) return undefined;
    return [[node.arguments[0]?.getText() ?? '', placeOf(node)] as const];
  });

const others = (given: readonly (readonly [string, string])[], allowed: RegExp): string[] =>
  given.filter(([what]) => !allowed.test(what)).map(([what, place]) => `${place} ${what}`);

describe('what is kept secret', () => {
  it('is sealed in one way only, which also finds every change', () => {
    const given = givenTo(/^create(Cipheriv|Decipheriv)$/);
    expect(given.length).toBeGreaterThanOrEqual(4);
    expect(others(given, /^'aes-256-gcm'$/)).toEqual([]);
  });

  it('is hashed by nothing that is broken; the one MD5 is of the published draw of RFC 3797', () => {
    const weak = others(givenTo(/^create(Hash|Hmac)$/), /^'sha(256|384|512)'$/);
    expect(weak.map((place) => place.replace(/:\d+/, ''))).toEqual(["libs/fairness/src/rfc3797.ts 'md5'"]);
  });
});

describe('what nobody may guess', () => {
  /** Names of lengths, and how many bytes they are where they are declared. */
  const named = (name: string, file: string): number => {
    const declared = new RegExp(`const ${name} = (\\d+)`).exec(sources.find(({ fileName }) => fileName === file)!.text);
    return Number(declared?.[1] ?? Number.NaN);
  };

  it('has 128 random bits, or is no secret', () => {
    const short = givenTo(/^randomBytes$/).flatMap(([length, place]) => {
      const bytes = /^\d+$/.test(length) ? Number(length) : named(length, place.replace(/:\d+$/, ''));
      return bytes >= 16 ? [] : [`${place.replace(/:\d+$/, '')} ${length}`];
    });
    expect(short.filter((each) => !/test\//.test(each)).toSorted()).toEqual([
      // opens an account with its password only, after ten wrong ones not at all, and is used once
      'apps/portal/src/second-factor/recovery-codes.ts 10',
      // covers a token that has 256 bits of its own
      'apps/portal/src/session/form-token.ts token.length',
      // says nothing; it must only never come twice under one key
      'apps/portal/src/session/session-key.ts NONCE_BYTES',
      'libs/platform/src/restricted/restricted-field.cipher.ts IV_BYTES',
    ]);
  });

  it('would be found when it is short', () => {
    expect(givenTo(/^randomBytes$/, [sourceOf('x.ts', 'const token = crypto.randomBytes(8);')])).toEqual([
      ['8', 'x.ts:1'],
    ]);
  });
});
