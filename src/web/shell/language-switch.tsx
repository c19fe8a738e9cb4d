import { useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../domain/text.ts';
import { ask } from '../api.ts';
import { changeSession, sessionOptions } from '../session.ts';
import { useLanguage } from '../words/language.tsx';
import { useWords } from '../words/words.tsx';

const other = { ja: 'en', en: 'ja' } as const satisfies Record<Language, Language>;

/** Called by its own name: who does not read this language finds the other. Mails follow for who is signed in. */
export function LanguageSwitch() {
  const { lang, choose } = useLanguage();
  const { t } = useWords();
  const client = useQueryClient();
  const next = other[lang];
  const change = () => {
    choose(next);
    if (!client.getQueryData(sessionOptions.queryKey)?.person) return;
    client.setQueryData(sessionOptions.queryKey, (session) =>
      session?.person ? { ...session, lang: next, person: { ...session.person, lang: next } } : session,
    );
    // The page has changed already; that mails did not is no reason to stop somebody.
    void ask(changeSession, { body: { lang: next } }).catch(() => undefined);
  };
  return (
    <button
      type="button"
      lang={next}
      onClick={change}
      className="no-print min-h-11 cursor-pointer rounded-8 px-3 text-left text-sm text-accent hover:bg-raised pointer-fine:min-h-9"
    >
      {t('shell.otherLanguage')}
    </button>
  );
}
