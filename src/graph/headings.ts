import { guardLabels } from '../../machines/guard-labels.ts';
import type { MachineName } from '../../machines/registry.ts';
import type { Recipient } from '../domain/duty.ts';
import { recipientLabels } from '../domain/duty-labels.ts';
import type { Text } from '../domain/text.ts';

/** What a guard asks; one without a label by its name. */
export const conditionLabel = (guard: string): Text => guardLabels[guard] ?? { ja: guard, en: guard };

const machineLabels: Record<MachineName, Text> = {
  incident: { ja: 'インシデント', en: 'Incident' },
  report: { ja: '報告', en: 'Report' },
  notice: { ja: '本人への通知', en: 'Notice to individuals' },
  procedure: { ja: '団体の手順', en: 'Procedure of the body' },
};

const isMachine = (name: string): name is MachineName => Object.hasOwn(machineLabels, name);
const isRecipient = (name: string): name is Recipient => Object.hasOwn(recipientLabels, name);

const besideRecipients: Record<string, Text> = { myNumber: { ja: 'マイナンバー', en: 'My Number' } };

/** What a machine, or an instance of it, is called: the report to whom, and of several which. */
export function headingOf({ machine, instance }: { machine: string; instance: string | null }): Text {
  const label = isMachine(machine) ? machineLabels[machine] : { ja: machine, en: machine };
  const [, whose, number] = (instance ?? '').split(':');
  if (whose === undefined) return label;
  const to = besideRecipients[whose] ?? (isRecipient(whose) ? recipientLabels[whose] : { ja: whose, en: whose });
  const which = number === undefined ? '' : ` ${number}`;
  return { ja: `${label.ja}(${to.ja}${which})`, en: `${label.en} (${to.en}${which})` };
}
