import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../words/words.tsx';
import { endTour, startTour, useTourOffered } from './progress.ts';

/** Offers the tour to whoever has neither seen nor declined it. */
export function TourOffer() {
  const { t } = useWords();
  if (!useTourOffered()) return null;
  return (
    <Notice className="no-print">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p>
          <span className="mr-3 font-bold">{t('tour.offer')}</span>
          {t('tour.offer.hint')}
        </p>
        <div className="flex flex-wrap gap-2">
          <StartTour />
          <Button kind="quiet" onPress={endTour}>
            {t('tour.decline')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

/** Starts it, wherever one is. */
export function StartTour() {
  const { t } = useWords();
  return <Button onPress={startTour}>{t('tour.start')}</Button>;
}
