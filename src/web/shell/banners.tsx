import type { Health } from '../../contract/health.ts';
import { useHealth } from '../clock.tsx';
import { classes } from '../parts/classes.ts';
import { Warning } from '../parts/icons.tsx';
import { instantText } from '../parts/instant-text.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import type { LiveState } from './live.ts';

/** What everybody must know before reading on: a drill, reminders that do not go out, a page that hears nothing. */
export function Banners({ live }: { live: LiveState }) {
  const { t, say } = useWords();
  const { data, error } = useHealth();
  const notice = data?.clock.notice;
  return (
    <div className="empty:hidden">
      {notice && <Banner tone="drill">{say(notice)}</Banner>}
      {data && <HealthBanner health={data} />}
      {!data && error && <Banner tone="danger">{t('shell.unreachable')}</Banner>}
      {data && live === 'waiting' && <Banner tone="warning">{t('shell.notLive')}</Banner>}
    </div>
  );
}

function HealthBanner({ health }: { health: Health }) {
  const words = useWords();
  const { t } = words;
  const since = (at: string) => t('shell.since', { at: instantText(at, words) });
  const mayRelease = useMay('outbox.write');
  const { heldSince } = health.outbox;
  switch (health.status) {
    case 'down':
      return <Banner tone="danger">{t('shell.down')}</Banner>;
    case 'late':
      return (
        <Banner tone="danger">
          {t('shell.late')}{' '}
          {health.late.map(({ what, since: at }) => (
            <span key={what} className="mr-3 inline-block font-normal">
              {t(`shell.late.${what}`)} ({since(at)})
            </span>
          ))}
        </Banner>
      );
    case 'held':
      return (
        <Banner tone="danger">
          {t('shell.held')} {heldSince && <span className="font-normal">({since(heldSince)}) </span>}
          {mayRelease && <TextLink to="/settings/mail">{t('shell.release')}</TextLink>}
        </Banner>
      );
    case 'ok':
      return null;
  }
}

const tones = {
  drill: 'bg-warning-ground text-warning border-warning',
  warning: 'bg-warning-ground text-warning border-warning',
  danger: 'bg-danger-ground text-danger border-danger',
};

function Banner({ tone, children }: { tone: keyof typeof tones; children: React.ReactNode }) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classes('flex items-start gap-2 border-b-2 px-4 py-2 font-bold sm:px-6 lg:px-8', tones[tone])}
    >
      <span className="pt-1">
        <Warning />
      </span>
      <p>{children}</p>
    </div>
  );
}
