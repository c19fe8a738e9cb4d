import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { ask } from '../api.ts';
import { endSession } from '../session.ts';

/** Ends this session; the app is loaded anew, so that nothing it showed stays in the page. */
export const useSignOut = (): UseMutationResult<unknown, Error, void> =>
  useMutation({
    mutationFn: () => ask(endSession, {}),
    onSettled: () => window.location.assign('/sign-in'),
  });
