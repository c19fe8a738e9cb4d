import { dataSubjects, subjects } from '../../contract/facts.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '../parts/choice.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { Entrustment } from './entrustment.tsx';
import { Ask, Asked, OpenNote, useFacts } from './facts-view.tsx';
import { fieldId } from './fields.ts';
import { WhatIf } from './what-if.tsx';

/** Whose data it is, for whom it was handled, and how it was kept. */
export function WhoseData() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  const { incident } = answers;
  const open = incident.subject === null || incident.subject === 'unknown';
  return (
    <Section title={t('facts.section.whose')}>
      <div className="flex flex-col gap-6">
        <CheckboxGroup
          id={fieldId('incident.dataSubjects')}
          inline
          label={t('facts.dataSubjects.ask')}
          hint={t('facts.dataSubjects.hint')}
          fault={faultOf('incident.dataSubjects')}
          options={dataSubjects.map((value) => ({ value, label: t(`facts.dataSubjects.${value}`) }))}
          values={incident.dataSubjects}
          onChange={(values) => change({ dataSubjects: values })}
        />
        <Entrustment />
        <Asked field="incident.subject">
          <div>
            <RadioGroup
              id={fieldId('incident.subject')}
              label={
                <Ask field="incident.subject" open={open}>
                  {t('facts.subject.ask')}
                </Ask>
              }
              hint={t('facts.subject.hint')}
              fault={faultOf('incident.subject')}
              options={subjects.map((value) => ({
                value,
                label: t(`facts.subject.${value}`),
                ...(value === 'plannedForDatabase' && { hint: t('facts.subject.plannedForDatabase.hint') }),
              }))}
              value={incident.subject}
              onChange={(subject) => change({ subject })}
            />
            {incident.subject === 'unknown' && <OpenNote field="incident.subject" />}
            {open && <WhatIf field="incident.subject" />}
          </div>
        </Asked>
        <Asked field="incident.deceasedOnly">
          <Checkbox
            id={fieldId('incident.deceasedOnly')}
            label={t('facts.deceasedOnly.ask')}
            checked={incident.deceasedOnly ?? false}
            onChange={({ target }) => change({ deceasedOnly: target.checked })}
          />
        </Asked>
      </div>
    </Section>
  );
}
