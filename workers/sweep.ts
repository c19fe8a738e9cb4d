import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../src/domain/log.ts';
import { sideBySide } from '../src/domain/side-by-side.ts';
import { deliver, type MailDependencies } from './mail.ts';

export interface Sweeper {
  /** Waits for the sweep that runs. */
  stop(): Promise<void>;
}

export interface SweepOptions {
  /** Names this process in the heartbeat. */
  process: string;
  everyMs: number;
  log: Log;
  /** Told how long each sweep took. */
  swept?: (seconds: number) => void;
}

/** So many incidents are planned anew in one sweep at the most: a sweep stays short. */
const replanBatch = 100;
/** Real milliseconds that stopping waits for the sweep and the mails under way. */
const stopPatienceMs = 5_000;
/** Mails that are sent beside one another. */
const sendingWidth = 8;

/** The safety net under the queue: a plain interval in every process, one sweep at a time in the whole installation. */
export function sweeper(dependencies: MailDependencies, options: SweepOptions): Sweeper {
  const { process, everyMs, log } = options;
  const stopping = new AbortController();
  let queueTrouble = '';
  let sending: Promise<void> | null = null;

  const tell = (error: unknown) => log.error(`sweep: ${error instanceof Error ? error.message : String(error)}`);
  const send = (stuck: string[]) =>
    sideBySide(stuck, sendingWidth, async (outboxId) => {
      if (!stopping.signal.aborted) await deliver(dependencies, outboxId).catch(tell);
    });

  const sweep = async () => {
    const began = performance.now();
    const swept = await dependencies.engine.sweep(process);
    if (!swept) return;
    const { requeued } = swept;
    const trouble = 'error' in requeued ? requeued.error : '';
    if (trouble && trouble !== queueTrouble) log.warn(`sweep: ${trouble}`);
    queueTrouble = trouble;
    if (!('error' in requeued) && requeued.forgot)
      log.warn('sweep: the queue lost its memory; what had a job gets one again', { handed: requeued.handed });
    if (swept.fired > 0) log.warn('sweep: fired late reminders', { fired: swept.fired });
    for (const reason of swept.failed) log.error(`sweep: ${reason}`);
    // Not waited for: a mail server that hangs takes its time with each mail, and reminders must still be fired.
    sending ??= send(swept.stuck).finally(() => {
      sending = null;
    });
    // Last: what a changed setting asks for can wait for what is due.
    const replanned = await dependencies.engine.replan(replanBatch);
    if (replanned > 0) log.info('sweep: planned incidents anew after a change of settings', { replanned });
    options.swept?.((performance.now() - began) / 1_000);
  };

  let running = Promise.resolve();
  const run = () => {
    running = sweep()
      .catch(tell)
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(run, everyMs);
      });
  };
  let timer = setTimeout(run, 0);

  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      // A mail server that hangs must not hold the process: what is not sent now lies in its row.
      await Promise.race([Promise.all([running, sending]), sleep(stopPatienceMs, undefined, { ref: false })]);
    },
  };
}
