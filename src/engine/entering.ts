import { type AnyEventObject, type AnyMachineSnapshot, createMachine, transition } from 'xstate';
import type { MachineVersion } from '../../machines/registry.ts';
import { effectsOf, restore, type Stepped } from './step.ts';

/** Where an instance is put, and which of the states there are no news to it. */
export interface Placing {
  /** Paths of states; of a state that none of them lies in, its own beginning is entered. */
  places: readonly string[];
  /** Paths of states that it was in before: their entry is not carried out once more. '' is the machine itself. */
  kept: ReadonlySet<string>;
  context: object;
}

/** A state as its machine's definition writes it. */
interface Definition {
  type?: string;
  initial?: unknown;
  entry?: unknown;
  states?: Record<string, Definition>;
}

/**
 * Puts an instance into states of a machine. XState restores a snapshot without entering anything, so that a new region
 * would begin without asking for what it asks on entry. Here the machine stands within another one that leads into it:
 * it is entered by the event, with every place as the beginning of what is around it, and what was kept has no entry. Pure.
 */
export function enter(version: MachineVersion, { places, kept, context }: Placing, event: AnyEventObject): Stepped {
  const { machine } = version;
  const { context: _context, ...root } = machine.config as Definition & { context?: unknown };
  const around = {
    id: 'entering',
    context,
    initial: 'before',
    states: {
      before: { on: { [event.type]: 'within' } },
      within: { ...placed(root, '', places, kept), id: machine.id },
    },
  };
  const entering = createMachine(around as never).provide(machine.implementations as never);
  const before = entering.resolveState({ value: 'before', context } as never);
  const [within, actions] = transition(entering, before, event as never);
  return { snapshot: restored(version, within), effects: effectsOf(actions) };
}

/** No machine of ours ends by itself: what is settled may be owed again. */
function restored(version: MachineVersion, within: AnyMachineSnapshot): AnyMachineSnapshot {
  const { within: value } = within.value as { within: unknown };
  return restore(version, { status: 'active', value, context: within.context, historyValue: {}, children: {} });
}

function placed(state: Definition, path: string, places: readonly string[], kept: ReadonlySet<string>): Definition {
  const { states, entry, ...rest } = state;
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  const chosen = Object.keys(states ?? {}).find((name) => places.some((place) => isWithin(place, below(name))));
  return {
    ...rest,
    ...(entry !== undefined && !kept.has(path) && { entry }),
    ...(states && {
      states: Object.fromEntries(
        Object.entries(states).map(([name, child]) => [name, placed(child, below(name), places, kept)]),
      ),
    }),
    ...(chosen !== undefined && rest.type !== 'parallel' && { initial: chosen }),
  };
}

export const isWithin = (path: string, around: string): boolean =>
  path === around || around === '' || path.startsWith(`${around}.`);
