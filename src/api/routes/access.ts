import { accessRequestSchema, restrictionRequestSchema, restrictionSchema } from '../../contract/access.ts';
import { parse } from '../../contract/parse.ts';
import { personAnswerSchema } from '../../contract/person.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** What persons may do, and who may see an incident that is not for everybody. */
export const accessRoutes = ({ engine }: ApiDependencies): Route[] => [
  route({
    name: 'PUT /api/v1/persons/{id}/access',
    summary: 'Say what a person may do, or that they have left',
    body: { schema: accessRequestSchema, parse: (input) => parse(accessRequestSchema, input) },
    answer: personAnswerSchema,
    handle: async ({ params, body, asker }) => ({
      person: await engine.organization.setAccess(params.id, body, asker.who),
    }),
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/access',
    summary: 'Whether it is restricted, and who sees it then',
    answer: restrictionSchema,
    handle: async ({ params, holder }) => ({ incident: params.id, ...(await engine.readers(holder, params.id)) }),
  }),
  route({
    name: 'PUT /api/v1/incidents/{id}/access',
    summary: 'Restrict it to its owner and named readers, or open it again',
    body: { schema: restrictionRequestSchema, parse: (input) => parse(restrictionRequestSchema, input) },
    answer: restrictionSchema,
    handle: async ({ params, body, asker: { who } }) => ({
      incident: params.id,
      ...(await engine.restrict({ incident: params.id, ...body }, who)),
    }),
  }),
];
