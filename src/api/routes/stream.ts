import type { StreamEvent } from '../../contract/stream.ts';
import type { Changes, IncidentChange } from '../../domain/change.ts';
import { Unavailable } from '../../domain/errors.ts';
import { lostAmong, visibleAmong } from '../../store/queries/changes.ts';
import type { Viewer } from '../../store/queries/visible.ts';
import type { ApiDependencies, Db } from '../dependencies.ts';
import { type Route, rawRoute } from '../route.ts';

/** Real milliseconds. */
interface Pace {
  /** Proxies close what is silent for longer, and a session that ended is noticed so soon. */
  heartbeatMs: number;
  /** Word of changes is kept for so long, so that no page is told more than twice a second. */
  gatherMs: number;
}
const usual: Pace = { heartbeatMs: 20_000, gatherMs: 500 };

interface Listening extends Pace {
  db: Db;
  changes: Changes;
  viewer: Viewer;
  /** Who listens, as they stand now; throws when they are not let in any more. */
  again: () => Promise<Viewer | undefined>;
}

export const streamRoutes = ({ db, changes }: ApiDependencies, pace = usual): Route[] => [
  rawRoute({
    name: 'GET /api/v1/stream',
    summary: 'Word of incidents and settings that change (server-sent events), for as long as the session lasts',
    media: 'text/event-stream',
    handle: ({ holder }, again) => {
      if (!changes) throw new Unavailable('This process tells of no changes.');
      return new Response(eventsFor({ db, changes, viewer: holder, again, ...pace }), {
        // A proxy that gathers answers would gather for ever.
        headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
      });
    },
  }),
];

/** The first event has the number 0: whoever reconnected asks for everything again. */
function eventsFor(listening: Listening): ReadableStream<Uint8Array> {
  let leave = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const stop = tellAll(listening, write, () => {
        leave();
        controller.close();
      });
      leave = () => {
        stop();
        leave = () => {};
      };
    },
    cancel: () => leave(),
  });
}

/** Writes until it is stopped, or ends by itself. */
function tellAll(
  { db, changes, viewer: first, again, heartbeatMs, gatherMs }: Listening,
  write: (text: string) => void,
  end: () => void,
): () => void {
  let viewer = first;
  let seq = 0;
  let stopped = false;
  /** What was to be told is not known any more: everything may have changed. */
  let unknown = false;
  let settings = false;
  let gathering: NodeJS.Timeout | undefined;
  const waiting = new Map<string, IncidentChange>();
  /** Taken away by a restriction, which was told. */
  const lost = new Set<string>();

  const say = (event: Omit<StreamEvent, 'seq'>) => {
    write(`data: ${JSON.stringify({ seq, ...event })}\n\n`);
    seq += 1;
  };
  const flush = async () => {
    const all = [...waiting.values()];
    waiting.clear();
    const numbers = all.map(({ incident }) => incident);
    const seen = unknown ? new Set<string>() : await visibleAmong(db, viewer, numbers);
    for (const number of seen) lost.delete(number);
    const unseen = unknown ? [] : numbers.filter((number) => !seen.has(number) && !lost.has(number));
    const gone = await lostAmong(db, viewer, unseen);
    for (const number of gone) lost.add(number);
    if (stopped) return;
    // What is not theirs to see any more is not named, either.
    if (unknown || gone.size > 0) say({ incident: null, lastSeq: null });
    unknown = false;
    if (settings) say({ incident: null, lastSeq: null, settings: true });
    settings = false;
    for (const change of all) if (seen.has(change.incident)) say(change);
  };
  const gather = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      flush().catch(() => {
        unknown = true;
      });
    }, gatherMs);
  };
  const beat = async () => {
    const now = await again().catch(() => undefined);
    if (stopped) return;
    if (!now) return end();
    viewer = now;
    write(': still here\n\n');
    if (unknown) gather();
  };

  const leave = changes.subscribe(first.organizationId, {
    changed(change) {
      if (change === null) unknown = true;
      else waiting.set(change.incident, change);
      gather();
    },
    settingsChanged() {
      settings = true;
      gather();
    },
    ended: end,
  });
  const beating = setInterval(beat, heartbeatMs);
  write('retry: 3000\n\n');
  say({ incident: null, lastSeq: null });
  return () => {
    stopped = true;
    leave();
    clearInterval(beating);
    clearTimeout(gathering);
  };
}
