import type { EventKind } from '../contract/facts.ts';
import type { Text } from '../domain/text.ts';
import type { CompleteIncident } from './complete-facts.ts';
import { eventNames } from './event-names.ts';
import { breaches } from './events.ts';

/**
 * What the PrivacyMark and the accredited bodies call an accident (PM-DEF, MB-DEF): every event but a deliberate deletion,
 * with the leak that is suspected. Provision on purpose counts as provision beyond the purpose. No exemption applies.
 */
export function accidentsIn(incident: CompleteIncident): readonly EventKind[] {
  const named = incident.events.filter((event) => event !== 'deliberateDeletion').map(asAccident);
  return [...new Set([...named, ...breaches(incident).kinds])];
}

/** Accidents in words: `漏えい、改ざん`. */
export const accidentText = (accidents: readonly EventKind[]): Text => ({
  ja: accidents.map((event) => eventNames[event].ja).join('、'),
  en: accidents.map((event) => eventNames[event].en).join(', '),
});

/** What `accidentsIn` reads. */
export const ACCIDENT_FACTS = ['incident.events', 'incident.indicators', 'incident.dataTaken'] as const;

const asAccident = (event: EventKind): EventKind => (event === 'intentionalProvision' ? 'improperProvision' : event);
