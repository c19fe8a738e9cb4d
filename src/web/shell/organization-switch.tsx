import { useMutation } from '@tanstack/react-query';
import { ask } from '../api.ts';
import { Select } from '../parts/select.tsx';
import { changeSession, useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';

/** For who belongs to several; the app is loaded anew, so that nothing of the one is shown in the other. */
export function OrganizationSwitch() {
  const { t } = useWords();
  const session = useSession();
  const change = useMutation({
    mutationFn: (organization: string) => ask(changeSession, { body: { organization } }),
    onSuccess: () => window.location.assign('/'),
  });
  if (!session || session.organizations.length < 2) return null;
  return (
    <Select
      className="px-3"
      label={t('shell.organization')}
      value={session.organization.id}
      disabled={change.isPending}
      onChange={({ target }) => change.mutate(target.value)}
      options={session.organizations.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
