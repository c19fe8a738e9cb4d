import type { Reason } from '../../domain/duty.ts';
import { reason } from '../reason.ts';
import type { AppiRuleSet } from './rule-sets.ts';

/** Why nothing is owed under a set without a duty to report and to notify (APPI-DUTY-1). */
export const notInForce = ({ effectiveTo }: AppiRuleSet): Reason =>
  reason(
    'APPI-DUTY-1',
    ['incident.knownAt'],
    `知った日には、漏えい等の報告と本人への通知はまだ義務ではありませんでした(${effectiveTo}まで)。当時の告示等が求めていた対応を確認してください。`,
    `On the day of knowing there was no duty yet to report and to notify (until ${effectiveTo}); check what the notices of that time asked for.`,
  );
