import { certainties, type EventKind } from '../../contract/facts.ts';
import { CheckboxGroup, RadioGroup } from '../parts/choice.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { useFacts } from './facts-view.tsx';
import { fieldId } from './fields.ts';
import { MomentField } from './moment-field.tsx';

const breaches = ['leakage', 'loss', 'tampering', 'ransomware', 'keyLoss'] as const;
const others = [
  'useBeyondPurpose',
  'improperProvision',
  'intentionalProvision',
  'improperAcquisition',
  'inaccuracy',
  'misuse',
  'refusalOfRequest',
  'deliberateDeletion',
] as const;

type Other = (typeof others)[number];
const isOther = (event: EventKind): event is Other => others.some((each) => each === event);
type Breach = (typeof breaches)[number];
const isBreach = (event: EventKind): event is Breach => !isOther(event);

/** What happened, and how sure it is. */
export function Events() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  const { events, certainty } = answers.incident;
  const improper = events.filter(isOther);
  return (
    <div className="flex flex-col gap-6">
      <div>
        <CheckboxGroup
          id={fieldId('incident.events')}
          label={t('facts.events.ask')}
          fault={faultOf('incident.events')}
          options={breaches.map((value) => ({
            value,
            label: t(`facts.events.${value}`),
            hint: t(`facts.events.${value}.hint`),
          }))}
          values={events.filter(isBreach)}
          onChange={(chosen) => change({ events: [...chosen, ...improper] })}
        />
        <Disclosure
          summary={t('facts.events.others', { count: improper.length })}
          className="mt-1"
          open={improper.length > 0}
        >
          <CheckboxGroup
            label={t('facts.events.others.ask')}
            hint={t('facts.events.others.hint')}
            options={others.map((value) => ({ value, label: t(`facts.events.${value}`) }))}
            values={improper}
            onChange={(chosen) => change({ events: [...events.filter(isBreach), ...chosen] })}
          />
        </Disclosure>
      </div>
      <RadioGroup
        id={fieldId('incident.certainty')}
        label={t('facts.certainty.ask')}
        fault={faultOf('incident.certainty')}
        options={certainties.map((value) => ({
          value,
          label: t(`facts.certainty.${value}`),
          ...(value === 'suspected' && { hint: t('facts.certainty.suspected.hint') }),
        }))}
        value={certainty}
        onChange={(value) => change({ certainty: value })}
      />
    </div>
  );
}

/** When somebody first knew: day 1 of every count. */
export function Known() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  return (
    <Section title={t('facts.section.known')}>
      <MomentField
        id={fieldId('incident.knownAt')}
        label={t('facts.knownAt.ask')}
        hint={t('facts.knownAt.hint')}
        fault={faultOf('incident.knownAt')}
        value={answers.incident.known}
        onChange={(known) => change({ known })}
        // One press must not move a day 1 that is recorded already.
        {...(answers.incident.known.written === undefined && { now: t('facts.moment.now') })}
      />
    </Section>
  );
}
