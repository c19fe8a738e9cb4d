import { Button, IconButton } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Cross, Plus } from '../parts/icons.tsx';
import { Select } from '../parts/select.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { setDeputiesCall } from './calls.ts';
import { usePart } from './part.ts';
import { PartForm } from './part-form.tsx';
import type { Person } from './person.ts';

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
  const part = usePart(setDeputiesCall, person.id, kept);
  const { value: lines, faults } = part;
  const others = all.filter(({ id, active }) => active && id !== person.id);
  const change = (index: number, changed: Partial<Line>) =>
    part.change(lines.map((line, n) => (n === index ? { ...line, ...changed } : line)));
  return (
    <PartForm title={t('people.deputies')} intro={t('people.deputies.intro')} part={part} bodyOf={deputiesOf} may={may}>
      {lines.length === 0 && <p className="text-quiet">{t('people.deputies.none')}</p>}
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
              onPress={() => part.change(lines.toSpliced(index, 1))}
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
      {may && others.length > 0 && (
        <div>
          <Button onPress={() => part.change([...lines, { person: '', from: '', to: '' }])}>
            <Plus />
            {t('people.deputies.add')}
          </Button>
        </div>
      )}
    </PartForm>
  );
}

/** A line in which nobody was chosen is none. */
const deputiesOf = (lines: readonly Line[]) => ({
  deputies: lines
    .filter(({ person }) => person)
    .map(({ person, from, to }) => ({ person, from: from || null, to: to || null })),
});
