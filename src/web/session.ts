import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { doneSchema, type SessionView, sessionSchema } from '../contract/session.ts';
import type { Permission } from '../domain/access.ts';
import { ask, call } from './api.ts';
import { isProblem } from './asking.ts';

/** Who is signed in, and what they may do. */

export type Session = SessionView;

const sessionCall = call('GET /api/v1/session', sessionSchema);

/** Null: nobody is signed in. */
export const sessionOptions = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }): Promise<Session | null> =>
    ask(sessionCall, {}, signal).catch((error: unknown) => {
      if (isProblem(error, 401)) return null;
      throw error;
    }),
});

export const useSession = (): Session | null => useSuspenseQuery(sessionOptions).data;

/** Whether who is signed in may do it: what they may not, a page does not offer. The API decides; this only spares a refusal. */
export const useMay = (permission: Permission): boolean => useSession()?.permissions.includes(permission) ?? false;

/** One's language, or another organization to look at. */
export const changeSession = call('PUT /api/v1/session', sessionSchema);
export const endSession = call('DELETE /api/v1/session', doneSchema);
