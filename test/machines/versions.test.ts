import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { statesOf } from '../../machines/reading.ts';
import { type MachineVersion, machinesOf, ownMachines } from '../../machines/registry.ts';
import { unhashed } from '../../machines/sources.ts';
import { NotFound } from '../../src/domain/errors.ts';
import { isRefused, type Migrated, migrated } from '../../src/engine/migrate.ts';
import { begin, persist, restore, step } from '../../src/engine/step.ts';
import { laterMachines, noticeV2 } from './versions/notice-v2.ts';

const at = '2026-09-10T03:00:00.000Z';
const event = (from: string, to: string) => ({
  type: 'machineMigrated' as const,
  from,
  to,
  reason: 'r',
  at,
  actor: 'officer',
});

const stored = (file: string): object[] =>
  JSON.parse(readFileSync(new URL(`snapshots/${file}.json`, import.meta.url), 'utf8'));

const moved = (result: ReturnType<typeof migrated>): Migrated => {
  if (isRefused(result)) throw new TypeError(result.map(({ en }) => en).join(' '));
  return result;
};
const refusedWith = (result: ReturnType<typeof migrated>) =>
  isRefused(result) ? result.map(({ code }) => code) : 'moved';

describe('machines', () => {
  it('give the newest of a name, or the one that is asked for, in whatever order they are listed', () => {
    const { version } = machinesOf([noticeV2, ...ownMachines.all]);
    expect([version('notice').version, version('notice', 1).version, version('report').version]).toEqual([2, 1, 1]);
    expect(() => version('notice', 3)).toThrow(NotFound);
    expect(() => version('nothing')).toThrow(NotFound);
  });
});

describe('every shape of the first version that lies in a database', () => {
  const v1 = ownMachines.version('notice', 1);
  const shapes = stored('notice-v1').map((snapshot) => ({ snapshot: restore(v1, snapshot), version: v1 }));

  it('moves to the second, restores there, and is stored as it was', () => {
    for (const shape of shapes) {
      const { version, snapshot } = moved(migrated(shape, event('notice@1', 'notice@2'), laterMachines));
      const row = JSON.parse(JSON.stringify(persist(version, snapshot)));
      expect(JSON.parse(JSON.stringify(persist(version, restore(version, row))))).toEqual(row);
      const before = statesOf(shape.snapshot).map((path) => path.replace('deferred', 'postponed'));
      expect(statesOf(snapshot).filter((path) => !path.includes('.recipient.'))).toEqual(before);
    }
    expect(shapes.length).toBeGreaterThan(10);
  });

  it('goes on there: what was possible before still is', () => {
    for (const shape of shapes) {
      const { version, snapshot } = moved(migrated(shape, event('notice@1', 'notice@2'), laterMachines));
      const revised = { type: 'dutiesRevised', duties: [], at, actor: 'sokuho' };
      expect(statesOf(step(version, snapshot, revised).snapshot)).toEqual(
        statesOf(step(shape.version, shape.snapshot, revised).snapshot),
      );
    }
  });

  it('does not restore under the second as it is, where its state has another name', () => {
    const deferred = shapes.filter(({ snapshot }) => statesOf(snapshot).includes('active.deferred'));
    expect(deferred.length).toBeGreaterThan(0);
    for (const { snapshot } of deferred) expect(() => restore(noticeV2, persist(v1, snapshot))).toThrow();
  });
});

describe.each(ownMachines.all)('a next version of $name that changes nothing', (version) => {
  const next = {
    ...version,
    version: version.version + 1,
    fromPrevious: { states: {}, context: (before: object) => before },
  };

  it('takes every stored shape as it is, enters nothing again and asks for nothing', () => {
    const move = event(`${version.name}@${version.version}`, `${next.name}@${next.version}`);
    for (const shape of stored(`${version.name}-v${version.version}`)) {
      const standing = { version, snapshot: restore(version, shape) };
      const { snapshot, effects } = moved(migrated(standing, move, machinesOf([version, next])));
      expect(JSON.parse(JSON.stringify(persist(next, snapshot)))).toEqual(shape);
      expect(effects).toEqual([]);
    }
  });
});

interface Log {
  duties: [];
  tasks: [];
  entered: string[];
}

