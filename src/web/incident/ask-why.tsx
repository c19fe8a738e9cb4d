import { useState } from 'react';
import { useAnswer } from '../asking.ts';
import { AdviceList } from '../parts/advice.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useWords } from '../words/words.tsx';
import { type NextEvent, whyCall } from './calls.ts';
import { useShown } from './shown.tsx';

/** Of an event that is barred: what would make it possible, asked of the API when somebody wants to know. */
export function AskWhy({ event: { type, target } }: { event: NextEvent }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={t('why.ask')} onToggle={setOpen} className="no-print text-sm">
      {open && <Answer type={type} target={target} />}
    </Disclosure>
  );
}

function Answer({ type, target }: Pick<NextEvent, 'type' | 'target'>) {
  const { show } = useShown();
  const why = useAnswer(whyCall, { params: { id: show.incident.id }, query: { event: type, target } });
  return <Loaded of={why}>{(answer) => <AdviceList {...answer} />}</Loaded>;
}
