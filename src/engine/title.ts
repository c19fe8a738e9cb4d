import type { Facts } from '../contract/facts.ts';
import { eventNames } from '../law/event-names.ts';

/** What an incident is called until somebody gives it a name: what happened, and to how many at the most. */
export function titleOf({ incident: { events, persons } }: Facts): string {
  const many = persons.max === null ? '人数不明' : `最大${persons.max.toLocaleString('ja-JP')}人`;
  return `${[...new Set(events)].map((event) => eventNames[event].ja).join('・')}(${many})`;
}
