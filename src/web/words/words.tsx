import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider, useIntl } from 'react-intl';
import { dayText } from '../../domain/day-text.ts';
import type { Language } from '../../domain/text.ts';
import type { Catalogue } from './catalogue.ts';
import type { Words } from './say.ts';

export type { WordId } from './ids.ts';
export type { Words } from './say.ts';

export function useWords(): Words {
  const intl = useIntl();
  return useMemo(() => {
    const lang: Language = intl.locale === 'en' ? 'en' : 'ja';
    return {
      lang,
      t: (id, values) => intl.formatMessage({ id }, values),
      say: (text) => text[lang],
      day: (day) => dayText(day, lang),
    };
  }, [intl]);
}

export function WordsProvider({ lang, words, children }: { lang: Language; words: Catalogue; children: ReactNode }) {
  return (
    <IntlProvider locale={lang} messages={words} timeZone="Asia/Tokyo">
      <I18nProvider locale={lang === 'ja' ? 'ja-JP' : 'en-US'}>{children}</I18nProvider>
    </IntlProvider>
  );
}
