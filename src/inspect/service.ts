import type { AnyState, StateValue } from 'xstate';
import { type MachineVersion, machineVersion } from '../../machines/registry.ts';
import { legacyConfig } from './config.ts';
import { type ShownContext, shownContext } from './context.ts';
import { createMachine, State } from './legacy.ts';

export interface Happened {
  type: string;
  at: string;
}

type Listener = (state: AnyState) => void;

/** Where an instance stands, as PostgreSQL has it. */
export interface Standing {
  value: StateValue;
  context: unknown;
}

/**
 * An instance as something that `@xstate/inspect` takes for a running service of XState 4. It runs nothing: what
 * happened is told to it, and what a receiver sends it comes to nothing.
 */
export class InspectedInstance {
  readonly id: string;
  readonly sessionId: string;
  /** All that the package reads of it. */
  readonly machine: Described;
  readonly initialState: AnyState;
  state: AnyState;
  /** The machine and version it was made under. */
  readonly made: string;
  readonly #legacy: LegacyMachine;
  readonly #listeners = new Set<Listener>();
  readonly #stopping = new Set<() => void>();

  /** Throws NotFound when this program does not hold that machine. */
  constructor(name: { id: string; machine: string; version: number }, standing: Standing) {
    this.id = name.id;
    sessions += 1;
    this.sessionId = `${name.id}#${sessions}`;
    this.made = madeUnder(name);
    const { machine, described } = legacyOf(machineVersion(name.machine, name.version));
    this.#legacy = machine;
    this.machine = described;
    this.state = this.#stateAt(standing);
    this.initialState = this.state;
  }

  /** The package puts itself before this, to hear of events. */
  send(_event: Happened): void {}

  subscribe(listener: Listener): { unsubscribe(): void } {
    this.#listeners.add(listener);
    return { unsubscribe: () => void this.#listeners.delete(listener) };
  }

  onStop(listener: () => void): void {
    this.#stopping.add(listener);
  }

  /** These happened, and now it stands here. */
  tell(events: Happened[], standing: Standing): void {
    for (const { type, at } of events) this.send({ type, at });
    this.state = this.#stateAt(standing, events.at(-1));
    for (const listener of this.#listeners) listener(this.state);
  }

  stop(): void {
    for (const listener of this.#stopping) listener();
    this.#listeners.clear();
    this.#stopping.clear();
  }

  #stateAt({ value, context }: Standing, last?: Happened): AnyState {
    const state = State.from<ShownContext, Happened>(value, shownContext(context));
    if (last) {
      const { type, at } = last;
      state._event = { name: type, data: { type, at }, $$type: 'scxml', type: 'external' };
      state.event = state._event.data;
    }
    return this.#legacy.resolveState(state);
  }
}

/** Tells two sessions of one name apart: of two organizations, or of one instance looked at again. */
let sessions = 0;

export const madeUnder = ({ machine, version }: { machine: string; version: number }): string =>
  `${machine}@${version}`;

const rebuilt = (version: MachineVersion) =>
  createMachine<ShownContext, Happened>({ ...legacyConfig(version), predictableActionArguments: true });
type LegacyMachine = ReturnType<typeof rebuilt>;

interface Described {
  definition: unknown;
  toJSON(): unknown;
}
interface Legacy {
  machine: LegacyMachine;
  described: Described;
}

const legacies = new Map<MachineVersion, Legacy>();

/** Made once of each version, its definition too: a machine would walk through itself for every service, every time. */
function legacyOf(version: MachineVersion): Legacy {
  const known = legacies.get(version);
  if (known) return known;
  const machine = rebuilt(version);
  const definition: unknown = JSON.parse(JSON.stringify(machine.definition));
  const made = { machine, described: { definition, toJSON: () => definition } };
  legacies.set(version, made);
  return made;
}
