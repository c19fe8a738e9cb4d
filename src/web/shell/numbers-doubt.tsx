import { type ReactNode, useCallback, useState } from 'react';
import type { Problem } from '../../contract/problem.ts';
import { type AskAboutNumbers, NumbersDoubt } from '../numbers-doubt.ts';
import { Button } from '../parts/button.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { useWords } from '../words/words.tsx';

interface Doubt {
  problem: Problem;
  answer: (none: boolean) => void;
}

/** Around all forms: whoever writes what looks like leaked data is asked once, above the form, which stays as it is. */
export function NumbersDoubtProvider({ children }: { children: ReactNode }) {
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const ask: AskAboutNumbers = useCallback(
    (problem) => new Promise<boolean>((answer) => setDoubt({ problem, answer })),
    [],
  );
  const close = (none: boolean) => {
    doubt?.answer(none);
    setDoubt(null);
  };
  return (
    <NumbersDoubt value={ask}>
      {children}
      {doubt && <Question problem={doubt.problem} onAnswer={close} />}
    </NumbersDoubt>
  );
}

function Question({ problem, onAnswer }: { problem: Problem; onAnswer: (none: boolean) => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('shell.numbers')} open onClose={() => onAnswer(false)} urgent>
      <Reasons reasons={problem.reasons ?? []} />
      <Actions>
        <Button onPress={() => onAnswer(true)}>{t('shell.numbers.none')}</Button>
        <Button kind="primary" autoFocus onPress={() => onAnswer(false)}>
          {t('shell.numbers.back')}
        </Button>
      </Actions>
    </Dialog>
  );
}
