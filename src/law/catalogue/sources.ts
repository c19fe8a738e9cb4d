import type { Text } from '../../domain/text.ts';

/** What a tag of a source stands for. `weak`: whoever relies on it alone has the rule confirmed first. */
export interface Source extends Text {
  weak?: true;
}

export const sources = {
  LAW: {
    ja: '個人情報の保護に関する法律(平成15年法律第57号)。数字は条',
    en: 'Act on the Protection of Personal Information (Act No. 57 of 2003), APPI; numbers are articles',
  },
  RULE: {
    ja: '個人情報の保護に関する法律施行規則。数字は条',
    en: 'Enforcement Rules for the APPI; numbers are rules',
  },
  GL: {
    ja: '個人情報の保護に関する法律についてのガイドライン(通則編)(2025年6月改正)。数字は章',
    en: 'PPC guideline on the APPI, general rules (as revised in June 2025); numbers are sections',
  },
  CERT: {
    ja: '個人情報の保護に関する法律についてのガイドライン(認定個人情報保護団体編)',
    en: 'PPC guideline on the APPI, accredited personal information protection organizations',
  },
  FAQ: {
    ja: '個人情報保護委員会のガイドライン等に関するQ&A。数字は問',
    en: "The PPC's questions and answers on its guidelines; numbers are questions",
  },
  'FAQ-G': {
    ja: '個人情報保護委員会の行政機関等編のQ&A。数字は問',
    en: "The PPC's questions and answers on administrative organs; numbers are questions",
  },
  'FAQ-F': {
    ja: '金融機関における個人情報保護に関するQ&A。数字は問',
    en: 'Questions and answers on personal information at financial institutions; numbers are questions',
  },
  PPCFORM: {
    ja: '個人情報保護委員会の漏えい等報告フォームのページ',
    en: "The PPC's page of the breach report form",
  },
  MNLAW: {
    ja: '行政手続における特定の個人を識別するための番号の利用等に関する法律(番号法、平成25年法律第27号)。数字は条',
    en: 'My Number Act (Act No. 27 of 2013); numbers are articles',
  },
  MNRULE: {
    ja: '特定個人情報の漏えい等の報告等に関する規則(番号法29条の4に基づく個人情報保護委員会規則)。数字は条',
    en: "PPC rules on breach reports under article 29-4 of the My Number Act; numbers are rules ('2(1)' is rule 2, item 1)",
  },
  MNGL: {
    ja: '特定個人情報の適正な取扱いに関するガイドライン(事業者編)別添2(2025年6月改正)',
    en: 'PPC My Number guideline for businesses, annex 2 (as revised in June 2025)',
  },
  PM: {
    ja: 'JIPDECのプライバシーマーク制度の事故報告のページ',
    en: "JIPDEC's pages on accident reports under the PrivacyMark scheme",
  },
  'PM-JISA': {
    ja: 'プライバシーマークの審査機関(JISA)の事故報告のページ',
    en: 'Pages on accident reports of a PrivacyMark review body (JISA)',
  },
  'PM-PORTAL': {
    ja: 'Pマークポータルサイトの案内(2024年10月31日以降)',
    en: 'Guide to the PrivacyMark portal (since 2024-10-31)',
  },
  'seed 000': {
    ja: '特定非営利活動法人全国万引犯罪防止機構「認定個人情報保護団体 個人情報保護指針」(2022年4月1日改訂)',
    en: 'Zenkoku Manbiki Hanzai Boshi Kiko: guideline of the accredited body (as revised 2022-04-01)',
  },
  'seed 001': {
    ja: '一般社団法人日本個人情報管理協会「個人情報保護指針」Ver3.00(平成29年5月30日制定)',
    en: 'JAPiCO: personal information protection guideline, version 3.00 (of 2017-05-30)',
  },
  'seed 002': {
    ja: '生活協同組合の個人情報保護規程 巻末別表「行政報告要領及び本人への通知要領の詳細」',
    en: 'Annex to the personal information rules of a co-op: how to report to the authorities and notify persons',
  },
  'seed 003': {
    ja: 'プライバシーマーク制度の「個人情報の取扱いにおける事故等の報告」に関するQ&A。数字は問',
    en: 'Questions and answers on accident reports under the PrivacyMark scheme; numbers are questions',
  },
  'seed 004': {
    ja: '事業者における特定個人情報の漏えい事案等が発生した場合の対応について(平成27年特定個人情報保護委員会告示第2号)',
    en: 'Notice No. 2 of 2015 on breaches of specific personal information at businesses',
  },
  METI: { ja: '経済産業省の漏えい等報告のページ', en: "METI's page on breach reports" },
  MIC: { ja: '総務省の漏えい等報告のページ', en: "MIC's page on breach reports" },
  MLIT: { ja: '国土交通省の漏えい等報告のページ', en: "MLIT's page on breach reports" },
  DELEG: { ja: '個人情報保護委員会の権限委任の表', en: "The PPC's table of delegated powers" },
  HOL: {
    ja: '行政機関の休日に関する法律(昭和63年法律第91号)。数字は条',
    en: 'Act on Holidays of Administrative Organs (Act No. 91 of 1988); numbers are articles',
  },
  promulgated: { ja: '公布された改正法(未施行)', en: 'Amending act, promulgated and not in force' },
  policy: { ja: '本製品の方針(安全な側をとる)', en: 'A decision of this program, on the safe side' },
  '2nd': { ja: '二次資料のみ', en: 'Secondary source only', weak: true },
  inf: { ja: '引用元の文からの推論', en: 'Inferred from the cited text', weak: true },
  mem: { ja: '原典未確認の記憶', en: 'From memory, not checked against the source', weak: true },
} as const satisfies Record<string, Source>;
export type SourceTag = keyof typeof sources;

/** A source and where in it: `GL 3-5-3-1(3)`. */
export type SourceRef = SourceTag | `${SourceTag} ${string}`;

const tags = Object.keys(sources) as SourceTag[];

/** The tag that a reference begins with; the longest, since `FAQ-G` begins like `FAQ`. */
export function tagOf(ref: string): SourceTag | undefined {
  const found = tags.filter((tag) => ref === tag || ref.startsWith(`${tag} `));
  return found.sort((a, b) => b.length - a.length)[0];
}

export const sourceOf = (tag: SourceTag): Source => sources[tag];
export const sourceTags: readonly SourceTag[] = tags;
