import type { DutyId } from '../../domain/duty.ts';
import type { Text } from '../../domain/text.ts';

/** What a duty or task is called in a subject: at most 7 characters, or 15 Latin ones, so that a phone shows the day too. */
const briefNames: Record<DutyId, Text> & Partial<Record<string, Text>> = {
  'ppc.preliminary': { ja: '速報', en: 'Prelim. report' },
  'ppc.final': { ja: '確報', en: 'Final report' },
  'individuals.notice': { ja: '本人への通知', en: 'Notice' },
  publication: { ja: '公表', en: 'Publication' },
  'entrustor.notice': { ja: '委託元への通知', en: 'Tell entrustor' },
  'police.consult': { ja: '警察への相談', en: 'Police' },
  'myNumber.preliminary': { ja: '番号法の速報', en: 'My No. prelim.' },
  'myNumber.final': { ja: '番号法の確報', en: 'My No. final' },
  'myNumber.effort': { ja: '番号法の報告', en: 'My No. report' },
  'myNumber.grave': { ja: '重大事態の報告', en: 'My No. grave' },
  'myNumber.report': { ja: '番号法の報告', en: 'My No. report' },
  'pmark.preliminary': { ja: 'Pマーク速報', en: 'P-mark prelim.' },
  'pmark.final': { ja: 'Pマーク確報', en: 'P-mark final' },
  'cooperative.preliminary': { ja: '生協の速報', en: 'Co-op prelim.' },
  'cooperative.final': { ja: '生協の確報', en: 'Co-op final' },
  'manbou.report': { ja: '事故報告', en: 'Accident report' },
  'japico.report': { ja: '事故報告', en: 'Accident report' },
  tellRecipient: { ja: '取下げの連絡', en: 'Tell recipient' },
  supplement: { ja: '追完', en: 'Supplement' },
  refile: { ja: '再提出', en: 'File again' },
  reportLeakFinding: { ja: '手順A①報告', en: 'A1 tell at once' },
  confirmSituation: { ja: '手順A②確認', en: 'A2 situation' },
  requestPressRelease: { ja: '手順A③発表', en: 'A3 press' },
  consultOnLeak: { ja: '手順A④相談', en: 'A4 consult' },
  reportDamageFinding: { ja: '手順B①報告', en: 'B1 tell at once' },
  establishDamage: { ja: '手順B②確認', en: 'B2 damage' },
  restoreData: { ja: '手順B③復旧', en: 'B3 restore' },
  preserveState: { ja: '手順B④保存', en: 'B4 preserve' },
  consultOnDamage: { ja: '手順B⑤相談', en: 'B5 consult' },
  recheckDeferral: { ja: '見合わせ再確認', en: 'Re-check' },
};

/** Undefined for what has no brief name: its title stands there then. */
export const briefDuty = (id: string): Text | undefined => briefNames[id];
