import type { Basis, DutyId, Mode, Recipient, Standing } from '../domain/duty.ts';
import type { Text } from '../domain/text.ts';

/** Words for what an assessment says of a duty. */

export const dutyNames: Readonly<Record<DutyId, Text>> = {
  'ppc.preliminary': { ja: '速報', en: 'Preliminary report' },
  'ppc.final': { ja: '確報', en: 'Final report' },
  'individuals.notice': { ja: '本人への通知', en: 'Notice to individuals' },
  publication: { ja: '公表', en: 'Publication' },
  'entrustor.notice': { ja: '委託元への通知', en: 'Notice to the entrustor' },
  'police.consult': { ja: '警察への相談', en: 'Consulting the police' },
  'myNumber.preliminary': { ja: 'マイナンバーの速報', en: 'My Number preliminary report' },
  'myNumber.final': { ja: 'マイナンバーの確報', en: 'My Number final report' },
  'myNumber.effort': { ja: 'マイナンバーの報告(努力義務)', en: 'My Number report (endeavour)' },
  'myNumber.grave': { ja: 'マイナンバーの重大事態の報告', en: 'My Number report of a grave situation' },
  'myNumber.report': { ja: 'マイナンバーの漏えい事案等の報告', en: 'My Number incident report' },
  'pmark.preliminary': { ja: 'プライバシーマークの速報', en: 'PrivacyMark preliminary report' },
  'pmark.final': { ja: 'プライバシーマークの事故報告', en: 'PrivacyMark accident report' },
  'cooperative.preliminary': { ja: '所管行政庁への速報', en: 'Preliminary report to the supervising authority' },
  'cooperative.final': { ja: '所管行政庁への確報', en: 'Final report to the supervising authority' },
  'manbou.report': { ja: '認定団体への報告', en: 'Report to the accredited body' },
  'japico.report': { ja: '認定団体への報告', en: 'Report to the accredited body' },
};

export const recipientNames: Readonly<Record<Recipient, Text>> = {
  ppc: { ja: '個人情報保護委員会', en: 'the PPC' },
  minister: { ja: '事業所管大臣', en: 'the competent minister' },
  supervisor: { ja: '所管行政庁', en: 'the supervising authority' },
  reviewBody: { ja: '審査機関', en: 'the review body' },
  manbou: { ja: '全国万引犯罪防止機構', en: 'manbou' },
  japico: { ja: '日本個人情報管理協会', en: 'JAPiCO' },
  entrustor: { ja: '委託元', en: 'the entrustor' },
  individuals: { ja: '本人', en: 'the individuals' },
  public: { ja: '一般', en: 'the public' },
  police: { ja: '警察', en: 'the police' },
};

export const standingNames: Readonly<Record<Standing, Text>> = {
  due: { ja: '必要', en: 'due' },
  possible: { ja: '必要となりうる', en: 'possibly due' },
  effort: { ja: '努力義務', en: 'duty to endeavour' },
  recommended: { ja: '推奨', en: 'recommended' },
};

export const basisNames: Readonly<Record<Basis, Text>> = {
  statute: { ja: '法令', en: 'statute' },
  yardstick: { ja: 'ガイドラインの目安', en: 'guideline yardstick' },
  contract: { ja: '契約', en: 'contract' },
  bodyRule: { ja: '団体の指針', en: "the body's guideline" },
  policy: { ja: '方針', en: 'policy' },
};

export const modeNames: Readonly<Record<Mode, Text>> = {
  direct: { ja: '直接', en: 'directly' },
  mixed: { ja: '直接と代替措置', en: 'directly and by substitute measures' },
  substitute: { ja: '代替措置', en: 'by substitute measures' },
  deferrable: { ja: '当面待つことができる', en: 'may wait for now' },
};
