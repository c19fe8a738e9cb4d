import { useId, useState } from 'react';
import { standings } from '../../domain/duty.ts';
import { useAnswer } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { classes } from '../parts/classes.ts';
import { SearchField } from '../parts/search-field.tsx';
import { Select } from '../parts/select.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { type Board, ownersCall } from './calls.ts';
import { type BoardSearch, boardSearch, dueFilters, withFilter } from './search.ts';

interface FiltersProps {
  counts: Board['counts'];
  search: BoardSearch;
  onChange: (search: BoardSearch) => void;
}

/** What is looked for, which of them, in which order. On a phone what is needed most: the rest is behind a button. */
export function Filters(props: FiltersProps) {
  const { t } = useWords();
  const { search, onChange } = props;
  const mayReadPeople = useMay('settings.read');
  const [isUnfolded, unfold] = useState(false);
  const more = useId();
  return (
    <search aria-label={t('board.filters')} className="no-print flex flex-col gap-3">
      <div className="grid items-end gap-3 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="flex items-end gap-2">
          <SearchField
            label={t('board.search')}
            placeholder={t('board.search.hint')}
            value={search.q ?? ''}
            onChange={(q) => onChange(withFilter(search, 'q', q || undefined))}
            className="flex-1"
          />
          <Button
            aria-expanded={isUnfolded}
            aria-controls={more}
            onPress={() => unfold(!isUnfolded)}
            className="shrink-0 md:hidden"
          >
            {t('board.more')}
          </Button>
        </div>
        <div id={more} className={classes('gap-3 md:grid md:grid-cols-3', isUnfolded ? 'grid' : 'hidden')}>
          <Shown {...props} />
          {mayReadPeople && <OwnerSelect {...props} />}
          <Select
            label={t('board.sort')}
            options={(['due', 'newest', 'number', 'title'] as const).map((value) => ({
              value,
              label: t(`board.sort.${value}`),
            }))}
            value={search.sort ?? 'due'}
            onChange={({ target }) => onChange(boardSearch({ ...search, sort: target.value }))}
          />
        </div>
      </div>
      <Chips {...props} />
    </search>
  );
}

function Shown({ counts, search, onChange }: FiltersProps) {
  const { t } = useWords();
  return (
    <Select
      label={t('board.show')}
      options={[
        { value: '', label: t('board.show.open', { count: counts.open }) },
        { value: 'closed', label: t('board.show.closed', { count: counts.closed }) },
        { value: 'all', label: t('board.show.all', { count: counts.open + counts.closed }) },
      ]}
      value={search.show ?? ''}
      onChange={({ target }) => onChange(boardSearch({ ...search, show: target.value }))}
    />
  );
}

function OwnerSelect({ search, onChange }: FiltersProps) {
  const { t } = useWords();
  const persons = useAnswer(ownersCall, {}).data?.persons ?? [];
  return (
    <Select
      label={t('board.owner')}
      options={[
        { value: '', label: t('board.owner.all') },
        { value: 'none', label: t('board.owner.none') },
        ...persons.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={search.owner ?? ''}
      onChange={({ target }) => onChange(boardSearch({ ...search, owner: target.value }))}
    />
  );
}

/** The questions asked most often, each with its count; on a phone they scroll sideways rather than fill the screen. */
function Chips({ counts, search, onChange }: FiltersProps) {
  const { t } = useWords();
  const dueCounts = { overdue: counts.overdue, today: counts.dueToday, week: counts.dueThisWeek };
  const owed = standings.filter((standing) => counts.standing[standing] > 0 || search.standing === standing);
  return (
    <fieldset className="-mx-4 min-w-0 overflow-x-auto px-4 py-1 sm:mx-0 sm:overflow-visible sm:px-0">
      <legend className="sr-only">{t('board.chips')}</legend>
      <div className="flex w-max gap-2 sm:w-auto sm:flex-wrap">
        {dueFilters.map((due) => (
          <Chip
            key={due}
            on={search.due === due}
            count={dueCounts[due]}
            onToggle={(on) => onChange(withFilter(search, 'due', on ? due : undefined))}
          >
            {t(`board.due.${due}`)}
          </Chip>
        ))}
        <Chip
          on={search.mine === true}
          count={counts.mine}
          onToggle={(on) => onChange(withFilter(search, 'mine', on ? true : undefined))}
        >
          {t('board.mine')}
        </Chip>
        {(counts.ownerless > 0 || search.owner === 'none') && (
          <Chip
            on={search.owner === 'none'}
            count={counts.ownerless}
            onToggle={(on) => onChange(withFilter(search, 'owner', on ? 'none' : undefined))}
          >
            {t('board.ownerless')}
          </Chip>
        )}
        {owed.map((standing) => (
          <Chip
            key={standing}
            on={search.standing === standing}
            count={counts.standing[standing]}
            onToggle={(on) => onChange(withFilter(search, 'standing', on ? standing : undefined))}
          >
            {t(`parts.standing.${standing}`)}
          </Chip>
        ))}
        {(counts.restricted > 0 || search.restricted) && (
          <Chip
            on={search.restricted === true}
            count={counts.restricted}
            onToggle={(on) => onChange(withFilter(search, 'restricted', on ? true : undefined))}
          >
            {t('board.restricted')}
          </Chip>
        )}
      </div>
    </fieldset>
  );
}
