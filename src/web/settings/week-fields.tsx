import type { z } from 'zod';
import type { weekSchema } from '../../contract/calendar.ts';
import { CheckboxGroup } from '../parts/choice.tsx';
import { useWords } from '../words/words.tsx';
import { TimeField } from './time-field.tsx';

type Week = z.output<typeof weekSchema>;

/** Monday first, as a working week is thought of. */
const weekdays = ['1', '2', '3', '4', '5', '6', '0'] as const;

interface WeekFieldsProps {
  week: Week;
  /** By path, behind `under`. */
  faults: Record<string, string>;
  under: string;
  disabled?: boolean;
  onChange: (week: Week) => void;
}

/** On which days and between which times somebody works. */
export function WeekFields({
  week: { weekdays: days, opens, closes },
  faults,
  under,
  disabled = false,
  onChange,
}: WeekFieldsProps) {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4">
      <CheckboxGroup
        inline
        disabled={disabled}
        label={t('settings.week.days')}
        fault={faults[`${under}weekdays`]}
        options={weekdays.map((value) => ({ value, label: t(`settings.weekday.${value}`) }))}
        values={weekdays.filter((value) => days.includes(Number(value)))}
        onChange={(values) => onChange({ weekdays: values.map(Number).sort(), opens, closes })}
      />
      <div className="flex gap-3">
        <TimeField
          label={t('settings.week.opens')}
          fault={faults[`${under}opens`]}
          disabled={disabled}
          time={opens}
          onChange={(time) => onChange({ weekdays: days, opens: time, closes })}
        />
        <TimeField
          label={t('settings.week.closes')}
          fault={faults[`${under}closes`]}
          disabled={disabled}
          time={closes}
          onChange={(time) => onChange({ weekdays: days, opens, closes: time })}
        />
      </div>
    </div>
  );
}
