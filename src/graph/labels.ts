import { eventLabels } from '../../machines/event-labels.ts';
import { allMachineVersions, type MachineVersion } from '../../machines/registry.ts';
import { taskLabels } from '../../machines/task-labels.ts';
import type { Text } from '../domain/text.ts';

const isTask = (id: string): id is keyof typeof taskLabels => Object.hasOwn(taskLabels, id);

/** What a task is called; one without a label by its id. */
export const taskLabel = (id: string): Text => (isTask(id) ? taskLabels[id] : { ja: id, en: id });

/** What a state is called; one without a label by its path. */
export const placeLabel = ({ labels }: Pick<MachineVersion, 'labels'>, path: string): Text =>
  labels[path]?.label ?? { ja: path, en: path };

/** The newest first: an incident may still be in a state that only an older version has. */
const courses = [...allMachineVersions()]
  .filter(({ name }) => name === 'incident')
  .sort((a, b) => b.version - a.version);

/** What the state of an incident is called, in the one word of its course: `responding`. */
export function courseLabel(state: string): Text {
  const path = `course.${state}`;
  return courses.find(({ labels }) => labels[path])?.labels[path]?.label ?? { ja: state, en: state };
}

/** Every state that the course of an incident can be in, in one word. */
export const courseStates: string[] = [
  ...new Set(
    courses.flatMap(({ labels }) =>
      Object.keys(labels).flatMap((path) => {
        const [region, state, ...inner] = path.split('.');
        return region === 'course' && state !== undefined && inner.length === 0 ? [state] : [];
      }),
    ),
  ),
];

/** What the engine records of itself, beside the events of the machines. */
const recordLabels: Record<string, Text> = {
  ...eventLabels,
  incidentOpened: { ja: 'インシデントを起票した', en: 'Incident opened' },
  ruleSetsAdopted: { ja: '規則の新しい版を採用した', en: 'Newer rule-set revisions adopted' },
  factsRevised: { ja: '事実を改訂し、評価した', en: 'Facts revised and assessed' },
  machineMigrated: { ja: '状態遷移図の新しい版へ移行した', en: 'Moved to a newer version of its machine' },
  instanceOpened: { ja: '手続を始めた', en: 'Procedure opened' },
  replanned: { ja: 'リマインダーを計画し直した', en: 'Reminders planned anew' },
  accessOpened: { ja: '閲覧の制限を解除した', en: 'Opened to everybody with access' },
  accessRestricted: { ja: '閲覧できる人を限定した', en: 'Restricted to named readers' },
  mailCompromised: { ja: 'メールが侵害されたおそれがあると記録した', en: 'Mail marked as possibly compromised' },
  linked: { ja: '関連するインシデントを記録した', en: 'Related incident recorded' },
  duplicateMerged: { ja: '重複したインシデントを統合した', en: 'Duplicate merged into this one' },
  ownerChanged: { ja: '担当者を変更した', en: 'Owner changed' },
  noteAdded: { ja: 'メモを書いた', en: 'Note added' },
  noteRemoved: { ja: 'メモを削除した', en: 'Note removed' },
  fileAdded: { ja: 'ファイルを添付した', en: 'File added' },
  fileRemoved: { ja: 'ファイルを削除した', en: 'File removed' },
  mailTrusted: { ja: 'メールを再び使えると記録した', en: 'Mail marked as trusted again' },
  reminderDue: { ja: 'リマインダーの時刻になった', en: 'Reminder came due' },
};

/** What an event is called; one without a label by its type. */
export const eventLabel = (type: string): Text => recordLabels[type] ?? { ja: type, en: type };
