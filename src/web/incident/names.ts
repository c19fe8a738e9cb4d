import type { Recipient } from '../../domain/duty.ts';
import { recipientLabels } from '../../domain/duty-labels.ts';
import type { Words } from '../words/words.tsx';
import type { Instance, Show } from './calls.ts';

/** What an instance is called on the page. */
export function instanceName(
  { key, name }: Pick<Instance, 'key'> & { name?: string | null },
  { t, say }: Words,
): string {
  if (key === 'incident') return t('incident.instance.incident');
  if (key === 'notice') return t('incident.instance.notice');
  if (key === 'procedure') return t('incident.instance.procedure');
  const [, recipient = '', n] = key.split(':');
  if (recipient === 'myNumber') return t('incident.instance.myNumber');
  if (recipient === 'entrustor') {
    const which = name ?? n;
    return which ? t('incident.instance.entrustor.named', { name: which }) : t('incident.instance.entrustor');
  }
  return t('incident.instance.report', { to: say(recipientText(recipient)) });
}

const isRecipient = (text: string): text is Recipient => Object.hasOwn(recipientLabels, text);
const recipientText = (text: string) => (isRecipient(text) ? recipientLabels[text] : { ja: text, en: text });

/** What a target of an event is called: an instance, or a duty of one. */
export function targetName(
  target: string,
  { instances, duties }: Pick<Show, 'instances' | 'duties'>,
  words: Words,
): string {
  const instance = instances.find(({ key }) => key === target);
  if (instance) return instanceName(instance, words);
  const duty = duties.find(({ key }) => key === target);
  return duty ? words.say(duty.label) : target;
}

/** What a reminder is about: a duty or a task of an instance. */
export function stepName(
  instance: string,
  step: string,
  { instances, duties }: Pick<Show, 'instances' | 'duties'>,
  { say }: Words,
): string {
  const duty = duties.find((one) => one.instance === instance && one.id === step);
  const task = instances.find(({ key }) => key === instance)?.tasks.find(({ id }) => id === step);
  const label = duty?.label ?? task?.label;
  return label ? say(label) : step;
}
