import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { classes } from '../parts/classes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Bars } from '../parts/icons.tsx';
import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { daily, type Place, seldom } from './places.ts';
import { WhoAmI } from './who-am-i.tsx';

const useOpen = (places: readonly Place[]): Place[] => {
  const may = useSession()?.permissions ?? [];
  return places.filter(({ needs }) => !needs || may.includes(needs));
};

const entry =
  'flex min-h-11 items-center gap-3 rounded-8 px-3 text-ink hover:bg-raised pointer-fine:min-h-10 ' +
  'data-[status=active]:bg-accent-ground data-[status=active]:font-bold data-[status=active]:text-accent';

function Entries({ places, onGo }: { places: readonly Place[]; onGo?: () => void }) {
  const { t } = useWords();
  return (
    <ul className="flex flex-col gap-0.5">
      {useOpen(places).map(({ to, label, icon: Icon, exact }) => (
        <li key={to}>
          <Link
            to={to}
            activeOptions={{ exact: exact ?? false, includeSearch: false }}
            preload="intent"
            className={entry}
            {...(onGo && { onClick: onGo })}
          >
            <Icon />
            {t(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** On wide screens. */
export function Sidebar() {
  const { t } = useWords();
  return (
    <header className="no-print sticky top-0 hidden h-dvh flex-col gap-4 overflow-y-auto border-r border-line bg-surface px-3 py-4 lg:flex">
      <Brand />
      <nav aria-label={t('shell.navigation')} className="flex flex-1 flex-col gap-3">
        <Entries places={daily} />
        <hr className="mx-3 border-line" />
        <Entries places={seldom} />
      </nav>
      <div className="flex flex-col gap-1 border-t border-line pt-3">
        <LanguageSwitch />
        <WhoAmI />
      </div>
    </header>
  );
}

/** On a phone: whose app it is. */
export function TopBar() {
  return (
    <header className="no-print flex items-center justify-between border-b border-line bg-surface px-4 py-1 lg:hidden">
      <Brand />
      <LanguageSwitch />
    </header>
  );
}

/** On a phone: what is done every day, and a menu with the rest. */
export function BottomBar() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const tab =
    'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-xs text-quiet data-[status=active]:font-bold data-[status=active]:text-accent';
  return (
    <div className="no-print fixed inset-x-0 bottom-0 z-40 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden">
      <nav aria-label={t('shell.navigation')}>
        <ul className="flex">
          {useOpen(daily).map(({ to, label, short, icon: Icon, exact }) => (
            <li key={to} className="flex flex-1">
              <Link to={to} activeOptions={{ exact: exact ?? false, includeSearch: false }} className={tab}>
                <Icon />
                {t(short ?? label)}
              </Link>
            </li>
          ))}
          <li className="flex flex-1">
            <button
              type="button"
              aria-haspopup="dialog"
              className={classes(tab, 'cursor-pointer')}
              onClick={() => setOpen(true)}
            >
              <Bars />
              {t('shell.menu')}
            </button>
          </li>
        </ul>
      </nav>
      <Dialog title={t('shell.menu')} open={open} onClose={() => setOpen(false)}>
        <nav aria-label={t('shell.menu')}>
          <Entries places={[...daily, ...seldom]} onGo={() => setOpen(false)} />
        </nav>
        <div className="mt-3 border-t border-line pt-3">
          <WhoAmI onGo={() => setOpen(false)} />
        </div>
      </Dialog>
    </div>
  );
}
