import type { Facts } from '../contract/facts.ts';
import type { Answer, Question, Questions } from '../contract/questions.ts';
import type { Day } from '../domain/day.ts';
import type { Duty } from '../domain/duty.ts';
import { completeFacts } from '../law/complete-facts.ts';
import { type QuestionText, questionTexts } from '../law/question-texts.ts';
import type { AssessOptions } from './assess.ts';
import { appliedTo, conclude } from './conclude.ts';
import { changesBetween, type DutyPair, pairDuties } from './duty-changes.ts';
import { byText } from './order.ts';
import { type PossibleAnswer, type UnknownFact, unknownFacts } from './unknown-facts.ts';

/**
 * The unknown facts that change a duty (those of `deciding`), in the order worth asking: first what decides on the duty
 * that is due, or may be due, earliest; then what changes more duties; then by path.
 */
export function questions(facts: Facts, options: AssessOptions = {}): Questions {
  const complete = completeFacts(facts);
  const applied = appliedTo(complete, options);
  const { duties } = conclude(complete, applied);
  const then = (answered: Facts): DutyPair[] =>
    pairDuties(duties, conclude(completeFacts(answered), applied).duties).filter(
      (pair) => changesBetween(pair).length > 0,
    );
  const asked = unknownFacts(facts)
    .map((unknown) => weighed(unknown, then))
    .filter(({ duties: changed }) => changed > 0)
    .sort(byWorth);
  return { schema: 'questions/1', questions: asked.map(({ question }) => question) };
}

interface Weighed {
  question: Question;
  /** How soon something hangs on it: the due day, then `~` for what is due without a day, `~~` for the rest. */
  soonest: Day | '~' | '~~';
  /** How many duties may change. */
  duties: number;
}

function weighed({ fact, answers }: UnknownFact, then: (answered: Facts) => DutyPair[]): Weighed {
  const words: QuestionText = questionTexts[fact];
  const outcomes = answers.map((answer) => ({ answer, pairs: then(answer.facts) }));
  const changed = outcomes.flatMap(({ pairs }) => pairs);
  return {
    question: {
      fact,
      ...words.ask,
      hint: words.hint,
      answers: outcomes.map(({ answer, pairs }): Answer => {
        const { value } = answer;
        return { value, ...answerText(words, value), changes: pairs.flatMap(changesBetween) };
      }),
    },
    soonest: changed.map(soonestOf).sort(byText)[0] ?? '~~',
    duties: new Set(changed.map(({ before, after }) => (before ?? after)?.id)).size,
  };
}

/** The earliest day on which the duty is, or would be, due or possibly due. */
function soonestOf({ before, after }: DutyPair): Weighed['soonest'] {
  const days = [before, after].flatMap((duty) => (duty && isOwed(duty) ? [duty.due ?? '~'] : []));
  return days.sort(byText)[0] ?? '~~';
}

const isOwed = ({ standing }: Duty): boolean => standing === 'due' || standing === 'possible';

const byWorth = (a: Weighed, b: Weighed): number =>
  byText(a.soonest, b.soonest) || b.duties - a.duties || byText(a.question.fact, b.question.fact);

function answerText({ answers }: QuestionText, value: PossibleAnswer['value']) {
  const key = String(typeof value === 'object' ? value.highGrade : value);
  return answers[key] ?? { ja: key, en: key };
}
