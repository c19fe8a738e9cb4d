import { z } from 'zod';
import { assessmentSchema, dutySchema, reasonSchema } from '../contract/assessment.ts';
import { deadlinesSchema } from '../contract/deadlines.ts';
import { eventRequestSchema } from '../contract/events.ts';
import { factsSchema } from '../contract/facts.ts';
import { graphSchema } from '../contract/graph.ts';
import { healthSchema } from '../contract/health.ts';
import { dutyViewSchema, incidentDetailSchema, instanceSchema, nextEventSchema } from '../contract/incident.ts';
import { personSchema } from '../contract/person.ts';
import { problemMediaType, problemSchema } from '../contract/problem.ts';
import { type Access, access } from './access.ts';
import { partsOf, type Route } from './route.ts';

/** Schemas that have a name in the description; the others are written where they are used. */
const named = {
  Assessment: assessmentSchema,
  AssessedDuty: dutySchema,
  Reason: reasonSchema,
  Deadlines: deadlinesSchema,
  EventRequest: eventRequestSchema,
  Facts: factsSchema,
  Graph: graphSchema,
  Health: healthSchema,
  Duty: dutyViewSchema,
  Incident: incidentDetailSchema,
  Instance: instanceSchema,
  NextEvent: nextEventSchema,
  Person: personSchema,
  Problem: problemSchema,
} satisfies Record<string, z.ZodType>;

for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });

type Json = Record<string, unknown>;

/**
 * OpenAPI 3.1 of the routes, from the very schemas that parse and answer. Its schemas are JSON Schema 2020-12, which
 * zod writes itself: `@hono/zod-openapi` wrote `true | false | "unknown"` as a boolean and lost `multipleOf`.
 */
export function openApi(routes: readonly Route[]): Json {
  const schemas: Record<string, Json> = {};
  const describe = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const { $schema: _, $defs = {}, ...json } = z.toJSONSchema(schema, { io });
    for (const [id, definition] of Object.entries($defs)) schemas[id] ??= withoutId(definition);
    return json;
  };
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const { method, path } = partsOf(route.name);
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(route, path, describe) };
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Sokuho',
      version: '1',
      description: '個人データ漏えい等への対応 / Personal-data breach duties under Japanese law',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'sokuho.session_token',
          description: 'A person who is signed in',
        },
      },
    },
  };
  return JSON.parse(JSON.stringify(document).replaceAll('#/$defs/', '#/components/schemas/'));
}

/** A key or a session, where the route asks who comes. */
const securityOf = (needed: Access): object[] => {
  if (needed === 'open' || needed === 'link') return [];
  return needed === 'session' ? [{ session: [] }] : [{ key: [] }, { session: [] }];
};

type Describe = (schema: z.ZodType, io: 'input' | 'output') => Json;

function operation(
  { name, summary, query, body, answer, media, otherwise, success }: Route,
  path: string,
  describe: Describe,
): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const problem = { content: { [problemMediaType]: { schema: describe(problemSchema, 'output') } } };
  return {
    summary,
    security: securityOf(access[name]),
    parameters: [...inPath, ...(query ? parametersOf(describe(query, 'input')) : [])],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          [body.bytes === undefined ? 'application/json' : 'application/octet-stream']: {
            schema: describe(body.schema, 'input'),
          },
        },
      },
    }),
    responses: {
      [success]: {
        description: 'Done',
        content: {
          [media ?? 'application/json']: { schema: describe(answer, 'output') },
          ...(otherwise && { [otherwise.media]: { schema: { type: 'string' } } }),
        },
      },
      default: { description: 'Refused or failed', ...problem },
    },
  };
}

const parametersOf = ({ properties = {}, required = [] }: { properties?: object; required?: string[] }) =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));

const withoutId = ({ id: _, $id: __, ...schema }: Json): Json => schema;
