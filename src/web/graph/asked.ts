import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type CourseEvent, courseSchema } from '../../contract/course.ts';
import { type GraphAnswer, graphAnswerSchema } from '../../contract/graph.ts';
import { ask, call, type Question } from '../api.ts';
import { useWords } from '../words/words.tsx';
import { type Graph, keyOf } from './graph.ts';

const courseCall = call('GET /api/v1/incidents/{id}/course', courseSchema);
const incidentCall = call('GET /api/v1/incidents/{id}/graph', graphAnswerSchema);
const machineCall = call('GET /api/v1/machines/{name}/graph', graphAnswerSchema);

/** All that happened to an incident; of a course that is known, only what came since is asked for. */
export function useCourse(id: string) {
  const question = { params: { id } };
  return useQuery({
    queryKey: [courseCall.name, question] as const,
    queryFn: async ({ client, queryKey, signal }): Promise<CourseEvent[]> => {
      const known = client.getQueryData<CourseEvent[]>(queryKey) ?? [];
      const query = { after: known.at(-1)?.seq ?? 0 };
      const { events } = await ask(courseCall, { ...question, query }, signal);
      return [...known, ...events];
    },
  });
}

type Of = { incident: string } | { machine: string };

/** A phone is upright; so is a drawing for it. */
const direction = (): string => (window.matchMedia('(width < 40rem)').matches ? 'down' : 'right');

/**
 * The picture of these graphs. It is asked for anew when other machines are drawn or other boxes folded, not for every
 * event: what is marked in it is marked here.
 */
export function useDrawing(of: Of, graphs: readonly Graph[], fold: readonly string[]) {
  const { lang } = useWords();
  const drawn = graphs.map((graph) => `${keyOf(graph)} ${graph.machine}@${graph.version}`);
  return useQuery({
    queryKey: ['drawing', of, lang, fold, drawn] as const,
    queryFn: async ({ signal }): Promise<string | null> => {
      const query = { format: 'svg', lang, direction: direction(), fold: fold.join(',') };
      const answer = await askFor(of, query, signal);
      return answer.format === 'svg' ? answer.text : null;
    },
    enabled: graphs.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const askFor = (of: Of, query: Question['query'] & object, signal: AbortSignal): Promise<GraphAnswer> =>
  'incident' in of
    ? ask(incidentCall, { params: { id: of.incident }, query }, signal)
    : ask(machineCall, { params: { name: of.machine }, query }, signal);
