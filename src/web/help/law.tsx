import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../asking.ts';
import { classes } from '../parts/classes.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page, Section } from '../parts/page.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { Select } from '../parts/select.tsx';
import { Cell, Head, Row, Table } from '../parts/table.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { type Law, type LawSet, lawCall } from './calls.ts';
import { Force } from './force.tsx';
import type { LawSearch } from './law-search.ts';
import { RuleList } from './rule-list.tsx';

/** Every rule that decides something here, to be searched and read. */
export function LawPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/app/help/law' });
  const law = useAnswer(lawCall, { query: { ...search } }, { keep: true });
  return (
    <Page
      narrow
      title={t('help.law')}
      intro={t('help.law.intro')}
      actions={<TextLink to="/help">{t('help.title')}</TextLink>}
    >
      <Filters search={search} subjects={law.data?.subjects ?? []} />
      <Loaded of={law}>
        {(data) => (
          <div className={classes('flex flex-col gap-5', law.isPlaceholderData && 'opacity-60')}>
            <Rules law={data} narrowed={search.q !== undefined || search.subject !== undefined} />
            {search.q === undefined && data.ruleSets.length > 0 && <RuleSets sets={data.ruleSets} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Filters({ search, subjects }: { search: LawSearch; subjects: Law['subjects'] }) {
  const { t, say } = useWords();
  const navigate = useNavigate({ from: '/help/law' });
  const filter = ({ q, subject }: { q: string | undefined; subject: string | undefined }) =>
    void navigate({
      search: { ...(q && { q }), ...(subject && { subject: subject as NonNullable<LawSearch['subject']> }) },
      replace: true,
      resetScroll: false,
    });
  const all = subjects.reduce((sum, { rules }) => sum + rules, 0);
  return (
    <search aria-label={t('help.law.filters')} className="no-print grid items-end gap-3 sm:grid-cols-2">
      <SearchField
        label={t('help.law.search')}
        placeholder={t('help.law.search.hint')}
        value={search.q ?? ''}
        onChange={(q) => filter({ ...search, subject: search.subject, q })}
      />
      <Select
        label={t('help.law.subject')}
        options={[
          { value: '', label: all > 0 ? t('help.law.subject.all', { count: all }) : t('help.law.subject.any') },
          ...subjects.map((each) => ({
            value: each.id,
            label: t('help.law.subject.one', { name: say(each), count: each.rules }),
          })),
        ]}
        value={search.subject ?? ''}
        onChange={({ target }) => filter({ q: search.q, subject: target.value })}
      />
    </search>
  );
}

/** By subject; folded as long as nothing is looked for. */
function Rules({ law: { subjects, rules }, narrowed }: { law: Law; narrowed: boolean }) {
  const { t, say } = useWords();
  const of = ({ id }: Law['subjects'][number]) => rules.filter(({ subject }) => subject === id);
  const filled = subjects.filter(({ id }) => rules.some(({ subject }) => subject === id));
  return (
    <>
      <p role="status" className="figures text-sm text-quiet">
        {t('help.law.found', { count: rules.length })}
      </p>
      {rules.length === 0 && <EmptyState title={t('help.law.none')}>{t('help.law.none.hint')}</EmptyState>}
      {narrowed ? (
        filled.map((subject) => (
          <Section key={subject.id} title={say(subject)}>
            <RuleList rules={of(subject)} />
          </Section>
        ))
      ) : (
        <Section title={t('help.law.rules')}>
          <ul>
            {filled.map((subject) => (
              <li key={subject.id}>
                <Disclosure summary={t('help.law.subject.one', { name: say(subject), count: subject.rules })}>
                  <RuleList rules={of(subject)} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function RuleSets({ sets }: { sets: readonly LawSet[] }) {
  const { t } = useWords();
  return (
    <Section title={t('help.law.sets')} intro={t('help.law.sets.intro')}>
      <Table
        label={t('help.law.sets')}
        head={
          <>
            <Head>{t('help.law.set')}</Head>
            <Head>{t('help.law.known')}</Head>
          </>
        }
      >
        {sets.map((set) => (
          <Row key={set.stamp}>
            <Cell>
              <TextLink to="/help/law/$id" params={{ id: set.stamp }} className="font-mono text-sm">
                {set.stamp}
              </TextLink>
            </Cell>
            <Cell>
              <Force of={set} />
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
