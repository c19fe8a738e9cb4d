import type { Advice } from '../../contract/advice.ts';
import { useWords } from '../words/words.tsx';

/** What would unblock an event, where it is possible and who may record it: the API's answer, in words. */
export function AdviceList({ places, way, who }: Advice) {
  const { t, say } = useWords();
  const comma = t('parts.listSeparator');
  const where = [...new Set(places.map(({ label }) => say(label)))];
  const persons = who.persons ?? [];
  return (
    <dl className="grid gap-x-3 gap-y-1 text-sm sm:grid-cols-[max-content_1fr] [&_dt]:text-quiet">
      <dt>{t('why.way')}</dt>
      <dd>
        {way === null && t('why.noWay')}
        {way?.length === 0 && t('why.ready')}
        {way && way.length > 0 && (
          <ol className="list-decimal pl-5">
            {way.map(({ target, event, label, stateLabel }, index) => (
              // The same event may have to be recorded twice on the way.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
              <li key={`${index} ${target} ${event}`}>
                {say(label)}
                {stateLabel && <span className="ml-2 text-quiet">{say(stateLabel)}</span>}
              </li>
            ))}
          </ol>
        )}
      </dd>
      {where.length > 0 && (
        <>
          <dt>{t('why.places')}</dt>
          <dd>{where.join(comma)}</dd>
        </>
      )}
      <dt>{t('why.who')}</dt>
      <dd>
        {who.roles.map(({ label }) => say(label)).join(comma)}
        {persons.length > 0 && <span className="ml-2">({persons.join(comma)})</span>}
        {!who.you && <p>{t('why.notYou')}</p>}
      </dd>
    </dl>
  );
}
