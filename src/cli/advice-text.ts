import type { Advice } from '../contract/advice.ts';
import type { Language, Text } from '../domain/text.ts';

const words = {
  where: { ja: '可能な状態', en: 'possible in' },
  way: { ja: '先に記録すること', en: 'to be recorded before' },
  noWay: { ja: '今の状態から、ここに至る記録はありません', en: 'nothing that can be recorded leads there from here' },
  who: { ja: '記録できる人', en: 'who may record it' },
  notYou: { ja: 'あなたは記録できません', en: 'you may not' },
} satisfies Record<string, Text>;

/** Where an event is possible, what would unblock it and who may do it: a line each. */
export function adviceLines({ places, way, who }: Advice, lang: Language): string[] {
  const said = (text: Text) => text[lang];
  const listed = (items: string[]) => items.join(lang === 'ja' ? '、' : ', ');
  const where = [...new Set(places.map(({ label }) => said(label)))];
  const steps = (way ?? []).map(({ label, event }) => `${said(label)} (${event})`);
  const persons = who.persons && who.persons.length > 0 ? `: ${listed(who.persons)}` : '';
  return [
    ...(where.length > 0 ? [`${said(words.where)}: ${listed(where)}`] : []),
    ...(way === null ? [said(words.noWay)] : steps.length > 0 ? [`${said(words.way)}: ${steps.join(' → ')}`] : []),
    `${said(words.who)}: ${listed(who.roles.map(({ label }) => said(label)))}${persons}${who.you ? '' : ` (${said(words.notYou)})`}`,
  ];
}
