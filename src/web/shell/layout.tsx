import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../session.ts';
import { Guide } from '../tour/guide.tsx';
import { useWords } from '../words/words.tsx';
import { Banners } from './banners.tsx';
import { useLive } from './live.ts';
import { BottomBar, Sidebar, TopBar } from './navigation.tsx';
import { NumbersDoubtProvider } from './numbers-doubt.tsx';
import { useOwnLanguage } from './own-language.ts';

/** Around every page of who is signed in: navigation beside it, or above and below it on a phone. */
export function AppLayout() {
  const live = useLive();
  useOwnLanguage();
  useSignedIn();
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <Sidebar />
      <div className="flex min-h-dvh min-w-0 flex-col pb-20 lg:pb-0 print:pb-0">
        <TopBar />
        <Banners live={live} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-7xl flex-1 px-4 py-5 sm:px-6 lg:px-8 lg:py-7 print:p-0"
        >
          <NumbersDoubtProvider>
            <Outlet />
          </NumbersDoubtProvider>
        </main>
      </div>
      <BottomBar />
      <Guide />
    </div>
  );
}

/** To the sign-in page as soon as the session is over, or a second factor is demanded, and back here afterwards. */
function useSignedIn(): void {
  const session = useSession();
  const out = session === null || session.factorNeeded;
  const router = useRouter();
  useEffect(() => {
    if (out) void router.invalidate();
  }, [out, router]);
}

/** The first stop of the keyboard: past the navigation. */
export function SkipLink() {
  const { t } = useWords();
  return (
    <a
      href="#main"
      className="no-print sr-only z-50 rounded-8 bg-surface font-bold text-accent shadow-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-4 focus:py-2"
    >
      {t('shell.skip')}
    </a>
  );
}
