import type { EventKind } from '../../contract/facts.ts';
import type { Reason } from '../../domain/duty.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { breaches } from '../events.ts';
import { reason } from '../reason.ts';

/** What happened to specific personal information (特定個人情報), as the items distinguish it. */
export interface MyNumberEvents {
  /** Leak, loss or damage. */
  breach: boolean;
  /** Use contrary to article 9, or provision contrary to article 19. */
  useOrProvision: boolean;
  /** Which events count, and why none does. */
  because: Reason[];
}

const USE: ReadonlySet<EventKind> = new Set(['useBeyondPurpose', 'misuse']);
const PROVISION: ReadonlySet<EventKind> = new Set(['improperProvision', 'intentionalProvision']);

/** All events, before any exemption. */
export function myNumberEvents(incident: CompleteIncident): MyNumberEvents {
  const { kinds, because } = breaches(incident);
  return withUseAndProvision(incident, kinds.size > 0, because);
}

/** The same for events some of which an exemption took away; `because` says why no breach remains, or which one is there. */
export function withUseAndProvision(
  { events }: CompleteIncident,
  breach: boolean,
  because: readonly Reason[],
): MyNumberEvents {
  const found = [
    ...(events.some((event) => USE.has(event)) ? [USED] : []),
    ...(events.includes('intentionalProvision') ? [PROVIDED_ON_PURPOSE] : []),
    ...(events.includes('improperProvision') ? [PROVIDED] : []),
  ];
  const useOrProvision = events.some((event) => USE.has(event) || PROVISION.has(event));
  // Why nothing leaked is no reason for what use or provision brings about.
  return { breach, useOrProvision, because: [...(breach || !useOrProvision ? because : []), ...found] };
}

export const anyOf = ({ breach, useOrProvision }: MyNumberEvents): boolean => breach || useOrProvision;

const USED = reason(
  'MN-CAT-4',
  ['incident.events'],
  '番号法9条に反する個人番号の利用、又はそのおそれがあります。',
  'A My Number was, or may have been, used contrary to article 9 of the My Number Act.',
);

const PROVIDED = reason(
  'MN-CAT-4',
  ['incident.events'],
  '番号法19条に反する特定個人情報の提供、又はそのおそれがあります。',
  'Specific personal information was, or may have been, provided contrary to article 19 of the My Number Act.',
);

const PROVIDED_ON_PURPOSE = reason(
  'MN-NOINTENT',
  ['incident.events'],
  '意図的な提供は、個人情報保護法では「漏えい」に当たりませんが、番号法では19条に反する提供として報告の対象になります。',
  'Provision on purpose is no leak under the APPI, but under the My Number Act it is provision contrary to article 19.',
);
