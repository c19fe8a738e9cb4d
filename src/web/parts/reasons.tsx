import { Fragment } from 'react';
import type { Text } from '../../domain/text.ts';
import { useWords } from '../words/words.tsx';
import { RuleLink } from './rule-link.tsx';

/** A sentence with the rules it rests on: a reason of an assessment, or of a refusal. */
export type Because = Text & ({ rule: string } | { rules: readonly string[] });

const rulesOf = (reason: Because): readonly string[] => ('rule' in reason ? [reason.rule] : reason.rules);

export function Reasons({ reasons, className }: { reasons: readonly Because[]; className?: string }) {
  const { say } = useWords();
  // Two categories may give the same reason: it is read once.
  const once = [...new Map(reasons.map((reason) => [`${rulesOf(reason).join()} ${reason.en}`, reason]))];
  return (
    <ul className={className ?? 'flex list-disc flex-col gap-1 pl-5 marker:text-quiet'}>
      {once.map(([key, reason]) => (
        <li key={key}>
          {say(reason)}
          {rulesOf(reason).map((rule) => (
            <Fragment key={rule}>
              {' '}
              <RuleLink id={rule} />
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
