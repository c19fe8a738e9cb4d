import type { AnyMachineSnapshot } from 'xstate';
import { statesOf } from '../../machines/reading.ts';
import type { MachineVersion } from '../../machines/registry.ts';
import type { Text } from '../domain/text.ts';
import { placeLabel } from './labels.ts';

/** A machine in one version, and where an instance of it stands. */
export interface Placed {
  key: string;
  version: MachineVersion;
  snapshot: AnyMachineSnapshot;
}

export interface Place {
  path: string;
  label: Text;
  /** What is to be done there. */
  todo?: Text;
}

/** The innermost states that an instance is in. */
export const placesOf = ({ version, snapshot }: Placed): Place[] =>
  statesOf(snapshot).map((path) => {
    const todo = version.labels[path]?.todo;
    return { path, label: placeLabel(version, path), ...(todo && { todo }) };
  });
