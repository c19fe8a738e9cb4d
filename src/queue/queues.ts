export const queueNames = ['wake', 'mail'] as const;
export type QueueName = (typeof queueNames)[number];

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A job is a wake-up: the row that it names is the truth, and the sweep makes good what is lost. */
export interface Job {
  /** `<row>.<sequence>`. While a job with this id waits or runs, adding it again does nothing. */
  id: string;
  data: JsonObject;
}

export interface NewJob extends Job {
  delayMs: number;
}

/** Runs a job. It may be run twice; when it throws, it is tried again twice, 0.5 s and 1 s later. */
export type Handler = (job: Job) => Promise<void>;

export interface Queues {
  readonly backend: 'postgres' | 'redis';
  /** Throws Unavailable when the jobs could not be handed over in time; they may yet arrive. */
  add(queue: QueueName, jobs: NewJob[]): Promise<void>;
  /** Takes jobs from now on, across restarts of the server. Connects in the background. */
  work(queue: QueueName, handler: Handler, options: { concurrency: number }): QueueWorker;
  /** The mark that this queue was last given; null when it has none: it is new, or was flushed. Throws Unavailable. */
  recall(): Promise<string | null>;
  keep(mark: string): Promise<void>;
  /** How many jobs wait, are delayed or run. Throws Unavailable. */
  depth(queue: QueueName): Promise<number>;
  /** Does the server answer? */
  ready(): Promise<boolean>;
  /** Closes the workers, then the connections. */
  close(): Promise<void>;
}

export interface QueueWorker {
  /** Takes no new job, and waits for those that run, at most the grace period. */
  close(): Promise<void>;
}

export interface QueueOptions {
  /** Where the queue lives unless `redisUrl` says otherwise: in a schema `bullmq` of its own. */
  postgresUrl: string;
  redisUrl?: string;
  /** Separates several installations on one Redis. On PostgreSQL the database does. */
  prefix?: string;
  /** How long handing over jobs, or asking for a sign of life, may take. */
  timeoutMs?: number;
  /** How long closing waits for running jobs. */
  graceMs?: number;
  log?: (message: string) => void;
}
