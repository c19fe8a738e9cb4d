import type { ReactNode } from 'react';
import { wallTimeSchema } from '../../contract/policy-rung.ts';
import { TextField } from '../parts/field.tsx';
import { useWords } from '../words/words.tsx';

export type WallTime = `${number}:${number}`;

interface TimeFieldProps {
  label: ReactNode;
  time: WallTime;
  fault?: string | undefined;
  disabled?: boolean;
  onChange: (time: WallTime) => void;
}

/** A time of day that may be 24:00, which a browser's own field cannot hold. While it is typed it is none: the contract says so. */
export function TimeField({ label, time, fault, disabled, onChange }: TimeFieldProps) {
  const { t } = useWords();
  return (
    <TextField
      className="w-28"
      label={label}
      placeholder="09:00"
      disabled={disabled}
      fault={wallTimeSchema.safeParse(time).success ? fault : t('settings.when.time.fault')}
      value={time}
      onChange={({ target }) => onChange(target.value.normalize('NFKC').trim() as WallTime)}
    />
  );
}
