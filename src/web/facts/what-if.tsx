import { Disclosure } from '../parts/disclosure.tsx';
import { useWords } from '../words/words.tsx';
import { useFacts } from './facts-view.tsx';
import { type Field, fieldOf } from './fields.ts';

/** What each answer to an open question would change, as the API works it out. */
export function WhatIf({ field }: { field: Field }) {
  const { questions } = useFacts();
  const { t, say } = useWords();
  const answers = questions.filter(({ fact }) => fieldOf(fact) === field).flatMap((question) => question.answers);
  if (answers.length === 0) return null;
  return (
    <Disclosure summary={t('facts.whatIf')} className="mt-1 text-sm">
      <dl className="flex flex-col gap-2 border-l-4 border-line pl-3">
        {answers.map((answer) => (
          <div key={`${answer.value} ${answer.en}`}>
            <dt className="font-bold">{say(answer)}</dt>
            <dd>
              {answer.changes.length === 0 ? (
                t('facts.whatIf.nothing')
              ) : (
                <ul className="list-disc pl-5 marker:text-quiet">
                  {answer.changes.map((change) => (
                    <li key={`${change.id} ${change.recipient} ${change.kind}`}>{say(change)}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
