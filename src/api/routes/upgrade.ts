import { incidentShowSchema } from '../../contract/incident.ts';
import { parse } from '../../contract/parse.ts';
import { upgradePreviewSchema, upgradeRequestSchema } from '../../contract/upgrade.ts';
import { advanceAndShow } from '../change.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** An incident keeps the rule-set revisions it was assessed with until somebody decides otherwise. */
export const upgradeRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/incidents/{id}/upgrade',
    summary: 'What the newest revisions of its rule sets would change, and why; nothing is changed',
    answer: upgradePreviewSchema,
    handle: ({ params, holder }) => deps.engine.previewUpgrade(holder, params.id),
  }),
  route({
    name: 'POST /api/v1/incidents/{id}/upgrade',
    summary: 'Adopt the newest revisions of its rule sets, with a reason: the facts are assessed again',
    body: { schema: upgradeRequestSchema, parse: (input) => parse(upgradeRequestSchema, input) },
    answer: incidentShowSchema,
    handle: ({ params, body: { reason, ...expected }, asker }) =>
      advanceAndShow(deps, asker, { incident: params.id, adopt: { reason }, ...expected }),
  }),
];
