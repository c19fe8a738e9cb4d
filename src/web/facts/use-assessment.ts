import { useEffect, useMemo, useState } from 'react';
import type { Assessment } from '../../contract/assessment.ts';
import { parseFacts } from '../../contract/facts.ts';
import type { Question } from '../../contract/questions.ts';
import type { Fault } from '../../domain/errors.ts';
import { useAnswer } from '../asking.ts';
import type { Answers } from './answers.ts';
import { assessCall, questionsCall } from './calls.ts';
import { factsInputOf } from './wire.ts';

/** How long the hand must rest before the API is asked, in milliseconds: the time between two keys. */
const REST = 300;

const none: readonly Question[] = [];

export interface Assessed {
  /** Of the present answers, or of the last ones that could be assessed. */
  now: Assessment | null;
  /** Of the answers before those. */
  before: Assessment | null;
  /** The open questions, in the order worth asking; none while they are not known. */
  questions: readonly Question[];
  /** What keeps the present answers from being assessed. */
  faults: Fault[];
  asking: boolean;
  error: unknown;
  again(): void;
}

/** What the API says of the answers while they are being given. `since`: compare with this instead of the last answers. */
export function useAssessment(answers: Answers, since?: Assessment): Assessed {
  const parsed = useMemo(() => parseFacts(factsInputOf(answers)), [answers]);
  const text = 'facts' in parsed ? JSON.stringify(parsed.facts) : null;
  const rested = useRested(text);
  const body = useMemo<unknown>(() => (rested === null ? null : JSON.parse(rested)), [rested]);
  const { data, isPlaceholderData, isFetching, error, refetch } = useAnswer(
    assessCall,
    { body },
    { enabled: rested !== null, keep: true },
  );
  const open = useAnswer(questionsCall, { body }, { enabled: rested !== null, keep: true });
  const [steps, step] = useState<{ now: Assessment | null; before: Assessment | null }>({ now: null, before: null });
  const arrived = isPlaceholderData ? undefined : data;
  useEffect(() => {
    if (!arrived) return;
    step((last) =>
      last.now && JSON.stringify(last.now) === JSON.stringify(arrived) ? last : { now: arrived, before: last.now },
    );
  }, [arrived]);
  return {
    now: steps.now,
    before: since ?? steps.before,
    questions: open.data?.questions ?? none,
    faults: 'errors' in parsed ? parsed.errors : [],
    asking: isFetching || text !== rested,
    error,
    again: () => void refetch(),
  };
}

/** The value once it has not changed for a moment. */
function useRested<Value>(value: Value): Value {
  const [rested, rest] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => rest(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
