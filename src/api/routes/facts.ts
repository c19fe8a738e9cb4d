import { z } from 'zod';
import { type Facts, factsSchema } from '../../contract/facts.ts';
import { factsHistorySchema, incidentShowSchema, requireKeepableFacts } from '../../contract/incident.ts';
import { revisionPreviewSchema } from '../../contract/revision.ts';
import { factsHistory, findIncident } from '../../store/queries/incidents.ts';
import { advanceAndShow } from '../change.ts';
import { dealtWith } from '../dealt-with.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const factsRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'PUT /api/v1/incidents/{id}/facts',
    summary: 'Revise the facts: they are assessed again, duties open, move or are withdrawn',
    body: { schema: factsSchema, parse: requireKeepableFacts },
    answer: incidentShowSchema,
    query: z.strictObject({ expectedRevision: z.coerce.number().int().exactOptional() }),
    handle: ({ params, query: { expectedRevision }, body, asker }) =>
      advanceAndShow(deps, asker, {
        incident: params.id,
        facts: body,
        ...(expectedRevision !== undefined && { expectedRev: expectedRevision }),
      }),
  }),
  route({
    name: 'POST /api/v1/incidents/{id}/facts/preview',
    summary: 'What other facts would make of it: duties, what is done already, open questions; nothing is changed',
    body: { schema: factsSchema, parse: requireKeepableFacts },
    answer: revisionPreviewSchema,
    handle: async ({ params, body, holder }) => {
      const preview = await deps.engine.previewFacts(holder, params.id, body);
      const { assessment, questions } = preview;
      return { incident: params.id, assessment, questions, dealtWith: dealtWith(preview) };
    },
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/facts',
    summary: 'Every revision of its facts, oldest first',
    answer: factsHistorySchema,
    handle: async ({ params, holder }) => {
      const { id } = await findIncident(deps.db, holder, params.id);
      const history = await factsHistory(deps.db, id);
      return { facts: history.map(({ text, ...row }) => ({ ...row, facts: JSON.parse(text) as Facts })) };
    },
  }),
];
