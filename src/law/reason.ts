import type { Reason } from '../domain/duty.ts';
import type { Text } from '../domain/text.ts';
import { type RuleId, toBeConfirmed } from './rule-ids.ts';

/** A fact path that a reason may name as read, such as `incident.items`; the last two belong to the day arithmetic alone. */
export type FactPath = `${'incident' | 'organization' | 'rules'}.${string}` | 'known' | 'wrongfulPurpose';

const MARK: Text = { ja: '(要確認)', en: ' (to be confirmed)' };

/** Why something is so. A rule that still has to be confirmed marks its own sentence. */
export function reason(rule: RuleId, facts: readonly FactPath[], ja: string, en: string): Reason {
  const marked = toBeConfirmed.has(rule);
  return { rule, facts: [...facts], ja: marked ? ja + MARK.ja : ja, en: marked ? en + MARK.en : en };
}
