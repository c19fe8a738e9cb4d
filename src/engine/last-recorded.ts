import type { Transaction } from 'kysely';
import { eventLabels } from '../../machines/event-labels.ts';
import { whenText } from '../domain/day-text.ts';
import { EventRefused, type Refusal } from '../domain/errors.ts';
import type { Text } from '../domain/text.ts';
import { lastStep, type StepRow } from '../store/events.ts';
import type { Database } from '../store/schema.ts';

/** Refusals that somebody else's click may be behind. */
const codes = new Set(['wrong-state', 'changed-meanwhile']);

/** Asked of the revision of the facts, which only these raise. */
const ofFacts = new Set(['factsRevised', 'ruleSetsAdopted']);

const labels: Record<string, Text> = {
  ...eventLabels,
  machineMigrated: { ja: '状態遷移図の新しい版へ移行した', en: 'Moved to a newer version of its machine' },
  factsRevised: { ja: '事実を改訂した', en: 'Facts revised' },
};

/**
 * A refusal that says who recorded what there last: of two who press at once, the second one learns of the first. One
 * that has another cause, or where nobody recorded anything yet, stays as it is.
 */
export async function namingLast(
  trx: Transaction<Database>,
  incidentId: string,
  refused: EventRefused,
): Promise<EventRefused> {
  const { event, target, reasons, possibleIn } = refused;
  if (!reasons.some(({ code }) => codes.has(code))) return refused;
  const last = await lastStep(
    trx,
    incidentId,
    ofFacts.has(event) ? { event: 'factsRevised' } : { targets: target.split(', ') },
  );
  if (!last) return refused;
  const named = reasons.map(
    (reason): Refusal => (codes.has(reason.code) ? { ...reason, ...saying(reason, last) } : reason),
  );
  return new EventRefused(event, target, named, possibleIn);
}

function saying({ ja, en }: Text, { type, actor, at }: StepRow): Text {
  const label = labels[type] ?? { ja: type, en: type };
  return {
    ja: `${ja}直前の記録: 「${label.ja}」(${actor}、${whenText(at, 'ja')})。`,
    en: `${en} Last recorded here: "${label.en}", by ${actor}, ${whenText(at, 'en')}.`,
  };
}
