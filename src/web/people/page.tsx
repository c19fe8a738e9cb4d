import { useState } from 'react';
import { useAnswer } from '../asking.ts';
import { useLegalToday } from '../clock.tsx';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { TextField } from '../parts/field.tsx';
import { Plus } from '../parts/icons.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { AddPerson } from './add-person.tsx';
import { personsCall } from './calls.ts';
import { Gaps } from './gaps.tsx';
import { type Filter, filters, matches, type Person } from './person.ts';
import { PersonTable } from './person-table.tsx';
import { RoleGuide } from './role-guide.tsx';

/** Everybody who is told, and everybody who may come in. */
export function PeoplePage() {
  const { t } = useWords();
  const may = useMay('people.write');
  const persons = useAnswer(personsCall, {});
  const [adding, add] = useState(false);
  return (
    <Page
      title={t('people.title')}
      intro={t('people.intro')}
      actions={
        may && (
          <Button kind="primary" onPress={() => add(true)}>
            <Plus />
            {t('people.add')}
          </Button>
        )
      }
    >
      <Loaded of={persons}>
        {({ persons: all }) => (
          <>
            <Gaps persons={all} />
            <List persons={all} />
            <RoleGuide persons={all} />
          </>
        )}
      </Loaded>
      {adding && <AddPerson onClose={() => add(false)} />}
    </Page>
  );
}

function List({ persons }: { persons: readonly Person[] }) {
  const { t } = useWords();
  const today = useLegalToday();
  const [filter, setFilter] = useState<Filter>('all');
  const [text, setText] = useState('');
  const shown = persons.filter((person) => matches(person, filter, text, today));
  const offered = filters
    .map((each) => ({ each, count: persons.filter((person) => matches(person, each, '', today)).length }))
    .filter(({ each, count }) => each === 'all' || count > 0);
  return (
    <div className="flex flex-col gap-3">
      <div className="no-print flex flex-wrap items-end gap-3">
        {persons.length > 8 && (
          <TextField
            className="w-full sm:w-64"
            label={t('people.search')}
            type="search"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
        <div className="flex flex-wrap gap-2">
          {offered.map(({ each, count }) => (
            <Chip key={each} on={filter === each} count={count} onToggle={(on) => setFilter(on ? each : 'all')}>
              {t(`people.filter.${each}`)}
            </Chip>
          ))}
        </div>
      </div>
      {shown.length > 0 ? (
        <PersonTable persons={shown} />
      ) : (
        <EmptyState title={t(text ? 'people.none.found' : 'people.none')}>{t('people.none.text')}</EmptyState>
      )}
    </div>
  );
}
