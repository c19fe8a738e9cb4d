import { useState } from 'react';
import { useAnswer, useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { RadioGroup } from '../parts/choice.tsx';
import { Actions } from '../parts/dialog.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { approvalCall, setApprovalCall } from './calls.ts';
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
            <Choice key={String(selfApproval)} selfApproval={selfApproval} />
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
  const may = useMay('settings.write');
  const kept = selfApproval ? 'self' : 'other';
  const [way, setWay] = useState<(typeof ways)[number]>(kept);
  const save = useWrite(setApprovalCall);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ body: { approval: { selfApproval: way === 'self' } } });
      }}
    >
      {save.error && <Problem error={save.error} />}
      <RadioGroup
        label={t('settings.approval.who')}
        options={ways.map((value) => ({
          value,
          label: t(`settings.approval.${value}`),
          hint: t(`settings.approval.${value}.hint`),
        }))}
        value={way}
        onChange={setWay}
        disabled={!may}
      />
      {may && (
        <Actions className="mt-2 justify-start">
          <Button type="submit" kind="primary" busy={save.isPending} isDisabled={way === kept}>
            {t('parts.save')}
          </Button>
        </Actions>
      )}
    </form>
  );
}
