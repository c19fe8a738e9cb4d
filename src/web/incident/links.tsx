import { useState } from 'react';
import { useAnswer } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { linksCall } from './calls.ts';
import { LinkDialog, MergeDialog } from './link-dialogs.tsx';
import { useShown } from './shown.tsx';
import { isOver } from './steps.ts';

/** The incidents it belongs together with. */
export function Links() {
  const { t } = useWords();
  const { show } = useShown();
  const links = useAnswer(linksCall, { params: { id: show.incident.id } });
  const mayWrite = useMay('incident.write');
  const [asking, ask] = useState<'link' | 'merge' | null>(null);
  return (
    <Section title={t('incident.links')}>
      <Loaded of={links}>
        {(data) =>
          data.links.length === 0 ? (
            <p className="text-quiet">{t('incident.links.none')}</p>
          ) : (
            <ul className="flex flex-col gap-2">
              {data.links.map(({ incident, kind, note, at }) => (
                <li key={`${incident} ${kind}`}>
                  <Badge tone={kind === 'related' ? 'neutral' : 'accent'}>{t(`incident.links.${kind}`)}</Badge>{' '}
                  <TextLink to="/incidents/$id" params={{ id: incident }}>
                    {incident}
                  </TextLink>
                  <p className="text-sm text-quiet">
                    {note} <InstantText at={at} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayWrite && (
        <div className="no-print mt-3 flex flex-wrap gap-2">
          <Button onPress={() => ask('link')}>{t('incident.links.add')}</Button>
          {!isOver(show) && (
            <Button kind="quiet" onPress={() => ask('merge')}>
              {t('incident.links.merge')}
            </Button>
          )}
        </div>
      )}
      {asking === 'link' && <LinkDialog onClose={() => ask(null)} />}
      {asking === 'merge' && <MergeDialog onClose={() => ask(null)} />}
    </Section>
  );
}
