import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** How a device of a test answers; as an honest one would, unless said otherwise. */
export interface Manners {
  /** The page that the browser says it is on. */
  readonly origin?: string;
  readonly rpId?: string;
  /** Of the signatures so far; undefined goes on counting. */
  readonly counter?: number;
  /** Has it asked its person for finger, face or PIN? */
  readonly verified?: boolean;
  readonly signature?: Buffer;
}

interface Question {
  readonly challenge: string;
}

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/**
 * A security key made of software (WebAuthn level 3, sections 5.8.1 and 6.1), which can lie as no real one does. It makes
 * ES256 keys and attests nothing.
 */
export class Device {
  readonly id = text(randomBytes(32));
  private readonly pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  private counter = 0;

  constructor(private readonly origin = 'http://localhost:3000') {
    this.pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  /** Answers POST /factors/passkeys. */
  make({ challenge }: Question, manners: Manners = {}) {
    const data = this.authenticatorData(manners, HAS_CREDENTIAL);
    const idBytes = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([idBytes.length >> 8, idBytes.length & 0xff]);
    const authData = Buffer.concat([data, Buffer.alloc(16), length, idBytes, this.coseKey()]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      Buffer.from([0x59, authData.length >> 8, authData.length & 0xff]),
      authData,
    ]);
    const clientDataJSON = this.clientData('webauthn.create', challenge, manners);
    return this.credential({ clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject) });
  }

  /** Answers a question to sign in or to prove. */
  sign({ challenge }: Question, manners: Manners = {}) {
    const data = this.authenticatorData(manners, 0);
    const clientDataJSON = this.clientData('webauthn.get', challenge, manners);
    const signed = Buffer.concat([data, sha256(clientDataJSON)]);
    const signature = manners.signature ?? createSign('sha256').update(signed).sign(this.pair.privateKey);
    return this.credential({
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(data),
      signature: text(signature),
    });
  }

  private credential<Parts extends object>(response: Parts) {
    const { id } = this;
    return { id, rawId: id, type: 'public-key', response };
  }

  private clientData(type: string, challenge: string, { origin = this.origin }: Manners): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private authenticatorData(manners: Manners, more: number): Buffer {
    this.counter = manners.counter ?? this.counter + 1;
    const { rpId = new URL(this.origin).hostname, verified = true } = manners;
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([USER_PRESENT | (verified ? USER_VERIFIED : 0) | more]), counted]);
  }

  /** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} (RFC 9052, 9053). */
  private coseKey(): Buffer {
    const { x, y } = this.pair.publicKey.export({ format: 'jwk' });
    const [xs, ys] = [x!, y!].map((part) => Buffer.concat([Buffer.from([0x58, 0x20]), Buffer.from(part, 'base64url')]));
    return Buffer.concat([Buffer.from('a501020326200121', 'hex'), xs!, Buffer.from('22', 'hex'), ys!]);
  }
}

/** A short text in CBOR. */
const cborText = (words: string): Buffer => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
