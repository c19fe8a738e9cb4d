import { COPIED, type ExemptionReasons, remainingBreaches } from '../appi/exemptions.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { breaches } from '../events.ts';
import { reason } from '../reason.ts';
import { anyOf, type MyNumberEvents, myNumberEvents, withUseAndProvision } from './events.ts';
import type { MyNumberRuleSet } from './rule-sets.ts';

/**
 * What remains of the events; all of them under a rule set without exemptions. High-grade encryption takes all of them away, use and provision too (MN-CRYPTO); recovery
 * and a kept copy end a leak, a loss or damage as in the Act, never use or provision (MN-RECOVER).
 */
export function remainingMyNumberEvents(
  incident: CompleteIncident,
  { exemptions }: Pick<MyNumberRuleSet['parameters'], 'exemptions'>,
): MyNumberEvents {
  if (!exemptions) return myNumberEvents(incident);
  const { highGrade, keyManaged } = incident.encryption;
  if (highGrade === true && keyManaged === true && anyOf(myNumberEvents(incident)))
    return { breach: false, useOrProvision: false, because: [ENCRYPTED] };
  const all = breaches(incident);
  const remaining = remainingBreaches(incident, all, SENTENCES);
  const because = all.kinds.size > 0 && remaining.kinds.size === 0 ? remaining.because : all.because;
  return withUseAndProvision(incident, remaining.kinds.size > 0, because);
}

const ENCRYPTED = reason(
  'MN-CRYPTO',
  ['incident.encryption.highGrade', 'incident.encryption.keyManaged'],
  '高度な暗号化等の措置が講じられ、復号の手段も適切に管理されているため、報告は不要です。',
  'The data are protected by high-grade encryption and the means of reading is managed, so no report is needed.',
);

const RECOVERED = reason(
  'MN-RECOVER',
  ['incident.recoveredUnread'],
  '第三者に閲覧されないうちに全てを回収したため、漏えい・滅失に当たりません。',
  'Everything was recovered before a third party saw it, so it is neither a leak nor a loss.',
);

const SENTENCES: ExemptionReasons = { encrypted: ENCRYPTED, recovered: RECOVERED, copied: COPIED };
