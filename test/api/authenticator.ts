import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** What a browser gives for `navigator.credentials`, as its JSON form: enough of WebAuthn to register and to sign in. */
export interface Authenticator {
  create(options: { challenge: string; rp: { id: string } }): object;
  get(options: { challenge: string; rpId: string }): object;
}

const url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();

const PRESENT = 1;
const VERIFIED = 4;
const WITH_KEY = 64;

/** A security key with one credential. `verifies`: it asks for a finger or a PIN. */
export function authenticator(origin: string, verifies = true): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  const user = PRESENT | (verifies ? VERIFIED : 0);
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const said = (response: object) => ({
    id: url(id),
    rawId: url(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
  return {
    create({ challenge, rp }) {
      const key = map(
        [int(1), int(2)],
        [int(3), int(-7)],
        [int(-1), int(1)],
        [int(-2), bytes(Buffer.from(x, 'base64url'))],
        [int(-3), bytes(Buffer.from(y, 'base64url'))],
      );
      const length = Buffer.from([0, id.length]);
      const authData = Buffer.concat([
        sha256(rp.id),
        Buffer.from([user | WITH_KEY, 0, 0, 0, 0]),
        Buffer.alloc(16),
        length,
        id,
        key,
      ]);
      const attestation = map(
        [text('fmt'), text('none')],
        [text('attStmt'), map()],
        [text('authData'), bytes(authData)],
      );
      const client = clientData('webauthn.create', challenge);
      return said({ clientDataJSON: url(client), attestationObject: url(attestation), transports: ['internal'] });
    },
    get({ challenge, rpId }) {
      const authData = Buffer.concat([sha256(rpId), Buffer.from([user, 0, 0, 0, 0])]);
      const client = clientData('webauthn.get', challenge);
      const signature = createSign('SHA256').update(authData).update(sha256(client)).sign(privateKey);
      return said({ clientDataJSON: url(client), authenticatorData: url(authData), signature: url(signature) });
    },
  };
}

/** The little of CBOR (RFC 8949) that this takes. */
function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}
const int = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Uint8Array): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (...entries: [Buffer, Buffer][]): Buffer => Buffer.concat([head(5, entries.length), ...entries.flat()]);
