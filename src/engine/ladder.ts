import type { Office } from '../reminders/office.ts';
import type { Policy } from '../reminders/policy.ts';

/** How people are reminded where an organization has not said otherwise. */
export interface Ladder {
  policy: Policy;
  office: Office;
}
