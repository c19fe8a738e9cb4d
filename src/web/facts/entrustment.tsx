import { entrustmentRoles } from '../../contract/facts.ts';
import { RadioGroup } from '../parts/choice.tsx';
import { useWords } from '../words/words.tsx';
import type { IncidentAnswers } from './answers.ts';
import { useFacts } from './facts-view.tsx';
import { fieldId } from './fields.ts';
import { noMoment } from './moment.ts';
import { MomentField } from './moment-field.tsx';

/** For whom the data is handled, and who has told whom. */
export function Entrustment() {
  const { answers, change, faultOf } = useFacts();
  const { t } = useWords();
  const { entrustment } = answers.incident;
  const set = (patch: Partial<IncidentAnswers['entrustment']>) => change({ entrustment: { ...entrustment, ...patch } });
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        id={fieldId('incident.entrustment')}
        label={t('facts.entrustment.ask')}
        hint={t('facts.entrustment.hint')}
        fault={faultOf('incident.entrustment')}
        options={entrustmentRoles.map((value) => ({ value, label: t(`facts.entrustment.${value}`) }))}
        value={entrustment.role}
        onChange={(role) =>
          // What only the other role answers is not sent unseen.
          change({ entrustment: { role, entrustor: null, notifiedEntrustorAt: noMoment, receivedNoticeAt: noMoment } })
        }
      />
      {entrustment.role === 'entrustee' && (
        <div className="flex flex-col gap-4 border-l-4 border-line pl-4">
          <RadioGroup
            inline
            label={t('facts.entrustor.ask')}
            options={[
              { value: 'private', label: t('facts.entrustor.private') },
              { value: 'publicBody', label: t('facts.entrustor.publicBody') },
            ]}
            value={entrustment.entrustor}
            onChange={(entrustor: 'private' | 'publicBody') => set({ entrustor })}
          />
          <MomentField
            id="fact-notified-entrustor"
            label={t('facts.notifiedEntrustorAt.ask')}
            hint={t('facts.notifiedEntrustorAt.hint')}
            value={entrustment.notifiedEntrustorAt}
            onChange={(notifiedEntrustorAt) => set({ notifiedEntrustorAt })}
          />
        </div>
      )}
      {entrustment.role === 'entrustor' && (
        <div className="border-l-4 border-line pl-4">
          <MomentField
            id="fact-received-notice"
            label={t('facts.receivedNoticeAt.ask')}
            hint={t('facts.receivedNoticeAt.hint')}
            value={entrustment.receivedNoticeAt}
            onChange={(receivedNoticeAt) => set({ receivedNoticeAt })}
          />
        </div>
      )}
    </div>
  );
}
