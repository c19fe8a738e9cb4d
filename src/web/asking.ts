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
import { looksLikeNumbers, useNumbersDoubt } from './numbers-doubt.ts';

/** Asking from a page: what was asked is kept, asked again when it changed, and shown meanwhile. */

/** A broken connection is tried again; what the server refused is not. */
const again = (count: number, error: unknown): boolean => error instanceof Unreachable && count < 2;

/** Told when the server no longer knows who asks, and when it lets them do nothing before a second factor is set up. */
interface Turned {
  signedOut: () => void;
  factorNeeded: () => void;
}

export function newQueryClient({ signedOut, factorNeeded }: Turned): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 401)) signedOut();
    if (isProblem(error, 403) && error.code === 'second-factor-needed') factorNeeded();
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
  const areNone = useNumbersDoubt();
  return useMutation({
    mutationFn: async (question: Question<Name>): Promise<z.output<Answer>> => {
      try {
        return await ask(call, question);
      } catch (error) {
        if (!looksLikeNumbers(error) || asksItself(question) || !(await areNone(error.problem))) throw error;
        return ask(call, { ...question, noSuchNumbers: true });
      }
    },
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

/** Notes and files have the question in their own form, because it is kept with them. */
const asksItself = ({ body }: Pick<Question, 'body'>): boolean =>
  body instanceof Blob || (typeof body === 'object' && body !== null && 'noSuchNumbers' in body);
