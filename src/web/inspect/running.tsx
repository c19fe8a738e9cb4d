import { instanceName } from '../incident/names.ts';
import { Badge } from '../parts/badge.tsx';
import { useWords } from '../words/words.tsx';
import { useNames } from './graphs.ts';
import type { Running } from './scene.ts';

/** An instance and the innermost states that it is in. */
export function RunningInstance({ running }: { running: Running }) {
  const words = useWords();
  const { stateName } = useNames(running.machine);
  return (
    <li className="keep-whole">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-bold">{instanceName({ key: running.instance }, words)}</span>
        <code className="text-xs text-quiet">{running.machine}</code>
        {running.moved && <Badge tone="accent">{words.t('inspect.moved')}</Badge>}
      </p>
      <ul className="mt-1 border-l-2 border-line pl-3 text-sm">
        {running.states.map((path) => (
          <li key={path} className="flex flex-wrap items-baseline gap-x-2">
            <span>{stateName(path)}</span>
            <code className="text-xs break-all text-quiet">{path}</code>
          </li>
        ))}
      </ul>
    </li>
  );
}
