import { z } from 'zod';
import { type DutyId, dutyIds, type Recipient, recipients } from '../domain/duty.ts';
import type { Text } from '../domain/text.ts';

/** How the duties of two assessments differ, duty by duty. */

export const changeKinds = [
  'appears',
  'vanishes',
  'recipient',
  'standing',
  'moves',
  'target',
  'dayOne',
  'mode',
] as const;

/**
 * One thing that differs in one duty, in a sentence. `from` and `to` are the due days of what appears, vanishes or moves
 * (null: there is no duty, or it has no number of days); else what the kind says.
 */
export interface DutyChange extends Text {
  kind: (typeof changeKinds)[number];
  id: DutyId;
  /** Of the duty as it then is; of one that vanishes, as it was. */
  recipient: Recipient;
  from: string | null;
  to: string | null;
}

export const dutyChangeSchema = z.strictObject({
  kind: z.enum(changeKinds),
  id: z.enum(dutyIds),
  recipient: z.enum(recipients),
  from: z.string().nullable(),
  to: z.string().nullable(),
  ja: z.string(),
  en: z.string(),
}) satisfies z.ZodType<DutyChange>;
