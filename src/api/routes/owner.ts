import { incidentShowSchema } from '../../contract/incident.ts';
import { ownerRequestSchema } from '../../contract/owner.ts';
import { parse } from '../../contract/parse.ts';
import { findIncident } from '../../store/queries/incidents.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';
import { show } from '../show.ts';

export const ownerRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'PUT /api/v1/incidents/{id}/owner',
    summary: 'Name who answers for it; its reminders are planned anew',
    body: { schema: ownerRequestSchema, parse: (input) => parse(ownerRequestSchema, input) },
    answer: incidentShowSchema,
    handle: async ({ params, body, holder, asker }) => {
      await findIncident(deps.db, holder, params.id);
      await deps.engine.changeOwner({ incident: params.id, ...body }, asker.who);
      return show(deps, holder, params.id);
    },
  }),
];
