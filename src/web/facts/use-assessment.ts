import { useEffect, useMemo, useState } from 'react';
import type { Assessment } from '../../contract/assessment.ts';
import { parseFacts } from '../../contract/facts.ts';
import type { Question } from '../../contract/questions.ts';
import type { DealtWith } from '../../contract/revision.ts';
import type { Fault } from '../../domain/errors.ts';
import { useAnswer } from '../asking.ts';
import type { Answers } from './answers.ts';
import { assessCall, previewCall, questionsCall } from './calls.ts';
import { type MarkedDuty, markedDuties } from './duty-marks.ts';
import { factsInputOf } from './wire.ts';

/** How long the hand must rest before the API is asked, in milliseconds: the time between two keys. */
const REST = 300;

/** An incident under way: its answers are compared with what is owed now. */
export interface UnderWay {
  id: string;
  assessment: Assessment;
}

export interface Assessed {
  /** Of the present answers, or of the last ones that could be assessed. */
  now: Assessment | null;
  /** Its duties, with what changed since the answers before, or since what is owed now. */
  duties: readonly MarkedDuty[];
  /** The open questions, in the order worth asking; none while they are not known. */
  questions: readonly Question[];
  /** What keeps the present answers from being assessed. */
  faults: Fault[];
  asking: boolean;
  error: unknown;
  again(): void;
}

/** What the API says of the answers while they are being given. */
export function useAssessment(answers: Answers, underWay?: UnderWay): Assessed {
  const parsed = useMemo(() => parseFacts(factsInputOf(answers)), [answers]);
  const text = 'facts' in parsed ? JSON.stringify(parsed.facts) : null;
  const rested = useRested(text);
  const { arrived, questions, asking, error, again } = useWorkedOut(rested, underWay);
  const [steps, step] = useState<Steps>({ of: null, now: null, before: null });
  useEffect(() => {
    if (!arrived) return;
    // The same answers once more are no step: what the last one changed stays marked.
    step((last) => ({ of: rested, now: arrived, before: last.of === rested ? last.before : last.now }));
  }, [arrived, rested]);
  const since = underWay?.assessment ?? steps.before?.assessment ?? null;
  const duties = useMemo(
    () => (steps.now ? markedDuties(since, steps.now.assessment, steps.now.dealtWith) : []),
    [steps.now, since],
  );
  return {
    now: steps.now?.assessment ?? null,
    duties,
    questions,
    faults: 'errors' in parsed ? parsed.errors : [],
    asking: asking || text !== rested,
    error,
    again,
  };
}

interface WorkedOut {
  assessment: Assessment;
  dealtWith: readonly DealtWith[];
}

interface Steps {
  /** The answers, as they were sent. */
  of: string | null;
  now: WorkedOut | null;
  before: WorkedOut | null;
}

const none: readonly never[] = [];

/** By the API: of facts alone, or of what they would make of an incident. */
function useWorkedOut(text: string | null, underWay: UnderWay | undefined) {
  const body = useMemo<unknown>(() => (text === null ? null : JSON.parse(text)), [text]);
  const settings = (asked: boolean) => ({ enabled: text !== null && asked, keep: true });
  const alone = useAnswer(assessCall, { body }, settings(!underWay));
  const open = useAnswer(questionsCall, { body }, settings(!underWay));
  const preview = useAnswer(previewCall, { params: { id: underWay?.id ?? '' }, body }, settings(Boolean(underWay)));
  const { data: assessment } = alone;
  const worked = useMemo(() => assessment && { assessment, dealtWith: none }, [assessment]);
  const { isPlaceholderData, isFetching, error, refetch } = underWay ? preview : alone;
  const arrived: WorkedOut | undefined = underWay ? preview.data : worked;
  return {
    arrived: isPlaceholderData ? undefined : arrived,
    questions: (underWay ? preview : open).data?.questions ?? none,
    asking: isFetching,
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
