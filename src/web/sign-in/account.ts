import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';
import { twoFactorClient } from 'better-auth/client/plugins';

/** Signing in and out, second factors, passkeys: the routes below `/api/auth`, as their library speaks to them. */
export const account = createAuthClient({ plugins: [twoFactorClient(), passkeyClient()] });
