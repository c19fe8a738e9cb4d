import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { Holder } from '../people/holder.ts';
import type { SignedIn } from '../people/sessions.ts';
import type { Anonymous, access, PageName, RouteName, SignInName } from './access.ts';
import type { Visit } from './visit.ts';
import type { Asker } from './who.ts';

/** What a route takes as its body: the schema that documents it, and the function of the contract that reads it. */
export interface BodyOf<Value> {
  schema: z.ZodType;
  /** Throws InvalidInput. */
  parse(input: unknown): Value;
  /** It comes as it is, no JSON, of so many bytes at the most; what is parsed is an `Upload`. */
  bytes?: number;
}

export interface Upload {
  mediaType: string;
  bytes: Uint8Array;
}

/** A file as the body. */
export const uploadOf = (bytes: number): BodyOf<Upload> => ({
  schema: z.string().meta({ format: 'binary' }),
  // `app.ts` made it of the request itself.
  parse: (input) => input as Upload,
  bytes,
});

/** The names in a path: `id` of `/api/v1/incidents/{id}`. */
type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

type HolderOf<Needed> = Needed extends Anonymous ? undefined : Needed extends 'session' ? SignedIn : Holder;

export interface Asked<Name extends RouteName, Query, Body> {
  params: Record<ParameterOf<Name>, string>;
  query: Query;
  body: Body;
  /** Who asks; undefined on a route that asks nobody. */
  holder: HolderOf<(typeof access)[Name]>;
  /** Who asks for a change, and how its repetition is recognised; undefined on an open route. */
  asker: (typeof access)[Name] extends Anonymous ? undefined : Asker;
  visit: Visit;
  /** Asks once more who comes: throws when their session or key has ended meanwhile. */
  again: () => Promise<Holder | undefined>;
}

interface Otherwise<Answer> {
  media: string;
  answer(answer: Answer, headers: Headers): Response | undefined;
}

interface Definition<Name extends RouteName, Query, Body, Answer extends z.ZodType> {
  name: Name;
  summary: string;
  query?: z.ZodType<Query>;
  body?: BodyOf<Body>;
  answer: Answer;
  /** The answer is a text of this media type instead of JSON. */
  media?: string;
  /** The answer in another form, for whom it suits better by the headers of the request; undefined for whom it does not. */
  otherwise?: Otherwise<z.output<Answer>>;
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
  otherwise?: Otherwise<unknown>;
  status(answer: unknown): ContentfulStatusCode;
  /** The status of success, for the description. */
  success: number;
  handle(asked: Asked<RouteName, unknown, unknown>): unknown;
  /** It answers a Response of its own: a file, a stream. */
  raw: boolean;
}

export function route<Name extends RouteName, Answer extends z.ZodType, Query = undefined, Body = undefined>(
  definition: Definition<Name, Query, Body, Answer>,
): Route {
  const { name, summary, query, body, answer, media, otherwise, status = 200 } = definition;
  return {
    name,
    summary,
    query,
    body,
    answer,
    media,
    // What `handle` gave, in the form that the schema says.
    ...(otherwise && {
      otherwise: {
        media: otherwise.media,
        answer: (given, headers) => otherwise.answer(given as z.output<Answer>, headers),
      },
    }),
    status: (given) => (typeof status === 'function' ? status(given as z.output<Answer>) : status),
    success: typeof status === 'function' ? 200 : status,
    // `app.ts` hands over what the definition's own schemas and access produced.
    handle: (asked) => definition.handle(asked as Asked<Name, Query, Body>),
    raw: false,
  };
}

interface RawDefinition<Name extends RouteName, Query> {
  name: Name;
  summary: string;
  query?: z.ZodType<Query>;
  /** What it answers. */
  media: string;
  /** `again` asks once more who comes: it throws when their session or key has ended meanwhile. */
  handle(
    asked: Asked<Name, Query, undefined>,
    again: Asked<Name, Query, undefined>['again'],
  ): Response | Promise<Response>;
}

/** A route whose answer is no text that a schema could say: a file, or events for as long as somebody listens. */
export function rawRoute<Name extends RouteName, Query = undefined>(definition: RawDefinition<Name, Query>): Route {
  const { name, summary, query, media } = definition;
  return {
    name,
    summary,
    query,
    body: undefined,
    answer: z.string(),
    media,
    status: () => 200,
    success: 200,
    handle: (asked) => definition.handle(asked as Asked<Name, Query, undefined>, asked.again),
    raw: true,
  };
}

/** `['GET', '/health']` */
export function partsOf(name: RouteName | PageName | SignInName): { method: string; path: string } {
  const [method = '', path = ''] = name.split(' ');
  return { method, path };
}
