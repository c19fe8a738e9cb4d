import { elapsed, type Instant } from '../../src/domain/time.ts';
import { difference, ofRung } from '../../src/engine/arm.ts';
import { type EventText, readEventText } from '../../src/engine/event-text.ts';
import type { Ladder } from '../../src/engine/ladder.ts';
import { reminderSteps } from '../../src/engine/reminder-steps.ts';
import { type ReplayedInstance, replay } from '../../src/engine/replay.ts';
import { officeHours } from '../../src/reminders/office.ts';
import { plan } from '../../src/reminders/plan.ts';
import type { Rung } from '../../src/reminders/step.ts';
import type { EventRow } from '../../src/store/events.ts';
import type { TimerRow } from '../../src/store/timers.ts';

/** A reminder as the chain alone says it must have been. */
export interface ToldTimer {
  key: string;
  state: TimerRow['state'];
  fireAt: Instant;
  armedAt: Instant;
  firedAt: Instant | null;
  /** Legal milliseconds that it stood armed beyond its instant, until it fired or its step ended. */
  lateMs: number;
}

/**
 * Lives an incident again from its chained events: after each change its instances are replayed and its reminders
 * planned anew. What comes out is every timer row as it should stand, whatever the timer table holds.
 */
export function timerStory(events: EventRow[], ladder: Ladder): { timers: ToldTimer[]; faults: string[] } {
  const texts = events.flatMap(({ text }) => readEventText(text) ?? []);
  const timers = new Map<string, ToldTimer & { rung: Rung }>();
  const faults: string[] = [];
  let instances: ReplayedInstance[] = [];

  const rows = (): TimerRow[] => [...timers.values()].map(rowOf);
  const arm = (at: Instant) => {
    const live = instances.map((instance) => ({ ...instance, id: '', recipient: null }));
    const rungs = plan(reminderSteps(live, rows(), ladder.policy), ladder.policy, () => officeHours(ladder.office));
    const { arm: armed, superseded, disarm } = difference(rows(), rungs, at);
    for (const { key } of disarm) {
      const timer = timers.get(key);
      if (timer) Object.assign(timer, { state: 'disarmed', lateMs: lateness(timer, at) });
    }
    const put = (rung: Rung, state: 'armed' | 'superseded') =>
      timers.set(rung.key, { key: rung.key, rung, state, fireAt: rung.at, armedAt: at, firedAt: null, lateMs: 0 });
    for (const rung of armed) put(rung, 'armed');
    for (const rung of superseded) put(rung, 'superseded');
  };

  for (const [index, event] of texts.entries()) {
    if (event.type === 'reminderDue') {
      const timer = timers.get(String(event.data.timer));
      if (timer?.state !== 'armed') faults.push(`#${event.seq} fired ${event.data.timer}, which was not armed`);
      else Object.assign(timer, { state: 'fired', firedAt: event.at, lateMs: lateness(timer, event.at) });
    } else {
      // One transaction chains its events together, and arms once.
      const next = texts[index + 1];
      if (next && next.type !== 'reminderDue' && sameTransaction(event, next)) continue;
      instances = replay(texts.slice(0, index + 1)).instances;
    }
    arm(event.at);
  }
  return { timers: [...timers.values()], faults };
}

/** Legal time runs so fast that no two transactions of an incident share a millisecond. */
const sameTransaction = (one: EventText, next: EventText) => one.at === next.at && one.actor === next.actor;

const lateness = (timer: Pick<ToldTimer, 'fireAt' | 'armedAt'>, at: Instant): number =>
  Math.max(0, elapsed(timer.fireAt > timer.armedAt ? timer.fireAt : timer.armedAt, at));

const rowOf = ({ rung, state, fireAt, firedAt }: ToldTimer & { rung: Rung }): TimerRow => ({
  id: 0,
  organization_id: '',
  incident_id: '',
  ...ofRung(rung),
  fire_at: fireAt,
  state,
  seq: 1,
  fired_at: firedAt,
  enqueued_at: null,
  queue_life: 0,
  armed_at: fireAt,
  trace: null,
});
