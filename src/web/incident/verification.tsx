import { useState } from 'react';
import { useAnswer } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { verificationCall } from './calls.ts';
import { useShown } from './shown.tsx';

/** Whether the chain is whole and gives what is stored; asked only when somebody wants to know. */
export function Verification() {
  const { t, say } = useWords();
  const { show } = useShown();
  const may = useMay('verify');
  const [asked, setAsked] = useState(false);
  const verification = useAnswer(verificationCall, { params: { id: show.incident.id } }, { enabled: asked });
  if (!may) return null;
  return (
    <div className="no-print flex flex-col gap-3">
      <div>
        <Button
          busy={verification.isFetching}
          onPress={() => {
            setAsked(true);
            if (asked) void verification.refetch();
          }}
        >
          {t('incident.verify')}
        </Button>
      </div>
      {asked && (
        <Loaded of={verification} meanwhile={null}>
          {({ ok, events, head, faults }) => (
            <Notice
              tone={ok ? 'success' : 'danger'}
              title={t(ok ? 'incident.verify.ok' : 'incident.verify.bad')}
              live="polite"
            >
              <p>{ok ? t('incident.verify.ok.hint', { events }) : t('incident.verify.bad.hint')}</p>
              {faults.length > 0 && (
                <ul className="list-disc pl-5">
                  {faults.map((fault) => (
                    <li key={`${fault.seq} ${fault.instance} ${fault.code}`}>
                      {fault.seq !== undefined && <b>{t('incident.verify.at', { seq: fault.seq })} </b>}
                      {fault.instance} {say(fault)}
                    </li>
                  ))}
                </ul>
              )}
              <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm">
                <span className="text-quiet">{t('incident.verify.head')}</span>
                <code className="text-xs break-all">{head}</code>
                <CopyButton text={head} />
              </p>
            </Notice>
          )}
        </Loaded>
      )}
    </div>
  );
}
