import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { wallClock } from '../../src/domain/day.ts';
import { millisecondsOf, systemNow, toInstant } from '../../src/domain/time.ts';
import { createClock, writeClock } from '../../src/store/clock.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createTestDatabase } from './postgres.ts';
import { startTestRedis, type TestRedis } from './redis.ts';
import { type SmtpSink, startSmtpSink } from './smtp.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'bin/sokuho.js');

export interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

export interface World {
  sink: SmtpSink;
  redis: TestRedis | null;
  db: ReturnType<typeof openDatabase>;
  /** The command line, as an operator uses it. */
  cli(...args: string[]): Promise<Answer>;
  /** The command line with `--json`; fails unless it succeeds. */
  json<T>(...args: string[]): Promise<T>;
  /** The HTTP API, on behalf of a person when `as` names one. */
  api<T>(method: string, path: string, body?: unknown, as?: string): Promise<{ status: number; body: T }>;
  /** Lets legal time pass, stopping at every due row until what it set off is done. */
  forwardTo(instant: string): Promise<void>;
  /** Sets the clock and waits for nothing. */
  jumpTo(instant: string): Promise<void>;
  /** Until nothing is due and no mail is unsent. */
  quiet(): Promise<void>;
  /**
   * What the SMTP server took since the last call: `2026-09-03 09:00 ppc.preliminary target owner@example.jp`.
   * Everything that came must be named: an unexpected mail fails the story.
   */
  expectMails(...lines: string[]): void;
  /** kill -9 of the whole process. */
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A real Sokuho process on a database of its own, with a real SMTP server and, if asked for, a real Redis; its clock stands until moved. */
export async function createWorld({ queue, now }: { queue: 'postgres' | 'redis'; now: string }): Promise<World> {
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.url, max: 3 });
  const sink = await startSmtpSink();
  const redis = queue === 'redis' ? await startTestRedis() : null;
  const data = mkdtempSync(join(tmpdir(), 'sokuho-world-'));
  chmodSync(data, 0o755);
  let legal = toInstant(millisecondsOf(now));
  await createClock(db, { realAnchor: systemNow(), virtualAnchor: legal, rate: 0 });

  const env: NodeJS.ProcessEnv = {
    ...process.env,
    SOKUHO_DATA: data,
    DATABASE_URL: database.url,
    SMTP_URL: sink.url,
    MAIL_FROM: 'Sokuho <sokuho@example.jp>',
    PORT: '0',
    LANG: 'C',
    ...(redis && { REDIS_URL: redis.url }),
  };
  delete env.SOKUHO_URL;
  delete env.SOKUHO_API_KEY;

  let child: ChildProcess | null = null;
  let output = '';
  const urlFile = join(data, 'url');

  const start = async () => {
    rmSync(urlFile, { force: true });
    const started = spawn(process.execPath, [command, 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    await until(
      () => existsSync(urlFile) || started.exitCode !== null,
      30_000,
      () => output,
    );
    if (started.exitCode !== null) throw new TypeError(`sokuho start ended with ${started.exitCode}:\n${output}`);
  };
  const stop = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };

  const cli = (...args: string[]) =>
    new Promise<Answer>((resolve) => {
      execFile(process.execPath, [command, ...args], { cwd: root, env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
      );
    });

  const jumpTo = async (instant: string) => {
    legal = toInstant(millisecondsOf(instant));
    await writeClock(db, { realAnchor: systemNow(), virtualAnchor: legal, rate: 0 });
  };

  const dueNow = async () => {
    const [timer, mail] = await Promise.all([
      db.selectFrom('timer').select('id').where('state', '=', 'armed').where('fire_at', '<=', legal).limit(1).execute(),
      db.selectFrom('outbox').select('id').where('state', 'in', ['queued', 'sending']).limit(1).execute(),
    ]);
    return timer.length + mail.length > 0;
  };
  const quiet = () =>
    until(
      async () => !(await dueNow()),
      30_000,
      () => `not quiet at ${legal}\n${output}`,
    );

  let told = 0;
  /** Legal instant, step and rung of every outbox row, by its Message-ID; read when the story asks. */
  const labels = new Map<string, string>();
  const readLabels = async () => {
    const rows = await db
      .selectFrom('outbox')
      .innerJoin('timer', 'timer.id', 'outbox.timer_id')
      .select(['outbox.id', 'outbox.created_at', 'timer.step', 'timer.rung'])
      .execute();
    for (const row of rows)
      labels.set(`<outbox.${row.id}@example.jp>`, `${wallClock(row.created_at)} ${row.step} ${row.rung}`);
  };

  const world: World = {
    sink,
    redis,
    db,
    cli,
    async json<T>(...args: string[]) {
      const answer = await cli(...args, '--json');
      expect(answer, `sokuho ${args.join(' ')}`).toMatchObject({ code: 0 });
      return JSON.parse(answer.stdout) as T;
    },
    async api<T>(method: string, path: string, body?: unknown, as?: string) {
      const response = await fetch(new URL(`/api/v1${path}`, readFileSync(urlFile, 'utf8').trim()), {
        method,
        headers: {
          authorization: `Bearer ${readFileSync(join(data, 'api-key'), 'utf8').trim()}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(as !== undefined && { 'sokuho-actor': as }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as T };
    },
    async forwardTo(instant) {
      const target = toInstant(millisecondsOf(instant));
      for (;;) {
        const next = await db
          .selectFrom('timer')
          .select('fire_at')
          .where('state', '=', 'armed')
          .where('fire_at', '<=', target)
          .orderBy('fire_at')
          .limit(1)
          .executeTakeFirst();
        if (!next) break;
        await jumpTo(next.fire_at < legal ? legal : next.fire_at);
        await quiet();
      }
      if (legal < target) await jumpTo(target);
      await quiet();
      await readLabels();
    },
    jumpTo,
    quiet: async () => {
      await quiet();
      await readLabels();
    },
    expectMails(...lines) {
      const fresh = sink.mails.slice(told);
      told = sink.mails.length;
      const seen = fresh.map(
        (mail) => `${labels.get(mail.messageId ?? '') ?? `unknown ${mail.messageId}`} ${mail.envelopeTo.join(',')}`,
      );
      expect(seen.sort()).toEqual(lines.sort());
    },
    kill: () => stop('SIGKILL'),
    start,
    async close() {
      await stop('SIGTERM');
      await db.destroy();
      await database.drop();
      await sink.close();
      await redis?.remove();
      rmSync(data, { recursive: true, force: true });
    },
  };
  try {
    await start();
  } catch (error) {
    await world.close();
    throw error;
  }
  return world;
}

/** Polls until it is so; fails after `patience` real milliseconds with what is known. */
async function until(condition: () => boolean | Promise<boolean>, patience: number, why: () => string): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new TypeError(`Waited ${patience} ms in vain. ${why()}`);
    await sleep(20);
  }
}
