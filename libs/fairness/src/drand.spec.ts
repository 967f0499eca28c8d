import { describe, expect, it } from '@jest/globals';
import { DRAND_SCHEMES, QUICKNET, randomnessOfRound, timeOfRound, type DrandRound, type DrandScheme } from './drand.ts';

interface Recorded extends DrandRound {
  readonly scheme: DrandScheme;
  readonly publicKey: string;
  readonly randomness: string;
}

/** Rounds that drand's networks have published; they stand in the tests of drand-client and drand-verify. */
const RECORDED: Record<string, Recorded> = {
  quicknet: {
    round: 657413n,
    signature: 'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
    randomness: 'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587',
    ...QUICKNET,
  },
  'the default chain': {
    round: 3311596n,
    signature:
      'a696b9409ababce45749c3a4ec369074453dd4a79967734e1390d969c8ad8d98897d217b9121e92c8ddebbddda8d92f9' +
      '00e3bd6bf9deb166863b1a19390d743f82774001487594c5c09e581db7365f02b70a2c8cc41ce32446ef08e4890c4754',
    previousSignature:
      '8ed588f2a7716fb1349e2d9803da5db0005e98a83783c353d4a08f183236a9ad91d70ddb01266f4b7c576983db464b43' +
      '0e65680b9e0098552758afd6c1e6afcb77e3f62fe1b93d42d1cb63abbb2205512fe12fbf74ea9c5ac3b8f5c1e283a1d8',
    randomness: '647c07b2abbf7ff2afb4d670214f565e5cd9f9c91bfdcecb59a21f3c78d73920',
    publicKey: '868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31',
    scheme: 'pedersen-bls-chained',
  },
  fastnet: {
    round: 3n,
    signature: '8176555f90d71aa49ceb37739683749491c2bab15a46094b255289ed25cf8f01cdfb1fe8bd9cd5a19eb09448a3e53186',
    randomness: 'a4eb0ed6c4132da066843c3bfdce732ce5013eda86e74c136ab8ccc387b798dd',
    publicKey:
      'a0b862a7527fee3a731bcb59280ab6abd62d5c0b6ea03dc4ddf6612fdfc9d01f01c31542541771903475eb1ec6615f8d' +
      '0df0b8b6dce385811d6dcf8cbefb8759e5e616a3dfd054c928940766d9a5b9db91e3b697e5d70a975181e007f87fca5e',
    scheme: 'bls-unchained-on-g1',
  },
  'an unchained test network': {
    round: 19369534n,
    signature:
      'a33833d2098f5e0c4df334fb6c5b1c2de3ab293c77825f55d816254dabf7f4f3d429b6207e1cd2a808876e06058a1f81' +
      '02bb6f6927b654b391259ea99c3566a4eb55feb9665dbaf9d33af08a10b1d8d8b35d91fd3536eb4c197be0041beb5dc2',
    randomness: '778180564f4fb9b77580af69a559ce941eb23d8d3180c48c4d290484b516c6aa',
    publicKey: '8200fc249deb0148eb918d6e213980c5d01acd7fc251900d9260136da3b54836ce125172399ddc69c4e3e11429b62c11',
    scheme: 'pedersen-bls-unchained',
  },
};

describe.each(Object.entries(RECORDED))('a round of %s', (_, recorded) => {
  it('holds, and gives the randomness that drand published', () => {
    expect(randomnessOfRound(recorded, recorded)).toBe(recorded.randomness);
  });

  it('does not hold for another round, scheme, key or signature', () => {
    expect(randomnessOfRound({ ...recorded, round: recorded.round + 1n }, recorded)).toBeUndefined();
    for (const scheme of Object.keys(DRAND_SCHEMES) as DrandScheme[])
      if (scheme !== recorded.scheme) expect(randomnessOfRound(recorded, { ...recorded, scheme })).toBeUndefined();
    const other = Object.values(RECORDED).find(({ publicKey }) => publicKey !== recorded.publicKey)!;
    expect(randomnessOfRound(recorded, { ...recorded, publicKey: other.publicKey })).toBeUndefined();
    expect(randomnessOfRound({ ...recorded, signature: other.signature }, recorded)).toBeUndefined();
  });

  it('does not hold with a byte changed, cut or not hexadecimal, nor with the point at infinity', () => {
    const { signature } = recorded;
    const infinity = `c0${'00'.repeat(signature.length / 2 - 1)}`;
    for (const wrong of [`a${signature.slice(1, -1)}0`, signature.slice(2), `${signature}00`, 'zz', '', infinity])
      expect(randomnessOfRound({ ...recorded, signature: wrong }, recorded)).toBeUndefined();
  });
});

describe('a chained round', () => {
  it('needs the signature before it', () => {
    const { previousSignature, ...alone } = RECORDED['the default chain']!;
    expect(randomnessOfRound(alone, alone)).toBeUndefined();
    expect(randomnessOfRound({ ...alone, previousSignature: `${previousSignature}00` }, alone)).toBeUndefined();
  });
});

describe('the clock of a chain', () => {
  it('counts from the genesis, which is round 1', () => {
    expect(timeOfRound(QUICKNET, 1)).toBe(1_692_803_367);
    expect(timeOfRound(QUICKNET, 657413)).toBe(1_692_803_367 + 657412 * 3);
  });
});
