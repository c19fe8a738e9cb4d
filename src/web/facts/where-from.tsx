import { subjects } from '../../contract/facts.ts';
import { RadioGroup } from '../parts/choice.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { Ask, Asked, OpenNote, useFacts } from './facts-view.tsx';
import { fieldId } from './fields.ts';
import { WhatIf } from './what-if.tsx';

/** Whether the information was in order: asked where it decides something, in the words of who works with it. */
export function WhereFrom() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  const { subject } = answers.incident;
  const open = subject === null || subject === 'unknown';
  return (
    <Asked field="incident.subject">
      <Section title={t('facts.section.kept')}>
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
            ...(hasHint(value) && { hint: t(`facts.subject.${value}.hint`) }),
          }))}
          value={subject}
          onChange={(chosen) => change({ subject: chosen })}
        />
        {subject === 'unknown' && <OpenNote field="incident.subject" />}
        {open && <WhatIf field="incident.subject" />}
      </Section>
    </Asked>
  );
}

const hinted = ['personalData', 'plannedForDatabase', 'personalInformation'] as const;
const hasHint = (subject: (typeof subjects)[number]): subject is (typeof hinted)[number] =>
  hinted.some((each) => each === subject);
