import type { DutyChange } from '../contract/duty-change.ts';
import { shortDay } from '../domain/day-text.ts';
import { type Duty, modes, recipients, standings } from '../domain/duty.ts';
import { dutyLabels, dutyTitle, modeLabels, recipientLabels, standingLabels } from '../domain/duty-labels.ts';
import type { Text } from '../domain/text.ts';

/** One change of one duty in a sentence. */
export function changeText(kind: DutyChange['kind'], duty: Duty, from: string | null, to: string | null): Text {
  const { ja, en } = dutyTitle(duty);
  switch (kind) {
    case 'appears': {
      const when = dueText(to);
      const said = appearing[duty.standing];
      return { ja: `「${ja}」が${said.ja}(${when.ja})。`, en: `"${en}" ${said.en} (${when.en}).` };
    }
    case 'vanishes':
      return { ja: `「${ja}」は不要になります。`, en: `"${en}" is no longer needed.` };
    case 'moves':
      return fromTo(duty, { ja: '期限', en: 'due day' }, dayOrPromptly(from), dayOrPromptly(to));
    case 'target':
      return fromTo(duty, { ja: '目安日', en: 'target day' }, dayOrPromptly(from), dayOrPromptly(to));
    case 'dayOne':
      return fromTo(duty, { ja: '期間の1日目', en: 'day 1' }, dayOrPromptly(from), dayOrPromptly(to));
    case 'standing':
      return fromTo(
        duty,
        { ja: '義務の程度', en: 'standing' },
        labelled(standings, standingLabels, from),
        labelled(standings, standingLabels, to),
      );
    case 'mode':
      return fromTo(
        duty,
        { ja: '方法', en: 'way' },
        labelled(modes, modeLabels, from),
        labelled(modes, modeLabels, to),
      );
    case 'recipient': {
      const name = dutyLabels[duty.id];
      const [old, next] = [labelled(recipients, recipientLabels, from), labelled(recipients, recipientLabels, to)];
      return {
        ja: `「${name.ja}」の報告先が、${old.ja}から${next.ja}に変わります。`,
        en: `"${name.en}" goes to the ${next.en} instead of the ${old.en}.`,
      };
    }
  }
}

const appearing: Record<Duty['standing'], Text> = {
  due: { ja: '必要になります', en: 'becomes due' },
  possible: { ja: '必要になる可能性があり、期間が進みます', en: 'becomes possibly due, and its clock runs' },
  effort: { ja: '努力義務になります', en: 'becomes a duty to endeavour' },
  recommended: { ja: '推奨されます', en: 'becomes recommended' },
};

const PROMPTLY: Text = { ja: '速やかに、日数の定めなし', en: 'promptly, no number of days' };

const dayOrPromptly = (day: string | null): Text => (day === null ? PROMPTLY : shortDay(day));

const dueText = (day: string | null): Text =>
  day === null ? PROMPTLY : { ja: `期限 ${shortDay(day).ja}`, en: `by ${shortDay(day).en}` };

/** The label of a word of the contract; what has none goes by itself. */
function labelled<Word extends string>(words: readonly Word[], labels: Record<Word, Text>, value: string | null): Text {
  const word = words.find((candidate) => candidate === value);
  return word ? labels[word] : { ja: value ?? 'なし', en: value ?? 'none' };
}

function fromTo(duty: Duty, what: Text, from: Text, to: Text): Text {
  const title = dutyTitle(duty);
  return {
    ja: `「${title.ja}」の${what.ja}が、${from.ja}から${to.ja}に変わります。`,
    en: `The ${what.en} of "${title.en}" changes from ${from.en} to ${to.en}.`,
  };
}
