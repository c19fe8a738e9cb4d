import {
  incidentListSchema,
  incidentOpenedSchema,
  incidentShowSchema,
  openRequestSchema,
  requireOpening,
  timerListSchema,
} from '../../contract/incident.ts';
import { ledgerSchema } from '../../contract/mail.ts';
import { below } from '../../contract/parse.ts';
import { InvalidInput } from '../../domain/errors.ts';
import { findIncident, listIncidents, timersOfIncident } from '../../store/queries/incidents.ts';
import { ledgerOf } from '../../store/queries/mails.ts';
import { openAndShow } from '../change.ts';
import { deliveryView } from '../delivery.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';
import { show, summaryOf } from '../show.ts';

export const incidentRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/incidents',
    summary: 'All incidents, what is due next first',
    answer: incidentListSchema,
    handle: async ({ holder }) => ({
      incidents: (await listIncidents(deps.db, holder)).map(summaryOf),
    }),
  }),
  route({
    name: 'POST /api/v1/incidents',
    summary: 'Open an incident: assess its facts, arm its reminders',
    body: { schema: openRequestSchema, parse: requireOpening },
    answer: incidentOpenedSchema,
    status: 201,
    handle: ({ body, asker }) => openAndShow(deps, asker, body).catch(blameFacts),
  }),
  route({
    name: 'GET /api/v1/incidents/{id}',
    summary: 'An incident as it stands, with what can be done next',
    answer: incidentShowSchema,
    handle: ({ params, holder }) => show(deps, holder, params.id),
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/timers',
    summary: 'Its reminders: planned, fired, or no longer needed',
    answer: timerListSchema,
    handle: async ({ params, holder }) => {
      const { id } = await findIncident(deps.db, holder, params.id);
      const timers = await timersOfIncident(deps.db, id);
      return {
        timers: timers.map((timer) => ({
          ...timer,
          at: timer.fire_at,
          instance: timer.instance_key,
          duty: timer.step,
          firedAt: timer.fired_at,
        })),
      };
    },
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/ledger',
    summary: 'What became of every mail',
    answer: ledgerSchema,
    handle: async ({ params, holder }) => {
      const { id } = await findIncident(deps.db, holder, params.id);
      const deliveries = await ledgerOf(deps.db, id);
      return {
        deliveries: deliveries.map(deliveryView),
      };
    },
  }),
];

/** What the engine finds wrong with the facts stands, in this request, below `facts`. */
function blameFacts(error: unknown): never {
  if (!(error instanceof InvalidInput)) throw error;
  throw new InvalidInput(
    error.faults.map((fault) => (fault.path.startsWith('incident.') ? below('facts', fault) : fault)),
  );
}
