import type { z } from 'zod';
import type { graphSchema } from '../../contract/graph.ts';
import { useAnswer } from '../asking.ts';
import { IncidentGraph } from '../graph/incident-graph.tsx';
import { Badge } from '../parts/badge.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { graphCall } from './calls.ts';
import { instanceName } from './names.ts';
import { useShown } from './shown.tsx';

type Graph = z.output<typeof graphSchema>;
type State = Graph['states'][number];

/** Where each procedure stands among all its states: drawn, and as lists within lists. */
export function States() {
  const words = useWords();
  const { show } = useShown();
  const graph = useAnswer(graphCall, { params: { id: show.incident.id }, query: { format: 'json' } });
  return (
    <div className="flex flex-col gap-5">
      <IncidentGraph />
      <Disclosure summary={words.t('graph.list')} className="no-print">
        <p className="mb-3 text-quiet">{words.t('incident.states.intro')}</p>
        <Loaded of={graph}>
          {(answer) => (
            <div className="grid items-start gap-5 lg:grid-cols-2">
              {answer.format === 'json' &&
                answer.graphs.map((one) => {
                  const instance = show.instances.find(({ key }) => key === one.instance);
                  return (
                    <Section
                      key={one.instance}
                      title={instance ? instanceName(instance, words) : one.machine}
                      intro={`${one.machine}@${one.version}`}
                    >
                      <Below graph={one} path="" />
                    </Section>
                  );
                })}
            </div>
          )}
        </Loaded>
      </Disclosure>
    </div>
  );
}

const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');

/** The states directly within one; '' is the machine itself. */
function Below({ graph, path }: { graph: Graph; path: string }) {
  const children = graph.states.filter((state) => parentOf(state.path) === path);
  if (children.length === 0) return null;
  return (
    <ul className={path === '' ? 'flex flex-col gap-2' : 'ml-2 border-l border-line pl-3'}>
      {children.map((state) => (
        <li key={state.path}>
          <StateLine state={state} present={isPresent(graph, state)} />
          <Below graph={graph} path={state.path} />
        </li>
      ))}
    </ul>
  );
}

/** In it, or in one within it. */
const isPresent = ({ states }: Graph, { path }: State): boolean =>
  states.some((state) => state.present === true && (state.path === path || state.path.startsWith(`${path}.`)));

function StateLine({ state, present }: { state: State; present: boolean }) {
  const { t, say } = useWords();
  const isInnermost = state.kind === 'atomic' || state.kind === 'final';
  return (
    <p className={present ? 'font-bold' : 'text-quiet'}>
      <span aria-hidden="true" className={present ? 'mr-1.5 text-accent' : 'mr-1.5'}>
        {present ? '●' : '○'}
      </span>
      {say(state.label)}
      {present && isInnermost && (
        <Badge tone="accent" className="ml-2">
          {t('incident.states.present')}
        </Badge>
      )}
      {present && state.todo && <span className="block pl-5 text-sm font-normal">{say(state.todo)}</span>}
    </p>
  );
}
