import { RadioGroup } from '../parts/choice.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { TextField } from '../parts/field.tsx';
import { useWords, type WordId } from '../words/words.tsx';
import { countKinds, type PersonsAnswer } from './count.ts';
import { Asked, useFacts } from './facts-view.tsx';
import { fieldId } from './fields.ts';
import { isEmpty } from './moment.ts';
import { MomentField } from './moment-field.tsx';

/** How many people, as exactly as anybody knows. */
export function HowMany() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  const { persons } = answers.incident;
  const set = (patch: Partial<PersonsAnswer>) => change({ persons: { ...persons, ...patch } });
  return (
    <div>
      <RadioGroup
        id={fieldId('incident.persons')}
        label={t('facts.persons.ask')}
        hint={t('facts.persons.hint')}
        fault={faultOf('incident.persons')}
        options={countKinds.map((value) => ({ value, label: t(`facts.persons.${value}`) }))}
        value={persons.kind}
        onChange={(kind) => set({ kind })}
      />
      <div className="mt-2 flex flex-wrap gap-4 pl-7.5">
        {(persons.kind === 'exact' || persons.kind === 'atLeast') && (
          <Count
            label={persons.kind === 'exact' ? 'facts.persons.number' : 'facts.persons.min'}
            value={persons.min}
            onChange={(min) => set({ min })}
          />
        )}
        {persons.kind === 'atMost' && (
          <>
            <Count label="facts.persons.max" value={persons.max} onChange={(max) => set({ max })} />
            <Count optional label="facts.persons.min" value={persons.min} onChange={(min) => set({ min })} />
          </>
        )}
        {persons.kind === 'unknown' && <p className="text-sm text-warning">{t('facts.persons.unknownMeans')}</p>}
      </div>
      <Asked field="incident.persons.over">
        <Growth />
      </Asked>
    </div>
  );
}

function Count({
  label,
  value,
  onChange,
  optional = false,
}: {
  label: WordId;
  value: string;
  onChange: (value: string) => void;
  optional?: boolean;
}) {
  const { t } = useWords();
  return (
    <TextField
      className="w-44"
      label={t(label)}
      optional={optional}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function Growth() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  const { over } = answers.incident;
  const fault = faultOf('incident.persons.over');
  const any = !isEmpty(over['100']) || !isEmpty(over['1000']);
  return (
    <Disclosure summary={t('facts.over.summary')} className="mt-2" open={any || fault !== undefined}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-quiet">{t('facts.over.hint')}</p>
        <MomentField
          id={fieldId('incident.persons.over')}
          label={t('facts.over.1000')}
          fault={fault}
          value={over['1000']}
          onChange={(moment) => change({ over: { ...over, '1000': moment } })}
        />
        <MomentField
          id="fact-over-100"
          label={t('facts.over.100')}
          value={over['100']}
          onChange={(moment) => change({ over: { ...over, '100': moment } })}
        />
      </div>
    </Disclosure>
  );
}
