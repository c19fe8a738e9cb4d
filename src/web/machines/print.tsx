import { useParams } from '@tanstack/react-router';
import { LinkButton } from '../parts/button.tsx';
import { useWords } from '../words/words.tsx';
import { incidentGraph, machineGraph } from './calls.ts';
import { PaperSheets } from './paper-sheets.tsx';

/** A machine on paper. */
export function MachinePrint() {
  const { t } = useWords();
  const { name } = useParams({ from: '/app/machines/$name/print' });
  return (
    <PaperSheets
      graph={machineGraph}
      params={{ name }}
      title={t('machines.print.title')}
      back={
        <LinkButton to="/machines" kind="quiet">
          {t('machines.print.back')}
        </LinkButton>
      }
    />
  );
}

/** The machines of an incident on paper: where they stand, and the path that each took. */
export function StatesPrint() {
  const { t } = useWords();
  const { id } = useParams({ from: '/app/incidents/$id/states/print' });
  return (
    <PaperSheets
      graph={incidentGraph}
      params={{ id }}
      title={t('machines.print.title')}
      back={
        <LinkButton to="/incidents/$id/states" params={{ id }} kind="quiet">
          {t('incident.print.back')}
        </LinkButton>
      }
    />
  );
}
