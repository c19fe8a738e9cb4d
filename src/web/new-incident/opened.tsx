import type { Text } from '../../domain/text.ts';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useFocusHeading } from './focus-heading.ts';

export interface OpenedIncident {
  id: string;
  warnings: readonly (Text & { code: string })[];
}

/** The incident is open; what must be known about who will be told comes before its page. */
export function Opened({ incident: { id, warnings } }: { incident: OpenedIncident }) {
  const { t, say } = useWords();
  useFocusHeading();
  const mayAddPeople = useMay('people.write');
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <Notice tone="success" live="polite" title={t('new-incident.opened', { id })} />
      {warnings.map((warning) => (
        <Notice key={warning.code} tone="warning">
          {say(warning)}
        </Notice>
      ))}
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="primary" to="/incidents/$id" params={{ id }}>
          {t('new-incident.opened.go')}
        </LinkButton>
        {warnings.length > 0 && mayAddPeople && <LinkButton to="/people">{t('new-incident.opened.people')}</LinkButton>}
      </div>
    </div>
  );
}
