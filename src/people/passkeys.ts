import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';

/** A passkey stands for two factors: what one has, and the finger or PIN that it asks for. Without these it is half of it. */
function requireVerified(verified: boolean | undefined): void {
  if (!verified) throw new APIError('BAD_REQUEST', { code: 'USER_VERIFICATION_REQUIRED' });
}

export const passkeys = passkey({
  rpName: 'Sokuho',
  authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  registration: {
    afterVerification: ({ verification }) => requireVerified(verification.registrationInfo?.userVerified),
  },
  authentication: {
    afterVerification: ({ verification }) => requireVerified(verification.authenticationInfo.userVerified),
  },
});
