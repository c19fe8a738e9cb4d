import type { Facts } from '../../contract/facts.ts';
import { addMilliseconds, elapsed, type Instant } from '../../domain/time.ts';
import { type Answers, noAnswers } from '../facts/answers.ts';
import { type Moment, momentAt } from '../facts/moment.ts';
import { answersOf, organizationAnswersOf } from '../facts/wire.ts';
import type { Path } from './draft.ts';

/** With which answers a new incident begins. */

type Organization = Facts['organization'] | null;

const inOrganization = (answers: Answers, organization: Organization): Answers =>
  organization ? { ...answers, organization: organizationAnswersOf(organization) } : answers;

export function begin(path: Path, organization: Organization): Answers {
  const answers = inOrganization(noAnswers, organization);
  if (path === 'more') return answers;
  return {
    ...answers,
    incident: {
      ...answers.incident,
      events: ['leakage'],
      certainty: 'confirmed',
      persons: { kind: 'exact', min: '1', max: '' },
    },
  };
}

/** A sample as if it had been noticed this minute, in the own organization where that is known. */
export function beginWithSample(facts: Facts, organization: Organization, now: Instant): Answers {
  const answers = inOrganization(answersOf(facts), organization);
  const shifted = (moment: Moment): Moment =>
    moment.written === undefined
      ? moment
      : momentAt(addMilliseconds(moment.written, elapsed(facts.incident.knownAt, now)));
  const { incident } = answers;
  const { entrustment, over } = incident;
  return {
    ...answers,
    incident: {
      ...incident,
      known: shifted(incident.known),
      over: { '1000': shifted(over['1000']), '100': shifted(over['100']) },
      entrustment: {
        ...entrustment,
        notifiedEntrustorAt: shifted(entrustment.notifiedEntrustorAt),
        receivedNoticeAt: shifted(entrustment.receivedNoticeAt),
      },
    },
  };
}
