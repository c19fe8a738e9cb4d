import { useState } from 'react';
import type { Fault } from '../../domain/errors.ts';
import type { Answers } from './answers.ts';
import { type Assessed, type UnderWay, useAssessment } from './use-assessment.ts';
import { type FactsInput, factsInputOf } from './wire.ts';

/** Answers while they are being given: what follows from them and, once somebody tried to send them, what is wrong. */
export interface Answering {
  answers: Answers;
  change(answers: Answers): void;
  assessed: Assessed;
  /** Empty until somebody tried. */
  faults: readonly Fault[];
  /** How often somebody tried in vain. */
  tries: number;
  /** Sends what nothing is wrong with. */
  attempt(send: (facts: FactsInput) => void): void;
  /** The API found these; they hold until an answer changes. */
  refuse(faults: readonly Fault[]): void;
}

export function useAnswering(first: () => Answers, underWay?: UnderWay): Answering {
  const [answers, change] = useState(first);
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState<{ of: Answers; faults: readonly Fault[] } | null>(null);
  const assessed = useAssessment(answers, underWay);
  const refusedNow = refused?.of === answers ? refused.faults : [];
  const tried = () => setTries((count) => count + 1);
  return {
    answers,
    change,
    assessed,
    faults: tries === 0 ? [] : [...assessed.faults, ...refusedNow],
    tries,
    attempt: (send) => (assessed.faults.length > 0 ? tried() : send(factsInputOf(answers))),
    refuse: (faults) => {
      setRefused({ of: answers, faults });
      tried();
    },
  };
}
