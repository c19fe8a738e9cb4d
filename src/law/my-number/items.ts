import type { CategoryFinding } from '../../contract/assessment.ts';
import type { Reason } from '../../domain/duty.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { growthDay } from '../growth.ts';
import type { Holding } from '../holding.ts';
import type { KnownDay } from '../known-day.ts';
import type { Citation } from './citation.ts';
import { anyOf, type MyNumberEvents } from './events.ts';
import { ifInvolved } from './involved.ts';
import { personsItem } from './persons.ts';
import type { MyNumberItem, MyNumberRuleSet, MyNumberSubject } from './rule-sets.ts';
import { FILE_UNKNOWN, NOT_IN_FILE, NOT_WIDENED } from './scope.ts';
import { systemItem } from './system.ts';
import { viewableItem, viewedItem } from './viewable.ts';
import { wrongfulPurposeItem } from './wrongful-purpose.ts';

type Parameters = MyNumberRuleSet['parameters'];

export interface MyNumberFinding extends CategoryFinding {
  item: MyNumberItem;
}

export interface MyNumberItems {
  /** Those that hold, by item. */
  findings: MyNumberFinding[];
  /** Why none holds; empty when one does. */
  none: Reason[];
}

/** Items of rule 2, or of the notice of 2015, that the facts meet, given which events count. */
export function myNumberItems(
  incident: CompleteIncident,
  events: MyNumberEvents,
  parameters: Parameters,
  known: KnownDay,
): MyNumberItems {
  if (!anyOf(events)) return { findings: [], none: events.because };
  if (parameters.inFileOnly && incident.subject === 'personalInformation') return { findings: [], none: [NOT_IN_FILE] };
  if (parameters.inFileOnly && incident.subject === 'plannedForDatabase')
    return { findings: [], none: [NOT_IN_FILE, NOT_WIDENED] };

  const holdings = ([1, 2, 3, 4] as const).map((item) => ({
    item,
    holding: inFile(ifInvolved(holdingOf(item, incident, events, parameters), incident), incident, parameters),
  }));
  const findings = holdings.flatMap(({ item, holding: { holds, because } }) =>
    holds === 'no' ? [] : [{ item, holds, knownDay: known.day, because }],
  );
  if (findings.length > 0) return { findings: startedByGrowth(findings, incident, parameters), none: [] };
  return { findings, none: holdings.flatMap(({ holding }) => holding.because) };
}

/** Whether the item about this subject holds, and how surely; undefined: not at all. */
export const holdsOf = (findings: readonly MyNumberFinding[], { items }: Parameters, subject: MyNumberSubject) =>
  findings.find(({ item }) => items[item] === subject)?.holds;

function holdingOf(
  item: MyNumberItem,
  incident: CompleteIncident,
  events: MyNumberEvents,
  parameters: Parameters,
): Holding {
  const cited = citationOf(item, parameters);
  const subject = parameters.items[item];
  switch (subject) {
    case 'system':
      return systemItem(incident, events, cited);
    case 'wrongfulPurpose':
      return wrongfulPurposeItem(incident, cited);
    case 'viewable':
      return viewableItem(incident, cited);
    case 'viewed':
      return viewedItem(incident, cited);
    case 'persons':
      return personsItem(incident, parameters.personsAbove, cited);
    default:
      return subject satisfies never;
  }
}

const citationOf = (item: MyNumberItem, { scheme }: Parameters): Citation => CITATIONS[scheme][item];

const CITATIONS: Readonly<Record<Parameters['scheme'], Readonly<Record<MyNumberItem, Citation>>>> = {
  report: {
    1: { rule: 'MN-CAT-1', ja: '報告規則2条1号', en: 'rule 2, item 1 of the My Number reporting rules' },
    2: { rule: 'MN-CAT-2', ja: '報告規則2条2号', en: 'rule 2, item 2 of the My Number reporting rules' },
    3: { rule: 'MN-CAT-3', ja: '報告規則2条3号', en: 'rule 2, item 3 of the My Number reporting rules' },
    4: { rule: 'MN-CAT-4', ja: '報告規則2条4号', en: 'rule 2, item 4 of the My Number reporting rules' },
  },
  notice2015: {
    1: { rule: 'MN15-GRAVE', ja: '重大事態1号', en: 'item 1 of the grave situations' },
    2: { rule: 'MN15-GRAVE', ja: '重大事態2号', en: 'item 2 of the grave situations' },
    3: { rule: 'MN15-GRAVE', ja: '重大事態3号', en: 'item 3 of the grave situations' },
    4: { rule: 'MN15-GRAVE', ja: '重大事態4号', en: 'item 4 of the grave situations' },
  },
};

const inFile = (holding: Holding, { subject }: CompleteIncident, { inFileOnly }: Parameters): Holding =>
  inFileOnly && subject === 'unknown' && holding.holds !== 'no'
    ? { holds: 'possible', because: [...holding.because, FILE_UNKNOWN] }
    : holding;

/** DL-CHG-1: only when no other item holds. */
function startedByGrowth(
  findings: MyNumberFinding[],
  incident: CompleteIncident,
  { items, personsAbove, growthStartsClock }: Parameters,
): MyNumberFinding[] {
  const [only, ...others] = findings;
  if (!growthStartsClock || !only || items[only.item] !== 'persons' || others.length > 0) return findings;
  const growth = growthDay(incident, personsAbove, 'MN-CAT-4');
  return growth ? [{ ...only, knownDay: growth.day, because: [...only.because, growth.because] }] : findings;
}
