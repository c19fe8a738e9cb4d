import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Fault } from '../../domain/errors.ts';
import type { Question } from '../api.ts';
import { isProblem, useWrite } from '../asking.ts';
import { factsFaults } from '../facts/fields.ts';
import type { Answering } from '../facts/use-answering.ts';
import type { FactsInput } from '../facts/wire.ts';
import { useWords } from '../words/words.tsx';
import { openCall } from './calls.ts';
import { dropDraft } from './draft.ts';
import type { Hands } from './in-whose-hands.tsx';
import type { OpenedIncident } from './opened.tsx';

interface Opening {
  open(): void;
  busy: boolean;
  /** A "no" that is about none of the questions. */
  error: Error | null;
  /** Open, but something must be read first. */
  opened: OpenedIncident | null;
}

const ofFacts = ({ path }: Fault): boolean => path.startsWith('facts');

/** What is wrong with the answers, where the API refused nothing but these. */
function faultsOf(error: Error | null): Fault[] {
  const faults = isProblem(error, 400) ? (error.problem.errors ?? []) : [];
  return faults.every(ofFacts) ? factsFaults(faults) : [];
}

/** Opens the incident, and leads to its page. */
export function useOpening(answering: Answering, { title, hands }: { title: string; hands: Hands }): Opening {
  const navigate = useNavigate();
  const { lang } = useWords();
  const [opened, setOpened] = useState<OpenedIncident | null>(null);
  const asked = useRef<Question<'POST /api/v1/incidents'> | null>(null);
  const write = useWrite(openCall, async ({ incident, warnings }) => {
    dropDraft(localStorage);
    if (warnings.length > 0) setOpened({ id: incident.id, warnings });
    else await navigate({ to: '/incidents/$id', params: { id: incident.id } });
  });
  const send = (facts: FactsInput) => {
    const { owner, restricted, readers } = hands;
    const body = {
      facts,
      lang,
      ...(title.trim() !== '' && { title: title.trim() }),
      ...(owner !== '' && { owner }),
      ...(restricted && { restrictedTo: readers }),
    };
    // After a broken connection the same request goes out under the same key, so that nothing is opened twice.
    if (JSON.stringify(asked.current?.body) !== JSON.stringify(body)) asked.current = { body };
    if (!asked.current) return;
    write.mutate(asked.current, {
      onError: (error) => {
        const faults = faultsOf(error);
        if (faults.length > 0) answering.refuse(faults);
      },
    });
  };
  return {
    open: () => answering.attempt(send),
    busy: write.isPending,
    error: faultsOf(write.error).length > 0 ? null : write.error,
    opened,
  };
}
