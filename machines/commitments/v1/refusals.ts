import { dutyKey, isOptional } from '../../../src/domain/duty.ts';
import type { Refusal } from '../../../src/domain/errors.ts';
import type { About, CarriedDuty, Commitments } from './commitments.ts';

const refusal = (code: string, ja: string, en: string, rules: string[] = []): Refusal => ({ code, ja, en, rules });

/** Only what is recommended, or a duty to endeavour, may be set aside with a reason. */
export function whyNotDecline(duties: CarriedDuty[]): Refusal | null {
  const open = duties.filter((duty) => duty.state === 'open');
  if (open.length === 0) return refusal('nothing-open', '未了の義務がありません。', 'No duty is open here.');
  const owed = open.find((duty) => !isOptional(duty.ref));
  if (!owed) return null;
  return refusal(
    'duty-is-owed',
    `「${owed.ref.id}」は義務(または義務となる可能性がある)ため、見送ることはできません。事実が変わった場合は、事実を改訂してください。`,
    `"${owed.ref.id}" is owed, or may be: it cannot be declined. If the facts are different, revise the facts.`,
    owed.ref.rules,
  );
}

/** There must be something open to acknowledge. */
export function whyNotAcknowledge(
  { duties, tasks }: Commitments,
  { duty: key, task: id }: Partial<About>,
): Refusal | null {
  if (id !== undefined ? tasks.some((task) => task.id === id) : key === undefined && tasks.length > 0) return null;
  const open = duties.some((duty) => duty.state === 'open' && (key === undefined || dutyKey(duty.ref) === key));
  if (open && id === undefined) return null;
  return refusal(
    'nothing-to-acknowledge',
    '未了の義務も課題もないため、確認済みにするものがありません。',
    'No duty or task is open here, so there is nothing to acknowledge.',
  );
}
