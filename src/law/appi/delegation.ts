import type { Sector } from '../../contract/facts.ts';
import type { Day } from '../../domain/day.ts';
import type { Text } from '../../domain/text.ts';
import type { SourceRef } from '../catalogue/sources.ts';
import type { RuleId } from '../rule-ids.ts';

/** Who receives the reports of a sector, for days of knowing from one day to another (APPI-RECIP-1). */
export interface Delegation {
  sector: Sector;
  /** What it is of the sector, where the table distinguishes. */
  field: Text;
  /** Null: the catalogue names none. */
  authority: Text | null;
  /** Null: not known (of `to`: open). */
  from: Day | null;
  to: Day | null;
  rule: RuleId;
  sources: readonly SourceRef[];
  /** What a person checks before relying on the row; null: nothing beyond its mark. */
  needsReview: Text | null;
}

const LICENCE: Text = {
  ja: '免許・登録の別により受け取る官署が異なるため、提出先を確認します。',
  en: 'Which office receives it depends on the licence or registration: check it.',
};

const DATES: Text = {
  ja: '変更の日が確認できていないため、知った日に当てはまる表を確認します。',
  en: 'The day of the change is not known: check the table that held on the day of knowing.',
};

const PPC: Text = { ja: '個人情報保護委員会', en: 'Personal Information Protection Commission (PPC)' };

/**
 * The power to receive reports, delegated under article 150(1). The PPC's own table was not at hand: rows rest on the pages
 * of the ministries, their first day on that of the duty itself.
 */
export const delegations: readonly Delegation[] = [
  {
    sector: 'finance',
    field: { ja: '銀行、保険、金融商品取引、貸金等', en: 'banking, insurance, securities, money lending' },
    authority: {
      ja: '金融庁長官(財務局長等、都道府県知事)',
      en: 'Financial Services Agency (finance bureaus, governors)',
    },
    from: '2022-04-01',
    to: null,
    rule: 'OTH-FIN',
    sources: ['FAQ-F 4-6', 'FAQ-F 4-7', 'inf'],
    needsReview: LICENCE,
  },
  {
    sector: 'telecom',
    field: { ja: '電気通信事業等', en: 'telecommunications' },
    authority: {
      ja: '総務大臣(総合通信局長等)',
      en: 'Minister for Internal Affairs and Communications (regional bureaus)',
    },
    from: '2022-04-01',
    to: null,
    rule: 'OTH-MIC',
    sources: ['MIC', 'inf'],
    needsReview: null,
  },
  {
    sector: 'realEstate',
    field: { ja: '宅地建物取引業等', en: 'real estate transactions' },
    authority: {
      ja: '国土交通大臣(地方整備局長等、都道府県知事)',
      en: 'Minister of Land, Infrastructure, Transport and Tourism (regional bureaus, governors)',
    },
    from: '2022-04-01',
    to: null,
    rule: 'OTH-MLIT',
    sources: ['MLIT', '2nd'],
    needsReview: LICENCE,
  },
  {
    sector: 'other',
    field: { ja: '指定信用情報機関、認定割賦販売協会', en: 'designated credit bureaus, instalment sales association' },
    authority: { ja: '経済産業大臣', en: 'Minister of Economy, Trade and Industry' },
    from: '2022-04-01',
    to: null,
    rule: 'OTH-METI',
    sources: ['METI', 'inf'],
    needsReview: DATES,
  },
  {
    sector: 'other',
    field: { ja: '包括・個別信用購入あっせん業者(変更前)', en: 'credit purchase mediators (before the change)' },
    authority: { ja: '経済産業大臣', en: 'Minister of Economy, Trade and Industry' },
    from: '2022-04-01',
    to: null,
    rule: 'OTH-METI',
    sources: ['METI', 'inf'],
    needsReview: DATES,
  },
  {
    sector: 'none',
    field: { ja: '包括・個別信用購入あっせん業者(変更後)', en: 'credit purchase mediators (after the change)' },
    authority: PPC,
    from: null,
    to: null,
    rule: 'OTH-METI',
    sources: ['METI', 'inf'],
    needsReview: DATES,
  },
  {
    sector: 'other',
    field: { ja: '上記以外の委任された分野(警備業など)', en: 'other delegated fields, such as security firms' },
    authority: null,
    from: null,
    to: null,
    rule: 'APPI-RECIP-1',
    sources: ['DELEG'],
    needsReview: {
      ja: '委任先の大臣と報告の方法を、現在の委任表で確認します。',
      en: 'Check in the present table of delegation which minister receives it, and how.',
    },
  },
  {
    sector: 'none',
    field: { ja: '委任のない分野', en: 'fields without delegation' },
    authority: PPC,
    from: '2022-04-01',
    to: null,
    rule: 'APPI-RECIP-1',
    sources: ['LAW 150', 'GL 3-5-3-3'],
    needsReview: null,
  },
  {
    sector: 'unknown',
    field: { ja: '委任の有無が分からない', en: 'not known whether delegated' },
    authority: PPC,
    from: '2022-04-01',
    to: null,
    rule: 'APPI-RECIP-1',
    sources: ['policy'],
    needsReview: {
      ja: '委任された分野かどうかを確認します。それまでは個人情報保護委員会を報告先とします。',
      en: 'Check whether the sector is delegated; until then reports go to the PPC.',
    },
  },
];
