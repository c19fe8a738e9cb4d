import { useWords } from '../words/words.tsx';
import { TextLink } from './text-link.tsx';

/** The number of a rule, as a footnote: it opens beside, so that what one is at stays as it is. */
export function RuleLink({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <TextLink
      to="/help/law/$id"
      params={{ id }}
      target="_blank"
      preload={false}
      className="inline-block whitespace-nowrap rounded-4 bg-raised px-1 font-mono text-xs text-quiet no-underline! hover:underline! print:bg-transparent"
    >
      {id}
      <span className="sr-only">{t('parts.newTab')}</span>
    </TextLink>
  );
}
