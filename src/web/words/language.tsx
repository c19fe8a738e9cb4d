import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, languages } from '../../domain/text.ts';
import type { Catalogue } from './catalogue.ts';
import { loadWords } from './load.ts';
import { WordsProvider } from './words.tsx';

const stored = 'sokuho.lang';

const isLanguage = (text: string | null | undefined): text is Language => languages.some((each) => each === text);

/** What was chosen in this browser; else what the browser prefers; Japanese first. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(stored);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage) ?? 'ja';
}

interface Choice {
  lang: Language;
  choose(lang: Language): void;
}

const LanguageContext = createContext<Choice>({ lang: 'ja', choose: () => undefined });

/** The language of the pages, and how to change it. */
export const useLanguage = (): Choice => useContext(LanguageContext);

/** The pages change their language when its words are there: never a page without words. */
export function LanguageProvider({
  first,
  children,
}: {
  first: { lang: Language; words: Catalogue };
  children: ReactNode;
}) {
  const [{ lang, words }, set] = useState(first);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(stored, next);
    void loadWords(next).then((loaded) => set((now) => (now.lang === next ? now : { lang: next, words: loaded })));
  }, []);
  const choice = useMemo(() => ({ lang, choose }), [lang, choose]);
  return (
    <LanguageContext value={choice}>
      <WordsProvider lang={lang} words={words}>
        {children}
      </WordsProvider>
    </LanguageContext>
  );
}
