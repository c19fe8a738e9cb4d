import type { ReactNode } from 'react';
import { urlOf } from '../api.ts';
import { Badge, StandingBadge, StateBadge } from '../parts/badge.tsx';
import { Button, PlainLinkButton } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { DueDay } from '../parts/due-day.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Lock } from '../parts/icons.tsx';
import { Pager } from '../parts/pager.tsx';
import { Cell, Head, Row, Table } from '../parts/table.tsx';
import { TextLink } from '../parts/text-link.tsx';
import type { useTrail } from '../trail.ts';
import { useWords } from '../words/words.tsx';
import { type Board, type BoardRow, boardExport } from './calls.ts';
import { type BoardSearch, isNarrowed, pageSize, queryOf, type Sort, withFilter } from './search.ts';

interface IncidentsProps {
  board: Board;
  /** It answers an earlier question; the next answer is on its way. */
  stale: boolean;
  search: BoardSearch;
  filter: (search: BoardSearch) => void;
  trail: ReturnType<typeof useTrail>;
}

/** A table on wide screens and on paper, a card an incident on a phone. */
export function Incidents({ board, stale, search, filter, trail }: IncidentsProps) {
  const { t, lang } = useWords();
  const { incidents, total, cursor } = board;
  const sorting = (sort: Sort | undefined) => ({
    sorting: search.sort === sort ? ('ascending' as const) : null,
    onSort: () => filter(withFilter(search, 'sort', sort)),
  });
  return (
    <div className="flex flex-col gap-3" aria-busy={stale}>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="figures text-sm text-quiet">
          {t('board.found', { count: total })}
          <OnPaper search={search} />
        </p>
        {total > 0 && (
          <PlainLinkButton kind="quiet" href={urlOf(boardExport, { query: { ...queryOf(search), lang } })} download>
            {t('board.export')}
          </PlainLinkButton>
        )}
      </div>
      {incidents.length === 0 ? (
        <NothingFound search={search} onAll={() => filter({})} />
      ) : (
        <Table
          label={t('board.title')}
          className={classes(
            'phone:block phone:[&_tbody]:block phone:[&_thead]:sr-only print:**:text-[8.5pt]! print:leading-140',
            stale && 'opacity-60 transition-opacity delay-300',
          )}
          head={
            <>
              <Head {...sorting(undefined)}>{t('board.column.due')}</Head>
              <Head {...sorting('number')}>{t('board.column.incident')}</Head>
              <Head>{t('board.column.duty')}</Head>
              <Head>{t('board.column.state')}</Head>
              <Head>{t('board.column.owner')}</Head>
              <Head className="w-20 text-right [overflow-wrap:normal] whitespace-normal! print:hidden">
                {t('board.column.open')}
              </Head>
            </>
          }
        >
          {incidents.map((incident) => (
            <IncidentRow key={incident.id} incident={incident} />
          ))}
        </Table>
      )}
      <Pager
        from={trail.pagesBefore * pageSize + 1}
        shown={incidents.length}
        total={total}
        onBack={trail.pagesBefore > 0 ? trail.back : null}
        onOn={cursor === null ? null : () => trail.on(cursor)}
      />
    </div>
  );
}

function IncidentRow({ incident }: { incident: BoardRow }) {
  const { t, say } = useWords();
  const { id, title, state, stateLabel, owner, next, openDuties, overdue, restricted } = incident;
  return (
    <Row
      className={classes(
        'phone:relative phone:flex phone:flex-wrap phone:items-center phone:gap-x-2 phone:gap-y-1 phone:px-4 phone:py-3',
        overdue &&
          'md:[&>td:first-child]:shadow-[inset_4px_0_0_var(--danger)] phone:shadow-[inset_4px_0_0_var(--danger)]',
      )}
    >
      <BoardCell className="md:min-w-44 phone:order-2 phone:w-full">
        {next ? (
          <DueDay due={next.due} stacked className="phone:flex-row phone:items-baseline" />
        ) : (
          <span className="text-quiet">{t('board.noDue')}</span>
        )}
      </BoardCell>
      <BoardCell className="w-1/3 md:min-w-52 print:min-w-0 phone:order-1 phone:w-full">
        <span className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
          <span className="figures whitespace-nowrap">{id}</span>
          {restricted && (
            <Badge tone="warning">
              <Lock />
              {t('board.restricted')}
            </Badge>
          )}
        </span>
        <TextLink
          to="/incidents/$id"
          params={{ id }}
          className="font-bold [word-break:auto-phrase] decoration-transparent hover:decoration-current phone:after:absolute phone:after:inset-0"
        >
          {title}
        </TextLink>
      </BoardCell>
      <BoardCell className="w-1/3 [word-break:auto-phrase] md:min-w-44 print:min-w-0 phone:order-3 phone:w-full">
        {next?.label && (
          <>
            {next.standing && <StandingBadge standing={next.standing} />}{' '}
            <span className="ml-1">{say(next.label)}</span>
          </>
        )}
      </BoardCell>
      <BoardCell className="whitespace-nowrap phone:order-4 print:[overflow-wrap:normal] print:[&_span]:whitespace-normal">
        <StateBadge state={state}>{say(stateLabel)}</StateBadge>
      </BoardCell>
      <BoardCell className="md:min-w-24 print:min-w-0 phone:order-5">
        {owner ? owner.name : <span className="font-bold whitespace-nowrap text-warning">{t('board.owner.none')}</span>}
      </BoardCell>
      <BoardCell className="figures text-right print:hidden phone:order-6 phone:ml-auto phone:text-sm">
        <span className="text-quiet md:sr-only">{t('board.column.open')} </span>
        {openDuties}
      </BoardCell>
    </Row>
  );
}

const BoardCell = ({ className, children }: { className?: string; children: ReactNode }) => (
  <Cell className={classes('phone:block phone:p-0 phone:empty:hidden print:px-1.5 print:py-1', className)}>
    {children}
  </Cell>
);

function NothingFound({ search, onAll }: { search: BoardSearch; onAll: () => void }) {
  const { t } = useWords();
  return isNarrowed(search) ? (
    <EmptyState title={t('board.none')} action={<Button onPress={onAll}>{t('board.none.all')}</Button>}>
      {t('board.none.hint')}
    </EmptyState>
  ) : (
    <EmptyState title={t('board.calm')}>{t('board.calm.hint')}</EmptyState>
  );
}

/** What is left out of a printed list must stand on it. */
function OnPaper({ search }: { search: BoardSearch }) {
  const { t } = useWords();
  const { q, show, due, standing, mine, owner, restricted } = search;
  const said = [
    q !== undefined && t('board.paper.search', { q }),
    show && t(`board.paper.${show}`),
    due && t(`board.due.${due}`),
    standing && t(`parts.standing.${standing}`),
    mine && t('board.mine'),
    owner && t(owner === 'none' ? 'board.ownerless' : 'board.paper.owner'),
    restricted && t('board.restricted'),
  ].filter((text) => typeof text === 'string');
  if (said.length === 0) return null;
  return (
    <span aria-hidden="true" className="hidden print:inline">
      {' '}
      ({said.join(t('parts.listSeparator'))})
    </span>
  );
}
