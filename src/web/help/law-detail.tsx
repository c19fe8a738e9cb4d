import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isProblem, useAnswer } from '../asking.ts';
import { LinkButton } from '../parts/button.tsx';
import { Description, Item } from '../parts/description.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page, Section } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { type LawDetail, lawDetailCall } from './calls.ts';
import { Force } from './force.tsx';
import { RuleNumbers, SetNumbers } from './law-numbers.tsx';
import { Documents } from './report-contents.tsx';
import { Confirm, RuleList } from './rule-list.tsx';

/** One rule, or one rule set, by the number under which a reason names it. */
export function LawDetailPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/app/help/law/$id' });
  const law = useAnswer(lawDetailCall, { params: { id } });
  return (
    <Page
      narrow
      title={law.data ? nameOf(law.data) : id}
      actions={<TextLink to="/help/law">{t('help.law.all')}</TextLink>}
    >
      {isProblem(law.error, 404) ? (
        <Unknown id={id} />
      ) : (
        <Loaded of={law}>{(data) => (data.kind === 'rule' ? <Rule law={data} /> : <RuleSet law={data} />)}</Loaded>
      )}
    </Page>
  );
}

const nameOf = (law: LawDetail): string => (law.kind === 'rule' ? law.rule.id : law.ruleSet.stamp);

function Unknown({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <EmptyState
      title={t('help.law.unknown', { id })}
      action={<LinkButton to="/help/law">{t('help.law.all')}</LinkButton>}
    >
      {t('help.law.unknown.hint')}
    </EmptyState>
  );
}

type RuleDetail = Extract<LawDetail, { kind: 'rule' }>;
type SetDetail = Extract<LawDetail, { kind: 'ruleSet' }>;

function Rule({ law }: { law: RuleDetail }) {
  const { t, say } = useWords();
  const { rule, parameters, documents, beside } = law;
  return (
    <>
      <Section title={say(rule.section)} actions={<Confirm of={rule} />}>
        <p className="mb-4 text-lg leading-160">{say(rule.says)}</p>
        {rule.toBeConfirmed !== 'none' && (
          <p className="mb-4 rounded-8 bg-warning-ground px-3 py-2 text-sm text-warning">
            {rule.unsure ? t('help.law.part.text', { unsure: say(rule.unsure) }) : t('help.law.whole.text')}
          </p>
        )}
        <Origin law={law}>
          <Item name={t('help.law.executed')}>
            {say(rule.executed)}
            {rule.notExecutable && <p className="text-sm text-quiet">{say(rule.notExecutable)}</p>}
          </Item>
        </Origin>
      </Section>
      {parameters.length > 0 && (
        <Section title={t('help.law.numbers')}>
          <RuleNumbers parameters={parameters} />
        </Section>
      )}
      <Documents documents={documents} />
      <Changes changes={law.changes} />
      {beside.length > 0 && (
        <Section title={t('help.law.beside')}>
          <Disclosure summary={t('help.law.found', { count: beside.length })}>
            <RuleList rules={beside} titled={false} />
          </Disclosure>
        </Section>
      )}
    </>
  );
}

function RuleSet({ law }: { law: SetDetail }) {
  const { t } = useWords();
  return (
    <>
      <Section title={t('help.law.about')}>
        <Origin law={law}>
          <Item name={t('help.law.known')}>
            <Force of={law.ruleSet} />
          </Item>
        </Origin>
      </Section>
      <Section title={t('help.law.numbers')}>
        {law.parameters.length > 0 ? (
          <SetNumbers parameters={law.parameters} />
        ) : (
          <p className="text-quiet">{t('help.law.numbers.none')}</p>
        )}
      </Section>
      <Documents documents={law.documents} />
      <Changes changes={law.changes} />
    </>
  );
}

/** Which field of law it is of, and from which sources. */
function Origin({ law: { subject, sources }, children }: { law: LawDetail; children: ReactNode }) {
  const { t, say } = useWords();
  return (
    <Description>
      <Item name={t('help.law.subject')}>
        <TextLink to="/help/law" search={{ subject: subject.id }}>
          {say(subject)}
        </TextLink>
      </Item>
      <Item name={t('help.law.sources')}>
        <ul className="flex flex-col gap-1">
          {sources.map(({ ref, label, place }) => (
            <li key={ref}>
              {label && say(label)} <span className="text-sm whitespace-nowrap text-quiet">{place}</span>
            </li>
          ))}
        </ul>
      </Item>
      {children}
    </Description>
  );
}

function Changes({ changes }: { changes: LawDetail['changes'] }) {
  const { t, say, day } = useWords();
  if (changes.length === 0) return null;
  return (
    <Section title={t('help.law.changes')}>
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <li key={change.stamp} className="keep-whole py-2 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <TextLink to="/help/law/$id" params={{ id: change.stamp }} className="font-mono text-sm">
                {change.stamp}
              </TextLink>
              <span className="text-sm text-quiet">{t('help.law.change', { date: day(change.date) })}</span>
            </p>
            <p>{say(change.changed)}</p>
            <p className="text-sm text-quiet">
              {t('help.law.known')}: <Force of={change} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
