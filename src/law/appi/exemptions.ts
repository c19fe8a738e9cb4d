import type { Reason } from '../../domain/duty.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import type { Breaches, BreachKind } from '../events.ts';
import { reason } from '../reason.ts';

/** The sentence of each exemption; another law has its own. */
export type ExemptionReasons = Readonly<Record<'encrypted' | 'recovered' | 'copied', Reason>>;

/**
 * What remains of the breaches, each exemption only when its facts are established: an unknown exempts nothing.
 * APPI-EXEMPT-CRYPTO removes every breach, APPI-EXEMPT-RECOVERED a leak and a loss, APPI-EXEMPT-COPY a loss, a lost key
 * and ransomware (never a leak or tampering). `because` names only exemptions that removed something.
 */
export function remainingBreaches(
  { encryption, recoveredUnread, copyKept }: CompleteIncident,
  { kinds }: Breaches,
  sentences: ExemptionReasons = OF_THE_ACT,
): { kinds: ReadonlySet<BreachKind>; because: Reason[] } {
  const remaining = new Set(kinds);
  const because: Reason[] = [];
  const remove = (removed: readonly BreachKind[], why: Reason) => {
    const before = remaining.size;
    for (const kind of removed) remaining.delete(kind);
    if (remaining.size < before) because.push(why);
  };
  if (encryption.highGrade === true && encryption.keyManaged === true) remove([...kinds], sentences.encrypted);
  if (recoveredUnread === true) remove(['leakage', 'loss'], sentences.recovered);
  if (copyKept === true) remove(['loss', 'keyLoss', 'ransomware'], sentences.copied);
  return { kinds: remaining, because };
}

const ENCRYPTED = reason(
  'APPI-EXEMPT-CRYPTO',
  ['incident.encryption.highGrade', 'incident.encryption.keyManaged'],
  '高度な暗号化等の措置が講じられ、復号の手段も適切に管理されているため、報告を要しません。',
  'The data are protected by high-grade encryption and the means of reading is managed, so no report is needed.',
);

const RECOVERED = reason(
  'APPI-EXEMPT-RECOVERED',
  ['incident.recoveredUnread'],
  '第三者に閲覧されないうちに全てを回収したため、漏えい・滅失に当たりません。',
  'Everything was recovered before a third party saw it, so it is neither a leak nor a loss.',
);

/** Copied data are not lost (APPI-EXEMPT-COPY). */
export const COPIED = reason(
  'APPI-EXEMPT-COPY',
  ['incident.copyKept'],
  '同じ内容のデータが他に保管されているため、滅失・毀損(鍵の喪失、ランサムウェア)に当たりません。',
  'The same content is kept elsewhere, so there is no loss, and no damage by a lost key or ransomware.',
);

const OF_THE_ACT: ExemptionReasons = { encrypted: ENCRYPTED, recovered: RECOVERED, copied: COPIED };
