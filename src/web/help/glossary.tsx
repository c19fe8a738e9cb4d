import { useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { Page } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { terms } from '../words/terms.ts';
import { useWords } from '../words/words.tsx';

/** What the words mean, in both languages at once: who writes to an authority in Japanese may have to explain it in English. */
export function GlossaryPage() {
  const { t, say, lang } = useWords();
  const [sought, setSought] = useState('');
  const other = lang === 'ja' ? 'en' : 'ja';
  const wanted = sought.trim().toLowerCase();
  const found = terms.filter(({ term, meaning }) =>
    [term.ja, term.en, say(meaning)].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <Page
      narrow
      title={t('help.glossary')}
      intro={t('help.glossary.intro')}
      actions={<TextLink to="/help">{t('help.title')}</TextLink>}
    >
      <search className="no-print">
        <TextField
          label={t('help.glossary.search')}
          type="search"
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </search>
      <p role="status" className="text-sm text-quiet">
        {t('help.glossary.found', { count: found.length })}
      </p>
      <dl className="divide-y divide-line rounded-12 border border-line bg-surface px-5">
        {found.map(({ id, term, meaning }) => (
          <div key={id} id={id} className="keep-whole py-3">
            <dt className="font-bold">
              {say(term)}
              <span lang={other} className="ml-2 text-sm font-normal text-quiet">
                {term[other]}
              </span>
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
