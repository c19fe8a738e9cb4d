import { Badge } from '../parts/badge.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Section } from '../parts/page.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { useWords } from '../words/words.tsx';
import type { LawDetail } from './calls.ts';

type Document = LawDetail['documents'][number];

/** What each report, notice or publication must hold; one below the other, folded. */
export function Documents({ documents }: { documents: readonly Document[] }) {
  const { t, say } = useWords();
  if (documents.length === 0) return null;
  return (
    <Section title={t('help.law.documents')}>
      <ul>
        {documents.map((document) => (
          <li key={`${document.regime} ${document.recipient} ${document.stage}`}>
            <Disclosure summary={say(document.title)}>
              <Contents of={document} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Contents({ of: { items, notes } }: { of: Document }) {
  const { t, say } = useWords();
  const wanted = items.filter(({ required }) => required !== 'no');
  return (
    <>
      <Reasons reasons={notes} className="mb-3 flex list-disc flex-col gap-1 pl-5 marker:text-quiet" />
      <ol className="divide-y divide-line border-y border-line">
        {wanted.map((item) => (
          <li key={item.id} className="keep-whole py-2">
            <p className="flex flex-wrap items-center gap-2 font-bold">
              {say(item.label)}
              <Badge tone={item.required === 'required' ? 'accent' : 'neutral'}>
                {t(`help.law.requirement.${item.required}`)}
              </Badge>
            </p>
            <p className="text-sm text-quiet">{say(item.guidance)}</p>
            {item.fields.length > 0 && (
              <ul className="mt-1 list-disc pl-5 text-sm marker:text-quiet">
                {item.fields.map((field) => (
                  <li key={field.en}>{say(field)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
