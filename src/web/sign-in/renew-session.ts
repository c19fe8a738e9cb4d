import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sessionOptions } from '../session.ts';

/** What one signs in with has changed: the session says so. */
export function useRenewSession(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: sessionOptions.queryKey }), [client]);
}
