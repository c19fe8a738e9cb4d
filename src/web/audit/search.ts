import type { AuditSource } from '../../contract/audit.ts';
import { isDay } from '../../domain/day.ts';

/** What is looked for stands in the address: a view can be kept and passed on. */
export interface AuditSearch {
  source?: AuditSource | undefined;
  /** In a name or an address. */
  actor?: string | undefined;
  /** Days in Japan, both included. */
  from?: string | undefined;
  to?: string | undefined;
  incident?: string | undefined;
  type?: string | undefined;
}

const sources: readonly AuditSource[] = ['incident', 'settings', 'access'];

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || text.length > 200 ? undefined : text;
};
const dayIn = (value: unknown): string | undefined => (typeof value === 'string' && isDay(value) ? value : undefined);

/** What cannot be looked for is left out. */
export const auditSearch = ({ source, actor, from, to, incident, type }: Record<string, unknown>): AuditSearch => ({
  source: sources.find((each) => each === source),
  actor: textOf(actor),
  from: dayIn(from),
  to: dayIn(to),
  incident: textOf(incident),
  type: textOf(type),
});
