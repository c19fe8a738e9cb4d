import type { Kysely } from 'kysely';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Observed } from '../domain/observed.ts';
import type { Vitals } from '../engine/outage.ts';
import { type Queues, queueNames } from '../queue/queues.ts';
import { countArmed } from '../store/queries/health.ts';
import { openHold } from '../store/queries/outbox.ts';
import type { Database } from '../store/schema.ts';

export interface Metrics {
  observe(fact: Observed): void;
  /** One answered request; `route` is the template, so that ids make no series. */
  answered(request: { method: string; route: string; status: number; seconds: number }): void;
  swept(seconds: number): void;
  /** The text that Prometheus reads; what the database and the queue know is asked now. */
  text(): Promise<string>;
}

export interface MetricsSources {
  vitals(): Promise<Vitals>;
  armed(): Promise<number>;
  held(): Promise<boolean>;
  queues: Queues;
}

/** This process's counts, and the installation's state. Kept behind this file: prom-client is to be exchanged one day. */
export function openMetrics({ vitals, armed, held, queues }: MetricsSources): Metrics {
  const registry = new Registry();
  const on = { registers: [registry] };
  const gauge = (name: string, help: string) => new Gauge({ name, help, ...on });
  const armedTimers = gauge('sokuho_timers_armed', 'Armed timers');
  const missed = gauge('sokuho_timers_missed', 'Armed timers that are later than the limit');
  const lag = gauge('sokuho_scheduler_lag_seconds', 'Real seconds since any process finished a sweep');
  const holds = gauge('sokuho_outbox_held', '1 while the outbox is held');
  const depth = new Gauge({ name: 'sokuho_queue_depth', help: 'Jobs in the queue', labelNames: ['queue'], ...on });
  const fired = new Counter({ name: 'sokuho_timers_fired_total', help: 'Timers fired by this process', ...on });
  const late = new Histogram({
    name: 'sokuho_timer_late_seconds',
    help: 'Real seconds from the instant of a timer to its firing',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600],
    ...on,
  });
  const sweeps = new Histogram({
    name: 'sokuho_sweep_seconds',
    help: 'How long a sweep of this process took',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    ...on,
  });
  const mails = new Counter({
    name: 'sokuho_mails_total',
    help: 'Mails by what this process did with them',
    labelNames: ['state'],
    ...on,
  });
  const requests = new Histogram({
    name: 'sokuho_http_request_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    ...on,
  });
  const refresh = async () => {
    const [seen, count, holding] = await Promise.all([vitals(), armed(), held()]);
    lag.set(seen.lagSeconds);
    missed.set(seen.missed);
    armedTimers.set(count);
    holds.set(holding ? 1 : 0);
    for (const queue of queueNames)
      await queues.depth(queue).then(
        (jobs) => depth.set({ queue }, jobs),
        // A queue that does not answer has no depth: the series is left out rather than wrong.
        () => depth.remove({ queue }),
      );
  };
  return {
    observe(fact) {
      if (fact.type === 'mail') mails.inc({ state: fact.state });
      if (fact.type !== 'timerFired') return;
      fired.inc();
      if (fact.lateSeconds !== null) late.observe(fact.lateSeconds);
    },
    answered: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    swept: (seconds) => sweeps.observe(seconds),
    async text() {
      await refresh();
      return registry.metrics();
    },
  };
}

/** With the sources of a running process. Counting what is armed reads one index, once a scrape. */
export const installationMetrics = ({
  db,
  ...sources
}: Pick<MetricsSources, 'vitals' | 'queues'> & { db: Kysely<Database> }): Metrics =>
  openMetrics({
    ...sources,
    armed: () => countArmed(db),
    held: async () => (await openHold(db)) !== undefined,
  });
