import { deliver, type MailDependencies } from './mail.ts';

export interface Sweeper {
  /** Waits for the sweep that runs. */
  stop(): Promise<void>;
}

export interface SweepOptions {
  /** Names this process in the heartbeat. */
  process: string;
  everyMs: number;
  log: (line: string) => void;
}

/** The safety net under the queue: a plain interval in every process, one sweep at a time in the whole installation. */
export function sweeper(dependencies: MailDependencies, { process, everyMs, log }: SweepOptions): Sweeper {
  const stopping = new AbortController();

  const sweep = async () => {
    const swept = await dependencies.engine.sweep(process);
    if (!swept) return;
    if (swept.fired > 0) log(`sweep: fired ${swept.fired} late reminders`);
    for (const outboxId of swept.stuck) await deliver(dependencies, outboxId);
  };

  let running = Promise.resolve();
  const run = () => {
    running = sweep()
      .catch((error: unknown) => log(`sweep: ${error instanceof Error ? error.message : String(error)}`))
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(run, everyMs);
      });
  };
  let timer = setTimeout(run, 0);

  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
