import type { Basis, Reason } from '../../domain/duty.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { reason } from '../reason.ts';

export interface Publication {
  /** Publication stands in for notice to those who cannot be reached, and is owed as that is. */
  substitute: boolean;
  basis: Basis;
  because: Reason;
}

/** Publication of a reportable situation: advised (APPI-PUBLISH), or the substitute measure (APPI-NOTICE-ALT). */
export const publication = ({ contact }: CompleteIncident): Publication =>
  contact === 'some' || contact === 'none' ? SUBSTITUTE : ADVISED;

const SUBSTITUTE: Publication = {
  substitute: true,
  basis: 'statute',
  because: reason(
    'APPI-NOTICE-ALT',
    ['incident.contact'],
    '直接通知できない本人がいるため、代替措置として公表します。',
    'Some persons cannot be told directly, so publication is the substitute measure.',
  ),
};

const ADVISED: Publication = {
  substitute: false,
  basis: 'policy',
  because: reason(
    'APPI-PUBLISH',
    ['incident.contact'],
    '公表は義務ではありませんが、二次被害の防止等の観点から、事案に応じて速やかに行うことが望まれます。',
    'Publication is no duty, but desirable promptly and according to the case, to prevent further harm.',
  ),
};
