import { invitationViewSchema } from '../../contract/invitation.ts';
import { sessionSchema, setupViewSchema, signInSchema } from '../../contract/session.ts';
import { call } from '../api.ts';

export const waysIn = call('GET /api/v1/sign-in', signInSchema);

export const setupLink = call('GET /api/v1/setup/{token}', setupViewSchema);
export const setUp = call('POST /api/v1/setup/{token}', sessionSchema);

export const invitation = call('GET /api/v1/invitations/{token}', invitationViewSchema);
export const accept = call('POST /api/v1/invitations/{token}', sessionSchema);

export const followLink = call('POST /api/v1/sign-in-links/{token}', sessionSchema);
