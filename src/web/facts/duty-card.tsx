import type { DealtWith } from '../../contract/revision.ts';
import { basisLabels, dutyStateLabels, dutyTitle, modeLabels, recipientLabels } from '../../domain/duty-labels.ts';
import { classes } from '../parts/classes.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { DueDay } from '../parts/due-day.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { useWords, type Words } from '../words/words.tsx';
import { isOwed, type Mark, type MarkedDuty } from './duty-marks.ts';

/** One duty: to whom, by when, how, and why; above it, what the last answer changed. */
export function DutyCard({ marked }: { marked: MarkedDuty }) {
  const words = useWords();
  const { t, say, day } = words;
  const { duty, marks, because, done } = marked;
  const gone = marks.some(({ kind }) => kind === 'gone');
  // The heading above says of all that are gone what became of them.
  const changes = marks.filter(({ kind }) => kind !== 'gone');
  const reasons = gone ? because : duty.because;
  return (
    <li
      className={classes(
        'rounded-8 border bg-surface px-3 py-2',
        gone ? 'border-dashed border-edge text-quiet' : marks.length > 0 ? 'border-2 border-accent' : 'border-line',
      )}
    >
      {changes.map((mark) => (
        <p key={mark.kind} className="mb-0.5 text-sm font-bold text-accent">
          {markText(mark, marked, words)}
        </p>
      ))}
      <p className={classes('font-bold', gone && 'line-through')}>{say(dutyTitle(duty))}</p>
      {done && <p className="text-sm font-bold text-success">{doneText(done, words)}</p>}
      {!gone && !done && (
        <>
          <DueDay due={duty.due} />
          {duty.target && <p className="text-sm text-quiet">{t('facts.duties.target', { day: day(duty.target) })}</p>}
          {duty.mode && duty.mode !== 'direct' && (
            <p className="-mb-1.5 text-sm">{t('facts.duties.mode', { mode: say(modeLabels[duty.mode]) })}</p>
          )}
        </>
      )}
      {reasons.length > 0 && (
        <Disclosure summary={t('facts.duties.why')} className="-mb-1.5 text-sm">
          <Reasons reasons={reasons} />
          {!gone && (
            <p className="mt-1 text-quiet">{t('facts.duties.basis', { basis: say(basisLabels[duty.basis]) })}</p>
          )}
        </Disclosure>
      )}
    </li>
  );
}

function doneText({ state, filedOn }: DealtWith, { t, day, say }: Words): string {
  return filedOn === null ? say(dutyStateLabels[state]) : t('facts.duties.filed', { day: day(filedOn) });
}

function markText(mark: Mark, { duty }: MarkedDuty, { t, say, day }: Words): string {
  const dayOr = (due: string | null) => (due === null ? t('facts.duties.promptly') : day(due));
  const modeOr = (mode: keyof typeof modeLabels | null) => say(modeLabels[mode ?? 'direct']);
  switch (mark.kind) {
    case 'new':
      if (duty.standing === 'possible') return t('facts.duties.new.possible');
      return t(isOwed(duty.standing) ? 'facts.duties.new' : 'facts.duties.new.optional');
    case 'gone':
      return t('facts.duties.gone');
    case 'moved':
      return t('facts.duties.moved', { from: dayOr(mark.from), to: dayOr(mark.to) });
    case 'standing':
      return t('facts.duties.standingChanged', {
        from: t(`parts.standing.${mark.from}`),
        to: t(`parts.standing.${mark.to}`),
      });
    case 'recipient':
      return t('facts.duties.recipientChanged', {
        from: say(recipientLabels[mark.from]),
        to: say(recipientLabels[mark.to]),
      });
    case 'mode':
      return t('facts.duties.modeChanged', { from: modeOr(mark.from), to: modeOr(mark.to) });
  }
}
