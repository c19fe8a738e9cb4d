import { stringify } from 'csv-stringify/sync';
import type { BoardRow } from '../contract/board.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import { shortDay } from '../domain/day-text.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import type { Language, Text } from '../domain/text.ts';
import { courseLabel, courseStates } from '../graph/labels.ts';
import type { boardPage } from '../store/queries/board.ts';

type Line = Awaited<ReturnType<typeof boardPage>>[number];

/** The states whose names, in either language, hold a text. */
export function statesNamed(q: string | undefined): string[] {
  if (q === undefined) return [];
  const text = q.normalize('NFKC').toLowerCase();
  return courseStates.filter((state) => {
    const { ja, en } = courseLabel(state);
    return [ja, en].some((name) => name.toLowerCase().includes(text));
  });
}

export function rowOf(line: Line, today: Day): BoardRow {
  const { next_due: due, duty_id: id, duty_recipient: recipient } = line;
  const isOver = ['closed', 'dismissed', 'merged'].includes(line.state);
  return {
    id: line.number,
    title: line.title,
    state: line.state,
    stateLabel: courseLabel(line.state),
    owner: line.owner_id === null ? null : { id: line.owner_id, name: line.owner_name ?? '' },
    next:
      due === null
        ? null
        : {
            due,
            daysLeft: daysBetween(today, due),
            duty: line.duty_key,
            label: id === null ? null : dutyTitle({ id, recipient }),
            standing: line.duty_standing,
          },
    openDuties: line.open_duties,
    overdue: !isOver && due !== null && due < today,
    restricted: line.restricted,
    openedAt: line.opened_at,
    lastSeq: line.last_seq,
  };
}

const words = {
  id: { ja: '番号', en: 'Number' },
  title: { ja: '件名', en: 'Title' },
  state: { ja: '状態', en: 'State' },
  owner: { ja: '担当者', en: 'Owner' },
  due: { ja: '次の期限', en: 'Due next' },
  weekday: { ja: '次の期限(曜日)', en: 'Due next (weekday)' },
  duty: { ja: '期限のある義務', en: 'What is due' },
  daysLeft: { ja: '残り日数', en: 'Days left' },
  openDuties: { ja: '未了の義務', en: 'Open duties' },
  overdue: { ja: '期限超過', en: 'Overdue' },
  yes: { ja: 'はい', en: 'yes' },
} satisfies Record<string, Text>;

/** The board as a table for spreadsheets; a cell that would be taken for a formula begins with an apostrophe. */
export function boardText(rows: BoardRow[], lang: Language): string {
  const columns = [
    'id',
    'title',
    'state',
    'owner',
    'due',
    'weekday',
    'duty',
    'daysLeft',
    'openDuties',
    'overdue',
  ] as const;
  const lines = rows.map(({ id, title, stateLabel, owner, next, openDuties, overdue }) => [
    id,
    title,
    stateLabel[lang],
    owner?.name ?? '',
    next?.due ?? '',
    next ? shortDay(next.due)[lang] : '',
    next?.label?.[lang] ?? '',
    next ? next.daysLeft : '',
    openDuties,
    overdue ? words.yes[lang] : '',
  ]);
  return stringify([columns.map((name) => words[name][lang]), ...lines], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_string: true,
  });
}
