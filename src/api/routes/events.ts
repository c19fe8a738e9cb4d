import { eventRequestSchema, requireEvent } from '../../contract/events.ts';
import {
  correctionListSchema,
  eventListSchema,
  eventQuerySchema,
  incidentShowSchema,
  whyAnswerSchema,
  whyQuerySchema,
} from '../../contract/incident.ts';
import { eventLabel } from '../../graph/labels.ts';
import { eventPermissions } from '../../people/permissions.ts';
import { findIncident } from '../../store/queries/incidents.ts';
import { advanceAndShow } from '../change.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { eventsView } from '../events-view.ts';
import { requireOne } from '../permit.ts';
import { type Route, route } from '../route.ts';
import { advised, whyView } from '../why.ts';

export const eventRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'POST /api/v1/incidents/{id}/events',
    summary: 'Record what happened; refused with reasons when it cannot happen now',
    body: { schema: eventRequestSchema, parse: requireEvent },
    answer: incidentShowSchema,
    handle: ({ params, body: { type, data, ...addressed }, holder, asker }) => {
      requireOne(holder, eventPermissions(type));
      return advised(deps, holder, params.id, { type, target: addressed.target }, () =>
        advanceAndShow(deps, asker, { incident: params.id, event: { ...data, type }, ...addressed }),
      );
    },
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/events',
    summary: 'Its chain of events, oldest first: all, or the newest so many before one',
    query: eventQuerySchema,
    answer: eventListSchema,
    handle: async ({ params, query, holder }) => {
      const { id } = await findIncident(deps.db, holder, params.id);
      return eventsView(deps.db, id, query);
    },
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/why',
    summary: 'Whether an event may happen now, and if not, why not and where it could',
    query: whyQuerySchema,
    answer: whyAnswerSchema,
    handle: async ({ params, query: { event, target }, holder }) =>
      whyView(deps, holder, params.id, { type: event, target }),
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/corrections',
    summary: 'What a second person could take back: at each instance the last thing that somebody recorded',
    answer: correctionListSchema,
    handle: async ({ params, holder }) => ({
      corrections: (await deps.engine.correctable(holder, params.id)).map((event) => ({
        ...event,
        label: eventLabel(event.type),
      })),
    }),
  }),
];
