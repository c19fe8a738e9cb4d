import type { Text } from '../src/domain/text.ts';
import type { TaskId } from './commitments/v1/commitments.ts';

/** What a task is called in a reminder and on a board. */
export const taskLabels: Record<TaskId, Text> = {
  tellRecipient: { ja: '取下げの連絡', en: 'Tell the recipient of the withdrawal' },
  supplement: { ja: '追完', en: 'Supplement' },
  refile: { ja: 'ポータルへの再提出', en: 'File again on the portal' },
  recheckDeferral: { ja: '通知見合わせの再確認', en: 'Re-check of the deferral' },
};
