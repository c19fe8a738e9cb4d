import { eventLabels } from '../../machines/event-labels.ts';
import { type MachineVersion, machineVersion } from '../../machines/registry.ts';
import { taskLabels } from '../../machines/task-labels.ts';
import type { Text } from '../domain/text.ts';

const isTask = (id: string): id is keyof typeof taskLabels => Object.hasOwn(taskLabels, id);

/** What a task is called; one without a label by its id. */
export const taskLabel = (id: string): Text => (isTask(id) ? taskLabels[id] : { ja: id, en: id });

/** What a state is called; one without a label by its path. */
export const placeLabel = ({ labels }: Pick<MachineVersion, 'labels'>, path: string): Text =>
  labels[path]?.label ?? { ja: path, en: path };

/** What the state of an incident is called, in the one word of its course: `responding`. */
export const courseLabel = (state: string): Text => placeLabel(machineVersion('incident'), `course.${state}`);

/** What the engine records of itself, beside the events of the machines. */
const recordLabels: Record<string, Text> = {
  ...eventLabels,
  incidentOpened: { ja: 'インシデントを起票した', en: 'Incident opened' },
  ruleSetsAdopted: { ja: '規則の新しい版を採用した', en: 'Newer rule-set revisions adopted' },
  factsRevised: { ja: '事実を改訂し、評価した', en: 'Facts revised and assessed' },
  instanceOpened: { ja: '手続を始めた', en: 'Procedure opened' },
  replanned: { ja: 'リマインダーを計画し直した', en: 'Reminders planned anew' },
  mailCompromised: { ja: 'メールが侵害されたおそれがあると記録した', en: 'Mail marked as possibly compromised' },
  mailTrusted: { ja: 'メールを再び使えると記録した', en: 'Mail marked as trusted again' },
  reminderDue: { ja: 'リマインダーの時刻になった', en: 'Reminder came due' },
};

/** What an event is called; one without a label by its type. */
export const eventLabel = (type: string): Text => recordLabels[type] ?? { ja: type, en: type };
