import type { Log } from '../domain/log.ts';
import type { Observed } from '../domain/observed.ts';
import type { Metrics } from './metrics.ts';

/** What the engine did, counted and written down: with the incident's and the event's number, and nobody's name. */
export const observing =
  (metrics: Pick<Metrics, 'observe'>, log: Log) =>
  (fact: Observed): void => {
    metrics.observe(fact);
    const { type: _, ...fields } = fact;
    if (fact.type === 'eventRecorded') log.info(fact.name, { incident: fact.incident, event: fact.event });
    else if (fact.type === 'timerFired') log.info('reminderDue', fields);
    else if (fact.state === 'failed' || fact.state === 'retried') log.warn(`mail ${fact.state}`, fields);
    else if (fact.state === 'sent') log.info('mail sent', fields);
  };
