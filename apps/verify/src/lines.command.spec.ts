import { hkdfSync } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QUICKNET } from '#fairness/drand';
import { answerLine, answerLines } from './lines.command.ts';

const answer = (fields: unknown): unknown =>
  JSON.parse(answerLine(Buffer.from(typeof fields === 'string' ? fields : JSON.stringify(fields))));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const ROUND = {
  signature: 'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
};
/** HKDF-SHA256 with one block, computed apart by Node. */
const TICKETS = JSON.parse(
  `{${['app-a', '__proto__'].map((label) => `"${label}":"${Buffer.from(hkdfSync('sha256', 'randomness', 'key', label, 32)).toString('hex')}"`).join()}}`,
) as object;
const LEAF = 'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=';

describe('the line protocol', () => {
  it.each([
    [
      { op: 'leaf_hash', entry: 'YQ==' },
      { ok: true, hash: 'Aippeebat6pa5MPl5F9+l3ESp+Y1k4INvsHsc4ok+Tw=' },
    ],
    [{ op: 'leaf_hash' }, { ok: true, hash: LEAF }],
    [
      { op: 'root', leaves: ['', 'YQ==', base64('grant')] },
      { ok: true, root: 'ssqi/64zNH/8slousxj33UhpRc5z/9leN9JleD5zjPE=' },
    ],
    [
      { op: 'root', leaves: null },
      { ok: true, root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
    ],
    [{ op: 'inclusion', leafIdx: 0, treeSize: '1', root: LEAF, leafHash: LEAF, proof: null }, { ok: true }],
    [{ op: 'consistency', size1: 1, size2: 1, root1: LEAF, root2: LEAF }, { ok: true }],
    [{ op: 'consistency', size1: 0, size2: 0, root1: base64('any'), root2: base64('any'), proof: [] }, { ok: true }],
    [
      { op: 'tile_path', level: 0, index: '1234067', width: 256 },
      { ok: true, path: 'tile/0/x001/x234/067' },
    ],
    [
      { op: 'tile_path', level: 1, index: 0, width: 1, surprise: 1 },
      { ok: true, path: 'tile/1/000.p/1' },
    ],
    [
      { op: 'bundle', bundle: Buffer.from('00000001610005' + '6772616e74', 'hex').toString('base64'), count: 3 },
      { ok: true, entries: ['', 'YQ==', 'Z3JhbnQ='] },
    ],
    [
      { op: 'checkpoint_body', text: base64(`o\n18446744073709551615\n${LEAF}\n`) },
      { ok: true, origin: 'o', size: '18446744073709551615', root: LEAF },
    ],
    [
      { op: 'vkey', vkey: 'audit.example.org/grants+0c959a5c+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4' },
      { ok: true },
    ],
    [
      { op: 'jcs', json: '{"b":[1e2,"\\u20ac"],"a":-0}' },
      { ok: true, text: '{"a":0,"b":[100,"€"]}' },
    ],
    [
      { op: 'money', amount: '20000', currency: 'USD' },
      { ok: true, minor: '2000000', text: '20000.00' },
    ],
    [
      { op: 'rfc3797', sources: [[9319], [2, 5, '12', 8, 10], ['9', 18, 26, 34, 41, 45]], candidates: '25', select: 3 },
      { ok: true, key: '9319./2.5.8.10.12./9.18.26.34.41.45./', selected: [17, 7, 2] },
    ],
    [
      { op: 'tickets', key: base64('key'), randomness: base64('randomness'), labels: ['app-a', '__proto__'] },
      { ok: true, tickets: TICKETS },
    ],
    [
      { op: 'drand', scheme: 'bls-unchained-g1-rfc9380', round: '657413', publicKey: QUICKNET.publicKey, ...ROUND },
      { ok: true, randomness: 'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587' },
    ],
  ])('answers %j', (fields, expected) => {
    expect(answer(fields)).toEqual(expected);
  });

  it.each([
    '',
    'nonsense',
    '[]',
    '{"op":"nothing"}',
    '{"op":"__proto__"}',
    '{"op":"leaf_hash","entry":"YQ"}',
    '{"op":"inclusion","leafIdx":18446744073709551615,"treeSize":1,"root":"' + LEAF + '","leafHash":"' + LEAF + '"}',
    '{"op":"inclusion","leafIdx":0,"treeSize":1,"root":"' + LEAF + '"}',
    '{"op":"consistency","size1":0,"size2":1,"root1":"","root2":"' + LEAF + '"}',
    '{"op":"tile_path","level":0,"index":0,"width":0}',
    '{"op":"tile_path","level":64,"index":0,"width":1}',
    '{"op":"tile_path","level":0,"index":-1,"width":1}',
    '{"op":"tile_path","level":0,"index":1.5,"width":1}',
    '{"op":"jcs","json":"{\\"a\\":1,\\"a\\":1}"}',
    '{"op":"jcs","json":"\\"\\\\ud800\\""}',
    '{"op":"jcs","json":"1e400"}',
    '{"op":"money","amount":"1.001","currency":"USD"}',
    '{"op":"rfc3797","sources":[],"candidates":3,"select":1}',
    '{"op":"rfc3797","sources":[[1,{}]],"candidates":3,"select":1}',
    '{"op":"rfc3797","sources":[1],"candidates":3,"select":1}',
    '{"op":"rfc3797","sources":[[1]],"candidates":3,"select":4}',
    '{"op":"tickets","key":"","randomness":"","labels":["a","a"]}',
    '{"op":"tickets","key":"!","randomness":"","labels":[]}',
    '{"op":"drand","scheme":"toString","round":1,"signature":"","publicKey":""}',
    '{"op":"drand","scheme":"bls-unchained-g1-rfc9380","round":0,"signature":"00","publicKey":"00"}',
    '{"op":"drand","scheme":"pedersen-bls-chained","round":1,"signature":"zz","publicKey":"zz"}',
    `{"op":"drand","scheme":"bls-unchained-g1-rfc9380","round":657414,"publicKey":"${QUICKNET.publicKey}","signature":"${ROUND.signature}"}`,
    '{"op":"note","note":"","vkeys":[]}',
    '{"op":"tlog_proof","proof":"","entry":"","vkeys":[]}',
  ])('answers ok false to %s', (line) => {
    expect(answer(line)).toMatchObject({ ok: false });
  });

  it('reads integers that a JavaScript number cannot hold', () => {
    expect(answer('{"op":"tile_path","level":0,"index":9007199254740993,"width":256}')).toMatchObject({
      path: 'tile/0/x009/x007/x199/x254/x740/993',
    });
  });

  it('names the witness and the time of a cosignature', () => {
    const note = [
      'audit.example.org/grants',
      '3',
      'ssqi/64zNH/8slousxj33UhpRc5z/9leN9JleD5zjPE=',
      '',
      '— audit.example.org/grants DJWaXPV0OPAwnShAGPF82FyFMN1fLjN7PJlN+yPC7/vRBLLTVGDK2EmHxGqegcAcVSe8DdZwOt9NnytuHi0dAjj7iAA=',
      '— witness.example.net/w1 ZpvilAAAAABlU/EA8qq45NOLXeFhTQsu3BPyMLKLhu+/3elG7yxftsoRxbh7lPyWzwPZdLdQqma7Ocrgo2AP7IaVhpKA4VKiPjN4AQ==',
      '',
    ].join('\n');
    const vkeys = [
      'audit.example.org/grants+0c959a5c+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4',
      'witness.example.net/w1+669be294+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X',
    ];
    expect(answer({ op: 'note', note: base64(note), vkeys })).toEqual({
      ok: true,
      text: note.split('\n\n')[0] + '\n',
      verified: [{ name: 'audit.example.org/grants' }, { name: 'witness.example.net/w1', time: '1700000000' }],
    });
  });

  it('answers every line in order whatever the pieces it arrives in, and never throws', async () => {
    const garbage = fc.array(
      fc.oneof(
        fc.string().map((text) => text.replaceAll('\n', ' ')),
        fc.json(),
      ),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(garbage, fc.integer({ min: 1, max: 50 }), async (lines, size) => {
        const marked = lines.flatMap((line, position) => [
          line,
          JSON.stringify({ op: 'tile_path', level: 0, index: position, width: 256 }),
        ]);
        const bytes = Buffer.from(marked.join('\n'));
        const output = new PassThrough();
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, piece) =>
          bytes.subarray(piece * size, (piece + 1) * size),
        );
        const said: unknown[] = [];
        output.on('data', (data) => said.push(data));
        await answerLines(
          (async function* () {
            yield* pieces;
          })(),
          output,
        );
        const expected = marked.map((line) => answerLine(Buffer.from(line)));
        expect(said.join('')).toBe(expected.map((line) => `${line}\n`).join(''));
        expect(expected.filter((_, position) => position % 2 === 1).every((line) => line.includes('"ok":true'))).toBe(
          true,
        );
      }),
      { numRuns: 50 },
    );
  });
});
