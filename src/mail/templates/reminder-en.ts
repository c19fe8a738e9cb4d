import { roleLabels } from '../../domain/role.ts';
import type { DayWord, ReminderWords } from './reminder-words.ts';

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

const aside: Record<DayWord, string> = { due: '', yardstick: ' (guideline yardstick)', advised: ' (recommended)' };

export const english: ReminderWords = {
  subject: ({ drill, status, title, day, number }) =>
    `${drill ? '[DRILL] ' : ''}${status}: ${title}${day === null ? '' : `, by ${day}`} [${number}]`,
  status(remaining, word) {
    switch (remaining.kind) {
      case 'ahead':
        return `${days(remaining.days)} left${aside[word]}`;
      case 'tomorrow':
        return `Due tomorrow${aside[word]}`;
      case 'today':
        return `Due today${aside[word]}`;
      case 'justPassed':
        return `Due day has passed${aside[word]}`;
      case 'overdue':
        return `Overdue by ${days(remaining.days)}${aside[word]}`;
      case 'noDay':
        return `Still open on day ${remaining.openFor}`;
    }
  },
  drill: (rate) =>
    `This is a drill. The clock ${rate === 0 ? 'is moved by hand' : `runs at ${rate} times its speed`}; this is not a real incident.`,
  greeting: (name) => `To ${name}`,
  rungs: {
    target: 'A reminder, so that it is done by the target day.',
    dayBefore: 'The due day is near.',
    dueDay: 'It is the due day.',
    evening: 'It is the evening of the due day and this is not done yet.',
    due: 'The due day is over and this is not done yet.',
    overdue: 'It is overdue. This comes every day until it is done.',
    firstDay: 'This is not done yet.',
    thirdDay: 'This is not done yet.',
    fifthDay: 'This is not done yet.',
    daily: 'This is not done yet. It comes every working day until it is.',
    weekly: 'This is not done yet. It comes every week until it is.',
    other: 'This is not done yet.',
  },
  told: (to) => `It goes to: ${to.map((role) => roleLabels[role].en).join(', ')}.`,
  insteadOf: (names) => `You are told in the absence of ${names.join(', ')}, as the deputy.`,
  unreachable: (names) =>
    `Not told: ${names.join(', ')}. Mail may be compromised, so only second addresses are used, and these people have none. Please tell them in another way, by telephone for instance.`,
  space: ' ',
  possible:
    'Whether this is a duty hangs on a fact that is still unknown, and its clock is already running. Go on as if it were one until it is known not to be.',
  labels: {
    incident: 'Incident',
    day: { due: 'Due', yardstick: 'Due by yardstick', advised: 'Advised by' },
    target: 'Target day',
    standing: 'Standing',
    basis: 'Based on',
    why: 'Why',
    next: 'What can be done next',
    acknowledge: 'To acknowledge',
    acknowledgeLink: 'Page to record that you have seen it',
    open: 'Open the incident',
  },
  byEndOf: (day) => `${day}, 24:00 in Japan`,
  noDay: {
    statute: 'Promptly (the law sets no number of days)',
    other: 'Promptly (no number of days is set)',
  },
  acknowledge: {
    early:
      'This command records that you have seen the reminder. Reminders before the due day stop; those of the due day and after it do not.',
    late: 'This command records that you have seen the reminder. Reminders go on until it is done.',
  },
  footer: ({ number, chainHead }) => [
    `Incident number: ${number}`,
    `Newest hash of its record: ${chainHead}`,
    'With this hash it can be shown later that the record was not rewritten. Please keep this mail.',
    'Sokuho; engineering aid, not legal advice.',
  ],
};
