import { useWrite } from '../asking.ts';
import { Confirm } from '../parts/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { type ApiKey, endKeyCall } from './calls.ts';

export function RevokeKey({ apiKey: { id, name }, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useWords();
  const end = useWrite(endKeyCall, onClose);
  return (
    <Confirm
      title={t('settings.keys.revoke.title', { name })}
      open
      onClose={onClose}
      onConfirm={() => end.mutate({ params: { id } })}
      action={t('settings.keys.revoke')}
      danger
      busy={end.isPending}
    >
      <p>{t('settings.keys.revoke.text')}</p>
      {end.error && <Problem error={end.error} />}
    </Confirm>
  );
}
