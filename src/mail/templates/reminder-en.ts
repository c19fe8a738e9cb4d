import { roleLabels } from '../../domain/role.ts';
import type { DayWord, ReminderWords } from './reminder-words.ts';

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

const day: Record<DayWord, string> = { due: 'due day', yardstick: 'due day by yardstick', advised: 'advised day' };

const aside: Record<DayWord, string> = { due: '', yardstick: ' (guideline yardstick)', advised: ' (recommended)' };

const roles: ReminderWords['roles'] = (to) => to.map((role) => roleLabels[role].en).join(', ');

const status: ReminderWords['status'] = (remaining, word) => {
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
};

const opening: ReminderWords['opening'] = ({ remaining, word, aim, evening, owed }) => {
  const advised = word === 'advised';
  const orDecline = advised ? ' If you decline it, record the reason.' : '';
  switch (remaining.kind) {
    case 'ahead':
    case 'tomorrow': {
      const near = `The ${day[word]} is ${remaining.kind === 'tomorrow' ? 'tomorrow' : 'near'}, and this is not done yet.`;
      const said = {
        none: near,
        ahead: 'The target day is near, and this is not done yet.',
        past: `The target day has passed. ${near}`,
      };
      return `${aim === 'today' ? 'Today is the target day. Please do it today if you can.' : said[aim]}${orDecline}`;
    }
    case 'today':
      return `${evening ? `It is the evening of the ${day[word]}, and this is not done yet.` : `Today is the ${day[word]}.`} Please do it by 24:00 in Japan.${orDecline}`;
    case 'justPassed':
    case 'overdue':
      if (advised) return `The ${day[word]} has passed, and this is not done yet. Do it, or decline it with a reason.`;
      return `The ${day[word]} has passed, and this is not done yet. ${owed ? 'The duty does not end with the day. Do it at once, and record why it is late.' : 'Please do it at once.'}`;
    case 'noDay':
      return advised
        ? 'This is not done yet. Do it, or decline it with a reason.'
        : 'This is not done yet. No number of days is set, but it must be done promptly.';
  }
};

export const english: ReminderWords = {
  subject: ({ drill, number, duty, day: until, remaining, word, recipient }) =>
    `${drill ? '[DRILL] ' : ''}${number} ${duty} ${until ?? 'promptly'}: ${lowerFirst(status(remaining, word))}${recipient === null ? '' : ` - ${recipient}`}`,
  status,
  drill: (rate) =>
    `This is a drill. The clock ${rate === 0 ? 'is moved by hand' : `runs at ${rate} times its speed`}; this is not a real incident.`,
  greeting: (name) => `To ${name}`,
  opening,
  insteadOf: (names) => `You are told in the absence of ${names.join(', ')}, as the deputy.`,
  unreachable: (names) =>
    `Not told: ${names.join(', ')}. Mail may be compromised, so only second addresses are used, and these people have none. Please tell them in another way, by telephone for instance.`,
  space: ' ',
  and: ', ',
  possible:
    'Whether this is a duty hangs on a fact that is still unknown, and its clock is already running. Go on as if it were one until it is known not to be.',
  labels: {
    incident: 'Incident',
    day: { due: 'Due', yardstick: 'Due by yardstick', advised: 'Advised by' },
    target: 'Target day',
    owners: 'Owner',
    standing: 'Standing',
    basis: 'Based on',
    told: 'Sent to',
    following: 'Otherwise',
    why: 'Why',
    next: 'What to do next',
    record: 'What can be recorded',
    open: 'Open the incident',
    acknowledge: 'To acknowledge',
    acknowledgeLink: 'Record that I have seen it',
    command: 'Command',
  },
  roles,
  following: ({ at, to, pace }) =>
    `Reminder on ${at} to ${roles(to)}${{ once: '', daily: '; then every day', workingDays: '; then every working day', weekly: '; then every week' }[pace]}`,
  byEndOf: (until) => `${until}, 24:00 in Japan`,
  noDay: {
    statute: 'Promptly (the law sets no number of days)',
    other: 'Promptly (no number of days is set)',
  },
  acknowledge: {
    early:
      'You can record that you have seen this reminder. Reminders before the due day then stop; those of the due day and after it do not.',
    late: 'You can record that you have seen this reminder. Reminders go on all the same until it is done.',
  },
  asOf: (moment) => `As of ${moment} in Japan`,
  footer: ({ number, chainHead }) => [
    `Hash of the record of ${number}: ${chainHead}`,
    'It proves later that the record was not rewritten. Please keep this mail.',
    'Sokuho; engineering aid, not legal advice.',
  ],
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
