import { courseQuerySchema, courseSchema } from '../../contract/course.ts';
import { eventLabel } from '../../graph/labels.ts';
import { actorName } from '../actor-name.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const courseRoutes = ({ engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/incidents/{id}/course',
    summary: 'What happened, in order, and the states that each event led to',
    query: courseQuerySchema,
    answer: courseSchema,
    handle: async ({ params, query, holder }) => ({
      events: (await engine.course(holder, params.id))
        .filter(({ event }) => event.seq > query.after)
        .map(({ event: { seq, at, actor, target, type, machine }, states, duties }) => ({
          seq,
          at,
          actor: actorName(actor),
          target,
          type,
          label: eventLabel(type),
          machine,
          states,
          duties,
        })),
    }),
  }),
];
