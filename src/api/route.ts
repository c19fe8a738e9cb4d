import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { KeyHolder } from '../people/api-keys.ts';
import type { access, PageName, RouteName } from './access.ts';
import type { Asker } from './who.ts';

/** What a route takes as its body: the schema that documents it, and the function of the contract that reads it. */
export interface BodyOf<Value> {
  schema: z.ZodType;
  /** Throws InvalidInput. */
  parse(input: unknown): Value;
}

/** The names in a path: `id` of `/api/v1/incidents/{id}`. */
type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

export interface Asked<Name extends RouteName, Query, Body> {
  params: Record<ParameterOf<Name>, string>;
  query: Query;
  body: Body;
  /** Whose key it is; undefined on an open route. */
  holder: (typeof access)[Name] extends 'key' ? KeyHolder : undefined;
  /** Who asks for a change, and how its repetition is recognised; undefined on an open route. */
  asker: (typeof access)[Name] extends 'key' ? Asker : undefined;
}

interface Definition<Name extends RouteName, Query, Body, Answer extends z.ZodType> {
  name: Name;
  summary: string;
  query?: z.ZodType<Query>;
  body?: BodyOf<Body>;
  answer: Answer;
  /** The answer is a text of this media type instead of JSON. */
  media?: string;
  status?: ContentfulStatusCode | ((answer: z.output<Answer>) => ContentfulStatusCode);
  handle(asked: Asked<Name, Query, Body>): Promise<z.input<Answer>> | z.input<Answer>;
}

/** A route as data: mounted by `app.ts`, described by `openapi.ts`. */
export interface Route {
  name: RouteName;
  summary: string;
  query: z.ZodType | undefined;
  body: BodyOf<unknown> | undefined;
  answer: z.ZodType;
  media: string | undefined;
  status(answer: unknown): ContentfulStatusCode;
  /** The status of success, for the description. */
  success: number;
  handle(asked: Asked<RouteName, unknown, unknown>): unknown;
}

export function route<Name extends RouteName, Answer extends z.ZodType, Query = undefined, Body = undefined>(
  definition: Definition<Name, Query, Body, Answer>,
): Route {
  const { name, summary, query, body, answer, media, status = 200 } = definition;
  return {
    name,
    summary,
    query,
    body,
    answer,
    media,
    status: (given) => (typeof status === 'function' ? status(given as z.output<Answer>) : status),
    success: typeof status === 'function' ? 200 : status,
    // `app.ts` hands over what the definition's own schemas and access produced.
    handle: (asked) => definition.handle(asked as Asked<Name, Query, Body>),
  };
}

/** `['GET', '/health']` */
export function partsOf(name: RouteName | PageName): { method: string; path: string } {
  const [method = '', path = ''] = name.split(' ');
  return { method, path };
}
