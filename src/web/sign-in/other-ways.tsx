import { useMutation } from '@tanstack/react-query';
import { Button, PlainLinkButton } from '../parts/button.tsx';
import { useWords } from '../words/words.tsx';
import { account } from './account.ts';
import { canPasskey, pageByName } from './can-passkey.ts';
import { Refusal } from './refusal.tsx';
import { orRefused } from './refused.ts';
import type { SignInView } from './ways.ts';

interface OtherWaysProps {
  singleSignOn: SignInView['singleSignOn'];
  next: string | undefined;
  onEnter: () => void;
  /** False: there cannot be one yet. */
  passkeys?: boolean;
}

/** Without a password. A browser without passkeys is not offered any; nor is http on another machine, where they cannot be. */
export function OtherWays({ singleSignOn, next, onEnter, passkeys = true }: OtherWaysProps) {
  const { t } = useWords();
  const passkey = useMutation({ mutationFn: () => orRefused(account.signIn.passkey()), onSuccess: onEnter });
  const leave = useMutation({
    mutationFn: (provider: string) =>
      orRefused(account.signIn.social({ provider, callbackURL: next ?? '/', errorCallbackURL: '/sign-in' })),
  });
  const withPasskey = passkeys && canPasskey();
  const elsewhere = passkeys && !withPasskey ? pageByName() : null;
  if (!withPasskey && !elsewhere && !singleSignOn) return null;
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-5">
      <h2 className="text-base">{t('sign-in.otherWays')}</h2>
      <Refusal error={passkey.error ?? leave.error} />
      {singleSignOn && (
        <Button busy={leave.isPending} onPress={() => leave.mutate(singleSignOn.provider)}>
          {t('sign-in.singleSignOn', { name: singleSignOn.name })}
        </Button>
      )}
      {withPasskey && (
        <Button busy={passkey.isPending} onPress={() => passkey.mutate()}>
          {t('sign-in.passkey')}
        </Button>
      )}
      {elsewhere && <PlainLinkButton href={elsewhere}>{t('sign-in.passkey.atName')}</PlainLinkButton>}
    </div>
  );
}
