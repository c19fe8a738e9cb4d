import { useState } from 'react';
import { useAnswer } from '../asking.ts';
import { actorName } from '../incident/actor.ts';
import { graphCall, type NextEvent, whyCall } from '../incident/calls.ts';
import { EventButton } from '../incident/event-button.tsx';
import { EventDialog } from '../incident/event-dialog.tsx';
import { useShown } from '../incident/shown.tsx';
import { AdviceList } from '../parts/advice.tsx';
import { Badge } from '../parts/badge.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { useWords } from '../words/words.tsx';
import { AboutEvent, AboutState } from './about.tsx';
import { useCourse, useDrawing } from './asked.ts';
import { Clocks } from './clocks.tsx';
import type { Chosen, Graph, Transition } from './graph.ts';
import { keyOf } from './graph.ts';
import { LiveElement } from './live-element.tsx';
import { standingOf } from './standing.ts';

const nothing: never[] = [];

/** The statecharts of an incident as they stand, and as they stood after every event. */
export function IncidentGraph() {
  const { t } = useWords();
  const { show } = useShown();
  const { id } = show.incident;
  const [fold, setFold] = useState<readonly string[]>([]);
  const [chosen, choose] = useState<Chosen | null>(null);
  const [seq, travel] = useState<number | null>(null);
  const graph = useAnswer(graphCall, { params: { id }, query: { format: 'json' } });
  const graphs = graph.data?.format === 'json' ? graph.data.graphs : nothing;
  const drawing = useDrawing({ incident: id }, graphs, fold);
  const course = useCourse(id);
  const missing = [graph, drawing, course].find(({ error, data }) => error && data === undefined);
  const nameOf = (key: string) =>
    show.duties.find((duty) => duty.key === key || duty.key === key.split(':')[0])?.label ?? { ja: key, en: key };
  return (
    <div className="flex flex-col gap-4">
      <p className="no-print text-quiet">{t('graph.about.none')}</p>
      {missing?.error && <Problem error={missing.error} again={() => missing.refetch()} />}
      <LiveElement
        drawing={drawing.data ?? null}
        graphs={graphs}
        course={course.data ?? nothing}
        about={chosen && <About chosen={chosen} graphs={graphs} seq={seq} />}
        onChoose={choose}
        onFold={setFold}
        onTravel={travel}
      />
      <Section title={t(seq === null ? 'graph.clocks' : 'graph.clocks.then')}>
        <Clocks course={course.data ?? nothing} seq={seq} nameOf={nameOf} />
      </Section>
    </div>
  );
}

function About({ chosen, graphs, seq }: { chosen: Chosen; graphs: readonly Graph[]; seq: number | null }) {
  const words = useWords();
  const { show, persons } = useShown();
  const course = useCourse(show.incident.id);
  const graph = graphs.find((each) => keyOf(each) === chosen.graph);
  // The course names people by their address alone.
  const who = (actor: string) => actorName(actor.includes('@') ? `person:${actor}` : actor, persons, words);
  if (!graph) return null;
  if ('state' in chosen) {
    const state = graph.states.find(({ path }) => path === chosen.state);
    const { present } = standingOf(graph, course.data ?? nothing, seq);
    return state && <AboutState {...{ graph, state, seq, who }} present={present.has(state.path)} />;
  }
  const transition = graph.transitions[chosen.transition];
  return (
    transition && (
      <AboutEvent {...{ graph, transition, seq, who }}>
        {seq === null && transition.event !== null && <MayIt graph={graph} {...transition} event={transition.event} />}
      </AboutEvent>
    )
  );
}

/** May it happen now, and if not, what would help? */
function MayIt({ graph, event, from }: Pick<Transition, 'from'> & { graph: Graph; event: string }) {
  const { t } = useWords();
  const { incident, nextEvents } = useShown().show;
  const { id } = incident;
  const [recording, record] = useState<NextEvent | null>(null);
  const next = nextEvents.find(
    ({ type, instance, state }) => type === event && instance === keyOf(graph) && state === from,
  );
  const why = useAnswer(whyCall, { params: { id }, query: { event, target: keyOf(graph) } });
  return (
    <div className="mt-3 border-t border-line pt-3">
      <Loaded of={why}>
        {(answer) => (
          <div className="flex flex-col gap-2">
            <p>
              <Badge tone={answer.allowed ? 'success' : 'warning'}>
                {t(answer.allowed ? 'graph.may' : 'graph.mayNot')}
              </Badge>
            </p>
            {answer.allowed && answer.who.you && next && <EventButton event={next} kind="primary" onRecord={record} />}
            {answer.reasons.length > 0 && <Reasons reasons={answer.reasons} />}
            <AdviceList {...answer} />
          </div>
        )}
      </Loaded>
      {recording && <EventDialog event={recording} onClose={() => record(null)} />}
    </div>
  );
}
