import { useAnswer, useWrite } from '../asking.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { approvalCall, setApprovalCall } from './calls.ts';
import { ChoiceForm } from './choice-form.tsx';
import { SetBy } from './meanwhile.tsx';

/** Whether a second pair of eyes is demanded for what leaves the house. */
export function Approval() {
  const { t } = useWords();
  const approval = useAnswer(approvalCall, {});
  return (
    <Section title={t('settings.approval')} intro={t('settings.approval.intro')}>
      <Loaded of={approval}>
        {({ approval: { selfApproval }, alone, set }) => (
          <div className="flex flex-col gap-4">
            {alone && (
              <Notice tone="warning" title={t('settings.approval.alone')}>
                <p>{t('settings.approval.alone.text')}</p>
              </Notice>
            )}
            <Choice selfApproval={selfApproval} />
            <SetBy set={set} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

const ways = ['other', 'self'] as const;

function Choice({ selfApproval }: { selfApproval: boolean }) {
  const { t } = useWords();
  const save = useWrite(setApprovalCall);
  return (
    <ChoiceForm
      label={t('settings.approval.who')}
      options={ways.map((value) => ({
        value,
        label: t(`settings.approval.${value}`),
        hint: t(`settings.approval.${value}.hint`),
      }))}
      kept={selfApproval ? 'self' : 'other'}
      save={save}
      onSave={(way) => save.mutate({ body: { approval: { selfApproval: way === 'self' } } })}
    />
  );
}
