import { useState } from 'react';
import { systemNow } from '../../domain/time.ts';
import { useAnswer } from '../asking.ts';
import { useLegalClock } from '../clock.tsx';
import { organizationCall } from '../facts/calls.ts';
import { Loading } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { begin, beginWithSample } from './begin.ts';
import { type Draft, dropDraft, type Path, readDraft } from './draft.ts';
import { Questions } from './questions.tsx';
import { loadSample, type Sample } from './samples.ts';
import { Start } from './start.tsx';

interface Begun extends Pick<Draft, 'path' | 'answers'> {
  /** Of answers that were found unfinished in this browser. */
  keptAt: string | null;
}

/** A new incident: what is it, then the questions with what follows from them. */
export function NewIncidentPage() {
  const { t } = useWords();
  const may = useMay('incident.report');
  return (
    <Page title={t('new-incident.title')} intro={t('new-incident.intro')}>
      {may ? <NewIncident /> : <Notice tone="warning">{t('new-incident.forbidden')}</Notice>}
    </Page>
  );
}

function NewIncident() {
  const clock = useLegalClock();
  const profile = useAnswer(organizationCall, {});
  const [begun, set] = useState<Begun | null>(() => {
    const draft = readDraft(localStorage);
    return draft && { path: draft.path, answers: draft.answers, keptAt: draft.keptAt };
  });
  if (profile.isPending) return <Loading />;
  // Without the settings the questions of the organization are asked, too: nobody has to wait for an administrator.
  const organization = profile.data?.organization ?? null;
  const onPath = (path: Path) => set({ path, answers: begin(path, organization), keptAt: null });
  const onSample = (sample: Sample) =>
    void loadSample(sample).then((facts) =>
      set({ path: 'more', answers: beginWithSample(facts, organization, clock?.() ?? systemNow()), keptAt: null }),
    );
  if (!begun) return <Start onPath={onPath} onSample={onSample} />;
  return (
    <Questions
      path={begun.path}
      first={begun.answers}
      keptAt={begun.keptAt}
      organizationKnown={organization !== null && organization.name !== ''}
      onBack={() => {
        dropDraft(localStorage);
        set(null);
      }}
    />
  );
}
