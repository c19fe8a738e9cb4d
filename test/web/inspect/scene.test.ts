import { describe, expect, it } from 'vitest';
import type { Heard } from '../../../src/inspect/receiver/heard.ts';
import { emptyScene, sceneAfter } from '../../../src/web/inspect/scene.ts';

const sceneOf = (...words: Heard[]) => words.reduce(sceneAfter, emptyScene);
const registered = (session: string, ...states: string[]): Heard => ({
  type: 'registered',
  session,
  machine: 'report',
  states,
});
const happened = (session: string, event: string): Heard => ({
  type: 'happened',
  session,
  event,
  at: '2026-09-01T01:00:00.000Z',
});

describe('the scene of the inspector', () => {
  it('names the incident and the instance of a session', () => {
    const { running } = sceneOf(registered('INC-2026-0001/report:entrustor:2#12', 'active'));
    expect(running).toMatchObject([{ incident: 'INC-2026-0001', instance: 'report:entrustor:2', moved: false }]);
  });

  it('has the newest incident first, and in it the incident itself', () => {
    const { running } = sceneOf(
      registered('INC-2026-0001/incident#1'),
      registered('INC-2026-0002/notice#2'),
      registered('INC-2026-0002/incident#3'),
    );
    expect(running.map(({ session }) => session)).toEqual([
      'INC-2026-0002/incident#3',
      'INC-2026-0002/notice#2',
      'INC-2026-0001/incident#1',
    ]);
  });

  it('follows what happens, the newest first', () => {
    const session = 'INC-2026-0001/report:ppc#1';
    const scene = sceneOf(
      registered(session, 'drafting'),
      happened(session, 'draftSubmitted'),
      { type: 'moved', session, states: ['inReview'] },
      happened(session, 'draftApproved'),
    );
    expect(scene.running).toMatchObject([{ states: ['inReview'], moved: true }]);
    expect(scene.happened.map(({ event, n }) => `${n} ${event}`)).toEqual(['2 draftApproved', '1 draftSubmitted']);
  });

  it('keeps what happened when a session stops, and fifty at the most', () => {
    const session = 'INC-2026-0001/incident#1';
    const scene = sceneOf(registered(session), ...Array.from({ length: 60 }, () => happened(session, 'acknowledge')), {
      type: 'stopped',
      session,
    });
    expect(scene.running).toEqual([]);
    expect(scene.happened).toHaveLength(50);
  });

  it('takes no notice of what it does not know, nor of the beginning of a machine', () => {
    const session = 'INC-2026-0001/incident#1';
    expect(sceneOf(happened(session, 'x'), { type: 'moved', session, states: [] })).toEqual(emptyScene);
    expect(sceneOf(registered(session), { type: 'happened', session, event: 'xstate.init', at: '' }).happened).toEqual(
      [],
    );
  });

  it('shows an instance once that is introduced once more', () => {
    const session = 'INC-2026-0001/incident#1';
    expect(sceneOf(registered(session, 'a'), registered(session, 'b')).running).toMatchObject([{ states: ['b'] }]);
  });
});
