import { useState } from 'react';
import { dayOf, wallClock } from '../../domain/day.ts';
import { systemNow } from '../../domain/time.ts';
import type { Answers } from '../facts/answers.ts';
import { FactsAndDuties } from '../facts/facts-and-duties.tsx';
import { useAnswering } from '../facts/use-answering.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { keepDraft, type Path } from './draft.ts';
import { useFocusHeading } from './focus-heading.ts';
import { everybody, InWhoseHands } from './in-whose-hands.tsx';
import { Opened } from './opened.tsx';
import { useOpening } from './use-opening.ts';

interface QuestionsProps {
  path: Path;
  first: Answers;
  keptAt: string | null;
  organizationKnown: boolean;
  onBack: () => void;
}

/** The questions, beside them what follows, and at the end the button that opens the incident. */
export function Questions({ path, first, keptAt, organizationKnown, onBack }: QuestionsProps) {
  const { t, day } = useWords();
  useFocusHeading();
  const [title, setTitle] = useState('');
  const [hands, setHands] = useState(everybody);
  const answering = useAnswering(() => first);
  const opening = useOpening(answering, { title, hands });
  const { assessed } = answering;
  const change = (answers: Answers) => {
    answering.change(answers);
    keepDraft(localStorage, { keptAt: systemNow(), path, answers });
  };
  if (opening.opened) return <Opened incident={opening.opened} />;
  const nothingDue = assessed.now?.duties.length === 0 && assessed.faults.length === 0;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-3">
        {keptAt && (
          <p className="text-quiet">
            {t('new-incident.draft.restored', { day: day(dayOf(keptAt)), time: wallClock(keptAt).slice(11) })}
          </p>
        )}
        <Button kind="quiet" onPress={onBack} {...(!keptAt && { className: '-ml-4' })}>
          {t(keptAt ? 'new-incident.draft.discard' : 'new-incident.back')}
        </Button>
      </div>
      <FactsAndDuties
        answering={answering}
        onChange={change}
        onSubmit={opening.open}
        first="short"
        organizationKnown={organizationKnown}
        prefilled={path === 'one'}
      >
        <Section title={t('new-incident.open')} intro={t('new-incident.open.hint')}>
          <div className="flex flex-col gap-5">
            <TextField
              optional
              label={t('new-incident.title.ask')}
              hint={t('new-incident.title.hint')}
              maxLength={200}
              autoComplete="off"
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
            <InWhoseHands value={hands} onChange={setHands} />
            {nothingDue && <Notice tone="success">{t('new-incident.open.nothingDue')}</Notice>}
            {opening.error && <Problem error={opening.error} />}
            <Button kind="primary" type="submit" busy={opening.busy} className="self-start">
              {t('new-incident.open')}
            </Button>
          </div>
        </Section>
      </FactsAndDuties>
    </div>
  );
}
