import { useState } from 'react';
import { type PolicyDocument, policyFaults } from '../../contract/policy.ts';
import { useAnswer } from '../asking.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { policyCall } from './calls.ts';
import { type Kept, useDraft } from './draft.ts';
import { LadderSection } from './ladder-section.tsx';
import { faultsOfLadder, ladderKeys, ladderOf, withLadder } from './ladders.ts';
import { SetBy } from './meanwhile.tsx';
import { PolicyPreview } from './policy-preview.tsx';
import { SaveBar } from './save-bar.tsx';
import { WhoIsTold } from './who-is-told.tsx';

type Stored = Omit<Kept<unknown>, 'document'> & { policy: PolicyDocument };

export const keptPolicy = ({ policy, version, set }: Stored): Kept<PolicyDocument> => ({
  document: policy,
  version,
  set,
});

/** Who is told when, until a thing is done. */
export function Reminders() {
  const policy = useAnswer(policyCall, {});
  return <Loaded of={policy}>{(stored) => <Policy stored={stored} refetch={() => void policy.refetch()} />}</Loaded>;
}

function Policy({ stored, refetch }: { stored: Stored; refetch: () => void }) {
  const { t } = useWords();
  const may = useMay('settings.write');
  const draft = useDraft(keptPolicy(stored));
  const [previewing, preview] = useState(false);
  const faults = policyFaults(draft.document);
  return (
    <>
      <Section title={t('settings.reminders')} intro={t('settings.reminders.intro')}>
        <WhoIsTold />
        <div className="mt-4">
          <SetBy set={stored.set} version={stored.version} />
          {!may && <p className="text-sm text-quiet">{t('settings.readOnly')}</p>}
        </div>
      </Section>
      {ladderKeys.map((key) => (
        <LadderSection
          key={key}
          name={key}
          ladder={ladderOf(draft.document, key)}
          faults={faultsOfLadder(faults, key)}
          may={may}
          onChange={(ladder) => draft.change(withLadder(draft.document, key, ladder))}
        />
      ))}
      <SaveBar
        draft={draft}
        error={null}
        busy={false}
        fault={faults.length > 0 ? t('settings.ladder.faults', { count: faults.length }) : undefined}
        action={t('settings.preview.do')}
        onSave={() => preview(true)}
      />
      {previewing && <PolicyPreview draft={draft} onClose={() => preview(false)} onOutdated={refetch} />}
    </>
  );
}
