import { useParams } from '@tanstack/react-router';
import { dutyStateLabels } from '../../domain/duty-labels.ts';
import { useAnswer } from '../asking.ts';
import { useLegalNow } from '../clock.tsx';
import { StandingBadge } from '../parts/badge.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { Description, Item } from '../parts/description.tsx';
import { DayText, DueDay } from '../parts/due-day.tsx';
import { instantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page, Section } from '../parts/page.tsx';
import { Cell, Head, Row, Table } from '../parts/table.tsx';
import { useWords, type WordId } from '../words/words.tsx';
import { eventsCall, factsCall, type Instance, type Show, showCall } from './calls.ts';
import { factLines } from './fact-lines.ts';
import { useFactNames, useFactValues } from './fact-names.ts';
import { Heading, Summary } from './header.tsx';
import { instanceName } from './names.ts';
import { ShownProvider, useShown } from './shown.tsx';
import { stepsOf } from './steps.ts';
import { Days } from './timeline.tsx';

/** The incident on paper: a summary on the first page, then everything that happened. */
export function IncidentPrint() {
  const { id } = useParams({ from: '/app/incidents/$id/print' });
  const show = useAnswer(showCall, { params: { id } });
  return (
    <Loaded of={show}>
      {(data) => (
        <ShownProvider show={data} tell={nobody}>
          <Sheet show={data} />
        </ShownProvider>
      )}
    </Loaded>
  );
}

/** Nothing is recorded on paper. */
const nobody = () => undefined;

function Sheet({ show }: { show: Show }) {
  const words = useWords();
  const { t } = words;
  const at = instantText(useLegalNow(), words);
  const { id, title, headHash } = show.incident;
  return (
    <Page
      title={`${id} ${title}`}
      heading={<Heading />}
      actions={
        <>
          <LinkButton to="/incidents/$id" params={{ id }} kind="quiet">
            {t('incident.print.back')}
          </LinkButton>
          <LinkButton to="/incidents/$id/states/print" params={{ id }} kind="quiet">
            {t('machines.print.title')}
          </LinkButton>
          <Button kind="primary" onPress={() => globalThis.print()}>
            {t('incident.print.now')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5 print:gap-2 print:text-xs print:leading-snug">
        <Summary />
        <DutyTable show={show} />
        <Pending />
        <FactsNow />
        <Filings instances={show.instances} />
        <p className="text-xs text-quiet">{t('incident.print.made', { at, hash: headHash })}</p>
      </div>
      <History />
    </Page>
  );
}

function DutyTable({ show }: { show: Show }) {
  const { t, say } = useWords();
  return (
    <Table
      label={t('incident.duties')}
      head={
        <>
          <Head>{t('incident.duties')}</Head>
          <Head>{t('incident.deadlines.due')}</Head>
          <Head>{t('incident.state')}</Head>
        </>
      }
    >
      {show.duties.map(({ key, label, standing, state, due }) => (
        <Row key={key}>
          <Cell>
            <StandingBadge standing={standing} /> {say(label)}
          </Cell>
          <Cell className="whitespace-nowrap">
            <DueDay due={due} done={state !== 'open'} className="print:flex-nowrap" />
          </Cell>
          <Cell>{say(dutyStateLabels[state])}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Pending() {
  const words = useWords();
  const { t, say } = words;
  const { steps } = stepsOf(useShown().show);
  return (
    <Section title={t('incident.steps')}>
      {steps.length === 0 ? (
        <p>{t('incident.steps.none')}</p>
      ) : (
        <ul className="list-disc gap-8 pl-5 sm:columns-2">
          {steps.map(({ instance, path, todo, due }) => (
            <li key={`${instance.key} ${path}`}>
              {say(todo)}
              {instance.key !== 'incident' && <span className="text-quiet"> {instanceName(instance, words)}</span>}{' '}
              {due && <DayText day={due} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** In two columns, so that the summary is one sheet. */
function FactsNow() {
  const { t } = useWords();
  const { id } = useShown().show.incident;
  const nameOf = useFactNames();
  const textOf = useFactValues();
  const history = useAnswer(factsCall, { params: { id } });
  const newest = history.data?.facts.at(-1);
  return (
    <Section title={t('incident.summary.facts')}>
      <dl className="gap-8 text-sm sm:columns-2 print:text-xs">
        {newest &&
          factLines(newest.facts).map(({ path, value }) => (
            <div
              key={path}
              className="flex break-inside-avoid justify-between gap-3 border-b border-line py-0.5 print:py-px"
            >
              <dt className="text-quiet">{nameOf(path)}</dt>
              <dd className="text-right">{textOf(path, value)}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}

const stages: Record<string, WordId> = {
  preliminary: 'incident.stage.preliminary',
  interim: 'incident.stage.interim',
  final: 'incident.stage.final',
  single: 'incident.stage.single',
  supplement: 'incident.stage.supplement',
};

function Filings({ instances }: { instances: Instance[] }) {
  const words = useWords();
  const { t } = words;
  const filed = instances.filter(({ filings = [] }) => filings.length > 0);
  if (filed.length === 0) return null;
  return (
    <Section title={t('incident.summary.filings')}>
      <Description>
        {filed.map((instance) => (
          <Item key={instance.key} name={instanceName(instance, words)}>
            <ul>
              {instance.filings?.map(({ stage, filedOn, receiptNumber }) => (
                <li key={`${stage} ${filedOn}`}>
                  {t(stages[stage] ?? 'incident.stage.single')} <DayText day={filedOn} />{' '}
                  {receiptNumber ?? t('incident.none')}
                </li>
              ))}
            </ul>
          </Item>
        ))}
      </Description>
    </Section>
  );
}

/** All of it: paper has no "load older". */
function History() {
  const { t } = useWords();
  const { id } = useShown().show.incident;
  const events = useAnswer(eventsCall, { params: { id } });
  return (
    <section className="print:break-before-page">
      <h2 className="mb-2 text-lg">{t('incident.tab.timeline')}</h2>
      <Loaded of={events}>{(data) => <Days events={data.events.toReversed()} />}</Loaded>
    </section>
  );
}
