import { dataSubjects } from '../../contract/facts.ts';
import { Checkbox, CheckboxGroup } from '../parts/choice.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { Entrustment } from './entrustment.tsx';
import { Asked, useFacts } from './facts-view.tsx';
import { fieldId } from './fields.ts';

/** Whose data it is, and for whom it was handled. */
export function WhoseData() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  const { incident } = answers;
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
