import { appliedRuleSets, assess } from '../assessment/assess.ts';
import { isNewer, ruleSetMoves, type Stamped, upgrade } from '../assessment/upgrade.ts';
import type { Assessment } from '../contract/assessment.ts';
import type { Facts } from '../contract/facts.ts';
import type { UpgradePreview } from '../contract/upgrade.ts';
import { EventRefused } from '../domain/errors.ts';
import { stampText } from '../law/rule-set.ts';
import type { Law } from '../law/rule-sets.ts';
import { type FactsRow, newestFacts } from '../store/facts.ts';
import { findIncident, newestAssessment } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { EngineDependencies } from './dependencies.ts';
import { factsOf } from './facts-of.ts';

/** The facts under the newest revisions of the rule sets, whatever an incident is pinned to. */
const underNewest = (facts: Facts, law: Law | undefined): Stamped => ({
  assessment: assess(facts, { law }),
  ruleSets: appliedRuleSets(facts, { law }).map(stampText),
});

/**
 * What the newest revisions of its rule sets would make of an incident's facts, against the assessment that is stored;
 * all of one moment, and nothing changes. Throws NotFound.
 */
export const previewUpgrade = (
  { db, law }: EngineDependencies,
  viewer: Viewer,
  number: string,
): Promise<UpgradePreview> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const { id } = await findIncident(trx, viewer, number);
      const [facts, assessed] = [await newestFacts(trx, id), await newestAssessment(trx, id)];
      const before = { assessment: JSON.parse(assessed.text) as Assessment, ruleSets: assessed.rule_sets };
      const found = upgrade(before, underNewest(factsOf(facts), law));
      return { incident: number, factsRevision: facts.revision, newer: isNewer(found.ruleSets), ...found };
    });

/** A decision about nothing is not recorded. Throws EventRefused. */
export function refuseNothingNewer(
  number: string,
  stored: Pick<FactsRow, 'text'> & { rule_sets: string[] },
  law: Law | undefined,
): void {
  if (isNewer(ruleSetMoves(stored.rule_sets, appliedRuleSets(factsOf(stored), { law }).map(stampText)))) return;
  throw new EventRefused('ruleSetsAdopted', number, [nothingNewer], []);
}

const nothingNewer = {
  code: 'nothing-newer',
  ja: 'このインシデントに適用した規則より新しい版は、このプログラムにありません。',
  en: 'This program holds no newer revision of the rule sets that were applied to this incident.',
  rules: [],
};
