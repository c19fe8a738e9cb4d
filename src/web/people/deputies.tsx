import { useState } from 'react';
import { useWrite } from '../asking.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { useFaults } from '../parts/form-faults.ts';
import { Cross, Plus } from '../parts/icons.tsx';
import { Section } from '../parts/page.tsx';
import { Select } from '../parts/select.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { setDeputiesCall } from './calls.ts';
import type { Person } from './person.ts';
import { SaveRow } from './save-row.tsx';

interface Line {
  person: string;
  /** Empty: from ever, or for good. */
  from: string;
  to: string;
}

/** Who stands in for a person while that person is away, and in which span of days. */
export function Deputies({ person, all }: { person: Person; all: readonly Person[] }) {
  const { t } = useWords();
  const may = useMay('people.write');
  const kept = person.deputies.map(({ id, from, to }): Line => ({ person: id, from: from ?? '', to: to ?? '' }));
  const [typed, setTyped] = useState<Line[] | null>(null);
  const save = useWrite(setDeputiesCall, () => setTyped(null));
  const faults = useFaults(save.error);
  const lines = typed ?? kept;
  const dirty = typed !== null && JSON.stringify(typed) !== JSON.stringify(kept);
  const others = all.filter(({ id, active }) => active && id !== person.id);
  const change = (index: number, part: Partial<Line>) =>
    setTyped(lines.map((line, n) => (n === index ? { ...line, ...part } : line)));
  const send = () =>
    save.mutate({
      params: { id: person.id },
      body: {
        deputies: lines
          .filter((line) => line.person)
          .map((line) => ({ person: line.person, from: line.from || null, to: line.to || null })),
      },
    });
  return (
    <Section title={t('people.deputies')} intro={t('people.deputies.intro')}>
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {lines.length === 0 && <p className="text-quiet">{t('people.deputies.none')}</p>}
        <fieldset disabled={!may} className="flex flex-col gap-3">
          {lines.map((line, index) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: the same person may stand in for several spans
              key={index}
              className="flex flex-wrap items-end gap-x-3 gap-y-2 rounded-8 border border-line p-3"
            >
              <Select
                className="min-w-0 flex-1 sm:max-w-64"
                label={t('people.deputies.who')}
                fault={faults[`deputies[${index}].person`]}
                empty={t('people.deputies.choose')}
                options={others.map(({ id, name }) => ({ value: id, label: name }))}
                value={line.person}
                onChange={({ target }) => change(index, { person: target.value })}
              />
              {may && (
                <IconButton
                  label={t('people.deputies.remove', { n: index + 1 })}
                  onPress={() => setTyped(lines.toSpliced(index, 1))}
                >
                  <Cross />
                </IconButton>
              )}
              <div className="w-full" />
              <DayField
                label={t('people.deputies.from')}
                optional
                value={line.from}
                fault={faults[`deputies[${index}].from`]}
                onChange={({ target }) => change(index, { from: target.value })}
              />
              <DayField
                label={t('people.deputies.to')}
                optional
                value={line.to}
                fault={faults[`deputies[${index}].to`]}
                onChange={({ target }) => change(index, { to: target.value })}
              />
            </div>
          ))}
        </fieldset>
        {may && others.length > 0 && (
          <div>
            <Button onPress={() => setTyped([...lines, { person: '', from: '', to: '' }])}>
              <Plus />
              {t('people.deputies.add')}
            </Button>
          </div>
        )}
        <SaveRow
          dirty={dirty}
          busy={save.isPending}
          done={save.isSuccess}
          error={save.error}
          told={Object.keys(faults).length > 0}
          onUndo={() => {
            setTyped(null);
            save.reset();
          }}
        />
      </form>
    </Section>
  );
}
