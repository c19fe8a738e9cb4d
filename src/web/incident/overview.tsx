import { Notice } from '../parts/notice.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { useWords } from '../words/words.tsx';
import { Duties } from './duties.tsx';
import { Links } from './links.tsx';
import { NextSteps } from './next-steps.tsx';
import { OtherEvents } from './other-events.tsx';
import { useShown } from './shown.tsx';
import { stepsOf } from './steps.ts';
import { UpgradeNotice } from './upgrade.tsx';

/** Enough for most of the work: what to do next, what is owed by when, and what else can be recorded. */
export function Overview() {
  const { t } = useWords();
  const { show } = useShown();
  const { steps, others } = stepsOf(show);
  const { review } = show.incident;
  return (
    // On a phone one column in the order of need; where there is room, what is owed stands beside what to do.
    <div className="flex flex-col gap-5 xl:grid xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] xl:items-start print:block">
      <div className="contents xl:flex xl:min-w-0 xl:flex-col xl:gap-5">
        <NextSteps steps={steps} />
        <UpgradeNotice />
        {review.length > 0 && (
          <Notice tone="warning" title={t('incident.review')}>
            <Reasons reasons={review} />
          </Notice>
        )}
        <div className="order-1 xl:order-none">
          <OtherEvents events={others} />
        </div>
      </div>
      <div className="contents xl:flex xl:min-w-0 xl:flex-col xl:gap-5">
        <Duties />
        <div className="order-2 xl:order-none">
          <Links />
        </div>
      </div>
    </div>
  );
}
