import { factsSchema } from '../contract/facts.ts';

/** Facts as a case writes them: one flat list, counts and instants in short. */
export type WrittenFacts = Readonly<Record<string, unknown>>;

const organizationKeys = Object.keys(factsSchema.shape.organization.shape);
const incidentKeys = Object.keys(factsSchema.shape.incident.shape);

/** Short names of what lies deeper in the contract. */
const SHORT = { unsaid: 'unsaid', over1000: '1000', over100: '100', myNumberRules: 'myNumber', pmarkRules: 'pmark' };

/** Every name that a case may give a fact. */
export const isFactName = (name: string): boolean =>
  name in SHORT || organizationKeys.includes(name) || incidentKeys.includes(name);

/** Facts of the contract, still to be parsed by it. `unsaid` names those that are left out. */
export function factsOf(written: WrittenFacts): unknown {
  const unsaid = Array.isArray(written.unsaid) ? written.unsaid : [];
  const pick = (keys: readonly string[]) =>
    Object.fromEntries(
      keys
        .filter((key) => written[key] !== undefined && !unsaid.includes(key))
        .map((key) => [key, contractValue(key, written[key])]),
    );
  const over = named(written, 'over1000', 'over100');
  const rules = named(written, 'myNumberRules', 'pmarkRules');
  const incident = pick(incidentKeys);
  return {
    schema: 'facts/1',
    ...(rules && { rules }),
    organization: pick(organizationKeys),
    incident: over ? { ...incident, persons: { ...Object(incident.persons), over } } : incident,
  };
}

/** Those of these that are given, under their names in the contract. */
function named(written: WrittenFacts, ...names: (keyof typeof SHORT)[]): Record<string, unknown> | null {
  const given = names.filter((name) => written[name] !== undefined);
  if (given.length === 0) return null;
  return Object.fromEntries(
    given.map((name) => [SHORT[name], name.startsWith('over') ? instantOf(written[name]) : String(written[name])]),
  );
}

function contractValue(key: string, value: unknown): unknown {
  switch (key) {
    case 'persons':
      return personsOf(value);
    case 'knownAt':
      return instantOf(value);
    case 'entrustment':
      return typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value).map(([name, each]) => [name, name.endsWith('At') ? instantOf(each) : each]),
          )
        : value;
    default:
      return value;
  }
}

/** `1001`; `900..1500`; `900..unknown`, where no bound is known. */
function personsOf(value: unknown): unknown {
  if (typeof value === 'number') return { min: value, max: value };
  const [, min, max] = /^(\d+)\.\.(\d+|unknown)$/.exec(String(value)) ?? [];
  if (min === undefined) return value;
  return { min: Number(min), max: max === 'unknown' ? null : Number(max) };
}

/** `2026-09-01` is nine in the morning, `2026-09-01 17:30` a time, both in Japan; anything else is an instant as it stands. */
function instantOf(value: unknown): unknown {
  const [, day, time = '09:00'] = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/.exec(String(value)) ?? [];
  return day === undefined ? value : `${day}T${time}:00+09:00`;
}
