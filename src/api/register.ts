import { stringify } from 'csv-stringify/sync';
import type { Facts } from '../contract/facts.ts';
import { dayOf, wallClock } from '../domain/day.ts';
import type { DutyId, Recipient } from '../domain/duty.ts';
import { dutyLabels, dutyStateLabels, dutyTitle, standingLabels } from '../domain/duty-labels.ts';
import type { Language, Text } from '../domain/text.ts';
import { courseLabel } from '../graph/labels.ts';
import { eventNames } from '../law/event-names.ts';
import type { RegisterEntry } from '../store/queries/register.ts';
import { type Filing, filingOf } from './filings.ts';

type DutyRow = RegisterEntry['duties'][number];
type Cell = string | number;

/** Duties that have columns of their own, to be sorted and filtered by; the others share one. */
const own = ['ppc.preliminary', 'ppc.final', 'individuals.notice'] as const satisfies DutyId[];

/**
 * The incident register (事故台帳) as CSV, one row an incident, for spreadsheets: UTF-8 with a byte order mark, which
 * Excel needs; CRLF and doubled quotes (RFC 4180); a cell that a spreadsheet would take for a formula begins with an
 * apostrophe, full-width signs included. Days are ISO 8601, which sort as texts; times are those of Japan.
 */
export function registerText(entries: RegisterEntry[], lang: Language): string {
  const header = [
    ...(['number', 'title', 'state', 'owner', 'known', 'opened', 'ended', 'events', 'min', 'max'] as const).map(
      (name) => WORDS[name][lang],
    ),
    ...own.flatMap((id) =>
      (['standing', 'due', 'done', 'filed', 'receipt'] as const).map(
        (name) => `${dutyLabels[id][lang]} ${WORDS[name][lang]}`,
      ),
    ),
    WORDS.others[lang],
    WORDS.changed[lang],
  ];
  return stringify([header, ...entries.map((entry) => cellsOf(entry, lang))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_string: true,
  });
}

function cellsOf(entry: RegisterEntry, lang: Language): Cell[] {
  const { incident, owner, facts, duties, changedAt, endedAt } = entry;
  // Facts were parsed by the contract before they were stored.
  const { knownAt, events, persons } = (JSON.parse(facts) as Facts).incident;
  const shared = duties.filter(({ id }) => !own.some((each) => each === id));
  return [
    incident.number,
    incident.title,
    courseLabel(incident.state)[lang],
    owner ?? '',
    dayOf(knownAt),
    wallClock(incident.opened_at),
    endedAt === null ? '' : dayOf(endedAt),
    events.map((event) => eventNames[event][lang]).join(WORDS.comma[lang]),
    persons.min,
    persons.max ?? WORDS.unknown[lang],
    ...own.flatMap((id) =>
      columnsOf(
        entry,
        duties.find((duty) => duty.id === id),
        lang,
      ),
    ),
    shared.map((duty) => lineOf(entry, duty, lang)).join('\n'),
    wallClock(changedAt),
  ];
}

function columnsOf(entry: RegisterEntry, duty: DutyRow | undefined, lang: Language): Cell[] {
  if (!duty) return ['', '', '', '', ''];
  const filing = filed(entry, duty);
  return [
    standingOf(duty)[lang],
    duty.due ?? '',
    dutyStateLabels[duty.state][lang],
    filing?.filedOn ?? '',
    filing?.receiptNumber ?? '',
  ];
}

/** 「審査機関への事故報告(速報)  義務  期限 2026-09-05  完了  提出 2026-09-03  受付番号 R-1」 */
function lineOf(entry: RegisterEntry, duty: DutyRow, lang: Language): string {
  const filing = filed(entry, duty);
  const parts = [
    dutyTitle({ id: duty.id, recipient: duty.recipient as Recipient })[lang],
    standingOf(duty)[lang],
    ...(duty.due ? [`${WORDS.due[lang]} ${duty.due}`] : []),
    dutyStateLabels[duty.state][lang],
    ...(filing ? [`${WORDS.filed[lang]} ${filing.filedOn}`] : []),
    ...(filing?.receiptNumber ? [`${WORDS.receipt[lang]} ${filing.receiptNumber}`] : []),
  ];
  return parts.join('  ');
}

const standingOf = ({ standing }: DutyRow): Text =>
  standingLabels[standing as keyof typeof standingLabels] ?? { ja: standing, en: standing };

const filed = ({ reports }: RegisterEntry, duty: DutyRow): Filing | undefined =>
  filingOf(reports.get(duty.instance_id), duty.id, duty.state);

const WORDS = {
  number: { ja: '番号', en: 'Number' },
  title: { ja: '件名', en: 'Title' },
  state: { ja: '状態', en: 'State' },
  owner: { ja: '担当者', en: 'Owner' },
  known: { ja: '知った日', en: 'Known on' },
  opened: { ja: '起票日時', en: 'Opened at' },
  ended: { ja: '終了日', en: 'Ended on' },
  events: { ja: '事象', en: 'Events' },
  min: { ja: '本人の数(最少)', en: 'Persons (least)' },
  max: { ja: '本人の数(最多)', en: 'Persons (most)' },
  standing: { ja: '要否', en: 'standing' },
  due: { ja: '期限', en: 'due' },
  done: { ja: '進み具合', en: 'progress' },
  filed: { ja: '提出日', en: 'filed on' },
  receipt: { ja: '受付番号', en: 'receipt number' },
  others: { ja: 'その他の義務', en: 'Other duties' },
  changed: { ja: '最終更新', en: 'Last change' },
  unknown: { ja: '不明', en: 'unknown' },
  comma: { ja: '、', en: ', ' },
} as const satisfies Record<string, Text>;
