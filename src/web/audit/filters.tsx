import { useState } from 'react';
import { auditSources } from '../../contract/audit.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { DayField } from '../parts/day-field.tsx';
import { TextField } from '../parts/field.tsx';
import { usePersons } from '../people/actor.ts';
import { useWords } from '../words/words.tsx';
import type { AuditSearch } from './search.ts';

interface FiltersProps {
  search: AuditSearch;
  onLook: (search: AuditSearch) => void;
}

const orLeftOut = (typed: string | undefined) => typed?.trim() || undefined;

/** Kind, who, when, which incident. */
export function AuditFilters({ search, onLook }: FiltersProps) {
  const { t } = useWords();
  const persons = usePersons();
  const [typed, setTyped] = useState(search);
  const set = (part: Partial<AuditSearch>) => setTyped({ ...typed, ...part });
  const any = Object.values(search).some((value) => value !== undefined);
  return (
    <search aria-label={t('audit.filters')} className="no-print flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {auditSources.map((source) => (
          <Chip
            key={source}
            on={search.source === source}
            onToggle={(on) => onLook({ ...search, source: on ? source : undefined })}
          >
            {t(`audit.source.${source}`)}
          </Chip>
        ))}
      </div>
      <form
        noValidate
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          onLook({
            ...typed,
            actor: orLeftOut(typed.actor),
            incident: orLeftOut(typed.incident?.toUpperCase()),
            from: orLeftOut(typed.from),
            to: orLeftOut(typed.to),
          });
        }}
      >
        <TextField
          className="w-full sm:w-60"
          label={t('audit.actor')}
          hint={t('audit.actor.hint')}
          list="audit-actors"
          value={typed.actor ?? ''}
          onChange={({ target }) => set({ actor: target.value })}
        />
        <datalist id="audit-actors">
          {persons.map(({ email, name }) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
        </datalist>
        <TextField
          className="w-full sm:w-44"
          label={t('audit.incident')}
          placeholder="INC-2026-0001"
          value={typed.incident ?? ''}
          onChange={({ target }) => set({ incident: target.value })}
        />
        <DayField
          label={t('audit.from')}
          value={typed.from ?? ''}
          onChange={({ target }) => set({ from: target.value })}
        />
        <DayField label={t('audit.to')} value={typed.to ?? ''} onChange={({ target }) => set({ to: target.value })} />
        <Button type="submit" kind="primary">
          {t('audit.look')}
        </Button>
        {any && (
          <Button kind="quiet" onPress={() => onLook({})}>
            {t('audit.clear')}
          </Button>
        )}
      </form>
      {search.type && (
        <p className="text-sm text-quiet">
          {t('audit.onlyType', { type: search.type })}{' '}
          <Button kind="quiet" onPress={() => onLook({ ...search, type: undefined })}>
            {t('audit.allTypes')}
          </Button>
        </p>
      )}
    </search>
  );
}
