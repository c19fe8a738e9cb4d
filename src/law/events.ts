import type { EventKind } from '../contract/facts.ts';
import type { Reason } from '../domain/duty.ts';
import type { CompleteIncident } from './complete-facts.ts';
import { reason } from './reason.ts';

/** Leak, loss and damage in the sense of article 26 (漏えい・滅失・毀損). */
export type BreachKind = Extract<EventKind, 'leakage' | 'loss' | 'keyLoss' | 'ransomware' | 'tampering'>;

const BREACHES: ReadonlySet<EventKind> = new Set(['leakage', 'loss', 'keyLoss', 'ransomware', 'tampering']);
const isBreach = (event: EventKind): event is BreachKind => BREACHES.has(event);

export interface Breaches {
  kinds: ReadonlySet<BreachKind>;
  /** Which events count, and why others do not. */
  because: Reason[];
}

/**
 * The events that count as leak, loss or damage (APPI-DEF-LEAK, -LOSS, -DAMAGE), with the leak that is suspected
 * because data may have been taken (APPI-DEF-SUSPECT).
 */
export function breaches({ events, dataTaken, indicators }: CompleteIncident): Breaches {
  const kinds = new Set(events.filter(isBreach));
  const because: Reason[] = [];
  if (kinds.has('leakage')) because.push(LEAK);
  if (kinds.has('loss')) because.push(LOSS);
  if (kinds.has('keyLoss') || kinds.has('ransomware') || kinds.has('tampering')) because.push(DAMAGE);
  const attacked = indicators.length > 0 || kinds.has('ransomware') || kinds.has('tampering');
  if (attacked && dataTaken !== false && !kinds.has('leakage')) {
    kinds.add('leakage');
    because.push(SUSPECTED_LEAK);
  }
  if (kinds.size > 0) return { kinds, because };
  if (events.includes('intentionalProvision')) because.push(PROVIDED);
  if (events.includes('deliberateDeletion')) because.push(DELETED);
  if (because.length === 0) because.push(NO_BREACH);
  return { kinds, because };
}

const LEAK = reason(
  'APPI-DEF-LEAK',
  ['incident.events'],
  '個人データが外部に流出し、又はそのおそれがあります(漏えい)。',
  'Data flowed outside, or may have done so: a leak.',
);

const LOSS = reason(
  'APPI-DEF-LOSS',
  ['incident.events'],
  '個人データの内容が失われ、又はそのおそれがあります(滅失)。',
  'The content of data is lost, or may be: a loss.',
);

const DAMAGE = reason(
  'APPI-DEF-DAMAGE',
  ['incident.events'],
  '個人データが意図しない形で変更され、若しくは利用できなくなり、又はそのおそれがあります(毀損)。',
  'Data were altered against intent or can no longer be used, or this may be so: damage.',
);

const SUSPECTED_LEAK = reason(
  'APPI-DEF-SUSPECT',
  ['incident.events', 'incident.indicators', 'incident.dataTaken'],
  'データが持ち出されていないことを確認できていないため、漏えいのおそれがあります。',
  'It is not established that no data left, so a leak is suspected.',
);

const PROVIDED = reason(
  'APPI-EXEMPT-INTENT',
  ['incident.events'],
  '事業者が自らの意図に基づいて提供した場合は、「漏えい」に当たりません。',
  'Provision by the operator itself, on purpose, is not a leak.',
);

const DELETED = reason(
  'APPI-EXEMPT-REASONABLE-DELETE',
  ['incident.events'],
  '合理的な理由により削除した場合は、「滅失」に当たりません。',
  'Deletion for a reasonable cause is not a loss.',
);

const NO_BREACH = reason(
  'APPI-DEF-LEAK',
  ['incident.events'],
  '今回の事象は、漏えい・滅失・毀損のいずれにも当たりません。',
  'None of the events is a leak, a loss or damage of data.',
);
