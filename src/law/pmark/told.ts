import { reason } from '../reason.ts';

/** Why the persons concerned are told of every accident (PM-NOTICE). */
export const TELL_PERSONS = reason(
  'PM-NOTICE',
  ['incident.events', 'organization.privacyMark'],
  '事故の対象となった本人に、概要、項目、原因、二次被害の有無等を速やかに連絡します。',
  'The persons concerned are promptly told the outline, the items, the cause and any secondary damage.',
);

/** Why an accident is published in principle (PM-PUBLISH). */
export const PUBLISH = reason(
  'PM-PUBLISH',
  ['incident.allPersonsContacted', 'organization.privacyMark'],
  '影響のある全ての本人に連絡できたとは確認されていないため、原則として事実関係、発生原因、対応策等を公表します。',
  'It is not established that all persons were contacted, so the facts, the cause and the response are published in principle.',
);
