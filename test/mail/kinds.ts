import { addDays, type Day, endOf, instantAt } from '../../src/domain/day.ts';
import type { ReminderMail } from '../../src/domain/reminder-mail.ts';
import type { SystemMail } from '../../src/domain/system-mail.ts';
import type { Language } from '../../src/domain/text.ts';
import { finalReport, inEnglish } from './payload.ts';

export interface Kind {
  name: string;
  mail: ReminderMail | SystemMail;
}

const links = {
  link: 'https://sokuho.example.jp/incidents/INC-2026-0001',
  acknowledgeLink: 'https://sokuho.example.jp/acknowledge/rGL-QJZT7rYXIrDDicZA_Nx63m5xfMw0',
};

const submitted = { ja: '案を審査に回した', en: 'Draft submitted for review', event: 'draftSubmitted' };

const whyPreliminary: ReminderMail['why'] = [
  {
    rule: 'APPI-CAT-2-CARD',
    ja: 'クレジットカード番号は、それだけで財産的被害のおそれがある(規則7条2号)。',
    en: 'A credit-card number alone may cause financial harm (rule 7, item 2).',
  },
  {
    rule: 'APPI-CAT-4-MAX',
    ja: '人数の上限が分からず、1,000人を超える可能性がある(規則7条4号)。',
    en: 'There is no upper bound of persons, and they may be more than 1,000 (rule 7, item 4).',
  },
  {
    rule: 'APPI-PRELIM-WHEN',
    ja: '速やかに。目安は知った日(2026-11-24)を1日目として3日目の2026-11-26(木)から5日目の2026-11-28(土)まで。土日祝日も数える。',
    en: 'Promptly; as a yardstick from day 3, 2026-11-26 (Thu), to day 5, 2026-11-28 (Sat), with 2026-11-24 as day 1. Weekends and holidays count.',
  },
];

/** The preliminary report of an incident known on Tuesday 24 November 2026. */
const preliminary: ReminderMail = {
  ...finalReport,
  ...links,
  incident: { ...finalReport.incident, title: '漏えい(人数不明)' },
  duty: {
    ...finalReport.duty,
    key: 'ppc.preliminary:ppc',
    id: 'ppc.preliminary',
    basis: 'yardstick',
    openedAt: instantAt('2026-11-24', '10:12'),
  },
  target: '2026-11-26',
  due: '2026-11-28',
  dueAt: endOf('2026-11-28'),
  why: whyPreliminary,
  whatNext: [{ ja: '速報を作成し審査に回す', en: 'Write it and submit it for review' }, submitted],
  owners: ['担当 花子'],
  addressee: { name: '担当 花子', email: 'hanako@example.jp', lang: 'ja' },
};

const notice: ReminderMail = {
  ...preliminary,
  duty: {
    ...preliminary.duty,
    key: 'individuals.notice:individuals',
    id: 'individuals.notice',
    recipient: 'individuals',
    basis: 'statute',
  },
  target: null,
  due: null,
  dueAt: null,
  whatNext: [
    { ja: '通知文を作成し審査に回す', en: 'Write the notice and submit it for review' },
    submitted,
    { ja: '本人への通知を一時見合わせた', en: 'Notice deferred', event: 'noticeDeferred' },
    { ja: '通知すべき本人の数を確定した', en: 'Persons to be told counted', event: 'personsCounted' },
  ],
};

const police: ReminderMail = {
  ...notice,
  duty: {
    ...notice.duty,
    key: 'police.consult:police',
    id: 'police.consult',
    recipient: 'police',
    standing: 'recommended',
    basis: 'policy',
  },
  why: [
    {
      rule: 'OTH-POLICE',
      ja: '犯罪が疑われるため、最寄りの警察署への相談や被害届を検討する。',
      en: 'A crime is suspected: consider consulting the nearest police station, or filing a report.',
    },
  ],
  whatNext: [
    { ja: '最寄りの警察署へ相談する', en: 'Consult the nearest police station' },
    { ja: '警察へ相談した', en: 'Police consulted', event: 'policeConsulted' },
  ],
};

type Rung = ReminderMail['rung'];
type Following = ReminderMail['following'];

const fired = (
  mail: ReminderMail,
  [day, time]: [Day, `${number}:${number}`],
  rung: Rung,
  following?: Following,
): ReminderMail => ({ ...mail, firedAt: instantAt(day, time), rung, ...(following && { following }) });

const everybody = ['owner', 'deputy', 'manager', 'officer'] as const satisfies Rung['to'];

