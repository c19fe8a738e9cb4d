import type { Day } from '../domain/day.ts';
import type { Text } from '../domain/text.ts';

/** One revision of a rule set: when it came, for which days of knowing it matters, and what changed. */
export interface Revision {
  ruleSet: string;
  revision: number;
  /** The day on which this revision entered the program. */
  date: Day;
  /** First and last day of knowing that it affects; null: open, of a promulgated set: none yet. */
  affects: { from: Day | null; to: Day | null };
  changed: Text;
}

const FIRST = '2026-11-22';

/** Newest last within a rule set. A revision that is released stays here as it is. */
export const changelog: readonly Revision[] = [
  {
    ruleSet: 'appi-none',
    revision: 1,
    date: FIRST,
    affects: { from: null, to: '2022-03-31' },
    changed: {
      ja: '初版。報告と通知の義務がなかった期間です。',
      en: 'First revision: the time before there was a duty to report and notify.',
    },
  },
  {
    ruleSet: 'appi-2022',
    revision: 1,
    date: FIRST,
    affects: { from: '2022-04-01', to: '2024-03-31' },
    changed: {
      ja: '初版。報告と本人への通知が義務となりました。',
      en: 'First revision: report and notice to individuals became mandatory.',
    },
  },
  {
    ruleSet: 'appi-2024',
    revision: 1,
    date: FIRST,
    affects: { from: '2024-04-01', to: null },
    changed: {
      ja: '初版。3号が、取得しようとしている個人情報(ウェブスキミング等)に広がりました。',
      en: 'First revision: item 3 was widened to information being acquired, as by web skimming.',
    },
  },
  {
    ruleSet: 'appi-2026-amended',
    revision: 1,
    date: FIRST,
    affects: { from: null, to: null },
    changed: {
      ja: '2026年7月17日公布、未施行。権利利益の侵害のおそれが小さい場合の本人への通知の緩和です。施行日と内容が定まるまで、どの日にも適用しません。',
      en: 'Promulgated 2026-07-17, not in force: relaxed notice to individuals where the risk to them is small. Applied to no day until its start and content are fixed.',
    },
  },
  {
    ruleSet: 'mynumber-2015',
    revision: 1,
    date: FIRST,
    affects: { from: null, to: '2022-03-31' },
    changed: {
      ja: '初版。平成27年告示第2号の取扱いです。',
      en: 'First revision: Notice No. 2 of 2015.',
    },
  },
  {
    ruleSet: 'mynumber-2022',
    revision: 1,
    date: FIRST,
    affects: { from: '2022-04-01', to: null },
    changed: {
      ja: '初版。番号法29条の4による報告と通知の義務です。',
      en: 'First revision: report and notice under article 29-4 of the My Number Act.',
    },
  },
  {
    ruleSet: 'pmark-seed-003',
    revision: 1,
    date: FIRST,
    affects: { from: null, to: '2022-03-31' },
    changed: {
      ja: '初版。確報が一律30日の、従前の事故報告です。',
      en: 'First revision: the older accident reports, 30 days for every final report.',
    },
  },
  {
    ruleSet: 'pmark-jipdec-2022',
    revision: 1,
    date: FIRST,
    affects: { from: '2022-04-01', to: null },
    changed: {
      ja: '初版。不正の目的では60日となり、マイナンバーの速報の類型が加わりました。',
      en: 'First revision: 60 days for a wrongful purpose, and preliminary classes for My Number.',
    },
  },
  {
    ruleSet: 'coop-seed002',
    revision: 1,
    date: FIRST,
    affects: { from: null, to: null },
    changed: {
      ja: '初版。所管行政庁への速報と確報です。',
      en: 'First revision: preliminary and final report to the supervising authority.',
    },
  },
  {
    ruleSet: 'manbou-seed000',
    revision: 1,
    date: FIRST,
    affects: { from: null, to: null },
    changed: {
      ja: '初版。機構への事故報告です。',
      en: 'First revision: accident report to the accredited body.',
    },
  },
  {
    ruleSet: 'japico-seed001',
    revision: 1,
    date: FIRST,
    affects: { from: null, to: null },
    changed: {
      ja: '初版。協会への事故報告(推奨)です。',
      en: 'First revision: accident report to the accredited body, recommended.',
    },
  },
];

export const revisionsOf = (ruleSet: string): Revision[] => changelog.filter((each) => each.ruleSet === ruleSet);
