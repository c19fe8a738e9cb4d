import { Outlet, useLocation, useParams } from '@tanstack/react-router';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useAnswer } from '../asking.ts';
import { LinkButton } from '../parts/button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { LinkTab, LinkTabs } from '../parts/tabs.tsx';
import { useWords } from '../words/words.tsx';
import { type Show, showCall } from './calls.ts';
import { Heading, Summary } from './header.tsx';
import { ShownProvider } from './shown.tsx';

/** One incident: what it is, what is due, and its parts as pages below it. */
export function IncidentPage() {
  const { id } = useParams({ from: '/app/incidents/$id' });
  const show = useAnswer(showCall, { params: { id } });
  return <Loaded of={show}>{(data) => <Incident key={id} show={data} />}</Loaded>;
}

function Incident({ show }: { show: Show }) {
  const { t } = useWords();
  const { id, title } = show.incident;
  const [told, tell] = useTold();
  const said = useKeptFocus(told, show.incident.lastSeq);
  return (
    <ShownProvider show={show} tell={tell}>
      <Page
        title={`${id} ${title}`}
        heading={<Heading />}
        actions={
          <LinkButton to="/incidents/$id/print" params={{ id }} kind="quiet" className="max-sm:hidden">
            {t('incident.print')}
          </LinkButton>
        }
      >
        <Summary />
        <div ref={said} tabIndex={-1} aria-live="polite" className="no-print empty:hidden">
          {told && <Notice tone="success" title={told} />}
        </div>
        <Tabs id={id} />
        <Outlet />
      </Page>
    </ShownProvider>
  );
}

/** What was done belongs to the tab it was done on: on another one it is no news. */
function useTold(): [string, (text: string) => void] {
  const pathname = useLocation({ select: (location) => location.pathname });
  const [told, setTold] = useState({ text: '', at: '' });
  const tell = useCallback((text: string) => setTold({ text, at: pathname }), [pathname]);
  return [told.at === pathname ? told.text : '', tell];
}

/** What was pressed may be gone once it is done: the keyboard then goes on from what was said. */
function useKeptFocus(told: string, lastSeq: number): RefObject<HTMLDivElement | null> {
  const said = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed goes when the incident is another one
  useEffect(() => {
    if (told === '') return;
    // After the dialog has tried to give the focus back.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) said.current?.focus({ preventScroll: true });
    }, 150);
    return () => clearTimeout(timer);
  }, [told, lastSeq]);
  return said;
}

function Tabs({ id }: { id: string }) {
  const { t } = useWords();
  const params = { id };
  return (
    <LinkTabs label={t('incident.tabs')}>
      <LinkTab to="/incidents/$id" params={params} activeOptions={{ exact: true }}>
        {t('incident.tab.overview')}
      </LinkTab>
      <LinkTab to="/incidents/$id/facts" params={params}>
        {t('incident.tab.facts')}
      </LinkTab>
      <LinkTab to="/incidents/$id/deadlines" params={params}>
        {t('incident.tab.deadlines')}
      </LinkTab>
      <LinkTab to="/incidents/$id/approvals" params={params}>
        {t('incident.tab.approvals')}
      </LinkTab>
      <LinkTab to="/incidents/$id/timeline" params={params}>
        {t('incident.tab.timeline')}
      </LinkTab>
      <LinkTab to="/incidents/$id/mails" params={params}>
        {t('incident.tab.mails')}
      </LinkTab>
      <LinkTab to="/incidents/$id/people" params={params}>
        {t('incident.tab.people')}
      </LinkTab>
      <LinkTab to="/incidents/$id/forecast" params={params}>
        {t('incident.tab.forecast')}
      </LinkTab>
      <LinkTab to="/incidents/$id/notes" params={params}>
        {t('incident.tab.notes')}
      </LinkTab>
      <LinkTab to="/incidents/$id/states" params={params}>
        {t('incident.tab.states')}
      </LinkTab>
    </LinkTabs>
  );
}
