import { useState } from 'react';
import { useWrite } from '../asking.ts';
import { useLegalToday } from '../clock.tsx';
import { Button } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { DayText } from '../parts/due-day.tsx';
import { Fault } from '../parts/field.tsx';
import { useFaults } from '../parts/form-faults.ts';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { addAbsenceCall, removeAbsenceCall } from './calls.ts';
import { absenceOn, type Person } from './person.ts';

/** When somebody is away: meanwhile their deputies are told. */
export function Absences({ person, all }: { person: Person; all: readonly Person[] }) {
  const { t, day } = useWords();
  const may = useMay('people.write');
  const today = useLegalToday();
  const remove = useWrite(removeAbsenceCall);
  const away = absenceOn(person, today);
  const ahead = person.absences.filter(({ to }) => to >= today);
  const inStead = person.deputies
    .filter(({ from, to }) => (from === null || from <= today) && (to === null || today <= to))
    .flatMap(({ id }) => all.find((each) => each.id === id)?.name ?? []);
  return (
    <Section title={t('people.absences')} intro={t('people.absences.intro')}>
      <div className="flex flex-col gap-3">
        {away && (
          <Notice tone="warning">
            {inStead.length > 0
              ? t('people.absences.told', { names: inStead.join(t('parts.listSeparator')) })
              : t('people.absences.nobody')}
          </Notice>
        )}
        {remove.error && <Problem error={remove.error} />}
        {ahead.length === 0 ? (
          <p className="text-quiet">{t('people.absences.none')}</p>
        ) : (
          <ul className="divide-y divide-line rounded-8 border border-line">
            {ahead.map(({ id, from, to }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-3 py-1">
                <span>
                  <DayText day={from} /> {t('people.until')} <DayText day={to} />
                </span>
                {may && (
                  <Button
                    kind="quiet"
                    aria-label={t('people.absences.remove.one', { from: day(from) })}
                    busy={remove.isPending && remove.variables.params.absence === id}
                    onPress={() => remove.mutate({ params: { id: person.id, absence: id } })}
                  >
                    {t('people.absences.remove')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {may && <AddAbsence id={person.id} />}
      </div>
    </Section>
  );
}

function AddAbsence({ id }: { id: string }) {
  const { t } = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const add = useWrite(addAbsenceCall, () => {
    setFrom('');
    setTo('');
  });
  const faults = useFaults(add.error);
  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ params: { id }, body: { from, to: to || from } });
      }}
    >
      {add.error && Object.keys(faults).length === 0 && <Problem error={add.error} />}
      <DayField
        label={t('people.absences.from')}
        value={from}
        fault={faults.from}
        onChange={({ target }) => setFrom(target.value)}
      />
      <DayField label={t('people.absences.to')} value={to} onChange={({ target }) => setTo(target.value)} />
      <Button type="submit" busy={add.isPending} isDisabled={!from}>
        {t('people.absences.add')}
      </Button>
      {faults.to && <Fault>{faults.to}</Fault>}
    </form>
  );
}
