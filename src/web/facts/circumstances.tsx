import { contacts, indicators } from '../../contract/facts.ts';
import { CheckboxGroup, RadioGroup } from '../parts/choice.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { Ask, Asked, OpenNote, useFacts } from './facts-view.tsx';
import { type Field, fieldId } from './fields.ts';
import { TriFactQuestion, TriQuestion } from './tri-question.tsx';
import { WhatIf } from './what-if.tsx';

/** Who could see it, whether it was on purpose, how it was protected, who can be told, and what other schemes ask. */

export function WhoCouldSee() {
  const { answers, asks } = useFacts();
  const { t } = useWords();
  // Nobody looked at what nobody could look at.
  const mayBeSeen = answers.incident.publiclyViewable !== false || answers.incident.viewed !== null;
  if (!someOf(asks, ['incident.publiclyViewable', 'incident.viewed'])) return null;
  return (
    <Section title={t('facts.section.seen')}>
      <div className="flex flex-col gap-6">
        <TriFactQuestion fact="publiclyViewable" />
        {mayBeSeen && <TriFactQuestion fact="viewed" />}
      </div>
    </Section>
  );
}

export function OnPurpose() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  return (
    <Section title={t('facts.section.purpose')}>
      <div className="flex flex-col gap-6">
        <TriFactQuestion fact="wrongfulPurpose" />
        <Asked field="incident.indicators">
          <CheckboxGroup
            id={fieldId('incident.indicators')}
            label={t('facts.indicators.ask')}
            fault={faultOf('incident.indicators')}
            options={indicators.map((value) => ({ value, label: t(`facts.indicators.${value}`) }))}
            values={answers.incident.indicators ?? []}
            onChange={(values) => change({ indicators: values })}
          />
        </Asked>
        <TriFactQuestion fact="dataTaken" />
      </div>
    </Section>
  );
}

export function Protection() {
  const { answers, change, asks } = useFacts();
  const { t } = useWords();
  const { encryption } = answers.incident;
  if (!someOf(asks, ['incident.recoveredUnread', 'incident.encryption', 'incident.copyKept'])) return null;
  return (
    <Section title={t('facts.section.protection')}>
      <div className="flex flex-col gap-6">
        <TriFactQuestion fact="recoveredUnread" />
        <Asked field="incident.encryption">
          <TriQuestion
            field="incident.encryption"
            ask="facts.highGrade.ask"
            hint="facts.highGrade.hint"
            value={encryption.highGrade}
            onChange={(highGrade) => change({ encryption: { ...encryption, highGrade } })}
          />
          {encryption.highGrade !== null && (
            <TriQuestion
              field="incident.encryption"
              id="fact-key-managed"
              ask="facts.keyManaged.ask"
              hint="facts.keyManaged.hint"
              value={encryption.keyManaged}
              onChange={(keyManaged) => change({ encryption: { ...encryption, keyManaged } })}
            />
          )}
        </Asked>
        <TriFactQuestion fact="copyKept" />
      </div>
    </Section>
  );
}

const noticeFacts = ['takedownPending', 'littleKnown', 'allPersonsContacted'] as const;

export function Reaching() {
  const { answers, change, faultOf, asks } = useFacts();
  const { t } = useWords();
  const { incident } = answers;
  if (!someOf(asks, ['incident.contact', 'incident.notice'])) return null;
  return (
    <Section title={t('facts.section.notice')}>
      <div className="flex flex-col gap-6">
        <Asked field="incident.contact">
          <div>
            <RadioGroup
              id={fieldId('incident.contact')}
              inline
              label={
                <Ask field="incident.contact" open={incident.contact === null || incident.contact === 'unknown'}>
                  {t('facts.contact.ask')}
                </Ask>
              }
              hint={t('facts.contact.hint')}
              fault={faultOf('incident.contact')}
              options={contacts.map((value) => ({ value, label: t(`facts.contact.${value}`) }))}
              value={incident.contact}
              onChange={(contact) => change({ contact })}
            />
            {incident.contact === 'unknown' && <OpenNote field="incident.contact" />}
            {(incident.contact ?? 'unknown') === 'unknown' && <WhatIf field="incident.contact" />}
          </div>
        </Asked>
        <Asked field="incident.notice">
          <CheckboxGroup
            id={fieldId('incident.notice')}
            label={t('facts.notice.ask')}
            fault={faultOf('incident.notice')}
            options={noticeFacts.map((value) => ({ value, label: t(`facts.notice.${value}`) }))}
            values={noticeFacts.filter((fact) => incident[fact] === true)}
            onChange={(chosen) =>
              change(Object.fromEntries(changedBoxes(noticeFacts, chosen, (fact) => incident[fact] ?? false)))
            }
          />
        </Asked>
      </div>
    </Section>
  );
}

/** Only the boxes somebody pressed: what nobody answered stays unanswered. */
const changedBoxes = <Name extends string>(
  names: readonly Name[],
  chosen: readonly Name[],
  was: (name: Name) => boolean,
): [Name, boolean][] =>
  names.flatMap((name): [Name, boolean][] =>
    chosen.includes(name) === was(name) ? [] : [[name, chosen.includes(name)]],
  );

const limbs = ['outsideLeak', 'investigationDone', 'preventionDecided'] as const;

export function OtherSchemes() {
  const { answers, change, asks } = useFacts();
  const { t } = useWords();
  const { smallFirm } = answers.incident;
  const any = limbs.some((limb) => smallFirm[limb] !== null);
  const fields: Field[] = ['incident.smallFirm'];
  if (answers.organization.privacyMark !== 'none' || answers.incident.pmarkDeemedSerious !== null)
    fields.push('incident.pmarkDeemedSerious');
  const asked = fields.filter(asks);
  if (asked.length === 0) return null;
  return (
    <Section title={t('facts.section.bodies')}>
      <div className="flex flex-col gap-6">
        {asked.includes('incident.pmarkDeemedSerious') && <TriFactQuestion fact="pmarkDeemedSerious" />}
        {asked.includes('incident.smallFirm') && (
          <Disclosure summary={t('facts.smallFirm.summary')} open={any}>
            <div id={fieldId('incident.smallFirm')} className="flex flex-col gap-6">
              {limbs.map((limb) => (
                <TriQuestion
                  key={limb}
                  field="incident.smallFirm"
                  id={`fact-small-firm-${limb}`}
                  ask={`facts.smallFirm.${limb}.ask`}
                  value={smallFirm[limb]}
                  onChange={(value) => change({ smallFirm: { ...smallFirm, [limb]: value } })}
                />
              ))}
            </div>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

const someOf = (asks: (field: Field) => boolean, fields: readonly Field[]): boolean => fields.some(asks);
