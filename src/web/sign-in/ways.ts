import type { z } from 'zod';
import type { signInSchema } from '../../contract/session.ts';

/** What the sign-in page offers. */
export type SignInView = z.output<typeof signInSchema>;
