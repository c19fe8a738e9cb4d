import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import { ApiProblem, ask, type Call, type Question, Unreachable } from './api.ts';

/** Asking from a page: what was asked is kept, asked again when it changed, and shown meanwhile. */

/** A broken connection is tried again; what the server refused is not. */
const again = (count: number, error: unknown): boolean => error instanceof Unreachable && count < 2;

/** `signedOut` is told when the server no longer knows who asks. */
export function newQueryClient(signedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 401)) signedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // `useLive` says when something changed; the minute is for what it does not tell of.
      queries: { staleTime: 60_000, retry: again, refetchOnWindowFocus: true },
      mutations: { retry: again },
    },
  });
}

/** The key is `[route, question]`, by which `useLive` finds what an incident is shown by. */
export const answerOptions = <Name extends string, Answer extends z.ZodType>(
  call: Call<Name, Answer>,
  question: Question<Name>,
) =>
  queryOptions({
    queryKey: [call.name, question] as const,
    queryFn: ({ signal }): Promise<z.output<Answer>> => ask(call, question, signal),
  });

interface AnswerSettings {
  /** Not asked yet, while something else must be known first. */
  enabled?: boolean;
  /** The last answer stays while another question of the same list is asked: filters, pages. */
  keep?: boolean;
}

/** `const board = useAnswer(boardCall, { query: { text } })`; show it with `<Loaded of={board}>`. */
export function useAnswer<Name extends string, Answer extends z.ZodType>(
  call: Call<Name, Answer>,
  question: Question<Name>,
  { enabled = true, keep = false }: AnswerSettings = {},
): UseQueryResult<z.output<Answer>> {
  return useQuery({
    ...answerOptions(call, question),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
  }) as UseQueryResult<z.output<Answer>>;
}

/** A change: `const save = useWrite(saveCall); save.mutate({ body })`. Afterwards everything on the page is asked anew. */
export function useWrite<Name extends string, Answer extends z.ZodType>(
  call: Call<Name, Answer>,
  done?: (answer: z.output<Answer>, question: Question<Name>) => void | Promise<void>,
): UseMutationResult<z.output<Answer>, Error, Question<Name>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (question: Question<Name>): Promise<z.output<Answer>> => ask(call, question),
    onSuccess: async (answer: z.output<Answer>, question: Question<Name>) => {
      const renewed = client.invalidateQueries();
      await done?.(answer, question);
      await renewed;
    },
  });
}

/** Whether it is this "no": `isProblem(error, 409)`. */
export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.status === status);
