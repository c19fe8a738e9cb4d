import { useState } from 'react';
import { type ChoiceOption, RadioGroup } from '../parts/choice.tsx';
import { SaveRow } from '../parts/save-row.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';

interface ChoiceFormProps<Value extends string> {
  label: string;
  options: readonly ChoiceOption<Value>[];
  kept: Value;
  save: { isPending: boolean; isSuccess: boolean; error: unknown; reset(): void };
  onSave: (value: Value) => void;
}

/** A setting that is one of a few. What was chosen stands until it is saved or undone. */
export function ChoiceForm<Value extends string>({ label, options, kept, save, onSave }: ChoiceFormProps<Value>) {
  const { t } = useWords();
  const may = useMay('settings.write');
  const [chosen, choose] = useState<Value | null>(null);
  const value = chosen ?? kept;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value);
      }}
    >
      <RadioGroup label={label} options={options} value={value} onChange={choose} disabled={!may} />
      {!may && <p className="mt-2 text-sm text-quiet">{t('settings.readOnly')}</p>}
      <SaveRow
        dirty={value !== kept}
        busy={save.isPending}
        saved={save.isSuccess && value === kept}
        error={save.error}
        onUndo={() => {
          choose(null);
          save.reset();
        }}
      />
    </form>
  );
}
