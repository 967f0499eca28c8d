import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, parseJsonStrictly } from './canonical-json.ts';
import type { JsonValue } from './canonical-json.ts';

const refused = (value: unknown): void => expect(() => canonicalJson(value as JsonValue)).toThrow();

describe('canonical JSON (RFC 8785)', () => {
  it('writes the sample of RFC 8785 section 3.2.2', () => {
    const sample = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units (RFC 8785 section 3.2.3)', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const object = Object.fromEntries(names.map((name) => [name, name]));
    const sorted = Object.keys(JSON.parse(canonicalJson(object)) as object).filter((name) => name !== '1');
    expect(sorted).toEqual(['\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  it('writes minus zero as zero and large numbers as ECMAScript does', () => {
    expect(canonicalJson([-0, 9007199254740992, 1e21, 5e-324])).toBe('[0,9007199254740992,1e+21,5e-324]');
  });

  it('keeps a member called __proto__', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}') as JsonValue)).toBe('{"__proto__":1,"a":2}');
  });

  it('refuses what JSON cannot express', () => {
    [undefined, 1n, NaN, Infinity, -Infinity, () => 1, Symbol('a'), '\ud800', { '\udc00': 1 }].forEach(refused);
    [{ a: undefined }, [undefined], [, 1], { [Symbol('a')]: 1 }].forEach(refused); // eslint-disable-line no-sparse-arrays
  });

  it('refuses objects that are not plain', () => {
    [new Date(0), new Map(), new Set(), /a/, new (class Grant {})(), Buffer.from('a')].forEach(refused);
  });

  it('refuses a value that contains itself, yet allows the same value twice', () => {
    const loop: Record<string, unknown> = {};
    loop['inner'] = [loop];
    refused(loop);
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });

  it('says where the trouble is', () => {
    expect(() => canonicalJson({ refs: ['a', undefined] } as unknown as JsonValue)).toThrow('$.refs[1]');
  });

  it('writes values nested 100,000 deep', () => {
    const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
  });

  it('writes a list of 300,000', () => {
    const text = JSON.stringify(Array.from({ length: 300_000 }, (_, at) => at));
    expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
  });

  it('is a fixed point and keeps the value, whatever the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value as JsonValue);
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('reading JSON strictly', () => {
  it('refuses a member name that is repeated, however it is written', () => {
    expect(() => parseJsonStrictly('{"a":1,"a":2}')).toThrow(SyntaxError);
    expect(() => parseJsonStrictly('[{"b":{"a":1,"\\u0061":1}}]')).toThrow(SyntaxError);
  });

  it('reads colons and quotes inside strings as text', () => {
    expect(parseJsonStrictly('{"a:\\"b":":{\\\\","c":[{}]}')).toEqual({ 'a:"b': ':{\\', c: [{}] });
  });
});
