import { createHash, createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Grant {
  nonce: string | null;
  challenge: string | null;
  claims: Record<string, unknown>;
  /** What its token lies about. */
  forge: { key?: boolean; audience?: string; issuer?: string; nonce?: string };
}

export interface Provider {
  issuer: string;
  /** Somebody has signed in there: the code that their browser brings back. */
  grant(grant: Grant): string;
  close(): Promise<void>;
}

/** An identity provider as OpenID Connect describes one, on this machine. */
export async function startProvider({ clientId }: { clientId: string }): Promise<Provider> {
  const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [own, other] = [pair(), pair()];
  const grants = new Map<string, Grant>();
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration')
      return answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (request.url === '/jwks')
      return answer(200, { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256' }] });
    const form = new URLSearchParams(await textOf(request));
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || grant.challenge !== challenge) return answer(400, { error: 'invalid_grant' });
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: grant.forge.issuer ?? issuer,
      aud: grant.forge.audience ?? clientId,
      nonce: grant.forge.nonce ?? grant.nonce,
      iat: now,
      exp: now + 60,
      ...grant.claims,
    };
    const key = grant.forge.key ? other.privateKey : own.privateKey;
    answer(200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: signed(claims, key) });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    grant(grant) {
      const code = randomUUID();
      grants.set(code, grant);
      return code;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function signed(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: '1' })}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
