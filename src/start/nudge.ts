import type { Nudge, SweptQueue } from '../engine/dependencies.ts';
import type { NewJob, QueueName, Queues } from '../queue/queues.ts';

/** Hands what a commit left to the queue. Not waited for: with the queue down, the sweep does it. */
export function nudging(queues: Queues, log: (line: string) => void): (nudge: Nudge) => void {
  const hand = (queue: QueueName, jobs: NewJob[]) => {
    if (jobs.length > 0) queues.add(queue, jobs).catch((error: Error) => log(`queue: ${error.message}`));
  };
  return ({ timers, mails }) => {
    hand('wake', timers.map(wakeJob));
    hand(
      'mail',
      mails.map(({ id, attempt, delayMs }) => ({ id: `m${id}.${attempt}`, data: { outbox: id }, delayMs })),
    );
  };
}

const wakeJob = ({ id, seq, delayMs, trace }: Nudge['timers'][number]): NewJob => ({
  id: `t${id}.${seq}`,
  data: { timer: id, seq, ...(trace && { trace }) },
  delayMs,
});

/** What the sweep asks of the queue, and waits for. */
export const sweptQueue = (queues: Queues): SweptQueue => ({
  hand: (timers) => queues.add('wake', timers.map(wakeJob)),
  recall: () => queues.recall(),
  keep: (mark) => queues.keep(mark),
});
