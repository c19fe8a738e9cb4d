import type { Text } from '../src/domain/text.ts';
import type { TaskId } from './commitments/v1/commitments.ts';

/** What a task is called in a reminder and on a board. */
export const taskLabels: Record<TaskId, Text> = {
  tellRecipient: { ja: '取下げの連絡', en: 'Tell the recipient of the withdrawal' },
  supplement: { ja: '追完', en: 'Supplement' },
  refile: { ja: 'ポータルへの再提出', en: 'File again on the portal' },
  recheckDeferral: { ja: '通知見合わせの再確認', en: 'Re-check of the deferral' },
  reportLeakFinding: { ja: '責任者への即時の報告(手順A①)', en: 'Report of the finding at once (step A1)' },
  confirmSituation: { ja: '状況の確認と機構への報告(手順A②)', en: 'Situation confirmed, body told (step A2)' },
  requestPressRelease: { ja: '報道発表の準備の要請(手順A③)', en: 'Request for a press release (step A3)' },
  consultOnLeak: { ja: '機構との相談(手順A④)', en: 'Consultation with the body (step A4)' },
  reportDamageFinding: { ja: '責任者への即時の報告(手順B①)', en: 'Report of the finding at once (step B1)' },
  establishDamage: { ja: '被害状況と原因の確認(手順B②)', en: 'Damage and cause established (step B2)' },
  restoreData: { ja: 'バックアップデータからの復旧(手順B③)', en: 'Restoring from the backup (step B3)' },
  preserveState: { ja: '現状保存(手順B④)', en: 'Preservation of the present state (step B4)' },
  consultOnDamage: {
    ja: '機構との相談と被害届の検討(手順B⑤)',
    en: 'Consultation with the body, police report (step B5)',
  },
};
