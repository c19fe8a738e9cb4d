import { Badge } from '../parts/badge.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import type { LawRule } from './calls.ts';

/** Rules with their sentences, below the questions that they answer. */
export function RuleList({ rules, titled = true }: { rules: readonly LawRule[]; titled?: boolean }) {
  const { say } = useWords();
  const sections = new Map(rules.map(({ section }) => [section.en, section]));
  return [...sections.values()].map((section) => (
    <section key={section.en} className="mb-5 last:mb-0">
      {titled && <h3 className="mb-1 text-base">{say(section)}</h3>}
      <ul className="divide-y divide-line">
        {rules
          .filter((rule) => rule.section.en === section.en)
          .map((rule) => (
            <li key={rule.id} className="keep-whole py-2">
              <p className="flex flex-wrap items-center gap-2">
                <TextLink to="/help/law/$id" params={{ id: rule.id }} className="font-mono text-sm">
                  {rule.id}
                </TextLink>
                <Confirm of={rule} />
              </p>
              <p>{say(rule.says)}</p>
            </li>
          ))}
      </ul>
    </section>
  ));
}

/** Whether somebody should confirm it before relying on it. */
export function Confirm({ of: { toBeConfirmed } }: { of: Pick<LawRule, 'toBeConfirmed'> }) {
  const { t } = useWords();
  return toBeConfirmed === 'none' ? null : <Badge tone="warning">{t(`help.law.${toBeConfirmed}`)}</Badge>;
}
