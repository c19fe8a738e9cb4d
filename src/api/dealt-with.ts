import type { DealtWith } from '../contract/revision.ts';
import type { DutyId, Recipient } from '../domain/duty.ts';
import type { FactsPreview } from '../engine/preview-facts.ts';
import { filingOf } from './filings.ts';

/** The duties of which nothing is left to do; one that is owed to several counts when it is done towards all of them. */
export function dealtWith({ instances, duties }: FactsPreview): DealtWith[] {
  const snapshots = new Map(instances.map(({ id, snapshot }) => [id, snapshot]));
  const open = new Set(duties.filter(({ state }) => state === 'open').map(({ id, recipient }) => `${id}:${recipient}`));
  return duties.flatMap(({ key, id, recipient, state, instance_id }): DealtWith[] => {
    if ((state !== 'settled' && state !== 'declined') || key !== `${id}:${recipient}` || open.has(key)) return [];
    const filedOn = filingOf(snapshots.get(instance_id), id, state)?.filedOn ?? null;
    // Rows are written from assessments, whose words the types of the domain are.
    return [{ id: id as DutyId, recipient: recipient as Recipient, state, filedOn }];
  });
}
