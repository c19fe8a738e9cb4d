import { EventRefused } from '../domain/errors.ts';
import { isOver, type LiveInstance } from './record.ts';

/**
 * Nothing but reopening, or taking back the mis-click that ended it, happens to an incident that is over. Null when it
 * may. `target`: the instance that it would happen to, where that matters.
 */
export function refusalWhenOver(
  instances: LiveInstance[],
  type: string,
  incident: { number: string; state: string },
  target = 'incident',
): EventRefused | null {
  const isReturn = type === 'incidentReopened' || (type === 'correct' && target === 'incident');
  if (isReturn || !isOver(instances)) return null;
  const reason = {
    code: 'incident-over',
    ja: `このインシデントは終了しています(${incident.state})。先に再開してください(incidentReopened)。`,
    en: `This incident is over (${incident.state}): reopen it first (incidentReopened).`,
    rules: [],
  };
  return new EventRefused(type, incident.number, [reason], []);
}
