import { Badge } from '../parts/badge.tsx';
import { Right } from '../parts/icons.tsx';
import { RuleLink } from '../parts/rule-link.tsx';
import { useWords } from '../words/words.tsx';
import type { Branch, Graph, Transition } from './tree.ts';

/** States within states; beside each, what may happen in it and where that leads. */
export function Branches({ graph, branches }: { graph: Graph; branches: Branch[] }) {
  const { t, say } = useWords();
  return (
    <ul className="flex flex-col gap-2 border-l-2 border-line pl-4">
      {branches.map(({ state, ways, within }) => (
        <li key={state.path} className="keep-whole">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-bold">{say(state.label)}</span>
            {state.kind === 'parallel' && <Badge>{t('machines.parallel')}</Badge>}
            {state.kind === 'final' && <Badge tone="success">{t('machines.final')}</Badge>}
            {state.rules.map((rule) => (
              <RuleLink key={rule} id={rule} />
            ))}
          </p>
          {state.todo && <p className="text-sm text-quiet">{say(state.todo)}</p>}
          {ways.length > 0 && <Ways graph={graph} ways={ways} />}
          {within.length > 0 && (
            <div className="mt-2">
              <Branches graph={graph} branches={within} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Ways({ graph, ways }: { graph: Graph; ways: Transition[] }) {
  const { t, say } = useWords();
  const nameOf = (path: string) => {
    const found = graph.states.find((state) => state.path === path);
    return found ? say(found.label) : path;
  };
  return (
    <ul className="mt-1 text-sm">
      {ways.map((way) => (
        <li key={`${way.event} ${way.to} ${way.guards.join()}`} className="flex flex-wrap items-center gap-x-1.5">
          <span>{way.event === null ? t('machines.byItself') : say(way.label)}</span>
          {way.to !== null && way.to !== way.from && (
            <span className="inline-flex items-center gap-1 text-quiet">
              <Right />
              <span className="sr-only">{t('machines.leadsTo')}</span>
              {nameOf(way.to)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
