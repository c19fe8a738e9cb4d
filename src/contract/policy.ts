import { z } from 'zod';
import { type Fault, InvalidInput } from '../domain/errors.ts';
import { faultsOf, sortedOnce } from './facts.ts';
import { below, parse } from './parse.ts';
import { ladderFaults } from './policy-faults.ts';
import { policyRungSchema } from './policy-rung.ts';
import { reminderChangesSchema } from './reminder-changes.ts';

/** Who is reminded when, as an organization may set it: `policy/1`. */

const ladderSchema = z.array(policyRungSchema).max(30, 'must have at most 30 elements');
const ladders = { withDue: ladderSchema, withoutDue: ladderSchema };

export const policySchema = z.strictObject({
  schema: z.literal('policy/1'),
  ...ladders,
  /** For what is recommended or to be endeavoured. */
  optional: z.strictObject(ladders),
});

export type PolicyDocument = z.output<typeof policySchema>;

/** All that is wrong with a policy, in its form and in what it says; none: it may be set. */
export function policyFaults(input: unknown): Fault[] {
  const parsed = policySchema.safeParse(input, { reportInput: true });
  if (!parsed.success) return sortedOnce(faultsOf(parsed.error.issues));
  const { optional, ...owed } = parsed.data;
  return sortedOnce([
    ...ladderFaults(owed.withDue, { withDue: true, owed: true }).map((fault) => below('withDue', fault)),
    ...ladderFaults(owed.withoutDue, { withDue: false, owed: true }).map((fault) => below('withoutDue', fault)),
    ...ladderFaults(optional.withDue, { withDue: true, owed: false }).map((fault) => below('optional.withDue', fault)),
    ...ladderFaults(optional.withoutDue, { withDue: false, owed: false }).map((fault) =>
      below('optional.withoutDue', fault),
    ),
  ]);
}

/** Throws InvalidInput with every fault. */
export function requirePolicy(input: unknown): PolicyDocument {
  const faults = policyFaults(input);
  if (faults.length > 0) throw new InvalidInput(faults);
  return policySchema.parse(input);
}

/** Null: what nobody has set, as it comes with the program. */
const settingSchema = z.object({ at: z.string(), actor: z.string() }).nullable();

/** Whatever may be set anew: which version it is, by whom and when. */
export const versionSchema = { version: z.number(), set: settingSchema };

export const policyAnswerSchema = z.object({ policy: policySchema, ...versionSchema });

const changeSchema = reminderChangesSchema.extend({ id: z.string(), title: z.string() });
export type IncidentChange = z.input<typeof changeSchema>;

/** What setting a policy would do to the open incidents. Only those are listed whose reminders would change. */
export const policyPreviewSchema = z.object({
  examined: z.number(),
  /** Open incidents that were not looked at, because there are too many. */
  unexamined: z.number(),
  incidents: z.array(changeSchema),
});

export const policySetSchema = policyAnswerSchema.extend({
  /** Open incidents whose reminders are still to be planned anew; the sweep goes on with them. */
  waiting: z.number(),
});

const basedOn = z.number().multipleOf(1).min(0).exactOptional();
export const policyRequestSchema = z.strictObject({ policy: policySchema, basedOn });
export const previewRequestSchema = z.strictObject({ policy: policySchema });

/** Throws InvalidInput; the faults of the policy stand below `policy`. */
export function requirePolicyRequest(input: unknown): { policy: PolicyDocument; basedOn?: number } {
  const parsed = parse(policyRequestSchema, input);
  const faults = policyFaults(parsed.policy);
  if (faults.length > 0) throw new InvalidInput(faults.map((fault) => below('policy', fault)));
  return parsed;
}
