import type { DataSubject, Sector } from '../contract/facts.ts';
import type { Regime } from '../domain/duty.ts';
import { dutyLabels, standingLabels } from '../domain/duty-labels.ts';
import type { Text } from '../domain/text.ts';
import type { AppiParameters } from './appi/rule-sets.ts';
import type { CooperativeParameters } from './cooperative/rule-sets.ts';
import { itemNames } from './item-names.ts';
import type { JapicoParameters } from './japico/rule-sets.ts';
import type { ManbouParameters } from './manbou/rule-sets.ts';
import type { MyNumberNoticeParameters, MyNumberReportParameters, MyNumberSubject } from './my-number/rule-sets.ts';
import type { PathOf } from './parameter-path.ts';
import type { PmarkParameters } from './pmark/rule-sets.ts';
import type { RuleId } from './rule-ids.ts';

/** What a parameter is called, from which rule, how its numbers and its words read. */
export interface ParameterLabel {
  label: Text;
  rule: RuleId;
  /** How a number of it is written; `#` stands for the number. */
  unit?: Text;
  words?: Readonly<Record<string, Text>>;
}

const PERSONS: Text = { ja: '#人', en: '# persons' };
const DAY: Text = { ja: '#日目', en: 'day #' };

const sectors: Record<Sector, Text> = {
  finance: { ja: '金融', en: 'finance' },
  telecom: { ja: '電気通信', en: 'telecommunications' },
  realEstate: { ja: '不動産', en: 'real estate' },
  other: { ja: 'その他の委任分野', en: 'other delegated sectors' },
  none: { ja: '委任なし', en: 'not delegated' },
  unknown: { ja: '不明', en: 'unknown' },
};
export const sectorLabels: Readonly<Record<Sector, Text>> = sectors;

const subjects: Record<DataSubject, Text> = {
  customers: { ja: '顧客', en: 'customers' },
  employees: { ja: '従業員', en: 'employees' },
  shareholders: { ja: '株主', en: 'shareholders' },
  other: { ja: 'その他', en: 'others' },
};

const itemsOfRule7: Readonly<Record<string, Text>> = {
  1: { ja: '1号', en: 'item 1' },
  2: { ja: '2号', en: 'item 2' },
  3: { ja: '3号', en: 'item 3' },
  4: { ja: '4号', en: 'item 4' },
};

const preliminaryTarget: Text = { ja: '速報の目安(目標日)', en: 'preliminary report: target of the yardstick' };
const preliminaryDue: Text = { ja: '速報の目安(末日)', en: 'preliminary report: last day of the yardstick' };
const finalStandard: Text = { ja: '確報の期限', en: 'final report: last day' };
const finalWrongful: Text = { ja: '確報の期限(不正の目的)', en: 'final report: last day, wrongful purpose' };
const rolls: Text = { ja: '確報の末日が休日なら翌開庁日に移る', en: 'final report: a closed last day moves on' };

const appi: Record<PathOf<AppiParameters>, ParameterLabel> = {
  specialCare: {
    label: { ja: '要配慮個人情報の項目(1号)', en: 'special care-required items (item 1)' },
    rule: 'APPI-CAT-1-LIST',
    words: itemNames,
  },
  financialHarm: {
    label: { ja: '財産的被害のおそれがある項目(2号)', en: 'items that risk financial harm (item 2)' },
    rule: 'APPI-CAT-2',
    words: itemNames,
  },
  personsAbove: {
    label: { ja: '本人の数がこれを超えると4号', en: 'item 4 above this number' },
    rule: 'APPI-CAT-4',
    unit: PERSONS,
  },
  plannedForDatabase: {
    label: { ja: '取得しようとしている個人情報を含む号', en: 'items that cover information being acquired' },
    rule: 'APPI-SCOPE-1',
    words: itemsOfRule7,
  },
  'preliminary.target': { label: preliminaryTarget, rule: 'APPI-PRELIM-WHEN', unit: DAY },
  'preliminary.due': { label: preliminaryDue, rule: 'APPI-PRELIM-WHEN', unit: DAY },
  'final.standard': { label: finalStandard, rule: 'APPI-FINAL-WHEN', unit: DAY },
  'final.wrongfulPurpose': { label: finalWrongful, rule: 'APPI-FINAL-WHEN', unit: DAY },
  finalRolls: { label: rolls, rule: 'DL-ROLL' },
  delegatedSectors: {
    label: { ja: '事業所管大臣が報告を受ける分野', en: 'sectors in which a minister receives reports' },
    rule: 'APPI-RECIP-1',
    words: sectors,
  },
  businessData: {
    label: { ja: '委任が及ぶ情報の本人', en: 'whose data the delegation covers' },
    rule: 'APPI-RECIP-3',
    words: subjects,
  },
};

