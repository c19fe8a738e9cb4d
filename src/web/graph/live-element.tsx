import { type ReactNode, useMemo, useRef } from 'react';
import { IconButton } from '../parts/button.tsx';
import { Cross } from '../parts/icons.tsx';
import { useWords } from '../words/words.tsx';
import type { GraphEvents, Scene, SokuhoGraph } from './element.ts';
import './element.ts';

type Listeners = { [Name in keyof GraphEvents as `on${Name}`]?: (event: GraphEvents[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'sokuho-graph': React.DetailedHTMLProps<React.HTMLAttributes<SokuhoGraph>, SokuhoGraph> &
        Listeners & { scene: Scene };
    }
  }
}

interface LiveElementProps extends Omit<Scene, 'words'> {
  onChoose: (chosen: GraphEvents['sokuho-graph-choose']['detail']) => void;
  onFold: (fold: string[]) => void;
  onTravel?: (seq: number | null) => void;
  /** About what is chosen; null: nothing is. */
  about: ReactNode;
}

/** The live graph among the parts of a page. */
export function LiveElement({ drawing, graphs, course, onChoose, onFold, onTravel, about }: LiveElementProps) {
  const words = useWords();
  const element = useRef<SokuhoGraph>(null);
  const scene = useMemo(() => ({ words, drawing, graphs, course }), [words, drawing, graphs, course]);
  return (
    <sokuho-graph
      ref={element}
      scene={scene}
      onsokuho-graph-choose={({ detail }) => onChoose(detail)}
      onsokuho-graph-fold={({ detail }) => onFold(detail)}
      onsokuho-graph-travel={({ detail }) => onTravel?.(detail)}
    >
      {about !== null && (
        <section slot="about" aria-label={words.t('graph.about')} aria-live="polite" tabIndex={-1}>
          <IconButton
            label={words.t('graph.about.close')}
            className="float-right -mt-2 -mr-2"
            onPress={() => element.current?.choose(null)}
          >
            <Cross />
          </IconButton>
          {about}
        </section>
      )}
    </sokuho-graph>
  );
}
