import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import type { NextEvent } from './calls.ts';
import { CorrectionDialog } from './correction.tsx';
import { EventButton, useMayRecord, WhyNot } from './event-button.tsx';
import { EventDialog } from './event-dialog.tsx';
import { instanceName, targetName } from './names.ts';
import { useShown } from './shown.tsx';

/** What is recorded more seldom, by procedure; and what cannot be recorded now, with the reasons. */
export function OtherEvents({ events }: { events: NextEvent[] }) {
  const words = useWords();
  const { t, say } = words;
  const { show } = useShown();
  const may = useMayRecord();
  const mayCorrect = useMay('incident.approve');
  const [recording, record] = useState<NextEvent | null>(null);
  const [correcting, correct] = useState(false);
  const possible = events.filter((event) => event.allowed && may(event));
  const barred = events.filter((event) => !possible.includes(event));
  const groups = show.instances
    .map((instance) => ({ instance, events: possible.filter((event) => event.instance === instance.key) }))
    .filter((group) => group.events.length > 0);
  return (
    <Section title={t('incident.others')} intro={t('incident.others.hint')} className="no-print">
      <div className="flex flex-col gap-4">
        {groups.map(({ instance, events: own }) => (
          <div key={instance.key}>
            <h3 className="mb-1.5 text-sm text-quiet">{instanceName(instance, words)}</h3>
            <div className="flex flex-wrap gap-2">
              {own.map((event) => (
                <EventButton
                  key={`${event.target} ${event.type}`}
                  event={event}
                  named={event.target !== event.instance}
                  onRecord={record}
                />
              ))}
            </div>
          </div>
        ))}
        {mayCorrect && (
          <div>
            <Button kind="quiet" onPress={() => correct(true)}>
              {t('incident.correct.open')}
            </Button>
          </div>
        )}
        {barred.length > 0 && (
          <Disclosure summary={t('incident.notNow', { count: barred.length })}>
            <ul className="flex flex-col gap-3">
              {barred.map((event) => (
                <li key={`${event.target} ${event.type}`}>
                  <b>{say(event.label)}</b>{' '}
                  <span className="text-sm text-quiet">{targetName(event.target, show, words)}</span>
                  <WhyNot event={event} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      {recording && <EventDialog event={recording} onClose={() => record(null)} />}
      {correcting && <CorrectionDialog onClose={() => correct(false)} />}
    </Section>
  );
}
