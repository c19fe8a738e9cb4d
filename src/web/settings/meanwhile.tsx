import { Button } from '../parts/button.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Notice } from '../parts/notice.tsx';
import { useActor } from '../people/actor.ts';
import { useWords } from '../words/words.tsx';
import type { Draft, Kept } from './draft.ts';

/** Two people edited the same setting: who saved first, and whose work goes on is said by whoever came second. */
export function Meanwhile<Document>({ draft: { newer, adopt, keep } }: { draft: Draft<Document> }) {
  const { t } = useWords();
  if (!newer) return null;
  return (
    <Notice tone="warning" title={t('settings.meanwhile')} live="assertive">
      <SetBy set={newer.set} version={newer.version} />
      <p>{t('settings.meanwhile.choose')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onPress={adopt}>{t('settings.meanwhile.adopt')}</Button>
        <Button onPress={keep}>{t('settings.meanwhile.keep')}</Button>
      </div>
    </Notice>
  );
}

/** Since when it is as it is, and by whom. */
export function SetBy({ set, version }: Pick<Kept<unknown>, 'set'> & { version?: number }) {
  const { t } = useWords();
  const who = useActor();
  if (!set) return <p className="text-sm text-quiet">{t('settings.setBy.nobody')}</p>;
  return (
    <p className="text-sm text-quiet">
      {version !== undefined && <span className="mr-2">{t('settings.setBy.version', { version })}</span>}
      <InstantText at={set.at} /> <span>{t('settings.setBy', { who: who(set.actor) })}</span>
    </p>
  );
}
