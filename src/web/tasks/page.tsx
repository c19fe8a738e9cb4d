import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../asking.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { DayText } from '../parts/due-day.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page, Section } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { myTasks, type Task, type Tasks } from './calls.ts';
import { grouped } from './groups.ts';
import { TaskItem } from './task-item.tsx';

/** What waits for who is signed in, in the order in which it is due. */
export function TasksPage() {
  const { t } = useWords();
  const { whose = 'mine' } = useSearch({ from: '/app/tasks' });
  const navigate = useNavigate({ from: '/tasks' });
  const tasks = useAnswer(myTasks, { query: { whose } }, { keep: true });
  return (
    <Page
      title={t('tasks.title')}
      intro={
        tasks.data && (
          <>
            {t('tasks.today')} <DayText day={tasks.data.today} />
          </>
        )
      }
      actions={
        <Chip
          on={whose === 'everybody'}
          onToggle={(on) => void navigate({ search: on ? { whose: 'everybody' } : {}, replace: true })}
        >
          {t('tasks.everybody')}
        </Chip>
      }
    >
      <Loaded of={tasks}>{(data) => <Groups of={data} everybody={whose === 'everybody'} />}</Loaded>
    </Page>
  );
}

function Groups({ of: { tasks, unexamined }, everybody }: { of: Tasks; everybody: boolean }) {
  const { t } = useWords();
  return (
    <>
      {unexamined > 0 && (
        <Notice tone="neutral">
          <p>
            {t('tasks.unexamined', { count: unexamined })} <TextLink to="/">{t('tasks.board')}</TextLink>
          </p>
        </Notice>
      )}
      {tasks.length === 0 && (
        <EmptyState
          title={t(everybody ? 'tasks.none.everybody' : 'tasks.none')}
          action={<LinkButton to="/">{t('tasks.board')}</LinkButton>}
        >
          {t('tasks.none.hint')}
        </EmptyState>
      )}
      {grouped(tasks).map((group) => (
        <Group key={group.when} {...group} everybody={everybody} />
      ))}
    </>
  );
}

/** More than this at once nobody reads, and a phone draws it slowly. */
const shownFirst = 50;

type GroupProps = ReturnType<typeof grouped<Task>>[number] & { everybody: boolean };

function Group({ when, tasks, everybody }: GroupProps) {
  const { t } = useWords();
  const [all, showAll] = useState(false);
  const shown = all ? tasks : tasks.slice(0, shownFirst);
  return (
    <Section
      title={
        <>
          {t(`tasks.when.${when}`)}{' '}
          <span className="figures text-base font-normal text-quiet">{t('tasks.count', { count: tasks.length })}</span>
        </>
      }
    >
      <ul className="-my-3 divide-y divide-line">
        {shown.map((task) => (
          <TaskItem
            key={`${task.incident.id} ${task.instance} ${task.kind} ${task.id}`}
            task={task}
            everybody={everybody}
          />
        ))}
      </ul>
      {shown.length < tasks.length && (
        <Button kind="quiet" onPress={() => showAll(true)} className="mt-5">
          {t('tasks.more', { count: tasks.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
