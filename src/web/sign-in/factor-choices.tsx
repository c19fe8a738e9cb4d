import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { Authenticator } from './authenticator.tsx';
import { Passkeys } from './passkeys.tsx';

/** The two kinds of second factor; the page says how each is set apart. */
export function FactorChoices({
  part: Part,
}: {
  part: React.ComponentType<{ title: string; intro: string; children: React.ReactNode }>;
}) {
  const { t } = useWords();
  const factors = useSession()?.factors;
  return (
    <>
      <Part title={t('sign-in.passkeys')} intro={t('sign-in.passkeys.intro')}>
        <Passkeys />
      </Part>
      {factors?.password && (
        <Part title={t('sign-in.authenticator')} intro={t('sign-in.authenticator.intro')}>
          <Authenticator on={factors.totp} />
        </Part>
      )}
    </>
  );
}
