import { Notice } from '../parts/notice.tsx';
import { PlainLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { pageByName } from './can-passkey.ts';

/** Why there is no passkey here, and where there is. */
export function PasskeyElsewhere() {
  const { t } = useWords();
  const byName = pageByName();
  return (
    <Notice tone="neutral">
      <p>{t(byName ? 'sign-in.passkey.byNumber' : 'sign-in.passkey.none')}</p>
      {byName && (
        <p>
          <PlainLink href={byName}>{t('sign-in.passkey.byName')}</PlainLink>
        </p>
      )}
    </Notice>
  );
}
