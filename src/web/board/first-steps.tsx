import { useState } from 'react';
import { useWrite } from '../asking.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay } from '../session.ts';
import { startTour } from '../tour/progress.ts';
import { useWords } from '../words/words.tsx';
import { samplesCall } from './calls.ts';

/** The app without any incident: what belongs here, and a way to see it filled. */
export function FirstSteps() {
  const { t, lang } = useWords();
  const mayReport = useMay('incident.report');
  const mayFill = useMay('settings.write');
  const [withTour, setWithTour] = useState(true);
  const samples = useWrite(samplesCall, () => {
    if (withTour) startTour();
  });
  const fill = (tour: boolean) => {
    setWithTour(tour);
    samples.mutate({ body: { lang } });
  };
  return (
    <>
      {samples.error && <Problem error={samples.error} />}
      <EmptyState
        title={t('board.empty')}
        action={
          <>
            {mayFill && (
              <Button kind="primary" busy={samples.isPending} onPress={() => fill(true)}>
                {t('board.empty.tour')}
              </Button>
            )}
            {mayFill && (
              <Button isDisabled={samples.isPending} onPress={() => fill(false)}>
                {t('board.empty.samples')}
              </Button>
            )}
            {mayReport && (
              <LinkButton to="/incidents/new" kind={mayFill ? 'secondary' : 'primary'}>
                {t('board.new')}
              </LinkButton>
            )}
          </>
        }
      >
        <p>{t('board.empty.hint')}</p>
        {mayFill && <p className="mt-2 text-sm">{t('board.empty.samples.hint')}</p>}
      </EmptyState>
    </>
  );
}