const myNumberSubjects: Record<MyNumberSubject, Text> = {
  system: { ja: '所定の情報システム', en: 'listed systems' },
  wrongfulPurpose: { ja: '不正の目的', en: 'wrongful purpose' },
  viewable: { ja: '不特定多数が閲覧できる', en: 'may be viewed by unspecified many' },
  viewed: { ja: '不特定多数に閲覧された', en: 'was viewed by unspecified many' },
  persons: { ja: '本人の数', en: 'number of persons' },
};
const myNumberItem = (n: number, rule: RuleId): ParameterLabel => ({
  label: { ja: `${n}号の内容`, en: `what item ${n} is about` },
  rule,
  words: myNumberSubjects,
});

const myNumber: Record<PathOf<MyNumberReportParameters> | PathOf<MyNumberNoticeParameters>, ParameterLabel> = {
  scheme: {
    label: { ja: '制度', en: 'scheme' },
    rule: 'MN-DUTY',
    words: {
      report: { ja: '日数のある報告と努力義務', en: 'reports with days, and an endeavour' },
      notice2015: { ja: '平成27年告示(重大事態とその他)', en: 'notice of 2015: grave cases and others' },
    },
  },
  'items.1': myNumberItem(1, 'MN-CAT-1'),
  'items.2': myNumberItem(2, 'MN-CAT-2'),
  'items.3': myNumberItem(3, 'MN-CAT-3'),
  'items.4': myNumberItem(4, 'MN-CAT-4'),
  personsAbove: {
    label: { ja: '本人の数がこれを超えると該当', en: 'the item on the number of persons applies above this' },
    rule: 'MN-CAT-4',
    unit: PERSONS,
  },
  inFileOnly: {
    label: { ja: '特定個人情報ファイルの情報に限る', en: 'only information in a specific personal information file' },
    rule: 'MN-DUTY',
  },
  exemptions: {
    label: {
      ja: '暗号化・回収・同じ内容の保管により除かれる',
      en: 'encryption, recovery and kept copies take events away',
    },
    rule: 'MN-CRYPTO',
  },
  growthStartsClock: {
    label: { ja: '後で増えた人数は知った時から数える', en: 'a count that grew starts the clock when it was known' },
    rule: 'DL-CHG-1',
  },
  'entrustorNotice.target': {
    label: { ja: '委託元への通知の目安(目標日)', en: 'notice to the entrustor: target of the yardstick' },
    rule: 'MN-ENTRUST',
    unit: DAY,
  },
  'entrustorNotice.due': {
    label: { ja: '委託元への通知の目安(末日)', en: 'notice to the entrustor: last day of the yardstick' },
    rule: 'MN-ENTRUST',
    unit: DAY,
  },
  'preliminary.target': { label: preliminaryTarget, rule: 'MN-PRELIM', unit: DAY },
  'preliminary.due': { label: preliminaryDue, rule: 'MN-PRELIM', unit: DAY },
  'final.standard': { label: finalStandard, rule: 'MN-FINAL', unit: DAY },
  'final.wrongfulPurpose': { label: finalWrongful, rule: 'MN-FINAL', unit: DAY },
  finalRolls: { label: rolls, rule: 'MN-COUNT' },
  smallFirmEmployees: {
    label: { ja: '報告を要しないことがある従業員数の上限', en: 'employees up to which a firm may be exempt' },
    rule: 'MN15-EXEMPT',
    unit: PERSONS,
  },
  bodies: {
    label: { ja: '対象事業者の報告を受ける認定団体', en: "accredited bodies that receive their members' reports" },
    rule: 'MN15-REPORT-A',
    words: {
      manbou: { ja: '全国万引犯罪防止機構', en: 'manbou' },
      japico: { ja: '日本個人情報管理協会', en: 'JAPiCO' },
    },
  },
  delegatedSectors: {
    label: { ja: '報告先が別に公表された分野', en: 'sectors whose recipient was announced separately' },
    rule: 'MN15-REPORT-A',
    words: sectors,
  },
};

