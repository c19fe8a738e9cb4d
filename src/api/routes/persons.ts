import { parse } from '../../contract/parse.ts';
import {
  absenceRequestSchema,
  deputiesRequestSchema,
  personAnswerSchema,
  personEditSchema,
  personListSchema,
  personRequestSchema,
} from '../../contract/person.ts';
import { listPersons } from '../../people/persons.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** A person in a path is an id or an e-mail address. */
export const personRoutes = ({ db, engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/persons',
    summary: 'Everybody who can be told, with their roles, hours, absences and deputies',
    answer: personListSchema,
    handle: async ({ holder }) => ({ persons: await listPersons(db, holder.organizationId) }),
  }),
  route({
    name: 'POST /api/v1/persons',
    summary: 'Add a person, or roles to the person of that address',
    body: { schema: personRequestSchema, parse: (input) => parse(personRequestSchema, input) },
    answer: personAnswerSchema,
    status: 201,
    handle: async ({ body, asker }) => ({
      person: await engine.organization.addPerson(body, asker.who),
    }),
  }),
  route({
    name: 'PUT /api/v1/persons/{id}',
    summary: 'Change what is said of a person, and leave the rest',
    body: { schema: personEditSchema, parse: (input) => parse(personEditSchema, input) },
    answer: personAnswerSchema,
    handle: async ({ params, body, asker }) => ({
      person: await engine.organization.editPerson(params.id, body, asker.who),
    }),
  }),
  route({
    name: 'POST /api/v1/persons/{id}/absences',
    summary: 'Somebody is away: reminders go to their deputy',
    body: { schema: absenceRequestSchema, parse: (input) => parse(absenceRequestSchema, input) },
    answer: personAnswerSchema,
    status: 201,
    handle: async ({ params, body, asker }) => ({
      person: await engine.organization.addAbsence(params.id, body, asker.who),
    }),
  }),
  route({
    name: 'DELETE /api/v1/persons/{id}/absences/{absence}',
    summary: 'Somebody is not away after all',
    answer: personAnswerSchema,
    handle: async ({ params, asker }) => ({
      person: await engine.organization.removeAbsence(params.id, params.absence, asker.who),
    }),
  }),
  route({
    name: 'PUT /api/v1/persons/{id}/deputies',
    summary: 'Name all who stand in for a person while that person is away',
    body: { schema: deputiesRequestSchema, parse: (input) => parse(deputiesRequestSchema, input) },
    answer: personAnswerSchema,
    handle: async ({ params, body, asker }) => ({
      person: await engine.organization.setDeputies(params.id, body.deputies, asker.who),
    }),
  }),
];
