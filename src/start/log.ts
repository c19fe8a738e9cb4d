import { pino } from 'pino';
import type { Log, LogFields } from '../domain/log.ts';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Never written, should anybody ever pass them: people, contents, secrets. */
const REDACTED = [
  'address',
  'authorization',
  'body',
  'data',
  'email',
  'facts',
  'key',
  'name',
  'password',
  'payload',
  'to',
];

/** Servers quote addresses in their answers, drivers the URLs that they were given. */
const clean = (text: string): string =>
  text
    .replace(/([a-z][\w+.-]*:\/\/)[^\s/@]*@/gi, '$1***@')
    .replace(/[^\s<>@"'(),;:=/]+@[^\s<>@"'(),;:]+/g, (address) => (address.startsWith('***') ? address : '[address]'));

interface Destination {
  write(text: string): unknown;
  isTTY?: boolean;
}

/**
 * The log of a process: a JSON object a line, or on a terminal a sentence a line. `LOG_LEVEL` (info) and `LOG_FORMAT`
 * (json or text) choose.
 */
export function openLog(to: NodeJS.WritableStream, env: Readonly<Record<string, string | undefined>> = {}): Log {
  const destination = to as Destination;
  const level = levels.find((each) => each === env.LOG_LEVEL) ?? 'info';
  const text = env.LOG_FORMAT ? env.LOG_FORMAT === 'text' : destination.isTTY === true;
  const logger = pino(
    {
      level,
      base: { pid: process.pid },
      redact: { paths: REDACTED, censor: '[redacted]' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    text
      ? { write: (line: string) => destination.write(sentence(line)) }
      : { write: (line) => destination.write(line) },
  );
  const say =
    (severity: 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}): void =>
      logger[severity](fields, clean(message));
  return { info: say('info'), warn: say('warn'), error: say('error') };
}

/** `10:00:00 warn  queue (redis): ECONNREFUSED  incident=INC-2026-0001` */
function sentence(line: string): string {
  const { level, time, pid: _, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(fields).map(([name, value]) => `  ${name}=${String(value)}`);
  return `${String(time).slice(11, 19)}Z ${String(level).padEnd(5)} ${String(msg)}${rest.join('')}\n`;
}
