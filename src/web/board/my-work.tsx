import { Link } from '@tanstack/react-router';
import { useAnswer } from '../asking.ts';
import { classes } from '../parts/classes.ts';
import { Right, Tasks } from '../parts/icons.tsx';
import { myTasks } from '../tasks/calls.ts';
import { useWords } from '../words/words.tsx';

/** In one line what waits for who is signed in, and the way there. */
export function MyWork() {
  const { t } = useWords();
  const { data } = useAnswer(myTasks, { query: { whose: 'mine' } });
  if (!data || data.tasks.length === 0) return null;
  const overdue = data.tasks.filter((task) => task.overdue).length;
  const today = data.tasks.filter(({ daysLeft }) => daysLeft === 0).length;
  return (
    <Link
      to="/tasks"
      preload="intent"
      className={classes(
        'no-print flex min-h-12 items-center gap-3 rounded-8 border bg-surface px-4 py-2 hover:bg-raised',
        overdue > 0 ? 'border-danger' : 'border-line',
      )}
    >
      <span className="text-quiet">
        <Tasks />
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4">
        <span className="font-bold">
          {t(data.unexamined > 0 ? 'board.work.atLeast' : 'board.work', { count: data.tasks.length })}
        </span>
        {overdue > 0 && <span className="font-bold text-danger">{t('board.work.overdue', { count: overdue })}</span>}
        {today > 0 && <span className="font-bold text-warning">{t('board.work.today', { count: today })}</span>}
      </span>
      <Right />
    </Link>
  );
}