const atDue = (day: Day): NonNullable<Following> => ({
  rung: 'dueDay',
  at: instantAt(day, '09:00'),
  to: ['owner', 'deputy'],
});

const daily = (day: Day): Following => ({ rung: 'overdue', at: instantAt(day, '09:00'), to: [...everybody] });

const officerAtEnd: Following = { rung: 'due', at: endOf('2026-11-28'), to: ['officer'] };

const longTitle =
  '本社ファイルサーバーがランサムウェアに暗号化され、お客様と取引先の担当者の情報が入った見積書・契約書が読めなくなった件(調査中)';

const finalEve = fired(
  { ...finalReport, ...links, owners: ['山田 花子'] },
  ['2026-12-20', '09:00'],
  { name: 'dayBefore', n: 1, to: ['owner'] },
  atDue('2026-12-21'),
);

const reminders: { name: string; mail: ReminderMail }[] = [
  {
    name: 'target',
    mail: fired(
      preliminary,
      ['2026-11-26', '09:00'],
      { name: 'target', n: 1, to: ['owner'] },
      { rung: 'dayBefore', at: instantAt('2026-11-27', '09:00'), to: ['owner'] },
    ),
  },
  {
    name: 'target-moved-earlier',
    mail: fired(
      { ...preliminary, target: '2026-11-27' },
      ['2026-11-26', '17:59'],
      { name: 'target', n: 1, to: ['owner'] },
      atDue('2026-11-28'),
    ),
  },
  { name: 'day-before', mail: finalEve },
  { name: 'day-before-on-friday', mail: { ...finalEve, firedAt: instantAt('2026-12-18', '17:59') } },
  {
    name: 'due-day',
    mail: fired(
      preliminary,
      ['2026-11-28', '09:00'],
      { name: 'dueDay', n: 1, to: ['owner', 'deputy'] },
      { rung: 'evening', at: instantAt('2026-11-28', '18:00'), to: ['manager'] },
    ),
  },
  {
    name: 'evening',
    mail: fired(preliminary, ['2026-11-28', '18:00'], { name: 'evening', n: 1, to: ['manager'] }, officerAtEnd),
  },
  {
    name: 'due',
    mail: fired(preliminary, ['2026-11-29', '00:00'], { name: 'due', n: 1, to: ['officer'] }, daily('2026-11-29')),
  },
  {
    name: 'overdue',
    mail: fired(
      preliminary,
      ['2026-11-29', '09:00'],
      { name: 'overdue', n: 1, to: [...everybody] },
      daily('2026-11-30'),
    ),
  },
  {
    name: 'overdue-long',
    mail: fired(
      { ...finalReport, ...links, owners: ['山田 花子'] },
      ['2027-01-15', '09:00'],
      { name: 'overdue', n: 25, to: [...everybody] },
      daily('2027-01-16'),
    ),
  },
  {
    name: 'day-before-fired-days-late',
    mail: {
      ...finalEve,
      firedAt: instantAt('2026-12-23', '14:20'),
      following: { rung: 'overdue', at: instantAt('2026-12-24', '09:00'), to: [...everybody] },
    },
  },
  {
    name: 'first-day',
    mail: fired(
      notice,
      ['2026-11-25', '10:12'],
      { name: 'firstDay', n: 1, to: ['owner'] },
      { rung: 'thirdDay', at: instantAt('2026-11-26', '09:00'), to: ['deputy', 'manager'] },
    ),
  },
  {
    name: 'third-day',
    mail: fired(
      notice,
      ['2026-11-26', '09:00'],
      { name: 'thirdDay', n: 1, to: ['deputy', 'manager'] },
      { rung: 'fifthDay', at: instantAt('2026-11-27', '18:00'), to: ['officer'] },
    ),
  },
  {
    name: 'daily',
    mail: fired(
      notice,
      ['2026-12-01', '09:00'],
      { name: 'daily', n: 3, to: [...everybody] },
      { rung: 'daily', at: instantAt('2026-12-02', '09:00'), to: [...everybody] },
    ),
  },
  {
    name: 'recommended',
    mail: fired(
      police,
      ['2026-12-04', '09:00'],
      { name: 'weekly', n: 1, to: ['owner'] },
      { rung: 'weekly', at: instantAt('2026-12-11', '09:00'), to: ['owner'] },
    ),
  },
  {
    name: 'effort-overdue',
    mail: fired(
      {
        ...preliminary,
        duty: {
          ...preliminary.duty,
          id: 'myNumber.effort',
          key: 'myNumber.effort:ppc',
          standing: 'effort',
          basis: 'policy',
        },
      },
      ['2026-12-05', '09:00'],
      { name: 'weekly', n: 1, to: ['owner'] },
      { rung: 'weekly', at: instantAt('2026-12-12', '09:00'), to: ['owner'] },
    ),
  },
  { name: 'possible', mail: { ...finalEve, duty: { ...finalEve.duty, standing: 'possible' } } },
  {
    name: 'deputy',
    mail: {
      ...finalEve,
      addressee: { name: '佐藤 次郎', email: 'jiro@example.jp', lang: 'ja', insteadOf: ['山田 花子', '鈴木 一郎'] },
    },
  },
  {
    name: 'unreachable',
    mail: {
      ...finalEve,
      unreachable: ['山田 花子', '役員 三郎'],
      addressee: { name: 'システム管理者', email: 'administrator@sokuho.localhost', lang: 'ja' },
    },
  },
  { name: 'restricted', mail: { ...finalEve, incident: { ...finalEve.incident, title: null }, why: [] } },
  { name: 'no-public-address', mail: { ...finalEve, link: null, acknowledgeLink: null } },
  {
    name: 'task',
    mail: {
      ...notice,
      firedAt: instantAt('2026-11-26', '09:00'),
      duty: {
        ...notice.duty,
        id: 'recheckDeferral',
        key: 'recheckDeferral',
        recipient: null,
        standing: null,
        basis: null,
        label: { ja: '通知見合わせの再確認', en: 'Re-check of the deferral' },
      },
      due: '2026-11-27',
      dueAt: endOf('2026-11-27'),
      why: [],
      rung: { name: 'dayBefore', n: 1, to: ['owner'] },
      following: atDue('2026-11-27'),
    },
  },
  {
    name: 'long-titles',
    mail: {
      ...finalEve,
      incident: { ...finalEve.incident, title: longTitle },
      duty: {
        ...finalEve.duty,
        id: 'manbou.report',
        key: 'manbou.report:manbou',
        recipient: 'manbou',
        basis: 'bodyRule',
      },
    },
  },
  { name: 'drill', mail: { ...finalEve, clockNotice: { rate: 2_000 } } },
  {
    name: 'older-payload',
    mail: {
      ...finalReport,
      whatNext: [{ ja: '「報告を提出した」を記録する (reportFiled)', en: 'Record: Report filed (reportFiled)' }],
    },
  },
];

