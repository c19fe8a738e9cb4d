import { useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { Plus } from '../parts/icons.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../words/words.tsx';
import { inOrder, type Ladder, type LadderFaults, moved, newRung } from './ladders.ts';
import { RungEditor } from './rung-editor.tsx';

interface LadderEditorProps {
  ladder: Ladder;
  faults: LadderFaults;
  withDue: boolean;
  onChange: (ladder: Ladder) => void;
}

export function LadderEditor({ ladder, faults, withDue, onChange }: LadderEditorProps) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const isInOrder = inOrder(ladder).every((rung, index) => rung === ladder[index]);
  // Before the one that repeats, which has to stay the last.
  const add = () => {
    const place = ladder.at(-1)?.repeats ? ladder.length - 1 : ladder.length;
    onChange(inOrder(ladder.toSpliced(place, 0, newRung(ladder, withDue))));
  };
  const focusRung = (index: number) =>
    requestAnimationFrame(() => list.current?.children[index]?.querySelector<HTMLElement>('[data-grip]')?.focus());
  return (
    <div className="flex flex-col gap-4">
      {!isInOrder && (
        <Notice tone="warning">
          <p>{t('settings.ladder.disorder')}</p>
          <Button className="mt-2" onPress={() => onChange(inOrder(ladder))}>
            {t('settings.ladder.order')}
          </Button>
        </Notice>
      )}
      <ol ref={list} className="flex flex-col gap-3">
        {ladder.map((rung, index) => (
          <RungEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: its name may be changed while it is typed; its place is what it is
            key={index}
            rung={rung}
            place={index}
            count={ladder.length}
            withDue={withDue}
            faults={faults.of(index)}
            onChange={(next) => onChange(ladder.with(index, next))}
            onMove={(by) => {
              onChange(moved(ladder, index, by));
              focusRung(index + by);
            }}
            onRemove={() => {
              onChange(ladder.toSpliced(index, 1));
              focusRung(Math.max(0, index - 1));
            }}
          />
        ))}
      </ol>
      <div>
        <Button onPress={add}>
          <Plus />
          {t('settings.ladder.add')}
        </Button>
      </div>
    </div>
  );
}
