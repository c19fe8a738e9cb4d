import { incidentShowSchema } from '../../contract/incident.ts';
import { migrationPreviewSchema, migrationQuerySchema, migrationRequestSchema } from '../../contract/migration.ts';
import { parse } from '../../contract/parse.ts';
import { advanceAndShow } from '../change.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** An instance keeps the version of its machine until somebody decides otherwise. */
export const migrationRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/incidents/{id}/migration',
    summary: 'What moving its machines to newer versions would change; nothing is changed',
    query: migrationQuerySchema,
    answer: migrationPreviewSchema,
    handle: ({ params, query, holder }) => deps.engine.previewMigration(holder, params.id, query),
  }),
  route({
    name: 'POST /api/v1/incidents/{id}/migrations',
    summary: 'Move its machines to newer versions, with a reason: all that are named, or none',
    body: { schema: migrationRequestSchema, parse: (input) => parse(migrationRequestSchema, input) },
    answer: incidentShowSchema,
    handle: ({ params, body: { expectedRev, ...migrate }, asker }) =>
      advanceAndShow(deps, asker, {
        incident: params.id,
        migrate,
        ...(expectedRev !== undefined && { expectedRev }),
      }),
  }),
];
