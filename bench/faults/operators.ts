import { setTimeout as sleep } from 'node:timers/promises';
import type { Facts } from '../../src/contract/facts.ts';
import type { IncidentShow } from '../../src/contract/incident.ts';
import { dayOf } from '../../src/domain/day.ts';
import type { MachineEventType } from '../../src/domain/event.ts';
import { addMilliseconds } from '../../src/domain/time.ts';
import { type Answer, type Api, accepted } from './api.ts';
import type { Journal } from './journal.ts';
import type { LegalClock } from './legal-clock.ts';
import { certainMs, dayMs, openOne, type Watched } from './openings.ts';
import { type Moment, moves } from './payloads.ts';
import type { Random } from './random.ts';

export interface Move {
  incident: string;
  type: MachineEventType;
  target: string;
  exclusive: boolean;
}

export interface Operators {
  readonly incidents: number;
  /** Opens incidents and works on them until `until` says that it is over. */
  work(openings: string[], until: () => boolean): Promise<void>;
  /** Something exclusive that could be done somewhere just now, kept from the others until it is released. */
  reserve(): Promise<Move | undefined>;
  release(move: Move): void;
  record(move: Move, marker: string, key: string): Promise<Answer<IncidentShow>>;
}

/** People who open incidents, work on some, are slow with others and forget the rest. */
export function operatorsOf(api: Api, clock: LegalClock, random: Random, journal: Journal): Operators {
  const watched: Watched[] = [];
  const open = async () => {
    watched.push(await openOne({ api, clock, random, journal }));
  };

  const moment = (shown: IncidentShow | null, marker: string): Moment => {
    const before = addMilliseconds(clock.now(), -certainMs);
    const persons = shown?.instances.find(({ key }) => key === 'notice')?.persons;
    return { today: dayOf(before), before, total: persons?.total ?? 100, marker };
  };

  const look = async (incident: Watched) => {
    const answer = await api<IncidentShow>({ method: 'GET', path: `/incidents/${incident.id}` });
    incident.shown = accepted(answer) ? answer.body : null;
    return incident.shown;
  };

  const choices = (shown: IncidentShow): Move[] =>
    shown.nextEvents.flatMap(({ type, target, allowed }) => {
      const move = moves[type as MachineEventType];
      if (!allowed || !move) return [];
      return [
        { incident: shown.incident.id, type: type as MachineEventType, target, exclusive: move.exclusive ?? false },
      ];
    });

  const record = (move: Move, marker: string, key: string) => {
    const shown = watched.find(({ id }) => id === move.incident)?.shown ?? null;
    return api<IncidentShow>({
      method: 'POST',
      path: `/incidents/${move.incident}/events`,
      body: { type: move.type, target: move.target, data: moves[move.type]?.payload(moment(shown, marker)) ?? {} },
      key,
      as: move.type === 'draftApproved' ? 'approver' : 'operator',
    });
  };

  const reviseFacts = async (incident: Watched, marker: string) => {
    const { facts } = incident;
    const max = random.whole(1, 3_000);
    const next: Facts = {
      ...facts,
      organization: { ...facts.organization, name: `${marker} ${max}` },
      incident: { ...facts.incident, persons: { min: 1, max }, certainty: 'confirmed' },
    };
    const answer = await api<IncidentShow>({
      method: 'PUT',
      path: `/incidents/${incident.id}/facts`,
      body: next,
      key: marker,
    });
    if (accepted(answer)) incident.facts = next;
    return answer;
  };

  const act = async (incident: Watched) => {
    incident.busy = true;
    await actAlone(incident).finally(() => {
      incident.busy = false;
    });
  };

  const actAlone = async (incident: Watched) => {
    const shown = incident.shown ?? (await look(incident));
    if (!shown) return;
    incident.over = ['closed', 'dismissed'].includes(shown.incident.state) && random.next() > 0.02;
    const marker = journal.marker();
    const move = random.weighted(choices(shown), ({ type }) => moves[type]?.weight ?? 0);
    const revising = shown.incident.factsRevision < 3 && random.next() < 0.03;
    const answer = revising || !move ? await reviseFacts(incident, marker) : await record(move, marker, marker);
    // A name in the facts comes back in every later revision.
    journal.note(incident.id, revising || !move ? null : marker, answer);
    incident.shown = accepted(answer) ? answer.body : null;
  };

  return {
    get incidents() {
      return watched.length;
    },
    async work(openings, until) {
      const left = [...openings].sort();
      const running = new Set<Promise<void>>();
      let failure: unknown = null;
      while (!until()) {
        const now = clock.now();
        const tasks: (() => Promise<void>)[] = [];
        while (left[0] !== undefined && left[0] <= now && tasks.length < 4) {
          left.shift();
          tasks.push(open);
        }
        for (const incident of watched) {
          if (tasks.length + running.size >= 4) break;
          if (incident.over || incident.busy || incident.pace === null || incident.nextActAt > now) continue;
          incident.nextActAt = addMilliseconds(now, incident.pace * dayMs * random.between(0.3, 1.7));
          tasks.push(() => act(incident));
        }
        for (const task of tasks) {
          const run = task()
            .catch((error: unknown) => {
              failure ??= error;
            })
            .finally(() => running.delete(run));
          running.add(run);
        }
        await sleep(20);
      }
      await Promise.all(running);
      if (failure) throw failure;
    },
    async reserve() {
      for (let attempt = 0; attempt < 20 && watched.length > 0; attempt += 1) {
        const incident = random.pick(watched);
        if (incident.busy) continue;
        incident.busy = true;
        const shown = await look(incident);
        const exclusive = shown ? choices(shown).filter((move) => move.exclusive) : [];
        if (exclusive.length > 0) return random.pick(exclusive);
        incident.busy = false;
      }
      return undefined;
    },
    release({ incident: id }) {
      for (const incident of watched.filter((each) => each.id === id)) {
        incident.busy = false;
        incident.shown = null;
      }
    },
    record,
  };
}
