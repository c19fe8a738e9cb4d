import type { CategoryFinding } from '../../contract/assessment.ts';
import type { Reason } from '../../domain/duty.ts';
import type { CompleteFacts, CompleteIncident } from '../complete-facts.ts';
import { breaches } from '../events.ts';
import { growthDay } from '../growth.ts';
import type { Holding } from '../holding.ts';
import type { KnownDay } from '../known-day.ts';
import { category1 } from './category-1.ts';
import { category2 } from './category-2.ts';
import { category3 } from './category-3.ts';
import { category4 } from './category-4.ts';
import { remainingBreaches } from './exemptions.ts';
import type { AppiItem, AppiParameters } from './rule-sets.ts';
import { outOfScope, PLANNED_COUNTS, PLANNED_OUTSIDE, SUBJECT_UNKNOWN } from './scope.ts';

export interface AppiCategories {
  /** Those that hold, by item. */
  findings: (CategoryFinding & { item: AppiItem })[];
  /** Why none holds; empty when one does. */
  none: Reason[];
  /** What made the incident a breach at all; empty when none holds. */
  breach: Reason[];
}

/** Reportable situations of rule 7 that the facts meet: scope, then events, exemptions, categories. */
export function appiCategories(facts: CompleteFacts, parameters: AppiParameters, known: KnownDay): AppiCategories {
  const { incident } = facts;
  const outside = outOfScope(facts);
  if (outside.length > 0) return noneBecause(outside);
  const breach = breaches(incident);
  if (breach.kinds.size === 0) return noneBecause(breach.because);
  const remaining = remainingBreaches(incident, breach);
  if (remaining.kinds.size === 0) return noneBecause(remaining.because);

  const holdings = holdingsOf(incident, parameters);
  const findings = holdings.flatMap(([item, { holds, because }]) =>
    holds === 'no' ? [] : [{ item, holds, knownDay: known.day, because }],
  );
  if (findings.length === 0) return noneBecause([...new Set(holdings.flatMap(([, { because }]) => because))]);
  return { findings: startedByGrowth(findings, incident, parameters), none: [], breach: breach.because };
}

const noneBecause = (none: Reason[]): AppiCategories => ({ findings: [], none, breach: [] });

function holdingsOf(incident: CompleteIncident, parameters: AppiParameters): [AppiItem, Holding][] {
  const holdings: [AppiItem, Holding][] = [
    [1, category1(incident, parameters)],
    [2, category2(incident, parameters)],
    [3, category3(incident)],
    [4, category4(incident, parameters)],
  ];
  switch (incident.subject) {
    case 'unknown':
      return holdings.map(([item, holding]) => [item, weakened(holding)]);
    case 'plannedForDatabase':
      return holdings.map(([item, holding]) => [
        item,
        onlyPlanned(holding, parameters.plannedForDatabase.includes(item)),
      ]);
    default:
      return holdings;
  }
}

const weakened = (holding: Holding): Holding =>
  holding.holds === 'no' ? holding : { holds: 'possible', because: [...holding.because, SUBJECT_UNKNOWN] };

function onlyPlanned(holding: Holding, covered: boolean): Holding {
  if (holding.holds === 'no') return holding;
  return covered
    ? { holds: holding.holds, because: [...holding.because, PLANNED_COUNTS] }
    : { holds: 'no', because: [PLANNED_OUTSIDE] };
}

/** DL-CHG-1: only when no other category holds. */
function startedByGrowth(
  findings: AppiCategories['findings'],
  incident: CompleteIncident,
  { personsAbove }: AppiParameters,
): AppiCategories['findings'] {
  const [only, ...others] = findings;
  if (only?.item !== 4 || others.length > 0) return findings;
  const growth = growthDay(incident, personsAbove);
  return growth ? [{ ...only, knownDay: growth.day, because: [...only.because, growth.because] }] : findings;
}
