import { expect, it } from 'vitest';
import { longStory } from '../../bench/step/walk.ts';
import { allMachineVersions } from '../../machines/registry.ts';
import { replay } from '../../src/engine/replay.ts';

it('an incident of 300 events is replayed from its chain, every event accepted as it was', () => {
  const story = longStory(allMachineVersions(), 300);
  expect(story).toHaveLength(300);
  const { instances, troubles } = replay(story);
  expect(troubles).toEqual([]);
  const last = new Map(story.map(({ target, rev }) => [target, rev]));
  expect(instances.map(({ key, rev }) => [key, rev])).toEqual([...last]);
});
