import { parse } from '../../contract/parse.ts';
import { personAnswerSchema, personListSchema, personRequestSchema } from '../../contract/person.ts';
import { addPerson, listPersons } from '../../people/persons.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const personRoutes = ({ db, engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/persons',
    summary: 'Everybody who can be told, with their roles',
    answer: personListSchema,
    handle: async ({ holder }) => ({ persons: await listPersons(db, holder.organizationId) }),
  }),
  route({
    name: 'POST /api/v1/persons',
    summary: 'Add a person, or roles to the person of that address',
    body: { schema: personRequestSchema, parse: (input) => parse(personRequestSchema, input) },
    answer: personAnswerSchema,
    status: 201,
    handle: async ({ body, holder: { organizationId } }) => ({
      person: await addPerson(db, { ...body, organizationId, at: engine.clock.now() }),
    }),
  }),
];
