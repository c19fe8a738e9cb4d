import { genericOAuth } from 'better-auth/plugins';

/** Single sign-on at one identity provider (OpenID Connect). */
export interface OidcSettings {
  /** `https://login.example.jp/realms/main`: what its tokens are issued by, and where it describes itself. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As the button says. */
  name: string;
  /** It vouches for its addresses without saying so (`email_verified`), as some do. */
  trustsEmail: boolean;
}

export const oidcProviderId = 'oidc';

/**
 * Authorization code with PKCE and nonce; an ID token counts only when its signature, issuer and audience are right.
 * The provider describes its endpoints itself; while it does not answer, the other ways in still work, and it is asked
 * again at the next attempt.
 */
export const singleSignOn = ({ issuer, clientId, clientSecret, name }: OidcSettings) =>
  genericOAuth({
    config: [
      {
        providerId: oidcProviderId,
        name,
        discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
      },
    ],
  });
