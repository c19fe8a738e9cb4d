import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { clockHeader } from '../contract/health.ts';
import { problemMediaType, problemSchema } from '../contract/problem.ts';
import { Misconfigured } from '../domain/errors.ts';
import type { Text } from '../domain/text.ts';
import { dataFolder } from '../start/config.ts';
import { ProblemAnswer, ServerTrouble } from './errors.ts';
import type { Terminal } from './terminal.ts';

/** Real time that an answer may take. */
const PATIENCE_MS = 60_000;

export interface Answered<Value> {
  value: Value;
  /** As the server wrote it: `--json` prints it whole. */
  raw: unknown;
}

export interface Client {
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<Answered<z.output<Schema>>>;
  send<Schema extends z.ZodType>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
    schema: Schema,
  ): Promise<Answered<z.output<Schema>>>;
  /** An answer that is no JSON, with its byte order mark. */
  text(path: string): Promise<string>;
  /** How fast the server's clock runs, by the answers so far; 1 when they say nothing of it. */
  rate(): number;
}

interface Acting {
  /** On whose behalf: an address. */
  as?: string;
  numbersChecked?: boolean;
}

/** A client of the server that the environment, or the data folder, names. */
export function clientOf({ env }: Terminal, { as: actor, numbersChecked }: Acting = {}): Client {
  const folder = dataFolder(env);
  const { server, named } = serverOf(env, folder);
  let rate = 1;

  const reach = async (path: string, init: RequestInit) => {
    const headers = {
      accept: 'application/json, */*;q=0.5',
      'content-type': 'application/json',
      authorization: `Bearer ${keyOf(env, folder)}`,
      ...(actor !== undefined && { 'sokuho-actor': actor }),
      ...(numbersChecked && { 'sokuho-no-such-numbers': 'true' }),
      ...(init.method !== 'GET' && { 'idempotency-key': randomUUID() }),
    };
    const url = `${server}${path}`;
    const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
      (cause: unknown) => {
        throw new ServerTrouble('unreachable', nobodyAt(server, named), { cause });
      },
    );
    rate = rateOf(response) ?? rate;
    return { response, url };
  };
  const ask = async <Schema extends z.ZodType>(path: string, schema: Schema, init: RequestInit) => {
    const { response, url } = await reach(path, init);
    const raw: unknown = await response.json().catch(() => undefined);
    const parsed = schema.safeParse(raw);
    // A route may answer with another status than 200: `/health` does when reminders are late.
    if (!response.ok && (isProblem(response) || !parsed.success)) throw refusal(response, raw, url);
    if (!parsed.success) throw strange(url);
    return { value: parsed.data, raw };
  };

  return {
    get: (path, schema) => ask(path, schema, { method: 'GET' }),
    send: (method, path, body, schema) => ask(path, schema, { method, body: JSON.stringify(body) }),
    async text(path) {
      const { response, url } = await reach(path, { method: 'GET' });
      if (!response.ok) throw refusal(response, await response.json().catch(() => undefined), url);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    },
    rate: () => rate,
  };
}

/** Where the server is, and the file that says so, if one does: a server that was killed leaves it behind. */
function serverOf(env: Terminal['env'], folder: string): { server: string; named: string | null } {
  const file = join(folder, 'url');
  const written = env.SOKUHO_URL ? undefined : contentOf(file);
  const server = env.SOKUHO_URL || written || `http://127.0.0.1:${env.PORT || 4810}`;
  if (!URL.canParse(server))
    throw new Misconfigured(
      written
        ? `${file} holds no URL of a server ("${server}"): start the server again, or set SOKUHO_URL.`
        : `"${server}" is no URL of a server: set SOKUHO_URL to one.`,
    );
  return { server: server.replace(/\/+$/, ''), named: written ? file : null };
}

const nobodyAt = (server: string, named: string | null): Text =>
  named === null
    ? {
        ja: `${server} ではサーバーが応答しません。\`npx sokuho start\` で起動するか、SOKUHO_URL で別のサーバーを指定してください。`,
        en: `No server answers at ${server}: start it with \`npx sokuho start\`, or name another with SOKUHO_URL.`,
      }
    : {
        ja: `${server} ではサーバーが応答しません。このアドレスは ${named} に残っているもので、前のサーバーは強制終了したようです。\`npx sokuho start\` で起動し直すか、SOKUHO_URL で別のサーバーを指定してください。`,
        en: `No server answers at ${server}, which ${named} names: the last server seems to have been killed. Start it again with \`npx sokuho start\`, or name another with SOKUHO_URL.`,
      };

function keyOf(env: Terminal['env'], folder: string): string {
  const file = join(folder, 'api-key');
  const key = env.SOKUHO_API_KEY || contentOf(file);
  if (key) return key;
  throw new ServerTrouble('no-key', {
    ja: `${file} に API キーがありません。SOKUHO_API_KEY を指定するか、SOKUHO_DATA にサーバーのデータフォルダを指定してください。\`npx sokuho start\` で作られます。`,
    en: `There is no API key in ${file}: set SOKUHO_API_KEY, or SOKUHO_DATA to the data folder of the server; \`npx sokuho start\` makes one.`,
  });
}

/** Undefined when there is no such file. Throws Misconfigured when it is not for us. */
function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Misconfigured(
      `${file} cannot be read (${String(code)}): it belongs to whoever started the server. Ask them for a key and set SOKUHO_API_KEY.`,
      { cause: error },
    );
  }
}

const rateOf = ({ headers }: Response): number | undefined => {
  const [, rate] = /^rate=([\d.]+)/.exec(headers.get(clockHeader) ?? '') ?? [];
  return rate === undefined ? undefined : Number(rate);
};

function refusal(response: Response, raw: unknown, url: string): ProblemAnswer | ServerTrouble {
  const problem = problemSchema.safeParse(raw);
  if (!problem.success || !isProblem(response)) return strange(url);
  const hint =
    problem.data.status === 401
      ? 'Set SOKUHO_API_KEY, or SOKUHO_DATA to the data folder of the server that answers.'
      : undefined;
  return new ProblemAnswer(problem.data, hint);
}

const isProblem = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith(problemMediaType) ?? false;

const strange = (url: string): ServerTrouble =>
  new ServerTrouble('no-answer-of-ours', {
    ja: `${url} で応答したのは、この版の Sokuho のサーバーではありません。SOKUHO_URL と PORT を確かめてください。`,
    en: `What answers at ${url} is no Sokuho server of this version: check SOKUHO_URL and PORT.`,
  });
