/** Tells each trouble once, not at every attempt to connect, and when it is over. */
export interface Trouble {
  tell(error: Error): void;
  over(): void;
  /** A job's handler threw. */
  failed(queue: string, job: { id?: string; attemptsMade: number } | undefined, error: Error): void;
}

export function troubleOf(kind: string, log: (message: string) => void): Trouble {
  let last = '';
  return {
    tell(error) {
      // A refused connection on "localhost" is an AggregateError with an empty message.
      const message = error.message || ('code' in error && String(error.code)) || error.name;
      if (message === last) return;
      last = message;
      log(`queue (${kind}): ${message}`);
    },
    over() {
      if (last) log(`queue (${kind}): answers again`);
      last = '';
    },
    failed(queue, job, error) {
      log(`queue (${kind}): ${queue} job ${job?.id} failed at attempt ${job?.attemptsMade}: ${error.message}`);
    },
  };
}
