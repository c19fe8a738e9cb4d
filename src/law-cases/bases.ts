import type { Text } from '../domain/text.ts';
import type { WrittenFacts } from './facts.ts';
import type { WrittenBase } from './written.ts';

/** Facts from which every other base differs: ten customers' names and addresses leaked, everything known, nothing special. */
const shop: WrittenFacts = {
  name: 'テスト株式会社',
  privacyMark: 'none',
  certifiedBodies: [],
  cooperative: 'none',
  sector: 'none',
  expressive: false,
  employees: 500,
  knownAt: '2026-09-01 10:00',
  certainty: 'confirmed',
  events: ['leakage'],
  subject: 'personalData',
  deceasedOnly: false,
  dataSubjects: ['customers'],
  persons: 10,
  items: ['name', 'address'],
  itemsComplete: true,
  myNumber: false,
  wrongfulPurpose: false,
  indicators: [],
  dataTaken: false,
  encryption: { highGrade: false, keyManaged: false },
  recoveredUnread: false,
  copyKept: false,
  publiclyViewable: false,
  viewed: false,
  governmentMyNumberSystem: false,
  entrustment: { role: 'none' },
  contact: 'all',
  takedownPending: false,
  littleKnown: false,
  allPersonsContacted: false,
  pmarkDeemedSerious: false,
};

/** The base that needs no definition. */
export const FIRST_BASE = 'shop';

/** Facts of a base: its own over those of the base that it differs from. A text says why there are none. */
export function baseFacts(
  name: string,
  bases: ReadonlyMap<string, WrittenBase>,
  seen: readonly string[] = [],
): WrittenFacts | Text {
  if (name === FIRST_BASE) return shop;
  const found = bases.get(name);
  if (!found) return { ja: `基準の事実 ${name} は定義されていません。`, en: `there is no base ${name}.` };
  if (seen.includes(name))
    return { ja: `基準の事実 ${name} が自分自身に基づいています。`, en: `the base ${name} differs from itself.` };
  const under = baseFacts(found.base ?? FIRST_BASE, bases, [...seen, name]);
  return isText(under) ? under : { ...under, ...found.facts };
}

export const isText = (value: object): value is Text => 'ja' in value && 'en' in value;
