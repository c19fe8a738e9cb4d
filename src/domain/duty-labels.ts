import { type Basis, type DutyId, type DutyState, dutyIds, type Mode, type Recipient, type Standing } from './duty.ts';
import type { Text } from './text.ts';

/** What a duty is called, in the official terms; beside a recipient, as in 「確報(個人情報保護委員会)」. */
export const dutyLabels: Record<DutyId, Text> = {
  'ppc.preliminary': { ja: '速報', en: 'Preliminary report' },
  'ppc.final': { ja: '確報', en: 'Final report' },
  'individuals.notice': { ja: '本人への通知', en: 'Notice to the individuals' },
  publication: { ja: '公表', en: 'Publication' },
  'entrustor.notice': { ja: '委託元への通知', en: 'Notice to the entrustor' },
  'police.consult': { ja: '警察への相談', en: 'Consultation with the police' },
  'myNumber.preliminary': { ja: '特定個人情報の速報', en: 'My Number preliminary report' },
  'myNumber.final': { ja: '特定個人情報の確報', en: 'My Number final report' },
  'myNumber.effort': { ja: '特定個人情報の報告(努力義務)', en: 'My Number report (duty to endeavour)' },
  'myNumber.grave': { ja: '特定個人情報の重大事態の報告', en: 'Report of a grave My Number case' },
  'myNumber.report': { ja: '特定個人情報の漏えい等の報告', en: 'My Number breach report' },
  'pmark.preliminary': {
    ja: '審査機関への事故報告(速報)',
    en: 'Accident report to the PrivacyMark review body (preliminary)',
  },
  'pmark.final': { ja: '審査機関への事故報告(確報)', en: 'Accident report to the PrivacyMark review body (final)' },
  'cooperative.preliminary': {
    ja: '所管行政庁への報告(速報)',
    en: "Report to the co-op's supervising authority (preliminary)",
  },
  'cooperative.final': { ja: '所管行政庁への報告(確報)', en: "Report to the co-op's supervising authority (final)" },
  'manbou.report': { ja: '認定個人情報保護団体への事故報告', en: 'Accident report to the accredited body' },
  'japico.report': { ja: '認定個人情報保護団体への事故報告', en: 'Accident report to the accredited body' },
};

export const recipientLabels: Record<Recipient, Text> = {
  ppc: { ja: '個人情報保護委員会', en: 'Personal Information Protection Commission' },
  minister: { ja: '事業所管大臣', en: 'minister with jurisdiction over the business' },
  supervisor: { ja: '所管行政庁', en: 'supervising authority' },
  reviewBody: { ja: '審査機関', en: 'PrivacyMark review body' },
  manbou: { ja: '全国万引犯罪防止機構', en: 'Zenkoku Manbiki Hanzai Boshi Kiko' },
  japico: { ja: '日本個人情報管理協会', en: 'JAPiCO' },
  entrustor: { ja: '委託元', en: 'entrustor' },
  individuals: { ja: '本人', en: 'individuals' },
  public: { ja: '公衆', en: 'the public' },
  police: { ja: '警察', en: 'the police' },
};

export const standingLabels: Record<Standing, Text> = {
  due: { ja: '義務', en: 'Duty' },
  possible: { ja: '義務の可能性あり(事実が未確定)', en: 'Possible duty (a fact is still unknown)' },
  effort: { ja: '努力義務', en: 'Duty to endeavour' },
  recommended: { ja: '推奨', en: 'Recommended' },
};

/** What a due day rests on. Only `statute` may be called statutory: 3 to 5 days is a guideline's yardstick. */
export const basisLabels: Record<Basis, Text> = {
  statute: { ja: '法令', en: 'Statute' },
  yardstick: {
    ja: 'ガイドラインの目安(法令の定める日数ではありません)',
    en: 'Guideline yardstick (the law sets no number of days)',
  },
  contract: { ja: '契約(プライバシーマーク制度など)', en: 'Contract (such as the PrivacyMark scheme)' },
  bodyRule: { ja: '所属団体の規程', en: 'Rule of the accredited body' },
  policy: { ja: '方針・推奨', en: 'Policy or recommendation' },
};

export const dutyStateLabels: Record<DutyState, Text> = {
  open: { ja: '未了', en: 'open' },
  settled: { ja: '完了', en: 'settled' },
  withdrawn: { ja: '取下げ', en: 'withdrawn' },
  declined: { ja: '見送り', en: 'declined' },
};

/** How the individuals are told. */
export const modeLabels: Record<Mode, Text> = {
  direct: { ja: '直接', en: 'directly' },
  mixed: { ja: '直接と代替措置', en: 'directly and by substitute measures' },
  substitute: { ja: '代替措置', en: 'by substitute measures' },
  deferrable: { ja: '当面待つことができる', en: 'may wait for now' },
};

const isDutyId = (id: string): id is DutyId => dutyIds.some((known) => known === id);

/** Recipients whose duties say in their names to whom: 「本人への通知」 needs no 「(本人)」. A task's name does not. */
const namedByTheirDuties: readonly Recipient[] = [
  'supervisor',
  'reviewBody',
  'entrustor',
  'individuals',
  'public',
  'police',
];

interface Named {
  id: string;
  recipient: Recipient | null;
  /** A task's. */
  label?: Text;
}

/** What is said of the recipient beside the name; null where the name already says to whom. */
export const recipientBeside = ({ recipient, label }: Named): Text | null =>
  recipient === null || (!label && namedByTheirDuties.includes(recipient)) ? null : recipientLabels[recipient];

/** 「確報(個人情報保護委員会)」, `Final report (Personal Information Protection Commission)`; a task by its own label, else its id. */
export function dutyTitle(duty: Named): Text {
  const name = duty.label ?? (isDutyId(duty.id) ? dutyLabels[duty.id] : { ja: duty.id, en: duty.id });
  const to = recipientBeside(duty);
  return to === null ? name : { ja: `${name.ja}(${to.ja})`, en: `${name.en} (${to.en})` };
}