const pmark: Record<PathOf<PmarkParameters>, ParameterLabel> = {
  specialCare: {
    label: { ja: '要配慮個人情報の項目(①)', en: 'special care-required items (class 1)' },
    rule: 'PM-PRELIM',
    words: itemNames,
  },
  financialHarm: {
    label: { ja: '財産的被害のおそれがある項目(②)', en: 'items that risk financial harm (class 2)' },
    rule: 'PM-PRELIM',
    words: itemNames,
  },
  classes: {
    label: { ja: '速報の対象となる事故の類型', en: 'classes of accidents with a preliminary report' },
    rule: 'PM-PRELIM',
    words: {
      1: { ja: '①要配慮個人情報', en: '1 special care-required' },
      2: { ja: '②財産的被害', en: '2 financial harm' },
      3: { ja: '③不正の目的', en: '3 wrongful purpose' },
      4: { ja: '④本人の数', en: '4 number of persons' },
      5: { ja: '⑤重大とみる事故', en: '5 deemed serious' },
      'mn-system': { ja: 'マイナンバー: 所定のシステム', en: 'My Number: listed systems' },
      'mn-viewed': { ja: 'マイナンバー: 不特定多数の閲覧', en: 'My Number: viewed by unspecified many' },
      'mn-wrongful': { ja: 'マイナンバー: 不正の目的', en: 'My Number: wrongful purpose' },
      'mn-100': { ja: 'マイナンバー: 本人の数', en: 'My Number: number of persons' },
    },
  },
  personsAbove: {
    label: { ja: '本人の数がこれを超えると④', en: 'class 4 above this number' },
    rule: 'PM-PRELIM',
    unit: PERSONS,
  },
  myNumberPersonsAbove: {
    label: { ja: 'マイナンバーの本人の数がこれを超えると速報', en: 'class mn-100 above this number' },
    rule: 'PM-PRELIM-MN',
    unit: PERSONS,
  },
  'preliminary.target': { label: preliminaryTarget, rule: 'PM-PRELIM', unit: DAY },
  'preliminary.due': { label: preliminaryDue, rule: 'PM-PRELIM', unit: DAY },
  'final.standard': { label: finalStandard, rule: 'PM-FINAL', unit: DAY },
  'final.wrongfulPurpose': { label: finalWrongful, rule: 'PM-FINAL', unit: DAY },
  finalRolls: { label: rolls, rule: 'PM-COUNT' },
  portalFrom: {
    label: { ja: 'Pマークポータルサイトから提出する最初の日', en: 'filed through the PrivacyMark portal from' },
    rule: 'PM-RECIP',
  },
};

const cooperative: Record<PathOf<CooperativeParameters>, ParameterLabel> = {
  reports: {
    label: {
      ja: '所管行政庁への報告と、それが従う報告',
      en: 'reports to the authority, and the report that each follows',
    },
    rule: 'COOP-RECIP',
    words: dutyLabels,
  },
};

const manbou: Record<PathOf<ManbouParameters>, ParameterLabel> = {
  'report.always': {
    label: { ja: '機構への報告(設定「常に」)', en: 'report to the body, setting always' },
    rule: 'MB-REPORT-BODY',
    words: standingLabels,
  },
  'report.whenNecessary': {
    label: { ja: '機構への報告(設定「必要なとき」)', en: 'report to the body, setting when necessary' },
    rule: 'MB-REPORT-BODY',
    words: standingLabels,
  },
};

const japico: Record<PathOf<JapicoParameters>, ParameterLabel> = {
  report: { label: { ja: '協会への報告', en: 'report to the body' }, rule: 'JP-SPEED', words: standingLabels },
};

/** A label for every parameter, by its dotted path: the types know when one is missing. */
export const parameterLabels: Readonly<Record<Regime, Readonly<Record<string, ParameterLabel>>>> = {
  appi,
  myNumber,
  pmark,
  cooperative,
  manbou,
  japico,
};
