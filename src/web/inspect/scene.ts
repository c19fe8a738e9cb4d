import type { Heard } from '../../inspect/receiver/heard.ts';

export interface Running {
  session: string;
  incident: string;
  /** `report:ppc` */
  instance: string;
  machine: string;
  states: string[];
  /** Did it move since the page was opened? */
  moved: boolean;
}

export interface Happening {
  n: number;
  incident: string;
  instance: string;
  machine: string;
  event: string;
  at: string;
}

/** What runs, and what happened to it since the page was opened, the newest first. */
export interface Scene {
  running: Running[];
  happened: Happening[];
}

export const emptyScene: Scene = { running: [], happened: [] };

const mostHappenings = 50;

/** The scene after one more word of the receiver. Pure. */
export function sceneAfter(scene: Scene, heard: Heard): Scene {
  const { running, happened } = scene;
  const others = running.filter(({ session }) => session !== heard.session);
  const one = running.find(({ session }) => session === heard.session);
  switch (heard.type) {
    case 'registered': {
      const { session, machine, states } = heard;
      return {
        happened,
        running: inOrder([...others, { ...namesIn(session), session, machine, states, moved: false }]),
      };
    }
    case 'moved':
      return one ? { happened, running: inOrder([...others, { ...one, states: heard.states, moved: true }]) } : scene;
    case 'stopped':
      return { happened, running: others };
    case 'happened': {
      // What a machine makes itself, as at its beginning, has no instant.
      if (!one || heard.at === '') return scene;
      const { incident, instance, machine } = one;
      const n = (happened[0]?.n ?? 0) + 1;
      const newest = { n, incident, instance, machine, event: heard.event, at: heard.at };
      return { running, happened: [newest, ...happened].slice(0, mostHappenings) };
    }
  }
}

/** `INC-2026-0001/report:ppc#12`: the incident, the instance, and which session of it. */
function namesIn(session: string): { incident: string; instance: string } {
  const [incident = '', rest = ''] = session.split('/');
  return { incident, instance: rest.replace(/#\d+$/, '') };
}

const inOrder = (running: Running[]): Running[] =>
  running.toSorted(
    (a, b) => compare(b.incident, a.incident) || compare(rank(a), rank(b)) || compare(a.instance, b.instance),
  );

/** The incident itself stands first. */
const rank = ({ instance }: Running): number => (instance === 'incident' ? 0 : 1);
const compare = <Key extends string | number>(a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);
