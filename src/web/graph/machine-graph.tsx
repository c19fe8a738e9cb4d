import { useState } from 'react';
import { Problem } from '../parts/problem.tsx';
import { AboutEvent, AboutState } from './about.tsx';
import { useDrawing } from './asked.ts';
import { type Chosen, type Graph, keyOf } from './graph.ts';
import { LiveElement } from './live-element.tsx';

const nothing: never[] = [];

/** A machine on its own, to walk about in. */
export function MachineGraph({ graphs }: { graphs: readonly Graph[] }) {
  const [fold, setFold] = useState<readonly string[]>([]);
  const [chosen, choose] = useState<Chosen | null>(null);
  const drawing = useDrawing({ machine: graphs[0]?.machine ?? '' }, graphs, fold);
  const graph = graphs.find((each) => keyOf(each) === chosen?.graph);
  return (
    <>
      {drawing.error && <Problem error={drawing.error} again={() => drawing.refetch()} />}
      <LiveElement
        drawing={drawing.data ?? null}
        graphs={graphs}
        course={nothing}
        about={graph && chosen ? <About graph={graph} chosen={chosen} /> : null}
        onChoose={choose}
        onFold={setFold}
      />
    </>
  );
}

function About({ graph, chosen }: { graph: Graph; chosen: Chosen }) {
  const known = { graph, seq: null, who: (actor: string) => actor };
  if ('state' in chosen) {
    const state = graph.states.find(({ path }) => path === chosen.state);
    return state && <AboutState {...known} state={state} present={false} />;
  }
  const transition = graph.transitions[chosen.transition];
  return transition && <AboutEvent {...known} transition={transition} />;
}