const system = (said: SystemMail['said'], lang: Language): SystemMail => ({
  kind: 'system',
  said,
  link: 'https://sokuho.example.jp/health',
  clockNotice: null,
  addressee: { name: lang === 'ja' ? '管理 四郎' : 'Shiro Kanri', email: 'admin@example.jp', lang },
});

const installation: { name: string; said: SystemMail['said'] }[] = [
  {
    name: 'outage',
    said: {
      what: 'outage',
      kinds: [
        { kind: 'sweep', since: instantAt('2026-09-01', '10:00') },
        { kind: 'worker', since: instantAt('2026-09-01', '10:00') },
        { kind: 'timers', since: instantAt('2026-09-01', '10:01') },
      ],
      noticedBy: 'server.17',
      noticedAt: instantAt('2026-09-01', '10:02'),
    },
  },
  {
    name: 'held-restored',
    said: {
      what: 'held',
      cause: { witness: 'folder', knew: 1_204, here: 988 },
      heldAt: instantAt('2026-09-01', '10:00'),
      waiting: 3,
    },
  },
  {
    name: 'held-asked',
    said: {
      what: 'held',
      cause: { witness: 'asked', by: 'person:shiro@example.jp' },
      heldAt: instantAt('2026-09-01', '10:00'),
      waiting: 0,
    },
  },
];

/** Every kind of mail there is, in both languages. */
export const kinds: Kind[] = [
  ...reminders.flatMap(({ name, mail }) => [
    { name: `${name}.ja`, mail },
    {
      name: `${name}.en`,
      mail: { ...inEnglish(mail), addressee: { ...mail.addressee, name: 'Hanako Yamada', lang: 'en' as const } },
    },
  ]),
  ...installation.flatMap(({ name, said }) =>
    (['ja', 'en'] as const).map((lang) => ({ name: `${name}.${lang}`, mail: system(said, lang) })),
  ),
];

/** The days on which one reminder may fire, from long before to long after. */
export const firedOn = (mail: ReminderMail, daysFromDue: number): ReminderMail => ({
  ...mail,
  firedAt: instantAt(addDays(mail.due ?? '2026-12-21', daysFromDue), '09:00'),
});
