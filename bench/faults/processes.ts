import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'bin/sokuho.js');
const respawnMs = 300;

export interface Processes {
  /** Where the API answers; undefined while it is down. */
  url(): string | undefined;
  apiKey(): string;
  /** kill -9 of one worker; it comes back after `downMs`. */
  killWorker(index: number, downMs: number): Promise<void>;
  killAll(downMs: number): Promise<void>;
  /** Ends of processes that had been ready and that nobody had killed, with their last words. */
  ownEnds: string[];
  stop(): Promise<void>;
}

/**
 * One `sokuho serve` and two `sokuho work`, each restarted when it ends, as a supervisor does: a start while the
 * database is away fails and is tried again.
 */
export async function startProcesses(folder: string, env: NodeJS.ProcessEnv): Promise<Processes> {
  const data = env.SOKUHO_DATA ?? '';
  const urlFile = join(data, 'url');
  const ownEnds: string[] = [];
  let stopping = false;

  const member = (name: string, args: string[]) => {
    const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
    let child: ChildProcess | null = null;
    let up = false;
    let held = false;
    let said = '';
    const run = async (): Promise<void> => {
      while (!stopping) {
        if (!held) {
          if (name === 'serve') rmSync(urlFile, { force: true });
          const started = spawn(process.execPath, [command, ...args, '--json'], { cwd: root, env });
          child = started;
          up = false;
          said = '';
          started.stdout.on('data', (text: Buffer) => {
            up ||= text.includes('"rate"');
          });
          started.stderr.on('data', (text: Buffer) => {
            said = (said + text).slice(-2_000);
          });
          started.stderr.pipe(log, { end: false });
          const [code, signal] = await once(started, 'exit');
          if (up && !stopping && signal !== 'SIGKILL') ownEnds.push(`${name} ended with ${signal ?? code}: ${said}`);
          up = false;
        }
        await sleep(respawnMs);
      }
    };
    let running = run();
    return {
      ready: () => up,
      async kill(downMs: number) {
        held = true;
        child?.kill('SIGKILL');
        await sleep(downMs);
        held = false;
      },
      abandon: () => child?.kill('SIGKILL'),
      async stop() {
        child?.kill('SIGTERM');
        const late = setTimeout(() => child?.kill('SIGKILL'), 30_000);
        await running;
        clearTimeout(late);
        running = Promise.resolve();
      },
    };
  };

  // However this process ends, it leaves nothing running.
  process.once('exit', () => {
    for (const each of all) each.abandon();
  });
  const serve = member('serve', ['serve']);
  const workers = [member('work-1', ['work']), member('work-2', ['work'])];
  const all = [serve, ...workers];
  const processes: Processes = {
    url: () => (serve.ready() && existsSync(urlFile) ? readFileSync(urlFile, 'utf8').trim() || undefined : undefined),
    apiKey: () => readFileSync(join(data, 'api-key'), 'utf8').trim(),
    killWorker: async (index, downMs) => workers[index % workers.length]?.kill(downMs),
    killAll: async (downMs) => {
      await Promise.all(all.map((each) => each.kill(downMs)));
    },
    ownEnds,
    async stop() {
      stopping = true;
      await Promise.all(all.map((each) => each.stop()));
    },
  };
  for (const end = performance.now() + 120_000; !all.every((each) => each.ready()); await sleep(50)) {
    if (performance.now() < end) continue;
    await processes.stop();
    throw new TypeError(`The processes did not get ready; see ${folder}.`);
  }
  return processes;
}
