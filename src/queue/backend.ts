import type { Job, JsonObject, QueueName } from './queues.ts';

export interface BulkJob {
  name: string;
  data: JsonObject;
  opts: {
    jobId: string;
    delay: number;
    attempts: number;
    backoff: { type: 'exponential'; delay: number };
    removeOnComplete: true;
    removeOnFail: true;
  };
}

/** What we use of BullMQ's `Queue`. */
export interface Producer {
  addBulk(jobs: BulkJob[]): Promise<unknown>;
  /** Jobs by state, as many as wait or run. */
  getJobCounts(...states: ('wait' | 'active' | 'delayed' | 'prioritized')[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** What we use of a `Queue` that nobody works on: its one job is a mark that is gone when the queue forgot everything. */
export interface MarkQueue {
  getJob(id: string): Promise<{ data: JsonObject; updateData(data: JsonObject): Promise<void> } | undefined>;
  add(name: string, data: JsonObject, opts: { jobId: string }): Promise<unknown>;
  close(): Promise<void>;
}

/** What we use of BullMQ's `Worker`. */
export interface Consumer {
  waitUntilReady(): Promise<unknown>;
  run(): Promise<void>;
  close(force?: boolean): Promise<void>;
  disconnect(): Promise<void>;
}

export interface ConsumerOptions {
  concurrency: number;
  process(job: Job): Promise<void>;
}

/** What differs between the two servers that BullMQ can live on. */
export interface Backend {
  readonly kind: 'postgres' | 'redis';
  readonly producers: Record<QueueName, Producer>;
  readonly marks: MarkQueue;
  /** Not running yet. */
  consumer(queue: QueueName, options: ConsumerOptions): Consumer;
  /** Resolves when the server answers. */
  answers(): Promise<unknown>;
  end(): Promise<unknown>;
}

/** What both backends give to BullMQ's `Worker`. */
export const workerOptions = ({ concurrency }: ConsumerOptions) => ({
  concurrency,
  autorun: false,
  // BullMQ's own 15 s would be a long silence after a short restart.
  runRetryDelay: 1_000,
});
