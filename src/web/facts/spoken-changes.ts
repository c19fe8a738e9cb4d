import { dutyTitle } from '../../domain/duty-labels.ts';
import type { Words } from '../words/words.tsx';
import { isOwed, type MarkedDuty } from './duty-marks.ts';

/** What the last answer changed, as one breath for who hears the page. */
export function spokenChanges(duties: readonly MarkedDuty[], { t, say, day }: Words): string {
  const list = (of: readonly MarkedDuty[]) => of.map(({ duty }) => say(dutyTitle(duty))).join(t('parts.listSeparator'));
  const having = (kind: string) => duties.filter(({ marks }) => marks.some((mark) => mark.kind === kind));
  const dayOr = (due: string | null) => (due === null ? t('facts.duties.promptly') : day(due));
  const appeared = having('new');
  const needed = appeared.filter(({ duty }) => duty.standing === 'due');
  const possible = appeared.filter(({ duty }) => duty.standing === 'possible');
  const optional = appeared.filter(({ duty }) => !isOwed(duty.standing));
  const gone = having('gone');
  const moved = duties.flatMap((each) =>
    each.marks.flatMap((mark) => (mark.kind === 'moved' ? [{ duty: each, mark }] : [])),
  );
  const changed = duties.filter(
    (each) => each.marks.length > 0 && ![...appeared, ...gone, ...moved.map(({ duty }) => duty)].includes(each),
  );
  return [
    ...(needed.length > 0 ? [t('facts.duties.said.new', { duties: list(needed) })] : []),
    ...(possible.length > 0 ? [t('facts.duties.said.possible', { duties: list(possible) })] : []),
    ...(optional.length > 0 ? [t('facts.duties.said.optional', { duties: list(optional) })] : []),
    ...(gone.length > 0 ? [t('facts.duties.said.gone', { duties: list(gone) })] : []),
    ...moved.map(({ duty, mark }) =>
      t('facts.duties.said.moved', { duty: say(dutyTitle(duty.duty)), from: dayOr(mark.from), to: dayOr(mark.to) }),
    ),
    ...(changed.length > 0 ? [t('facts.duties.said.changed', { duties: list(changed) })] : []),
  ].join(' ');
}
