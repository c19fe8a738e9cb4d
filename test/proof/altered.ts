import { createMachine } from 'xstate';
import type { MachineVersion } from '../../machines/registry.ts';
import { machineVersion } from '../../machines/registry.ts';

/** A definition as XState keeps it, open to be spoilt. */
export interface Definition {
  states?: Record<string, Definition>;
  on?: Record<string, unknown>;
  tags?: string[];
  [key: string]: unknown;
}

const copied = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(copied) as Value;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)])) as Value;
};

/** A copy of a machine of ours with a fault planted in its definition; what stands beside it may be replaced as well. */
export function altered(
  name: MachineVersion['name'],
  plant: (definition: Definition, at: (path: string) => Definition) => void,
  beside: Partial<MachineVersion> = {},
): MachineVersion {
  const own = machineVersion(name);
  const definition = copied(own.machine.config) as Definition;
  const at = (path: string) =>
    path.split('.').reduce<Definition>((node, key) => node.states?.[key] ?? expectedState(path), definition);
  plant(definition, at);
  const version = { ...own, ...beside };
  const guards = Object.fromEntries([
    ...Object.entries(version.checks).map(([key, check]) => [key, (args: never) => check(args) === null]),
    ...Object.entries(version.choices),
  ]);
  const { actions } = own.machine.implementations;
  return { ...version, machine: createMachine(definition as never, { actions, guards } as never) };
}

const expectedState = (path: string): never => {
  throw new RangeError(`The machine has no state ${path}.`);
};
