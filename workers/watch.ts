import type { Log } from '../src/domain/log.ts';
import type { Trouble } from '../src/engine/outage.ts';
import type { Witness } from '../src/engine/pulse.ts';
import { deliver, type MailDependencies } from './mail.ts';

export interface Watch {
  stop(): Promise<void>;
}

export interface WatchOptions {
  /** Names this process in the heartbeat. */
  process: string;
  /** Does it take jobs? */
  works: boolean;
  everyMs: number;
  /** Real seconds after which silence is an outage. */
  lateAfterSeconds: number;
  log: Log;
  /** What the data folder remembers of the database. */
  witness: { seen(): Witness | null; note(witness: Witness): void };
}

/**
 * The dead-man's switch: every process says that it lives, and looks whether the others do. Beside the sweep and not in
 * it, so that a sweep that hangs is noticed by its own process too. The first look, before anything else of this process
 * runs, notices what happened while nobody was there; throws when the database does not answer then.
 */
export async function watch(dependencies: MailDependencies, options: WatchOptions): Promise<Watch> {
  const { process, works, everyMs, lateAfterSeconds, log, witness } = options;
  const { engine } = dependencies;
  let before: string[] | null = null;

  const look = async () => {
    const { trouble } = await engine.vitals(lateAfterSeconds);
    const first = before === null;
    // Seen twice in a row: a clock that was put right must not cry wolf. What was so before we came is so.
    const certain: Trouble[] = trouble.filter(({ kind }) => before === null || before.includes(kind));
    const suspected = trouble.filter((each) => !certain.includes(each));
    before = trouble.map(({ kind }) => kind);
    witness.note(await engine.pulse({ process, works, first, witness: witness.seen() }));
    const noticed = await engine.notice(certain, suspected, process);
    for (const { kind, since } of noticed.fresh) log.error('outage: administrators are told', { kind, since });
    for (const kind of noticed.over) log.info('outage: over', { kind });
    return noticed.mails;
  };

  const send = async (mails: string[]) => {
    for (const id of mails) await deliver(dependencies, id);
  };
  const tell = (error: unknown) => log.error(`watch: ${error instanceof Error ? error.message : String(error)}`);
  const stopping = new AbortController();
  let running = send(await look()).catch(tell);
  const run = () => {
    running = look()
      .then(send)
      .catch(tell)
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(run, everyMs);
      });
  };
  let timer = setTimeout(run, everyMs);

  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
      await engine.farewell(process).catch((error: Error) => log.warn(`watch: ${error.message}`));
    },
  };
}
