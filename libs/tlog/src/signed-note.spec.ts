import crypto from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MalformedError } from './malformed-error.ts';
import { NotSignedError, openNote, parseNote, signNote } from './signed-note.ts';
import { openCheckpoint } from './signed-checkpoint.ts';
import { signerKey } from './signer-key.ts';
import { formatVkey, parseVkey, SIGNATURE_TYPES, verifierKey } from './verifier-key.ts';

const aSigner = (name: string): ReturnType<typeof signerKey> =>
  signerKey(name, crypto.generateKeyPairSync('ed25519').privateKey);
const bytes = (text: string): Buffer => Buffer.from(text);

const log = aSigner('log.example/grants');
const other = aSigner('other.example/key');
const BODY = `log.example/grants\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n`;
const NOTE = signNote(BODY, [log]);
const badLine = (name: string, id: Uint8Array): string =>
  `— ${name} ${Buffer.concat([id, Buffer.alloc(64)]).toString('base64')}\n`;

describe('a signed note', () => {
  it('opens with the key that signed it', () => {
    expect(openNote(bytes(NOTE), [log.verifier]).text).toBe(BODY);
  });

  it('keeps empty lines inside its text', () => {
    const text = 'first\n\nsecond\n';
    expect(openNote(bytes(signNote(text, [log])), [log.verifier]).text).toBe(text);
  });

  it('is refused without a known key, and with any text changed', () => {
    expect(() => openNote(bytes(NOTE), [])).toThrow(NotSignedError);
    expect(() => openNote(bytes(NOTE), [other.verifier])).toThrow(NotSignedError);
    expect(() => openNote(bytes(NOTE.replace('\n0\n', '\n1\n')), [log.verifier])).toThrow(NotSignedError);
  });

  it('ignores lines of unknown keys, also when they share a name or an ID with a known one', () => {
    const strangers = badLine('log.example/grants', Buffer.of(1, 2, 3, 4)) + badLine('stranger', log.verifier.id);
    expect(openNote(bytes(NOTE + strangers), [log.verifier]).verified).toHaveLength(1);
  });

  it('is refused as a whole when one known key fails, even beside a good signature of the same key', () => {
    expect(() =>
      openNote(bytes(NOTE + badLine(other.verifier.name, other.verifier.id)), [log.verifier, other.verifier]),
    ).toThrow(NotSignedError);
    expect(() => openNote(bytes(NOTE + badLine(log.verifier.name, log.verifier.id)), [log.verifier])).toThrow(
      NotSignedError,
    );
  });

  it('may carry 16 signatures and more', () => {
    const signers = Array.from({ length: 16 }, (_, number) => aSigner(`signer-${number}`));
    const note = signNote(BODY, signers);
    expect(
      openNote(
        bytes(note),
        signers.map(({ verifier }) => verifier),
      ).verified,
    ).toHaveLength(16);
  });

  it('counts a key listed twice once, and refuses two keys that look alike', () => {
    expect(openNote(bytes(NOTE), [log.verifier, log.verifier]).verified).toHaveLength(1);
    const lookalike = { ...log.verifier, publicKey: other.verifier.publicKey };
    expect(() => openNote(bytes(NOTE), [log.verifier, lookalike])).toThrow(NotSignedError);
  });

  it.each([
    ['no empty line', BODY],
    ['no signature', `${BODY}\n`],
    ['no last newline', NOTE.slice(0, -1)],
    ['a carriage return', NOTE.replace('\n0\n', '\r\n0\n')],
    ['a tab', NOTE.replace('log', 'l\tog')],
    ['a hyphen for the dash', NOTE.replace('—', '-')],
    ['a double space', NOTE.replace('— ', '—  ')],
    ['a plus in the name', NOTE.replace('— log', '— l+og')],
    ['a no-break space in the name', NOTE.replace('— log', '— l\u00a0og')],
    ['unpadded base64', NOTE.replace('=\n', '\n').replace('=\n', '\n').replace(/=+\n$/, '\n')],
    ['a short signature', `${BODY}\n— a AAAAAA==\n`],
    ['a third word', NOTE.replace(/\n$/, ' x\n')],
    ['a blank line at the end', `${NOTE}\n`],
    ['text after the signatures', `${NOTE}more\n`],
  ])('is malformed with %s', (_, note) => {
    expect(() => parseNote(bytes(note))).toThrow(MalformedError);
  });

  it('is malformed when it is not UTF-8', () => {
    expect(() => parseNote(Buffer.concat([Buffer.of(0xff), bytes(NOTE)]))).toThrow(MalformedError);
  });

  it('cannot be made of a text without a last newline', () => {
    expect(() => signNote('no newline', [log])).toThrow(MalformedError);
  });
});

describe('a verifier key', () => {
  const vkey = formatVkey(log.verifier);

  it('is read back as it was written', () => {
    expect(parseVkey(vkey)).toEqual(log.verifier);
  });

  it.each([
    ['a wrong key ID', vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['another name', vkey.replace('log.example', 'lag.example')],
    ['no name', vkey.replace('log.example/grants', '')],
    ['a space in the name', formatVkey({ ...log.verifier, name: 'a b' })],
    ['a short key', formatVkey({ ...log.verifier, publicKey: log.verifier.publicKey.subarray(1) })],
    ['an unknown type', formatVkey({ ...log.verifier, type: 9 as never })],
    ['two parts', 'name+12345678'],
    ['a newline', `${vkey}\n`],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => {
    expect(() => parseVkey(text)).toThrow(MalformedError);
  });
});

describe('a signed checkpoint', () => {
  it('opens when the log has signed, under its own name or an origin given', () => {
    expect(openCheckpoint(bytes(NOTE), [log.verifier]).size).toBe(0n);
    const elsewhere = signNote(BODY.replace('log.example/grants', 'old.example/log'), [log]);
    expect(openCheckpoint(bytes(elsewhere), [log.verifier], 'old.example/log').origin).toBe('old.example/log');
    expect(() => openCheckpoint(bytes(elsewhere), [log.verifier])).toThrow(NotSignedError);
    expect(() => openCheckpoint(bytes(NOTE), [log.verifier], 'old.example/log')).toThrow(NotSignedError);
  });

  it('is not made by a witness alone', () => {
    const { privateKey } = crypto.generateKeyPairSync('ed25519');
    const { publicKey } = signerKey('witness', privateKey).verifier;
    const witness = verifierKey('witness', SIGNATURE_TYPES.cosignature, publicKey);
    const time = Buffer.alloc(8);
    const signature = Buffer.concat([time, crypto.sign(null, bytes(`cosignature/v1\ntime 0\n${BODY}`), privateKey)]);
    const note = bytes(`${BODY}\n— witness ${Buffer.concat([witness.id, signature]).toString('base64')}\n`);
    expect(openNote(note, [witness]).verified[0]?.time).toBe(0n);
    expect(() => openCheckpoint(note, [witness, log.verifier])).toThrow(NotSignedError);
  });

  it.each([
    ['two lines', 'log\n0\n'],
    ['a leading zero', BODY.replace('\n0\n', '\n00\n')],
    ['a sign', BODY.replace('\n0\n', '\n+1\n')],
    ['a size over 64 bits', BODY.replace('\n0\n', '\n18446744073709551616\n')],
    ['a short root', BODY.replace('47DE', '')],
    ['no origin', BODY.replace('log.example/grants', '')],
    ['an empty extension line', `${BODY}\nextra\n`],
  ])('is malformed with %s', (_, body) => {
    expect(() => openCheckpoint(bytes(signNote(body, [log])), [log.verifier])).toThrow(MalformedError);
  });
});
