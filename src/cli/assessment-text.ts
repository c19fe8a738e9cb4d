import type { Assessment } from '../contract/assessment.ts';
import type { Facts } from '../contract/facts.ts';
import { shortDay } from '../domain/day-text.ts';
import type { Duty, DutyId, Reason } from '../domain/duty.ts';
import { basisLabels, dutyLabels, modeLabels, recipientLabels, standingLabels } from '../domain/duty-labels.ts';
import type { Language, Text } from '../domain/text.ts';
import { factName } from '../law/fact-names.ts';

/** An assessment to be read: duties with day and weekday, why, what nobody knows yet, what a person must judge. */
export function assessmentText({ organization }: Facts, assessment: Assessment, language: Language): string {
  const say = (text: Text): string => text[language];
  const told = new Set<Reason>();
  const sections = [
    [organization.name, `${say(WORDS.ruleSets)}: ${assessment.ruleSets.join(', ')}`],
    [
      say(assessment.duties.length > 0 ? WORDS.duties : WORDS.noDuties),
      ...assessment.duties.flatMap((duty) => ['', ...dutyLines(duty, told, say)]),
    ],
    listed(
      say(WORDS.notDue),
      assessment.notDue.flatMap(({ id, because }) => [
        `  ${say(dutyLabels[id])}`,
        ...reasonLines(untold(because, told), say),
      ]),
    ),
    listed(
      say(WORDS.deciding),
      assessment.deciding.map(
        ({ fact, changes }) => `  ${say(factName(fact))} [${fact}] → ${namesOf(changes, language)}`,
      ),
    ),
    listed(say(WORDS.review), reasonLines(assessment.review, say, '  ')),
    [say(WORDS.notAdvice)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Say = (text: Text) => string;

const listed = (title: string, lines: string[]): string[] => (lines.length > 0 ? [title, ...lines] : []);

function dutyLines(duty: Duty, told: Set<Reason>, say: Say): string[] {
  const when = duty.due ? say(shortDay(duty.due)) : say(WORDS.promptly);
  const details = [
    say(standingLabels[duty.standing]),
    say(basisLabels[duty.basis]),
    ...(duty.target ? [`${say(WORDS.target)} ${say(shortDay(duty.target))}`] : []),
    ...(duty.mode ? [say(modeLabels[duty.mode])] : []),
  ];
  const name = `${say(dutyLabels[duty.id])} → ${say(recipientLabels[duty.recipient])}`;
  return [`  ${when}  ${name} (${details.join(say(WORDS.comma))})`, ...reasonLines(untold(duty.because, told), say)];
}

/** A sentence is said once, with the first duty that rests on it. */
function untold(because: readonly Reason[], told: Set<Reason>): Reason[] {
  const fresh = because.filter((each) => !told.has(each));
  for (const each of fresh) told.add(each);
  return fresh;
}

const reasonLines = (because: readonly Reason[], say: Say, indent = '      '): string[] =>
  because.map((each) => `${indent}${say(each)} [${each.rule}]`);

const namesOf = (ids: readonly DutyId[], language: Language): string =>
  ids.map((id) => dutyLabels[id][language]).join(WORDS.comma[language]);

const WORDS = {
  ruleSets: { ja: '適用した規則', en: 'Rule sets' },
  duties: { ja: 'なすべきこと', en: 'What to do' },
  noDuties: {
    ja: 'この事実からは、なすべき報告や通知はありません。',
    en: 'No report or notice follows from these facts.',
  },
  notDue: { ja: '必要でないもの', en: 'Not due' },
  deciding: { ja: '分かれば結果が変わること', en: 'Unknown, and would change the above' },
  review: { ja: '人が判断すること', en: 'For a person to judge' },
  promptly: { ja: '速やかに(日数の定めなし)', en: 'promptly (no number of days)' },
  target: { ja: '目標', en: 'aim at' },
  comma: { ja: '、', en: ', ' },
  notAdvice: {
    ja: 'これは法的助言ではありません。依拠する前に、資格のある人が適用した規則を確認してください。',
    en: 'This is not legal advice. Have a qualified person confirm the rule sets before relying on them.',
  },
} as const satisfies Record<string, Text>;
