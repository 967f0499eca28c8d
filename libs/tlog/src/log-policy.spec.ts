import crypto from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cosignerKey } from './cosigner-key.ts';
import { formatPolicy, hasQuorum, parsePolicy, type LogPolicy } from './log-policy.ts';
import { MalformedError } from './malformed-error.ts';
import { signerKey } from './signer-key.ts';
import { formatVkey, type GoodSignature, type VerifierKey } from './verifier-key.ts';

const newKey = (): crypto.KeyObject => crypto.generateKeyPairSync('ed25519').privateKey;
const log = signerKey('log.example/grants', newKey()).verifier;
const names = ['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3'];
const keys = new Map(names.map((name) => [name, cosignerKey(`witness.example/${name}`, newKey()).verifier]));
const vkey = (name: string): string => formatVkey(keys.get(name)!);
const parse = (text: string): LogPolicy => parsePolicy(Buffer.from(text));
const goodOf = (key: VerifierKey): GoodSignature => ({ key, time: 1n });
const cosignedBy = (...who: readonly string[]): GoodSignature[] => who.map((name) => goodOf(keys.get(name)!));

/** The example of the specification. */
const EXAMPLE = `log ${formatVkey(log)}

# operated by one organisation
witness X1 ${vkey('X1')}
witness X2 ${vkey('X2')}
witness X3\t${vkey('X3')} https://x3.example/witness
  group X-witnesses 2 X1 X2 X3

witness Y1 ${vkey('Y1')}
witness Y2 ${vkey('Y2')}
witness Y3 ${vkey('Y3')}
group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

describe('the policy of the specification', () => {
  const policy = parse(EXAMPLE);

  it('is read', () => {
    expect(policy.logs).toEqual([{ key: log }]);
    expect(policy.witnesses.map(({ name }) => name)).toEqual(names);
    expect(policy.witnesses[2]!.url).toBe('https://x3.example/witness');
    expect(policy.groups.map(({ name, threshold }) => [name, threshold])).toEqual([
      ['X-witnesses', 2],
      ['Y-witnesses', 1],
      ['X-and-Y', 2],
    ]);
    expect(parse(formatPolicy(policy))).toEqual(policy);
  });

  it('is satisfied by two of X and one of Y, whoever else has signed', () => {
    expect(hasQuorum(policy, cosignedBy('X1', 'X3', 'Y2'))).toBe(true);
    expect(hasQuorum(policy, [goodOf(log), ...cosignedBy('X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3')])).toBe(true);
    expect(hasQuorum(policy, cosignedBy('X1', 'Y1', 'Y2', 'Y3'))).toBe(false);
    expect(hasQuorum(policy, cosignedBy('X1', 'X1', 'Y1'))).toBe(false);
    expect(hasQuorum(policy, cosignedBy('X1', 'X2', 'X3'))).toBe(false);
  });

  it('is not satisfied by a stranger who uses the name of a witness', () => {
    const stranger = cosignerKey('witness.example/X2', newKey()).verifier;
    expect(hasQuorum(policy, [...cosignedBy('X1', 'Y1'), goodOf(stranger)])).toBe(false);
  });
});

describe('a quorum', () => {
  it('may be one witness, or none', () => {
    const one = parse(`witness w ${vkey('X1')}\nquorum w\n`);
    expect([hasQuorum(one, cosignedBy('X1')), hasQuorum(one, cosignedBy('X2'))]).toEqual([true, false]);
    expect(hasQuorum(parse('quorum none\n'), [])).toBe(true);
    const without = { logs: [{ key: log, url: 'https://log.example/grants' }], witnesses: [], groups: [] };
    expect(formatPolicy({ ...without, quorum: 'none' })).toBe(
      `log ${formatVkey(log)} https://log.example/grants\nquorum none\n`,
    );
  });

  it('k of n is reached by k witnesses and never by fewer', () => {
    const threshold = fc.integer({ min: 1, max: names.length });
    fc.assert(
      fc.property(threshold, fc.subarray(names), (k, who) => {
        const witnesses = names.map((name) => ({ name, key: keys.get(name)! }));
        const policy = { logs: [], witnesses, groups: [{ name: 'g', threshold: k, members: names }], quorum: 'g' };
        expect(hasQuorum(parse(formatPolicy(policy)), cosignedBy(...who))).toBe(who.length >= k);
      }),
    );
  });
});

describe('a policy file is refused', () => {
  const w = `witness w ${vkey('X1')}`;
  it.each([
    ['without a quorum', `${w}\n`],
    ['with two', `${w}\nquorum w\nquorum none\n`],
    ['with a quorum that is not defined before it', `quorum w\n${w}\n`],
    ['with a quorum of two names', `${w}\nquorum w w\n`],
    ['with a group of nobody', `${w}\ngroup g any\nquorum w\n`],
    ['with a member that is not defined', `${w}\ngroup g 1 w x\nquorum g\n`],
    ['with a member twice', `${w}\ngroup g 1 w w\nquorum g\n`],
    ['with a member of two groups', `${w}\ngroup g 1 w\ngroup h 1 w\nquorum g\n`],
    ['with none as a member', `${w}\ngroup g 1 w none\nquorum g\n`],
    ['with a threshold above the members', `${w}\ngroup g 2 w\nquorum g\n`],
    ['with a threshold of 0', `${w}\ngroup g 0 w\nquorum g\n`],
    ['with a threshold like 01', `${w}\ngroup g 01 w\nquorum g\n`],
    ['with a name twice', `${w}\nwitness w ${vkey('X2')}\nquorum w\n`],
    ['with a witness called none', `witness none ${vkey('X1')}\nquorum none\n`],
    ['with a witness twice', `${w}\nwitness v ${vkey('X1')}\nquorum w\n`],
    ['with a log twice', `log ${formatVkey(log)}\nlog ${formatVkey(log)}\nquorum none\n`],
    ['with a log as witness', `witness w ${formatVkey(log)}\nquorum w\n`],
    ['with a witness as log', `log ${vkey('X1')}\nquorum none\n`],
    ['with a broken key', `witness w ${vkey('X1')}A\nquorum w\n`],
    ['with an unknown line', `${w}\nquorums w\n`],
    ['with a carriage return', `${w}\r\nquorum w\r\n`],
    ['with a control character', `${w}\nquorum w\n\0`],
    ['that is not UTF-8', Buffer.from([0x23, 0xff, 0x0a])],
  ])('%s', (_, text) => {
    expect(() => parsePolicy(Buffer.from(text as string))).toThrow(MalformedError);
  });

  it('with the number of its line, and never with another error', () => {
    expect(() => parse(`${w}\nquorum v\n`)).toThrow('line 2 of the policy: v is not defined before it');
    const words = fc.constantFrom('log', 'witness', 'group', 'quorum', 'w', 'all', '1', 'none', vkey('X1'), ' ', '\n');
    fc.assert(
      fc.property(fc.array(words), (list) => {
        try {
          parse(list.join(' '));
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError);
        }
      }),
    );
  });
});
