import { useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { useWords } from '../words/words.tsx';

interface HashFieldProps {
  id: string;
  label: string;
  hint: string | undefined;
  fault: string | undefined;
  optional: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** A SHA-256, typed or worked out from a file that stays on this machine. */
export function HashField({ value, onChange, ...field }: HashFieldProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const read = async (file: File) => {
    onChange(await sha256(await file.arrayBuffer()));
    setName(file.name);
  };
  return (
    <div className="flex flex-col gap-2">
      <TextField
        {...field}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        spellCheck={false}
        autoComplete="off"
      />
      {/* Only https and this machine's own address have it. */}
      {globalThis.crypto.subtle ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <FileButton onChoose={read}>{t('incident.form.file')}</FileButton>
          <p className="min-w-0 flex-1 basis-52 text-sm text-quiet" aria-live="polite">
            {name || t('incident.form.file.hint')}
          </p>
        </div>
      ) : (
        <p className="text-sm text-quiet">{t('incident.form.file.none')}</p>
      )}
    </div>
  );
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
