import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import { eventLabels } from '../../machines/event-labels.ts';
import { candidates, guardNames, statesAccepting } from '../../machines/reading.ts';
import type { MachineVersion } from '../../machines/registry.ts';
import { Inconsistent, type Refusal } from '../domain/errors.ts';
import type { Text } from '../domain/text.ts';

export interface Explanation {
  allowed: boolean;
  /** Why not; empty when allowed. */
  reasons: Refusal[];
  /** State paths in which the machine takes the event at all; '' is everywhere. */
  possibleIn: string[];
}

/** What people call the event. */
const nameOf = (type: string): Text => (eventLabels as Partial<Record<string, Text>>)[type] ?? { ja: type, en: type };

const wrongState = (type: string): Refusal => ({
  code: 'wrong-state',
  ja: `今の状態では「${nameOf(type).ja}」を記録できません。`,
  en: `"${nameOf(type).en}" cannot be recorded in the present state.`,
  rules: [],
});

const notNamed = (type: string): Refusal => ({
  code: 'names-no-duty',
  ja: `「${nameOf(type).ja}」の対象となる義務がここにありません。対象の義務を指定してください。`,
  en: `"${nameOf(type).en}" fits no duty here: name the duty it is about.`,
  rules: [],
});

/** The refusals of one transition; null when a choice says that it is about something else. */
function refusals(
  version: MachineVersion,
  transition: AnyTransitionDefinition,
  args: { context: never; event: never },
): Refusal[] | null {
  const reasons: Refusal[] = [];
  for (const name of guardNames(transition)) {
    const choice = version.choices[name];
    const check = version.checks[name];
    if (choice) {
      if (!choice(args)) return null;
    } else if (check) {
      const reason = check(args);
      if (reason) reasons.push(reason);
    } else throw new Inconsistent(`The guard "${name}" of machine ${version.name} is neither a check nor a choice.`);
  }
  return reasons;
}

/**
 * May this event happen now, and if not, why not? Asks the very checks that the guards are made of. Pure.
 * A probe without payload tells what the state allows; the payload's own checks then hold their peace.
 */
export function explain(version: MachineVersion, snapshot: AnyMachineSnapshot, event: { type: string }): Explanation {
  const possibleIn = statesAccepting(version.machine, event.type);
  const here = candidates(snapshot, event.type);
  if (here.length === 0) return { allowed: false, reasons: [wrongState(event.type)], possibleIn };
  const args = { context: snapshot.context as never, event: event as never };
  const asked = here.flatMap((transition) => {
    const reasons = refusals(version, transition, args);
    return reasons ? [reasons] : [];
  });
  if (asked.some((reasons) => reasons.length === 0)) return { allowed: true, reasons: [], possibleIn };
  const unique = new Map(asked.flat().map((reason) => [reason.code, reason]));
  return { allowed: false, reasons: unique.size > 0 ? [...unique.values()] : [notNamed(event.type)], possibleIn };
}
