import { Outlet } from '@tanstack/react-router';
import mark from '../mark.svg';
import { useWords } from '../words/words.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** Around the pages before one is signed in: nothing but the one thing to do. */
export function EntryLayout() {
  const { t } = useWords();
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-6 sm:py-12">
      <header className="flex w-full max-w-md items-center justify-between">
        <p className="flex items-center gap-2.5 text-lg font-bold">
          <img src={mark} alt="" className="size-8" />
          {t('shell.brand')}
        </p>
        <LanguageSwitch />
      </header>
      <main id="main" className="mt-5 w-full max-w-md rounded-12 border border-line bg-surface p-5 sm:p-7">
        <Outlet />
      </main>
      <footer className="mt-5 max-w-md text-center text-sm text-quiet">{t('shell.purpose')}</footer>
    </div>
  );
}
