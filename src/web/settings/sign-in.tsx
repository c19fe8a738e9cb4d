import { useAnswer, useWrite } from '../asking.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { secondFactorCall, setSecondFactorCall } from './calls.ts';
import { ChoiceForm } from './choice-form.tsx';
import { SetBy } from './meanwhile.tsx';

/** What whoever signs in must have beside a password. */
export function SignIn() {
  const { t } = useWords();
  const answer = useAnswer(secondFactorCall, {});
  return (
    <Section title={t('settings.factor')} intro={t('settings.factor.intro')}>
      <Loaded of={answer}>
        {({ secondFactor: { demanded }, without, set }) => (
          <div className="flex flex-col gap-4">
            <MissingOfOnesOwn demanded={demanded} />
            <Choice demanded={demanded} />
            <p>{t('settings.factor.without', { count: without })}</p>
            <SetBy set={set} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

/** Said before it is refused: who demands it has one. */
function MissingOfOnesOwn({ demanded }: { demanded: boolean }) {
  const { t } = useWords();
  const session = useSession();
  const { totp = false, passkeys = 0 } = session?.factors ?? {};
  if (demanded || !session?.factors || totp || passkeys > 0) return null;
  if (!session.permissions.includes('settings.write')) return null;
  return (
    <Notice tone="neutral">
      <p>{t('settings.factor.own')}</p>
      <p>
        <TextLink to="/account/second-factor">{t('settings.account.second.do')}</TextLink>
      </p>
    </Notice>
  );
}

const ways = ['optional', 'demanded'] as const;

function Choice({ demanded }: { demanded: boolean }) {
  const { t } = useWords();
  const save = useWrite(setSecondFactorCall);
  return (
    <ChoiceForm
      label={t('settings.factor.which')}
      options={ways.map((value) => ({
        value,
        label: t(`settings.factor.${value}`),
        hint: t(`settings.factor.${value}.hint`),
      }))}
      kept={demanded ? 'demanded' : 'optional'}
      save={save}
      onSave={(way) => save.mutate({ body: { secondFactor: { demanded: way === 'demanded' } } })}
    />
  );
}
