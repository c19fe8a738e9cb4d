import type { z } from 'zod';
import type { PayloadShape } from '../contract/events.ts';
import type { dutyViewSchema, IncidentShow, nextEventSchema } from '../contract/incident.ts';
import { dayOf } from '../domain/day.ts';
import { dayText } from '../domain/day-text.ts';
import { dutyStateLabels, standingLabels } from '../domain/duty-labels.ts';
import type { Language, Text } from '../domain/text.ts';
import { whenText } from './when.ts';

type DutyView = z.output<typeof dutyViewSchema>;
type NextEvent = z.output<typeof nextEventSchema>;

/** An incident to be read: how it stands, what is due by when, what can be done with which command, what is blocked and why. */
export function showText(shown: IncidentShow, lang: Language): string {
  const { incident, instances, duties, nextEvents, clock } = shown;
  const say = (text: Text): string => text[lang];
  const blocked = nextEvents.filter((event) => !event.allowed);
  const sections = [
    [
      `${incident.id}  ${incident.title}`,
      `${say(WORDS.state)}: ${say(incident.stateLabel)}    ${say(WORDS.owner)}: ${incident.owner ? `${incident.owner.name} <${incident.owner.email}>` : say(WORDS.nobody)}    ${say(WORDS.now)}: ${whenText(clock.now, lang)}`,
      ...(clock.notice ? [`! ${say(clock.notice)}`] : []),
      ...(incident.mailCompromised ? [`! ${say(WORDS.mailCompromised)}`] : []),
    ],
    [say(duties.length > 0 ? WORDS.duties : WORDS.noDuties), ...duties.flatMap((duty) => dutyLines(duty, lang))],
    titled(
      say(WORDS.states),
      instances.map(({ key, states }) => `  [${key}] ${states.map(({ label }) => say(label)).join(say(WORDS.comma))}`),
    ),
    titled(
      say(WORDS.tasks),
      instances.flatMap(({ key, tasks }) =>
        tasks.map(({ label, due }) => `  [${key}] ${say(label)}${due ? `  ${dueText(due, lang)}` : ''}`),
      ),
    ),
    titled(
      say(WORDS.review),
      incident.review.map((reason) => `  ${reason[lang]} [${reason.rule}]`),
    ),
    titled(
      say(WORDS.next),
      offers(shown).flatMap((event) => [
        `  [${event.target}] ${say(event.label)}`,
        `      ${commandFor(event, incident.id, clock.now)}`,
      ]),
    ),
    titled(
      say(WORDS.blocked),
      blocked.map(
        (event) => `  [${event.target}] ${say(event.label)} (${event.type}): ${event.reasons.map(say).join(' ')}`,
      ),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const titled = (title: string, lines: string[]): string[] => (lines.length > 0 ? [title, ...lines] : []);

const dueText = (due: string, lang: Language): string =>
  ({ ja: `${dayText(due, 'ja')}まで`, en: `by ${dayText(due, 'en')}` })[lang];

function dutyLines(duty: DutyView, lang: Language): string[] {
  const { due, target, label, standing, state, overdue, key } = duty;
  const stateText = overdue ? WORDS.overdue : dutyStateLabels[state];
  const when = due ? dueText(due, lang) : WORDS.promptly[lang];
  return [
    `  ${when}  ${label[lang]}  ${standingLabels[standing][lang]}  ${overdue ? '!! ' : ''}${stateText[lang]}  (${key})`,
    ...(target && state === 'open' ? [`      ${WORDS.target[lang]}: ${dayText(target, lang)}`] : []),
  ];
}

interface Offer extends Pick<NextEvent, 'target' | 'type' | 'label' | 'data'> {
  /** What `--duty` must say; undefined when only one instance takes the event. */
  duty: string | undefined;
}

/** What can be done next, work before acknowledgements. */
function offers({ nextEvents, duties }: IncidentShow): Offer[] {
  const allowed = nextEvents.filter((event) => event.allowed);
  const all = allowed.map((event): Offer => {
    const about = duties.find(({ key }) => key === event.target);
    if (about) return { ...event, label: ofDuty(event.label, about.label), duty: event.target };
    const isOnly = allowed.filter(({ type }) => type === event.type).length === 1;
    return { ...event, duty: isOnly ? undefined : event.target };
  });
  return [...all.filter(({ type }) => type !== 'acknowledge'), ...all.filter(({ type }) => type === 'acknowledge')];
}

const ofDuty = (event: Text, duty: Text): Text => ({ ja: `${event.ja}: ${duty.ja}`, en: `${event.en}: ${duty.en}` });

/** The line to type, with what must be said as an example. */
function commandFor({ type, data, duty }: Offer, incident: string, now: string): string {
  const example = exampleOf(data, now);
  const said = Object.keys(example).length > 0 ? ` --data '${JSON.stringify(example)}'` : '';
  return `npx sokuho incident advance ${incident} ${type}${duty ? ` --duty ${duty}` : ''}${said}`;
}

/** A payload with everything required, to be edited: a choice shows its first value, a text an ellipsis. */
const exampleOf = ({ required, properties }: PayloadShape, now: string): Record<string, unknown> =>
  Object.fromEntries(required.map((name) => [name, valueLike(properties[name] ?? {}, now)]));

function valueLike(schema: Record<string, unknown>, now: string): unknown {
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (schema.format === 'date') return dayOf(now);
  if (schema.format === 'date-time') return now;
  if (schema.type === 'number') return schema.minimum ?? 0;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array') return [valueLike(isSchema(schema.items) ? schema.items : {}, now)];
  return '…';
}

const isSchema = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const WORDS = {
  state: { ja: '状態', en: 'State' },
  owner: { ja: '担当', en: 'Owner' },
  nobody: { ja: '(役割の担当者)', en: '(whoever holds the role)' },
  now: { ja: '現在', en: 'Now' },
  mailCompromised: {
    ja: 'メールが侵害されたおそれがあります。第二のメールアドレスだけを使っています。',
    en: 'Mail may be compromised: only second addresses are used.',
  },
  duties: { ja: 'なすべきこと', en: 'What to do' },
  noDuties: {
    ja: 'この事実からは、なすべき報告や通知はありません。',
    en: 'No report or notice follows from these facts.',
  },
  promptly: { ja: '速やかに(日数の定めなし)', en: 'promptly (no number of days)' },
  target: { ja: '目安日', en: 'aim at' },
  overdue: { ja: '期限超過', en: 'overdue' },
  states: { ja: '進み具合', en: 'Where it stands' },
  tasks: { ja: '課題', en: 'Tasks' },
  review: { ja: '人が判断すること', en: 'For a person to judge' },
  next: { ja: '次にできること', en: 'What can be done next' },
  blocked: { ja: '今はできないこと', en: 'What cannot be done yet' },
  comma: { ja: '、', en: ', ' },
} as const satisfies Record<string, Text>;
