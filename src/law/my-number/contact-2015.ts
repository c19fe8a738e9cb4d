import { reason } from '../reason.ts';

/** Persons are contacted, or the facts made easily knowable to them (MN15-STEPS): desirable, no statutory duty. */
export const CONTACT_PERSONS = reason(
  'MN15-STEPS',
  ['incident.events', 'incident.contact'],
  '二次被害の防止等の観点から、事実関係等を速やかに本人へ連絡し、又は本人が容易に知り得る状態に置くことが望まれます。',
  'To prevent further harm it is desirable to contact the persons promptly, or to make the facts easily knowable to them.',
);
