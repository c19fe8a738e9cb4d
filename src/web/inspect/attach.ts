import { useCallback, useEffect, useState } from 'react';
import { receive } from '../../inspect/receiver/receiver.ts';
import { ask } from '../api.ts';
import { isProblem } from '../asking.ts';
import { inspectTicket } from './calls.ts';
import { emptyScene, type Scene, sceneAfter } from './scene.ts';

/** `off`: the server was started without `--inspect`; `elsewhere`: this browser is on another machine. */
export type LineState = 'joining' | 'live' | 'ended' | 'off' | 'elsewhere';

interface Attached {
  state: LineState;
  scene: Scene;
  again(): void;
}

const isThisMachine = () => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);

/** Attaches to the inspector for as long as the page is open. */
export function useInspector(): Attached {
  const [state, setState] = useState<LineState>(() => (isThisMachine() ? 'joining' : 'elsewhere'));
  const [scene, setScene] = useState(emptyScene);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt attaches anew
  useEffect(() => {
    if (!isThisMachine()) return;
    const leaving = new AbortController();
    let leave = () => {};
    setState('joining');
    setScene(emptyScene);
    const attach = async () => {
      const { ticket, path } = await ask(inspectTicket, {}, leaving.signal);
      leave = receive(`${location.host}${path}?ticket=${ticket}`, {
        heard: (heard) => setScene((before) => sceneAfter(before, heard)),
        joined: () => setState('live'),
        ended: () => setState('ended'),
      });
    };
    attach().catch((error: unknown) => {
      if (!leaving.signal.aborted) setState(isProblem(error, 404) ? 'off' : 'ended');
    });
    return () => {
      leaving.abort();
      leave();
    };
  }, [attempt]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { state, scene, again };
}
