import { createContext, type ReactNode, useContext } from 'react';
import type { Question } from '../../contract/questions.ts';
import type { DutyId } from '../../domain/duty.ts';
import { dutyLabels } from '../../domain/duty-labels.ts';
import { Badge } from '../parts/badge.tsx';
import { useWords, type Words } from '../words/words.tsx';
import { type Answers, type IncidentAnswers, noAnswers, type OrganizationAnswers } from './answers.ts';
import type { Field } from './fields.ts';

/** What every question of the form sees: the answers, how to change them, and what the API says of them. */
export interface FactsView {
  answers: Answers;
  change(incident: Partial<IncidentAnswers>): void;
  changeOrganization(organization: Partial<OrganizationAnswers>): void;
  faultOf(field: Field): string | undefined;
  /** The duties that hang on a question; absent: none. */
  deciding: ReadonlyMap<Field, readonly DutyId[]>;
  /** The open questions, with what each answer would change. */
  questions: readonly Question[];
  /** Whether these answers could be assessed. */
  assessed: boolean;
  asks(field: Field): boolean;
}

const FactsContext = createContext<FactsView>({
  answers: noAnswers,
  change: () => undefined,
  changeOrganization: () => undefined,
  faultOf: () => undefined,
  deciding: new Map(),
  questions: [],
  assessed: false,
  asks: () => true,
});

export const FactsProvider = FactsContext;
export const useFacts = (): FactsView => useContext(FactsContext);

/** What stands there only while its question is asked. */
export function Asked({ field, children }: { field: Field; children: ReactNode }) {
  return useFacts().asks(field) ? children : null;
}

/** The question in words, marked while duties hang on its answer. */
export function Ask({ field, open, children }: { field: Field; open: boolean; children: ReactNode }) {
  const { deciding } = useFacts();
  const { t } = useWords();
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {children}
      {open && deciding.has(field) && (
        <Badge tone="warning" className="font-normal">
          {t('facts.decides')}
        </Badge>
      )}
    </span>
  );
}

/** What it means that somebody answered "not known yet". */
export function OpenNote({ field }: { field: Field }) {
  const { deciding, assessed } = useFacts();
  const words = useWords();
  const duties = deciding.get(field);
  if (!assessed) return null;
  return (
    <p className={duties ? 'mt-1 text-sm text-warning' : 'mt-1 text-sm text-quiet'}>
      {duties
        ? words.t('facts.open.deciding', { duties: dutyNames(duties, words) })
        : words.t('facts.open.indifferent')}
    </p>
  );
}

export const dutyNames = (ids: readonly DutyId[], { t, say }: Words): string =>
  [...new Set(ids.map((id) => say(dutyLabels[id])))].join(t('parts.listSeparator'));
