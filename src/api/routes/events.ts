import { eventRequestSchema, requireEvent } from '../../contract/events.ts';
import { eventListSchema, incidentShowSchema, whyAnswerSchema, whyQuerySchema } from '../../contract/incident.ts';
import { eventLabel } from '../../graph/labels.ts';
import { eventsOf, findIncident } from '../../store/queries/incidents.ts';
import { advanceAndShow } from '../change.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const eventRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'POST /api/v1/incidents/{id}/events',
    summary: 'Record what happened; refused with reasons when it cannot happen now',
    body: { schema: eventRequestSchema, parse: requireEvent },
    answer: incidentShowSchema,
    handle: ({ params, body: { type, data, ...addressed }, asker }) =>
      advanceAndShow(deps, asker, { incident: params.id, event: { ...data, type }, ...addressed }),
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/events',
    summary: 'Its chain of events, oldest first',
    answer: eventListSchema,
    handle: async ({ params, holder }) => {
      const { id } = await findIncident(deps.db, holder.organizationId, params.id);
      const events = await eventsOf(deps.db, id);
      return {
        events: events.map(({ type, text, previous_hash, hash }) => ({
          ...(JSON.parse(text) as EventText),
          label: eventLabel(type),
          previousHash: previous_hash,
          hash,
        })),
      };
    },
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/why',
    summary: 'Whether an event may happen now, and if not, why not and where it could',
    query: whyQuerySchema,
    answer: whyAnswerSchema,
    handle: async ({ params, query: { event, target }, holder }) =>
      deps.engine.why(holder.organizationId, params.id, { type: event, target }),
  }),
];

/** The text that is hashed, as the chain wrote it. */
interface EventText {
  seq: number;
  at: string;
  actor: string;
  target: string;
  type: string;
  machine: string | null;
  rev: number | null;
  data: Record<string, unknown>;
}
