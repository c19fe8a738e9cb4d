import type { Nudge } from '../engine/dependencies.ts';
import type { NewJob, QueueName, Queues } from '../queue/queues.ts';

/** Hands what a commit left to the queue. Not waited for: with the queue down, the sweep does it. */
export function nudging(queues: Queues, log: (line: string) => void): (nudge: Nudge) => void {
  const hand = (queue: QueueName, jobs: NewJob[]) => {
    if (jobs.length > 0) queues.add(queue, jobs).catch((error: Error) => log(`queue: ${error.message}`));
  };
  return ({ timers, mails }) => {
    hand(
      'wake',
      timers.map(({ id, seq, delayMs }) => ({ id: `t${id}.${seq}`, data: { timer: id, seq }, delayMs })),
    );
    hand(
      'mail',
      mails.map(({ id, attempt, delayMs }) => ({ id: `m${id}.${attempt}`, data: { outbox: id }, delayMs })),
    );
  };
}
