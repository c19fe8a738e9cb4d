import type { MachineEvent } from '../domain/event.ts';

/** An event as a path lists it: its name, and what it says beyond when, and who but for the first person. */
export function eventText({ type, at: _, actor, ...payload }: MachineEvent, target?: string): string {
  const said = { ...payload, ...(actor !== 'first' && { actor }) };
  const text = Object.keys(said).length > 0 ? `${type} ${JSON.stringify(said)}` : type;
  return target === undefined ? text : `${target}: ${text}`;
}
