import { useState } from 'react';
import { accessRoleLabels } from '../../domain/access.ts';
import { systemNow } from '../../domain/time.ts';
import { useAnswer } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Description, Item } from '../parts/description.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { DayText } from '../parts/due-day.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Plus } from '../parts/icons.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { KeyDialog } from './api-key-dialog.tsx';
import { RevokeKey } from './api-key-end.tsx';
import { type ApiKey, keysCall } from './calls.ts';
import { lastDayOf } from './last-day.ts';

/** With what programs come in. Its own tab only for whoever may make keys. */
export function ApiKeys() {
  const { t } = useWords();
  const may = useMay('keys.write');
  const keys = useAnswer(keysCall, {}, { enabled: may });
  const [edited, edit] = useState<ApiKey | 'new' | null>(null);
  const [ended, end] = useState<ApiKey | null>(null);
  const add = (
    <Button kind="primary" onPress={() => edit('new')}>
      <Plus />
      {t('settings.keys.make')}
    </Button>
  );
  if (!may) return <Section title={t('settings.keys')}>{t('settings.readOnly')}</Section>;
  return (
    <Section title={t('settings.keys')} intro={t('settings.keys.intro')} actions={add}>
      <Loaded of={keys}>
        {({ apiKeys }) =>
          apiKeys.length === 0 ? (
            <EmptyState title={t('settings.keys.none')} action={add}>
              {t('settings.keys.none.text')}
            </EmptyState>
          ) : (
            <div className="flex flex-col gap-3">
              <KeyList keys={apiKeys.filter((key) => !isRevoked(key))} onEdit={edit} onEnd={end} />
              {apiKeys.some(isRevoked) && (
                <Disclosure summary={t('settings.keys.revoked.list', { count: apiKeys.filter(isRevoked).length })}>
                  <KeyList keys={apiKeys.filter(isRevoked)} onEdit={edit} onEnd={end} />
                </Disclosure>
              )}
            </div>
          )
        }
      </Loaded>
      {edited !== null && <KeyDialog edited={edited} onClose={() => edit(null)} />}
      {ended !== null && <RevokeKey apiKey={ended} onClose={() => end(null)} />}
    </Section>
  );
}

const isRevoked = ({ revokedAt }: ApiKey): boolean => revokedAt !== null;

interface KeyListProps {
  keys: readonly ApiKey[];
  onEdit: (key: ApiKey) => void;
  onEnd: (key: ApiKey) => void;
}

const KeyList = ({ keys, onEdit, onEnd }: KeyListProps) => (
  <ul className="divide-y divide-line rounded-8 border border-line">
    {keys.map((key) => (
      <KeyItem key={key.id} apiKey={key} onEdit={() => onEdit(key)} onEnd={() => onEnd(key)} />
    ))}
  </ul>
);

function KeyItem({ apiKey, onEdit, onEnd }: { apiKey: ApiKey; onEdit: () => void; onEnd: () => void }) {
  const { t, say } = useWords();
  const { name, roles, machine, createdAt, createdBy, expiresAt, revokedAt, lastUsedAt } = apiKey;
  const isOver = revokedAt !== null || (expiresAt !== null && expiresAt < systemNow());
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-3 py-2">
      <div className={isOver ? 'min-w-0 text-quiet' : 'min-w-0'}>
        <p>
          <span className="mr-2 font-bold">{machine ? t('settings.keys.machine') : name}</span>
          {isOver && <Badge>{t(revokedAt === null ? 'settings.keys.expired' : 'settings.keys.revoked')}</Badge>}
        </p>
        <p>{roles.map((role) => say(accessRoleLabels[role])).join(t('parts.listSeparator'))}</p>
        {machine && <p className="text-sm text-quiet">{t('settings.keys.machine.text')}</p>}
        <Description>
          <Item name={t('settings.keys.expires')}>
            <End apiKey={apiKey} />
          </Item>
          <Item name={t('settings.keys.lastUsed')}>
            {lastUsedAt ? <InstantText at={lastUsedAt} /> : t('settings.keys.unused')}
          </Item>
          <Item name={t('settings.keys.made')}>
            <InstantText at={createdAt} /> {createdBy}
          </Item>
        </Description>
      </div>
      {!machine && revokedAt === null && (
        <div className="flex gap-1">
          <Button kind="quiet" aria-label={t('settings.keys.edit.one', { name })} onPress={onEdit}>
            {t('settings.keys.edit')}
          </Button>
          <Button kind="quiet" aria-label={t('settings.keys.revoke.one', { name })} onPress={onEnd}>
            {t('settings.keys.revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** When it ends: at 24:00 of a day, said as such, or at an instant that a program chose. */
function End({ apiKey: { expiresAt, revokedAt } }: { apiKey: ApiKey }) {
  const { t } = useWords();
  if (revokedAt !== null) return <InstantText at={revokedAt} />;
  if (expiresAt === null) return t('settings.keys.never');
  const lastDay = lastDayOf(expiresAt);
  if (lastDay === null) return <InstantText at={expiresAt} />;
  return (
    <>
      <DayText day={lastDay} /> 24:00
    </>
  );
}
