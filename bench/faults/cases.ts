import { readdirSync, readFileSync } from 'node:fs';
import type { Facts } from '../../src/contract/facts.ts';
import { addMilliseconds, elapsed, type Instant, millisecondsOf, toInstant } from '../../src/domain/time.ts';

const folder = new URL('../../samples/', import.meta.url);

/** The samples, as facts that were known at any other time. */
export const cases: Facts[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Facts);

const instantText = /^\d{4}-\d\d-\d\dT/;

/** The same case, known at `knownAt`: every instant in it moves along, none beyond `latest`. */
export function knownAt(facts: Facts, knownAt: Instant, latest: Instant): Facts {
  const by = elapsed(toInstant(millisecondsOf(facts.incident.knownAt)), knownAt);
  const moved = (value: unknown): unknown => {
    if (typeof value === 'string' && instantText.test(value)) {
      const instant = addMilliseconds(toInstant(millisecondsOf(value)), by);
      return instant < latest ? instant : latest;
    }
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moved(each)]));
    return value;
  };
  return moved(facts) as Facts;
}
