import { LinkButton } from '../parts/button.tsx';
import { DayText } from '../parts/due-day.tsx';
import { Plus } from '../parts/icons.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { TourOffer } from '../tour/offer.tsx';
import { useWords } from '../words/words.tsx';
import type { Board } from './calls.ts';
import { Filters } from './filters.tsx';
import { FirstSteps } from './first-steps.tsx';
import { Incidents } from './incidents.tsx';
import { MyWork } from './my-work.tsx';
import { isNarrowed } from './search.ts';
import { useBoard } from './use-board.ts';

const isBare = ({ counts }: Board): boolean => counts.open + counts.closed === 0;

/** Home: every incident that one may see, what is due next first. */
export function BoardPage() {
  const { t } = useWords();
  const mayReport = useMay('incident.report');
  const { board, search, filter, trail } = useBoard();
  const isEmpty = board.data !== undefined && isBare(board.data) && !isNarrowed(search);
  return (
    <Page
      title={t('board.title')}
      intro={
        board.data && (
          <>
            {t('board.today')} <DayText day={board.data.today} />
          </>
        )
      }
      actions={
        // On a phone the bar below has it.
        mayReport &&
        !isEmpty && (
          <LinkButton to="/incidents/new" kind="primary" className="max-lg:hidden">
            <Plus />
            {t('board.new')}
          </LinkButton>
        )
      }
    >
      <Loaded of={board}>
        {(data) =>
          isEmpty ? (
            <FirstSteps />
          ) : (
            <>
              <TourOffer />
              <MyWork />
              <Filters counts={data.counts} search={search} onChange={filter} />
              <Incidents board={data} stale={board.isPlaceholderData} search={search} filter={filter} trail={trail} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
