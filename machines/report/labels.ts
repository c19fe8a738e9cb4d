import { label, type StateLabel } from '../label.ts';

/** Drafting, review and approval are the same in every stage. */
const stage = (path: string, ja: string, en: string): Record<string, StateLabel> => ({
  [path]: label(ja, en),
  [`${path}.drafting`]: label(`${ja}の作成`, `${en}: drafting`, [
    `${ja}を作成し審査に回す`,
    'Write it and submit it for review',
  ]),
  [`${path}.inReview`]: label(`${ja}の審査`, `${en}: in review`, [
    `${ja}を承認または差し戻す`,
    'Approve it or return it',
  ]),
  [`${path}.portalDown`]: label(`${ja}: ポータル不通`, `${en}: portal down`, [
    '別の方法で提出するか、復旧を待って提出する',
    'File it by another route, or on the portal once it is back',
  ]),
  [`${path}.approved`]: label(`${ja}承認済み`, `${en}: approved`, [
    `${ja}を提出し、受付番号を記録する`,
    'File it and record the receipt number',
  ]),
});

export const labels: Record<string, StateLabel> = {
  active: label('報告', 'Reporting'),
  'active.deciding': label('次の報告の判定', 'Deciding'),
  ...stage('active.preliminary', '速報', 'Preliminary report'),
  ...stage('active.interim', '続報', 'Interim report'),
  'active.interim.collecting': label('確報に向けた調査', 'Collecting for the final', [
    '判明した事実を続報または確報にまとめる',
    'Put what became known into an interim or the final report',
  ]),
  ...stage('active.final', '確報', 'Final report'),
  ...stage('active.supplementing', '追完', 'Supplement'),
  'active.supplementing.collecting': label('追完に向けた調査', 'Collecting for the supplement', [
    '不明だった事項が判明次第、追完する',
    'Supplement as soon as the missing items are known',
  ]),
  ...stage('active.single', '通知・報告', 'Notice or report'),
  'active.single.approved': label('通知・報告承認済み', 'Notice or report: approved', [
    '相手へ通知・報告し、記録する',
    'Tell the recipient, and record it',
  ]),
  released: label('通知による免除', 'Released by notice'),
  'released.cooperating': label('委託元へ協力中', 'Cooperating with the entrustor', [
    '委託元の報告と通知に協力する',
    'Help the entrustor with its report and notice',
  ]),
  'released.ended': label('協力終了', 'Cooperation ended'),
  settled: label('完了', 'Settled'),
  declined: label('見送り', 'Declined'),
  withdrawn: label('取下げ', 'Withdrawn'),
  'withdrawn.quiet': label('取下げ済み', 'Withdrawn'),
  'withdrawn.tellingRecipient': label('取下げの連絡待ち', 'Recipient to be told', [
    '提出済みの報告先へ、該当しなくなった旨を連絡する',
    'Tell the recipient that it no longer applies',
  ]),
};
