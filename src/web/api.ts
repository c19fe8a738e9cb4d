import type { z } from 'zod';
import { type Problem, problemSchema } from '../contract/problem.ts';
import { SokuhoError } from '../domain/errors.ts';

/** How the pages ask the API: a `call` names a route and the schema of its answer, `ask` asks it. */

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type CallName = `${Method} /${string}`;

/** The names in a path: `id` of `/api/v1/incidents/{id}`. */
type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

export type QueryValue = string | number | boolean | null | undefined;

/** What is asked with a call; the same object asked again is the same request, also for the server. */
export type Question<Name extends string = string> = ([ParameterOf<Name>] extends [never]
  ? { params?: undefined }
  : { params: Record<ParameterOf<Name>, string> }) & {
  query?: Record<string, QueryValue | readonly string[]>;
  /** Sent as JSON; a file as it is. */
  body?: unknown;
  /** Whoever wrote it looked at the numbers in it: none is a personal or a card number. */
  noSuchNumbers?: true;
};

export interface Call<Name extends string, Answer extends z.ZodType> {
  name: Name;
  answer: Answer;
}

/** `const board = call('GET /api/v1/board', boardSchema)`: one for each route a feature asks, in its `calls.ts`. */
export const call = <Name extends CallName, Answer extends z.ZodType>(
  name: Name,
  answer: Answer,
): Call<Name, Answer> => ({ name, answer });

/** The API's "no", with the reasons to show: `problem.errors` by path, `problem.reasons` of a refused event. */
export class ApiProblem extends SokuhoError {
  readonly code: string;
  readonly status: number;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.code = problem.code;
    this.status = problem.status;
    this.problem = problem;
  }
}

/** The server was not reached, or what answered was not Sokuho. */
export class Unreachable extends SokuhoError {
  readonly code = 'unreachable';
  constructor(options?: ErrorOptions) {
    super('The server does not answer.', options);
  }
}

/** An answer is not what its schema says: the pages are older or newer than the server. */
export class OtherVersion extends SokuhoError {
  readonly code = 'other-version';
  constructor(name: string, options?: ErrorOptions) {
    super(`${name} answered something that these pages do not know.`, options);
  }
}

/** Throws ApiProblem, Unreachable, OtherVersion. */
export async function ask<Name extends string, Answer extends z.ZodType>(
  { name, answer: schema }: Call<Name, Answer>,
  question: Question<Name>,
  signal?: AbortSignal,
): Promise<z.output<Answer>> {
  const [method = 'GET'] = name.split(' ');
  const headers: Record<string, string> = { accept: 'application/json' };
  const file = question.body instanceof Blob ? question.body : null;
  if (question.body !== undefined)
    headers['content-type'] = file ? file.type || 'application/octet-stream' : 'application/json';
  if (method !== 'GET') headers['idempotency-key'] = keyOf(question);
  if (question.noSuchNumbers) headers['sokuho-no-such-numbers'] = 'true';
  const response = await reach(urlOf(name, question), {
    method,
    headers,
    credentials: 'same-origin',
    ...(question.body !== undefined && { body: file ?? JSON.stringify(question.body) }),
    ...(signal && { signal }),
  });
  const told = schema.def.type === 'string' && response.ok ? await response.text() : await jsonOf(response);
  const problem = response.ok ? null : problemSchema.safeParse(told);
  if (problem?.success) throw new ApiProblem(problem.data);
  const read = schema.safeParse(told);
  // `GET /health` answers itself with 503, too.
  if (read.success) return read.data;
  throw response.ok ? new OtherVersion(name, { cause: read.error }) : new Unreachable();
}

/** Where a call leads, for links and downloads: `/api/v1/incidents.csv?state=open`. */
export function urlOf(
  name: string,
  { params = {}, query = {} }: Pick<Question, 'query'> & { params?: object | undefined } = {},
): string {
  const [, path = ''] = name.split(' ');
  const named = params as Record<string, string>;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(named[key] ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== '') search.append(key, String(each));
  return search.size === 0 ? filled : `${filled}?${search}`;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable({ cause });
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  } catch (cause) {
    throw new Unreachable({ cause });
  }
}

const keys = new WeakMap<object, string>();

/** Repeated after a broken connection, the same question has the same key: the server does it once. */
function keyOf(question: object): string {
  const known = keys.get(question);
  if (known) return known;
  // randomUUID exists on https and on this machine only.
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  keys.set(question, key);
  return key;
}
