import type { Assessment } from '../contract/assessment.ts';
import { type Day, dayOf } from '../domain/day.ts';
import { type Duty, dutyKey, type Reason } from '../domain/duty.ts';
import type { Text } from '../domain/text.ts';
import { dutyText, keyText } from './duty-line.ts';
import { categoryGroups, type ExpectedDuty, type ExpectedFinding, type LawCase } from './law-case.ts';

/** Something that a case expects and the assessment does not say; null: nothing of the kind. */
export interface Difference {
  of: Text;
  expected: string | null;
  got: string | null;
}

/** What a case expects otherwise; empty when it passes. */
export function differences({ facts, expect }: LawCase, assessment: Assessment): Difference[] {
  const known = dayOf(facts.incident.knownAt);
  const found: Difference[] = [];
  const compare = (of: Text, expected: string | null, got: string | null) => {
    if (expected !== got) found.push({ of, expected, got });
  };
  const { ruleSets, categories, duties, absent, notDue, deciding, review, because } = expect;
  if (ruleSets) compare(OF.ruleSets, listed(ruleSets), listed(assessment.ruleSets));
  if (categories)
    for (const group of categoryGroups)
      compare(OF[group], findingsText(categories[group], known), findingsText(assessment.categories[group], known));
  for (const each of duties ?? []) {
    const duty = assessment.duties.find((other) => dutyKey(other) === dutyKey(each));
    compare(dutyName(each), dutyText(each, known), duty ? dutyText(asserted(duty, each), known) : null);
  }
  if (expect.complete) {
    const wanted = new Set((duties ?? []).map(dutyKey));
    for (const duty of assessment.duties)
      if (!wanted.has(dutyKey(duty))) compare(dutyName(duty), null, dutyText({ ...duty, because: [] }, known));
  }
  for (const id of absent ?? [])
    for (const duty of assessment.duties)
      if (duty.id === id) compare(dutyName(duty), null, dutyText({ ...duty, because: [] }, known));
  if (notDue) {
    compare(OF.notDue, listed(notDue.map(({ id }) => id)), listed(assessment.notDue.map(({ id }) => id)));
    for (const { id, because: rules } of notDue)
      compare(
        { ja: `${id} の義務がない理由`, en: `why ${id} is not due` },
        listed(rules),
        citedAmong(rules, assessment.notDue.find((other) => other.id === id)?.because ?? []),
      );
  }
  if (deciding) compare(OF.deciding, decidingText(deciding), decidingText(assessment.deciding));
  if (review) {
    compare(OF.review, listed(review), citedAmong(review, assessment.review));
    if (review.length === 0 && assessment.review.length === 0) found.push({ of: OF.review, expected: '1+', got: null });
  }
  if (because) compare(OF.because, listed(because), citedAmong(because, allReasons(assessment)));
  return found;
}

const OF = {
  ruleSets: { ja: '適用される規則の版', en: 'rule sets' },
  appi: { ja: '個人情報保護法の報告対象事態', en: 'categories of the Act (APPI)' },
  myNumber: { ja: '番号法の報告対象事態', en: 'categories of the My Number Act' },
  pmarkPreliminary: { ja: 'プライバシーマークの速報の区分', en: 'PrivacyMark classes of preliminary reports' },
  notDue: { ja: '義務がないもの', en: 'not due' },
  deciding: { ja: '結論を左右する不明な事実', en: 'unknown facts that decide' },
  review: { ja: '人が確認すべきこと', en: 'what a person must review' },
  because: { ja: '理由に挙がる規則', en: 'rules among the reasons' },
} as const satisfies Record<string, Text>;

const dutyName = (duty: Pick<Duty, 'id' | 'recipient'>): Text => ({
  ja: `義務 ${keyText(duty)}`,
  en: `duty ${keyText(duty)}`,
});

/** A duty with no more than what the case asserts of it. */
function asserted(duty: Duty, { mode, because = [] }: ExpectedDuty): Parameters<typeof dutyText>[0] {
  const { mode: ours, because: reasons, ...rest } = duty;
  return { ...rest, ...(mode && ours && { mode: ours }), because: because.filter((rule) => cites(reasons, rule)) };
}

const cites = (reasons: readonly Reason[], rule: string): boolean => reasons.some((each) => each.rule === rule);

const citedAmong = (rules: readonly string[], reasons: readonly Reason[]): string | null =>
  listed(rules.filter((rule) => cites(reasons, rule)));

const listed = (parts: readonly string[]): string | null => parts.join(', ') || null;

function findingsText(findings: readonly ExpectedFinding[], known: Day): string | null {
  const texts = findings.map(
    ({ item, holds, knownDay }) =>
      `${item}${holds === 'possible' ? ' possible' : ''}${knownDay === known ? '' : ` from ${knownDay}`}`,
  );
  return listed(texts.sort());
}

const decidingText = (deciding: Assessment['deciding']): string | null =>
  listed(deciding.map(({ fact, changes }) => `${fact} (${changes.join(', ')})`));

function allReasons({ categories, duties, notDue, review }: Assessment): Reason[] {
  const groups = [...Object.values(categories).flat(), ...duties, ...notDue];
  return [...groups.flatMap(({ because }) => because), ...review];
}
