import { useState } from 'react';
import { type AccessRole, accessRoleLabels, accessRoles, accessRoleTexts } from '../../domain/access.ts';
import { addDays, dayOf, endOf, isDay } from '../../domain/day.ts';
import { systemNow } from '../../domain/time.ts';
import { useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { CheckboxGroup, RadioGroup } from '../parts/choice.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/field.tsx';
import { useFaults } from '../parts/form-faults.ts';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords, type WordId } from '../words/words.tsx';
import { type ApiKey, editKeyCall, makeKeyCall } from './calls.ts';
import { lastDayOf } from './last-day.ts';

/** How long a new key lives unless one says otherwise, in days of real time. */
const usualDays = 365;
const ends = ['on', 'never'] as const;
const fieldNames: Record<string, WordId> = {
  name: 'settings.keys.name',
  roles: 'settings.keys.roles',
  expiresAt: 'settings.keys.lastDay',
};

/** Makes a key or changes one. A new one is shown once, and then never again. */
export function KeyDialog({ edited, onClose }: { edited: ApiKey | 'new'; onClose: () => void }) {
  const { t, say } = useWords();
  const was = edited === 'new' ? null : edited;
  const [name, setName] = useState(was?.name ?? '');
  const [roles, setRoles] = useState<AccessRole[]>(was?.roles ?? []);
  const [ending, setEnding] = useState<(typeof ends)[number]>(was && was.expiresAt === null ? 'never' : 'on');
  const [lastDay, setLastDay] = useState(firstDay(was));
  const make = useWrite(makeKeyCall);
  const change = useWrite(editKeyCall, onClose);
  const { error, isPending } = was ? change : make;
  const faults = useFaults(error);
  if (make.data) return <Secret name={make.data.apiKey.name} secret={make.data.secret} onClose={onClose} />;
  const expiresAt = ending === 'never' ? null : isDay(lastDay) ? endOf(lastDay) : lastDay;
  const send = () => {
    const body = { name, roles, expiresAt };
    if (was) change.mutate({ params: { id: was.id }, body });
    else make.mutate({ body });
  };
  return (
    <Dialog title={t(was ? 'settings.keys.edit.title' : 'settings.keys.make')} open onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {Boolean(error) && Object.keys(faults).length === 0 && <Problem error={error} />}
        <ErrorSummary
          faults={Object.entries(faults).map(([path, text]) => ({
            field: `key-${path}`,
            text: `${t(fieldNames[path] ?? 'settings.keys')}: ${text}`,
          }))}
        />
        <TextField
          id="key-name"
          label={t('settings.keys.name')}
          hint={t('settings.keys.name.hint')}
          fault={faults.name}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <CheckboxGroup
          id="key-roles"
          label={t('settings.keys.roles')}
          hint={t('settings.keys.roles.hint')}
          fault={faults.roles}
          options={accessRoles.map((value) => ({
            value,
            label: say(accessRoleLabels[value]),
            hint: say(accessRoleTexts[value]),
          }))}
          values={roles}
          onChange={setRoles}
        />
        <RadioGroup
          inline
          label={t('settings.keys.expires')}
          options={ends.map((value) => ({ value, label: t(`settings.keys.ends.${value}`) }))}
          value={ending}
          onChange={setEnding}
        />
        {ending === 'on' && (
          <DayField
            id="key-expiresAt"
            label={t('settings.keys.lastDay')}
            fault={faults.expiresAt}
            value={lastDay}
            onChange={({ target }) => setLastDay(target.value)}
          />
        )}
        <Actions className="mt-0">
          <Button onPress={onClose}>{t('parts.cancel')}</Button>
          <Button type="submit" kind="primary" busy={isPending}>
            {t(was ? 'parts.save' : 'settings.keys.make')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** What the field of the last day begins with. */
function firstDay(key: ApiKey | null): string {
  if (!key) return addDays(dayOf(systemNow()), usualDays);
  return key.expiresAt === null ? '' : (lastDayOf(key.expiresAt) ?? dayOf(key.expiresAt));
}

function Secret({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('settings.keys.secret', { name })} open onClose={onClose} urgent>
      <Notice tone="warning" title={t('settings.keys.secret.once')} live="assertive">
        <p>{t('settings.keys.secret.keep')}</p>
      </Notice>
      <TextField
        className="mt-4"
        label={t('settings.keys.secret.label')}
        readOnly
        value={secret}
        onFocus={({ target }) => target.select()}
      />
      <CopyButton text={secret} />
      <p className="mt-3 text-sm text-quiet">{t('settings.keys.secret.use')}</p>
      <code className="block overflow-x-auto rounded-6 bg-raised px-2 py-1 text-sm">Authorization: Bearer ...</code>
      <Actions>
        <Button kind="primary" onPress={onClose}>
          {t('settings.keys.secret.done')}
        </Button>
      </Actions>
    </Dialog>
  );
}
