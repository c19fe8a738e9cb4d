import { EventRefused } from '../domain/errors.ts';
import { isOver, type LiveInstance } from './record.ts';

/** Nothing but reopening, or taking back a mis-click, happens to an incident that is over. Null when it may. */
export function refusalWhenOver(
  instances: LiveInstance[],
  type: string,
  incident: { number: string; state: string },
): EventRefused | null {
  if (!isOver(instances) || type === 'incidentReopened' || type === 'correct') return null;
  const reason = {
    code: 'incident-over',
    ja: `このインシデントは終了しています(${incident.state})。先に再開してください(incidentReopened)。`,
    en: `This incident is over (${incident.state}): reopen it first (incidentReopened).`,
    rules: [],
  };
  return new EventRefused(type, incident.number, [reason], []);
}
