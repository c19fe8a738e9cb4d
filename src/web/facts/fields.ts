import type { Fault } from '../../domain/errors.ts';

/** The questions of the form by the path of the fact they ask for, in the order in which they are asked. */
export const fields = [
  'incident.events',
  'incident.certainty',
  'incident.knownAt',
  'incident.entrustment',
  'incident.dataSubjects',
  'incident.deceasedOnly',
  'incident.persons',
  'incident.persons.over',
  'incident.items',
  'incident.itemsComplete',
  'incident.myNumber',
  'incident.governmentMyNumberSystem',
  'incident.publiclyViewable',
  'incident.viewed',
  'incident.wrongfulPurpose',
  'incident.indicators',
  'incident.dataTaken',
  'incident.subject',
  'incident.recoveredUnread',
  'incident.encryption',
  'incident.copyKept',
  'incident.contact',
  'incident.notice',
  'incident.pmarkDeemedSerious',
  'incident.smallFirm',
  'organization.name',
  'organization.privacyMark',
  'organization.certifiedBodies',
  'organization.manbouNotice',
  'organization.cooperative',
  'organization.sector',
  'organization.expressive',
  'organization.employees',
] as const;
export type Field = (typeof fields)[number];

/** Where a page says it: an id of its own, whatever else has the name. */
export const fieldId = (field: Field): string => `fact-${field}`;

/** The question that a path of the contract belongs to: `incident.persons.min` to that of the persons. */
export function fieldOf(path: string): Field | null {
  const of = Object.hasOwn(within, path) ? within[path] : undefined;
  if (of) return of;
  return (
    fields
      .filter((field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`))
      .sort((a, b) => b.length - a.length)[0] ?? null
  );
}

/** Facts that are asked for together with others. */
const within: Record<string, Field> = {
  'incident.takedownPending': 'incident.notice',
  'incident.littleKnown': 'incident.notice',
  'incident.allPersonsContacted': 'incident.notice',
};

/** What is wrong, by question, in the order of the questions; what belongs to none comes last, under null. */
export function faultsByField(faults: readonly Fault[]): { field: Field | null; faults: Fault[] }[] {
  return [...fields, null].flatMap((field) => {
    const found = faults.filter(({ path }) => fieldOf(path) === field);
    return found.length > 0 ? [{ field, faults: found }] : [];
  });
}

/** The faults of a request that carries the facts below `facts`, as faults of the facts. */
export const factsFaults = (faults: readonly Fault[]): Fault[] =>
  faults.map(({ path, reason }) => ({ path: path.replace(/^facts\.?/, ''), reason }));
