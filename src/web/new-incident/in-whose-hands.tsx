import { useAnswer } from '../asking.ts';
import { Checkbox, CheckboxGroup } from '../parts/choice.tsx';
import { Select } from '../parts/select.tsx';
import { useMay, useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { personsCall } from './calls.ts';

/** Who answers for the incident, and who may know of it, from its first moment on. */
export interface Hands {
  /** E-mail address; '' is nobody by name. */
  owner: string;
  restricted: boolean;
  /** Ids. */
  readers: readonly string[];
}

export const everybody: Hands = { owner: '', restricted: false, readers: [] };

export function InWhoseHands({ value, onChange }: { value: Hands; onChange: (hands: Hands) => void }) {
  const { t } = useWords();
  const me = useSession()?.person?.id;
  // Whoever only reports sees nobody's name.
  const may = useMay('settings.read');
  const { data } = useAnswer(personsCall, {}, { enabled: may });
  const persons = (data?.persons ?? []).filter(({ active }) => active);
  if (persons.length === 0) return null;
  const set = (patch: Partial<Hands>) => onChange({ ...value, ...patch });
  const others = persons.filter(({ id, email, account }) => account && id !== me && email !== value.owner);
  return (
    <>
      <Select
        optional
        label={t('new-incident.owner.ask')}
        hint={t('new-incident.owner.hint')}
        empty={t('new-incident.owner.nobody')}
        options={persons.map(({ name, email }) => ({ value: email, label: `${name} (${email})` }))}
        value={value.owner}
        onChange={({ target }) => set({ owner: target.value })}
      />
      <div className="flex flex-col gap-2">
        <Checkbox
          label={t('new-incident.restricted.ask')}
          hint={t('new-incident.restricted.hint')}
          checked={value.restricted}
          onChange={({ target }) => set({ restricted: target.checked })}
        />
        {value.restricted && (
          <CheckboxGroup
            className="border-l-4 border-line pl-4"
            label={t('new-incident.readers.ask')}
            hint={t(others.length > 0 ? 'new-incident.readers.hint' : 'new-incident.readers.nobody')}
            options={others.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
            values={value.readers}
            onChange={(readers) => set({ readers })}
          />
        )}
      </div>
    </>
  );
}
