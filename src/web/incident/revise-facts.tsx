import { useRef } from 'react';
import { isProblem, useWrite } from '../asking.ts';
import { FactsAndDuties } from '../facts/facts-and-duties.tsx';
import { useAnswering } from '../facts/use-answering.ts';
import { answersOf, type FactsInput } from '../facts/wire.ts';
import { Button } from '../parts/button.tsx';
import { Actions } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { reviseCall } from './calls.ts';
import { isConflict, Meanwhile } from './conflict.tsx';
import { Changes, type Revision } from './facts-history.tsx';
import { useShown } from './shown.tsx';

/** The facts as a form: beside it what the revision would change, compared with what is owed now. */
export function ReviseFacts({ newest, onDone }: { newest: Revision; onDone: () => void }) {
  const { t } = useWords();
  const { show, tell } = useShown();
  const { id, lastSeq } = show.incident;
  /** What the answers began with: what others revise meanwhile must be looked at first. */
  const began = useRef({ newest, seq: lastSeq });
  const answering = useAnswering(() => answersOf(newest.facts), show.incident);
  const write = useWrite(reviseCall, () => {
    tell(t('incident.done.saved'));
    onDone();
  });
  const send = (body: FactsInput) =>
    write.mutate(
      { params: { id }, query: { expectedRevision: began.current.newest.revision }, body },
      { onError: (error) => isProblem(error, 400) && answering.refuse(error.problem.errors ?? []) },
    );
  const save = () => {
    write.reset();
    answering.attempt(send);
  };
  const goOnFromNewest = () => {
    began.current = { newest, seq: lastSeq };
    write.reset();
  };
  return (
    <FactsAndDuties answering={answering} first="all" onSubmit={save}>
      {isConflict(write.error) ? (
        <Notice tone="warning" title={t('incident.conflict')} live="assertive">
          <p>{t('incident.conflict.who')}</p>
          <Meanwhile since={began.current.seq} />
          <Changes before={began.current.newest} after={newest} />
          <p className="mt-2">{t('incident.conflict.facts.hint')}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button
              onPress={() => {
                answering.change(answersOf(newest.facts));
                goOnFromNewest();
              }}
            >
              {t('incident.conflict.facts')}
            </Button>
            <Button
              kind="primary"
              onPress={() => {
                goOnFromNewest();
                save();
              }}
            >
              {t('incident.conflict.retry')}
            </Button>
          </div>
        </Notice>
      ) : (
        write.error && !isProblem(write.error, 400) && <Problem error={write.error} />
      )}
      <Actions className="sticky bottom-16 rounded-12 border border-line bg-surface p-3 lg:bottom-4">
        <Button onPress={onDone}>{t('parts.cancel')}</Button>
        <Button type="submit" kind="primary" busy={write.isPending}>
          {t('incident.facts.save')}
        </Button>
      </Actions>
    </FactsAndDuties>
  );
}
