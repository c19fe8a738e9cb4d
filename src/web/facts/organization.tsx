import { certifiedBodies, cooperatives, privacyMarks, sectors } from '../../contract/facts.ts';
import { Checkbox, CheckboxGroup } from '../parts/choice.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { TextField } from '../parts/field.tsx';
import { Section } from '../parts/page.tsx';
import { Select } from '../parts/select.tsx';
import { useWords } from '../words/words.tsx';
import { Ask, useFacts } from './facts-view.tsx';
import { type Field, fieldId } from './fields.ts';

const ofOrganization: readonly Field[] = [
  'organization.name',
  'organization.privacyMark',
  'organization.certifiedBodies',
  'organization.manbouNotice',
  'organization.cooperative',
  'organization.sector',
  'organization.expressive',
  'organization.employees',
];

/** What the settings know of the organization: folded away, unless they know nothing or something is wrong. */
export function OrganizationFacts({ known }: { known: boolean }) {
  const { answers, faultOf } = useFacts();
  const { t } = useWords();
  const { name } = answers.organization;
  const faulty = ofOrganization.some((field) => faultOf(field) !== undefined);
  return (
    <Section
      title={t('facts.section.organization')}
      intro={t(known ? 'facts.organization.fromProfile' : 'facts.organization.none')}
    >
      <Disclosure key={String(!known || faulty)} summary={name || t('facts.organization.name')} open={!known || faulty}>
        <OrganizationFields />
      </Disclosure>
    </Section>
  );
}

export function OrganizationFields() {
  const { answers, changeOrganization: change, faultOf } = useFacts();
  const { t } = useWords();
  const { organization } = answers;
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <TextField
        id={fieldId('organization.name')}
        label={t('facts.organization.name')}
        fault={faultOf('organization.name')}
        autoComplete="organization"
        value={organization.name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <Select
        id={fieldId('organization.privacyMark')}
        label={t('facts.privacyMark.ask')}
        options={privacyMarks.map((value) => ({ value, label: t(`facts.privacyMark.${value}`) }))}
        value={organization.privacyMark}
        onChange={({ target }) => {
          const privacyMark = privacyMarks.find((each) => each === target.value);
          if (privacyMark) change({ privacyMark });
        }}
      />
      <Select
        id={fieldId('organization.sector')}
        label={
          <Ask field="organization.sector" open={organization.sector === 'unknown'}>
            {t('facts.sector.ask')}
          </Ask>
        }
        hint={t('facts.sector.hint')}
        options={sectors.map((value) => ({ value, label: t(`facts.sector.${value}`) }))}
        value={organization.sector}
        onChange={({ target }) => {
          const sector = sectors.find((each) => each === target.value);
          if (sector) change({ sector });
        }}
      />
      <Select
        id={fieldId('organization.cooperative')}
        label={t('facts.cooperative.ask')}
        options={cooperatives.map((value) => ({ value, label: t(`facts.cooperative.${value}`) }))}
        value={organization.cooperative}
        onChange={({ target }) => {
          const cooperative = cooperatives.find((each) => each === target.value);
          if (cooperative) change({ cooperative });
        }}
      />
      <CheckboxGroup
        id={fieldId('organization.certifiedBodies')}
        label={t('facts.certifiedBodies.ask')}
        options={certifiedBodies.map((value) => ({ value, label: t(`facts.certifiedBodies.${value}`) }))}
        values={organization.certifiedBodies}
        onChange={(values) => change({ certifiedBodies: values })}
      />
      {organization.certifiedBodies.includes('manbou') && (
        <Select
          id={fieldId('organization.manbouNotice')}
          label={t('facts.manbouNotice.ask')}
          options={(['always', 'whenNecessary'] as const).map((value) => ({
            value,
            label: t(`facts.manbouNotice.${value}`),
          }))}
          value={organization.manbouNotice ?? 'always'}
          onChange={({ target }) =>
            change({ manbouNotice: target.value === 'whenNecessary' ? 'whenNecessary' : 'always' })
          }
        />
      )}
      <TextField
        id={fieldId('organization.employees')}
        optional
        label={t('facts.employees.ask')}
        hint={t('facts.employees.hint')}
        fault={faultOf('organization.employees')}
        inputMode="numeric"
        value={organization.employees}
        onChange={({ target }) => change({ employees: target.value })}
      />
      <Checkbox
        id={fieldId('organization.expressive')}
        className="md:col-span-2"
        label={t('facts.expressive.ask')}
        checked={organization.expressive ?? false}
        onChange={({ target }) => change({ expressive: target.checked })}
      />
    </div>
  );
}
