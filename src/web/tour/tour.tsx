import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { answerOptions } from '../asking.ts';
import { boardCall } from '../board/question.ts';
import { Button } from '../parts/button.tsx';
import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { Card } from './card.tsx';
import { endTour } from './progress.ts';
import { menuButton, type Step, stepsFor } from './steps.ts';
import { useTarget } from './target.ts';
import './tour.css';

/** Two minutes over the real pages and controls, which stay in use; Escape ends it. */
export default function Tour() {
  const may = useSession()?.permissions;
  const board = useQuery(answerOptions(boardCall, { query: { limit: 1 } }));
  const incident = board.data?.incidents[0]?.id ?? null;
  const asked = board.data !== undefined || board.isError;
  const steps = useMemo(() => stepsFor(may ?? [], incident !== null), [may, incident]);
  const [index, go] = useState(0);
  const step = steps[index];
  if (!asked || !step) return null;
  return (
    <StepCard
      key={step.id}
      step={step}
      incident={incident ?? ''}
      number={index + 1}
      count={steps.length}
      onGo={(by) => (index + by < steps.length ? go(index + by) : endTour())}
    />
  );
}

interface StepCardProps {
  step: Step;
  incident: string;
  number: number;
  count: number;
  onGo: (by: 1 | -1) => void;
}

function StepCard({ step: { id, page, targets }, incident, number, count, onGo }: StepCardProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  // Where the page has arrived, whose heading then takes the focus; the card takes it after that.
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname ?? '' });
  const wanted = page?.replace('$id', incident) ?? path;
  const [arrived, arrive] = useState(path === wanted);
  const target = useTarget(targets, arrived);
  useEffect(() => {
    // Once: whoever then looks elsewhere is not fetched back.
    if (page && !arrived) void navigate({ to: page, params: { id: incident } });
  }, [page, arrived, incident, navigate]);
  useEffect(() => {
    if (path === wanted) arrive(true);
  }, [path, wanted]);
  if (!target) return null;
  const isLast = number === count;
  return (
    <Card target={target} title={t(`tour.${id}`)} onEscape={endTour}>
      <p className="mt-1">
        {t(`tour.${id}.text`)} {target.matches(menuButton) && t('tour.inMenu')}
      </p>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
        <span className="figures text-sm text-quiet">{t('tour.step', { number, count })}</span>
        <span className="flex flex-wrap gap-1">
          {!isLast && (
            <Button kind="quiet" onPress={endTour}>
              {t('tour.end')}
            </Button>
          )}
          {number > 1 && (
            <Button kind="quiet" onPress={() => onGo(-1)}>
              {t('tour.back')}
            </Button>
          )}
          <Button kind="primary" onPress={() => onGo(1)}>
            {t(isLast ? 'tour.done' : 'tour.next')}
          </Button>
        </span>
      </div>
    </Card>
  );
}
