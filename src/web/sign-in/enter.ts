import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { z } from 'zod';
import { ask, type Call, type Question } from '../api.ts';
import { sessionOptions } from '../session.ts';

/** On to the app once one is signed in. */
export function useEnter(): (next?: string) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return useCallback(
    async (next = '/') => {
      client.removeQueries({ queryKey: sessionOptions.queryKey });
      await router.navigate({ href: next, replace: true });
    },
    [client, router],
  );
}

/** Uses a link up. Nothing is asked again afterwards: the link on this page would no longer be found. */
export const useEntry = <Name extends string, Answer extends z.ZodType>(
  call: Call<Name, Answer>,
  done: (question: Question<Name>) => Promise<void>,
): UseMutationResult<z.output<Answer>, Error, Question<Name>> =>
  useMutation({
    mutationFn: (question: Question<Name>): Promise<z.output<Answer>> => ask(call, question),
    onSuccess: (_: z.output<Answer>, question: Question<Name>) => done(question),
  });
