import { describe, expect, it } from 'vitest';
import { ownMachines } from '../../machines/registry.ts';
import { EventRefused } from '../../src/domain/errors.ts';
import { openings } from '../../src/proof/whole/cases.ts';
import { chanceOf } from '../../src/proof/whole/chance.ts';
import { opened, type Whole, waited } from '../../src/proof/whole/incident.ts';
import { brokenBy, replayFaults, unknownFaults } from '../../src/proof/whole/invariants.ts';
import { type Move, moved } from '../../src/proof/whole/moves.ts';
import { walk, walkLength } from '../../src/proof/whole/walk.ts';
import { happening } from '../../src/proof/worlds/events.ts';
import { defaultLadder } from '../../src/start/ladder.ts';

const program = { machines: ownMachines, ladder: defaultLadder };
const at = '2026-09-01T03:00:00.000Z';

const begun = (): Whole => opened(openings[0] as (typeof openings)[number], at, program);

const event = (target: string, type: string, payload = {}): Move => ({
  kind: 'event',
  target,
  event: happening(at)(type, payload),
});

const led = (...moves: Move[]): Whole => moves.reduce((whole, move) => moved(whole, move, program), begun());

const codes = (broken: { code: string; place: string | null }[]) => broken.map(({ code }) => code);

describe('an incident in memory', () => {
  it('is reminded of on its virtual clock until it is done, and keeps every promise on the way', () => {
    const whole = waited(led(event('report:ppc', 'draftSubmitted')), '2026-10-15T00:00:00.000Z', program);
    const fired = whole.timers.filter(({ state }) => state === 'fired');
    expect(fired.length).toBeGreaterThan(30);
    expect(new Set(fired.map(({ step }) => step))).toEqual(
      new Set(['ppc.preliminary', 'ppc.final', 'individuals.notice', 'publication']),
    );
    expect(whole.texts.filter(({ type }) => type === 'reminderDue')).toHaveLength(fired.length);
    expect([...brokenBy(whole, program), ...replayFaults(whole, program), ...unknownFaults(whole, program)]).toEqual(
      [],
    );
  });

  it('refuses as the engine does, once it is over', () => {
    const merged = led({ kind: 'merge' });
    expect(() => moved(merged, event('notice', 'draftSubmitted'), program)).toThrow(EventRefused);
    expect(() => moved(merged, { kind: 'correct', target: 'notice', actor: 'second' }, program)).toThrow(EventRefused);
  });
});

describe('a promise', () => {
  it('of armed reminders is broken by one that is gone, and by one that is too many', () => {
    const whole = begun();
    const [first, ...others] = whole.timers;
    expect(codes(brokenBy({ ...whole, timers: others }, program))).toEqual(['armed-differs']);
    const stray = { ...first, key: 'notice/none/none/1/none' } as (typeof others)[number];
    expect(brokenBy({ ...whole, timers: [...whole.timers, stray] }, program)).toEqual([
      { code: 'armed-differs', place: 'notice/none/none/1/none' },
    ]);
  });

  it('of the chain is broken by an event that is not in it', () => {
    const whole = led(event('report:ppc', 'draftSubmitted'), event('report:ppc', 'draftReturned', { reason: 'r' }));
    const shortened = { ...whole, texts: whole.texts.slice(0, -1) };
    expect(replayFaults(shortened, program)).toEqual([{ code: 'replay-differs', place: 'report:ppc' }]);
  });

  it('of duties is broken by one that an instance has laid down', () => {
    const whole = begun();
    const instances = whole.instances.filter(({ key }) => key !== 'notice');
    expect(codes(brokenBy({ ...whole, instances }, program))).toContain('owed-not-carried');
  });
});

describe('a walk', () => {
  it('follows from its seed alone', { timeout: 60_000 }, () => {
    const [once, again, other] = [walk(11, program), walk(11, program), walk(12, program)];
    expect(again).toEqual(once);
    expect(other.moves).not.toEqual(once.moves);
    expect(once).toMatchObject({ broken: null });
    expect(once.moves).toHaveLength(walkLength);
  });

  it('is led by chance that is even, and that a seed decides', () => {
    const chance = chanceOf(3);
    const counts = new Map<number, number>();
    for (let n = 0; n < 10_000; n += 1) {
      const value = chance.below(10);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
    expect(chanceOf(3).next()).toBe(chanceOf(3).next());
    expect(chance.pick([])).toBeUndefined();
  });
});
