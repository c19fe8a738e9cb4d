import type { Question, Questions } from '../contract/questions.ts';
import type { Language, Text } from '../domain/text.ts';

/** Questions to be read and answered: what to ask, what it means, and what would follow from each answer. */
export function questionsText({ questions }: Questions, lang: Language): string {
  if (questions.length === 0) return `${WORDS.none[lang]}\n`;
  const asked = questions.map((question, n) => questionLines(question, n + 1, lang).join('\n'));
  return `${[WORDS.intro[lang], ...asked, WORDS.afterwards[lang]].join('\n\n')}\n`;
}

function questionLines({ fact, hint, answers, ...asked }: Question, n: number, lang: Language): string[] {
  return [
    `${n}. ${asked[lang]}`,
    `   ${hint[lang]}`,
    ...answers.flatMap(({ value, changes, ...answer }) => [
      `   - ${answer[lang]}  [${fact}: ${JSON.stringify(value)}]`,
      ...(changes.length > 0 ? changes : [WORDS.same]).map((change) => `       ${change[lang]}`),
    ]),
  ];
}

const WORDS = {
  none: {
    ja: '分かっていない事実のうち、結果を変えるものはありません。',
    en: 'Nothing that is still unknown would change the result.',
  },
  intro: {
    ja: '次のことが分かれば、報告や通知の要否・期限が変わります。大切なものから順に挙げます。分からなければ「不明」のままでかまいません(期間は進みます)。',
    en: 'Knowing the following would change what is due, or when. The most urgent comes first. Leave open what nobody knows yet; the clock runs all the same.',
  },
  afterwards: {
    ja: '分かったことを事実のファイルの [ ] の項目に書き、もう一度評価してください(assess)。',
    en: 'Write what you learn into the facts, at the path in [ ], and assess them again.',
  },
  same: { ja: '何も変わりません。', en: 'Nothing changes.' },
} as const satisfies Record<string, Text>;
