import type { DataItem } from '../../contract/facts.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '../parts/choice.tsx';
import { Fault } from '../parts/field.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { Ask, Asked, OpenNote, useFacts } from './facts-view.tsx';
import { fieldId } from './fields.ts';
import { TriQuestion } from './tri-question.tsx';
import { WhatIf } from './what-if.tsx';

/** My Number has a question of its own. */
type ListedItem = Exclude<DataItem, 'myNumber'>;

const groups: Record<'basic' | 'money' | 'health' | 'sensitive', readonly ListedItem[]> = {
  basic: ['name', 'address', 'phone', 'email', 'birthDate', 'sex', 'occupation', 'image', 'snsAccount', 'other'],
  money: ['creditCardNumber', 'creditCardLast4AndExpiry', 'bankAccount', 'paymentLogin', 'otherLogin'],
  health: ['medicalHistory', 'healthCheck', 'medicalTreatment', 'disability'],
  sensitive: [
    'race',
    'creed',
    'socialStatus',
    'criminalRecord',
    'crimeVictim',
    'criminalProcedure',
    'juvenileProcedure',
  ],
};
const groupNames = ['basic', 'money', 'health', 'sensitive'] as const;

export function WhichItems() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  const { items, itemsComplete, myNumber } = answers.incident;
  const fault = faultOf('incident.items');
  const id = fieldId('incident.items');
  const choose = (group: readonly ListedItem[], chosen: readonly ListedItem[]) =>
    change({ items: [...items.filter((item) => !group.some((each) => each === item)), ...chosen] });
  return (
    <Section title={t('facts.section.items')}>
      <div className="flex flex-col gap-6">
        <fieldset id={id} tabIndex={-1} aria-describedby={fault && `${id}-fault`}>
          <legend className="font-bold">{t('facts.items.ask')}</legend>
          <div className="mt-2 flex flex-col gap-3">
            {groupNames.map((group) => (
              <CheckboxGroup
                key={group}
                inline
                label={<span className="text-sm text-quiet">{t(`facts.items.group.${group}`)}</span>}
                hint={group === 'sensitive' ? t('facts.items.group.sensitive.hint') : undefined}
                options={groups[group].map((value) => ({ value, label: t(`facts.items.${value}`) }))}
                values={groups[group].filter((item) => items.includes(item))}
                onChange={(chosen) => choose(groups[group], chosen)}
              />
            ))}
          </div>
          {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
        </fieldset>
        <div>
          <RadioGroup
            id={fieldId('incident.itemsComplete')}
            inline
            label={
              <Ask field="incident.itemsComplete" open={itemsComplete !== true}>
                {t('facts.itemsComplete.ask')}
              </Ask>
            }
            hint={t('facts.itemsComplete.hint')}
            fault={faultOf('incident.itemsComplete')}
            options={[
              { value: 'yes', label: t('facts.itemsComplete.yes') },
              { value: 'no', label: t('facts.itemsComplete.no') },
            ]}
            value={itemsComplete === null ? null : itemsComplete ? 'yes' : 'no'}
            onChange={(value: 'yes' | 'no') => change({ itemsComplete: value === 'yes' })}
          />
          {itemsComplete === false && <OpenNote field="incident.itemsComplete" />}
          {itemsComplete !== true && <WhatIf field="incident.itemsComplete" />}
        </div>
        <TriQuestion
          field="incident.myNumber"
          ask="facts.myNumber.ask"
          hint="facts.myNumber.hint"
          value={items.includes('myNumber') ? true : myNumber}
          // Listed among the items, it is involved: the other answers take it off the list.
          onChange={(value) =>
            change({ myNumber: value, ...(value !== true && { items: items.filter((item) => item !== 'myNumber') }) })
          }
        />
        <Asked field="incident.governmentMyNumberSystem">
          <Checkbox
            id={fieldId('incident.governmentMyNumberSystem')}
            label={t('facts.governmentMyNumberSystem.ask')}
            checked={answers.incident.governmentMyNumberSystem ?? false}
            onChange={({ target }) => change({ governmentMyNumberSystem: target.checked })}
          />
        </Asked>
      </div>
    </Section>
  );
}
