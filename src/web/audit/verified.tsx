import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { verificationSchema } from '../../contract/verification.ts';
import { useAnswer } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { Button, Spinner } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { verifyIncidentCall, verifySettingsCall } from './calls.ts';
import { useTarget } from './target.ts';

type Verification = z.output<typeof verificationSchema>;

/** Whether the chains are whole, counted anew by the server: that of the settings, and that of an incident looked for. */
export function Verified({ incident }: { incident: string | null }) {
  const { t } = useWords();
  const may = useMay('verify');
  const isNumber = incident !== null && /^INC-\d{4}-\d+$/.test(incident);
  const settings = useAnswer(verifySettingsCall, {}, { enabled: may });
  const one = useAnswer(verifyIncidentCall, { params: { id: incident ?? '' } }, { enabled: may && isNumber });
  if (!may) return null;
  return (
    <section aria-label={t('audit.chains')} className="flex flex-col gap-2">
      <Chain name={t('audit.chain.settings')} of={settings} />
      {isNumber && <Chain name={t('audit.chain.incident', { incident })} of={one} />}
    </section>
  );
}

function Chain({ name, of: { data, error, isFetching, refetch } }: { name: string; of: UseQueryResult<Verification> }) {
  const { t, say } = useWords();
  const nameOf = useTarget();
  return (
    <div className="rounded-8 border border-line bg-surface px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1" aria-live="polite">
        <span className="font-bold">{name}</span>
        {data && (
          <Badge tone={data.ok ? 'success' : 'danger'}>{t(data.ok ? 'audit.chain.whole' : 'audit.chain.broken')}</Badge>
        )}
        {data && <span className="text-sm text-quiet">{t('audit.chain.events', { count: data.events })}</span>}
        {!data && !error && <Spinner label={t('audit.chain.checking')} />}
        {data && (
          <Button kind="quiet" busy={isFetching} onPress={() => void refetch()}>
            {t('audit.chain.again')}
          </Button>
        )}
      </div>
      {error && <Problem error={error} again={() => void refetch()} />}
      {data && !data.ok && (
        <ul className="list-disc pl-5 text-danger">
          {data.faults.map((fault) => (
            <li key={`${fault.code} ${fault.seq} ${fault.target ?? fault.instance} ${fault.en}`}>
              {fault.seq !== undefined && <span className="mr-2 figures">{t('audit.seq', { seq: fault.seq })}</span>}
              {fault.target && <span className="mr-2">{nameOf(fault.target)}</span>}
              {say(fault)}
            </li>
          ))}
        </ul>
      )}
      {data && (
        <Disclosure summary={<span className="text-sm">{t('audit.chain.head')}</span>}>
          <code className="text-sm break-all">{data.head}</code>
          <p className="text-sm text-quiet">{t('audit.chain.head.text')}</p>
        </Disclosure>
      )}
    </div>
  );
}
