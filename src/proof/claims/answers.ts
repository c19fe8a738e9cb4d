import type { Explanation } from '../../engine/explain.ts';
import type { Fault } from '../finding.ts';

/** Every event is accepted, or refused with a reason in both languages; `explain` and the machine agree. */
export function answerFaults(explained: Explanation | null, accepts: boolean): Pick<Fault, 'code' | 'detail'>[] {
  if (explained === null)
    return [{ code: 'refusal-without-reason', detail: 'a guard is neither a check nor a choice' }];
  const { allowed, reasons, possibleIn } = explained;
  if (allowed && !accepts) return [{ code: 'refusal-without-reason', detail: 'a guard that is no check' }];
  if (!allowed && accepts) return [{ code: 'answer-differs' }];
  if (allowed) return [];
  const isSaid = reasons.length > 0 && reasons.every(({ ja, en }) => ja !== '' && en !== '') && possibleIn.length > 0;
  return isSaid ? [] : [{ code: 'refusal-without-reason' }];
}