/** Every state writes down that it was entered, and when. */
const lettered = setup({
  types: {} as { context: Log; events: { type: string; at?: string } },
  actions: {
    enter: assign(({ context, event: { at: when } }, { name }: { name: string }) => ({
      entered: [...context.entered, `${name} ${when}`],
    })),
  },
});
const context: Log = { duties: [], tasks: [], entered: [] };
const entering = (name: string) => ({ entry: { type: 'enter' as const, params: { name } } });

const versionOf = (
  version: number,
  machine: MachineVersion['machine'],
  states?: Record<string, string | null>,
): MachineVersion => ({
  name: 'notice',
  version,
  machine,
  checks: {},
  choices: {},
  labels: {},
  sources: unhashed,
  ...(states && { fromPrevious: { states, context: () => context } }),
});

describe('states of a newer version', () => {
  const first = versionOf(
    1,
    lettered.createMachine({
      id: 'notice',
      context,
      initial: 'open',
      states: {
        open: {
          type: 'parallel',
          states: {
            left: { initial: 'a', states: { a: { on: { go: 'b' } }, b: {} } },
            right: { initial: 'c', states: { c: { on: { go: 'd' } }, d: {} } },
          },
        },
      },
    }),
  );
  const machine = lettered.createMachine({
    id: 'notice',
    context,
    initial: 'open',
    states: {
      open: {
        ...entering('open'),
        type: 'parallel',
        states: {
          west: {
            ...entering('west'),
            initial: 'a',
            states: {
              a: entering('a'),
              b: { ...entering('b'), initial: 'early', states: { early: entering('early'), late: entering('late') } },
            },
          },
          right: {
            ...entering('right'),
            initial: 'group',
            states: {
              group: {
                ...entering('group'),
                initial: 'c',
                states: { c: entering('c'), d: entering('d') },
              },
            },
          },
          fresh: {
            ...entering('fresh'),
            initial: 'deciding',
            states: { deciding: { always: 'decided' }, decided: entering('decided') },
          },
        },
      },
    },
  });
  const states = {
    'open.left': 'open.west',
    'open.right.c': 'open.right.group.c',
    'open.right.d': 'open.right.group.d',
  };
  const start = begin(first, {}).snapshot;
  const gone = step(first, start, { type: 'go' }).snapshot;
  const to = (version: MachineVersion, snapshot = gone) =>
    migrated({ version: first, snapshot }, event('notice@1', 'notice@2'), machinesOf([first, version]));

  it('are entered only where they are new, at the instant of the migration', () => {
    const { snapshot } = moved(to(versionOf(2, machine, states)));
    expect(statesOf(snapshot)).toEqual(['open.fresh.decided', 'open.right.group.d', 'open.west.b.early']);
    expect(snapshot.context.entered).toEqual([`early ${at}`, `group ${at}`, `fresh ${at}`, `decided ${at}`]);
  });

  it('may drop a region', () => {
    const only = versionOf(2, machine, { ...states, 'open.right': null, 'open.right.d': null });
    expect(statesOf(moved(to(only)).snapshot)).toContain('open.right.group.c');
  });

  it('that are not there are refused, each by name', () => {
    expect(refusedWith(to(versionOf(2, machine, { 'open.left': 'open.nowhere' })))).toEqual([
      'state-missing',
      'state-missing',
    ]);
  });

  it('that exclude each other are refused', () => {
    const merged = versionOf(2, machine, { 'open.left.b': 'open.west.a', 'open.right.d': 'open.west.b.late' });
    expect(refusedWith(to(merged))).toEqual(['states-exclude']);
  });

  it('are reached version by version; one without a way ends it', () => {
    const second = versionOf(2, machine, states);
    const third = versionOf(3, machine, { 'open.west.b.early': 'open.west.a' });
    const standing = { version: first, snapshot: gone };
    const twice = moved(migrated(standing, event('notice@1', 'notice@3'), machinesOf([third, second, first])));
    expect([twice.version.version, statesOf(twice.snapshot)[2]]).toEqual([3, 'open.west.a']);
    const far = event('notice@1', 'notice@4');
    expect(refusedWith(migrated(standing, far, machinesOf([first, second, third])))).toEqual(['no-migration']);
    expect(refusedWith(migrated(standing, event('notice@1', 'notice@1'), machinesOf([first])))).toEqual([
      'machine-not-newer',
    ]);
  });
});
