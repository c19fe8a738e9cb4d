import { instanceName } from '../incident/names.ts';
import { InstantText } from '../parts/instant-text.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { useNames } from './graphs.ts';
import type { Happening } from './scene.ts';

/** What happened while the page was open, the newest first. */
export function Happenings({ happened }: { happened: Happening[] }) {
  const { t } = useWords();
  return (
    <Section title={t('inspect.events')} className="max-lg:order-first lg:sticky lg:top-4">
      {happened.length === 0 && <p className="text-quiet">{t('inspect.events.none')}</p>}
      <div role="log" aria-label={t('inspect.events')}>
        <ol className="flex flex-col gap-3">
          {happened.map((each) => (
            <HappeningLine key={each.n} happening={each} />
          ))}
        </ol>
      </div>
    </Section>
  );
}

function HappeningLine({ happening }: { happening: Happening }) {
  const words = useWords();
  const { eventName } = useNames(happening.machine);
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-bold">{eventName(happening.event)}</span>
        <code className="text-xs break-all text-quiet">{happening.event}</code>
      </p>
      <p className="text-sm text-quiet">
        {happening.incident} {instanceName({ key: happening.instance }, words)}
        <br />
        <InstantText at={happening.at} />
      </p>
    </li>
  );
}
