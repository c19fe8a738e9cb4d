import { z } from 'zod';
import { dutyIds } from '../domain/duty.ts';
import type { Text } from '../domain/text.ts';

/** How a file of cases is written, before its short forms are read. */

const words = z.array(z.string());
const changes = z.record(z.string(), z.unknown());
const findings = z.array(z.union([z.number(), z.string()]));
const ids = z.array(z.enum(dutyIds));
const lines = z.record(z.string(), z.string());

const base = z.strictObject({ base: z.string().optional(), facts: changes });

const lawCase = z
  .strictObject({
    id: z.string().min(1),
    ja: z.string().optional(),
    en: z.string().optional(),
    source: words.optional(),
    base: z.string(),
    facts: changes.optional(),
    ruleSets: words.optional(),
    categories: z
      .strictObject({ appi: findings.optional(), myNumber: findings.optional(), pmark: findings.optional() })
      .optional(),
    /** These and no other. */
    duties: lines.optional(),
    /** These, perhaps beside others. */
    someDuties: lines.optional(),
    noDuty: ids.optional(),
    notDue: words.optional(),
    deciding: z.record(z.string(), ids).optional(),
    review: z.union([z.literal(true), words]).optional(),
    because: words.optional(),
  })
  .refine(({ ja, en }) => ja || en, {
    params: { text: { ja: 'ja か en の題名が必要です。', en: 'needs a title: ja or en.' } },
  })
  .refine(({ duties, someDuties }) => !(duties && someDuties), {
    params: {
      text: {
        ja: 'duties と someDuties は同時に書けません。',
        en: 'has both duties and someDuties; write one of them.',
      },
    },
  });

export const writtenFileSchema = z.strictObject({
  subject: z.strictObject({ ja: z.string(), en: z.string() }).optional(),
  /** Of every case of the file that does not name its own. */
  ruleSets: words.optional(),
  bases: z.record(z.string(), base).optional(),
  cases: z.array(lawCase).optional(),
});
export type WrittenFile = z.infer<typeof writtenFileSchema>;
export type WrittenCase = NonNullable<WrittenFile['cases']>[number];
export type WrittenBase = z.infer<typeof base>;

/** A complaint of the schema, in words. */
export function complaint(issue: z.core.$ZodIssue): Text {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'custom':
      return issue.params?.text;
    case 'unrecognized_keys':
      return {
        ja: `${issue.keys.join('、')} という項目はありません。`,
        en: `there is no ${issue.keys.join(', ')} here.`,
      };
    case 'invalid_value':
      return {
        ja: `${path} は次のいずれかです: ${issue.values.join('、')}`,
        en: `${path} is one of: ${issue.values.join(', ')}`,
      };
    default:
      return issue.input === undefined
        ? { ja: `${path} が必要です。`, en: `${path} is required.` }
        : { ja: `${path} の書き方が違います。`, en: `${path} is not written as it must be.` };
  }
}
