import type { MachineVersion } from '../../machines/registry.ts';
import { versionStamp } from '../../machines/registry.ts';
import type { EventText } from '../../src/engine/event-text.ts';
import { explain } from '../../src/engine/explain.ts';
import { begin, step } from '../../src/engine/step.ts';
import { trialAt, worlds } from '../../src/proof/worlds/worlds.ts';

/** The chain of an incident that went on for so many events: its machines in turn, each led on by what it accepts. */
export function longStory(versions: readonly MachineVersion[], length: number): EventText[] {
  const texts: EventText[] = [];
  const chain = (target: string, version: MachineVersion, rev: number, { type, ...data }: { type: string }) =>
    texts.push({
      incident: 'INC-2026-0001',
      seq: texts.length + 1,
      at: trialAt,
      actor: 'bench',
      target,
      type,
      data,
      machine: versionStamp(version),
      rev,
    });

  const walkers = versions.map((version) => {
    const { inputs, events } = worlds[version.name];
    const [input = {}] = inputs(trialAt);
    chain(version.name, version, 1, { type: 'instanceOpened', ...input });
    return { version, events: events(trialAt), snapshot: begin(version, input).snapshot, rev: 1, next: 0 };
  });

  const goOn = (walker: (typeof walkers)[number]): void => {
    const { version, events } = walker;
    for (let tried = 0; tried < events.length; tried += 1) {
      const event = events[walker.next++ % events.length];
      if (!event || !explain(version, walker.snapshot, event).allowed) continue;
      walker.snapshot = step(version, walker.snapshot, event).snapshot;
      walker.rev += 1;
      chain(version.name, version, walker.rev, event);
      return;
    }
  };

  while (texts.length < length) {
    const before = texts.length;
    for (const walker of walkers) if (texts.length < length) goOn(walker);
    if (texts.length === before) break;
  }
  return texts;
}
