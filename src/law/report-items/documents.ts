import type { ReportContents, Requirement } from '../../contract/report-items.ts';
import type { Recipient, Regime } from '../../domain/duty.ts';
import { recipientLabels } from '../../domain/duty-labels.ts';
import type { Text } from '../../domain/text.ts';
import type { RuleId } from '../rule-ids.ts';
import { headerFields } from './form-fields.ts';
import { type ItemText, itemOf } from './item.ts';
import { type NoteTexts, notes } from './notes.ts';
import { pmarkItems } from './pmark.ts';
import { myNumberItems, statutoryItems } from './statutory.ts';

type Stage = ReportContents['stage'];

const stageNames: Readonly<Record<Stage, Text>> = {
  preliminary: { ja: '速報', en: 'Preliminary report' },
  final: { ja: '確報', en: 'Final report' },
  report: { ja: '報告', en: 'Report' },
  notice: { ja: '通知', en: 'Notice' },
  publication: { ja: '公表', en: 'Publication' },
};

/** Items for the persons and for the public: outline, items, cause, secondary damage, other. */
const FOR_PERSONS: ReadonlySet<string> = new Set(['IT-1', 'IT-2', 'IT-4', 'IT-5', 'IT-9']);

const all =
  (required: Requirement) =>
  (items: readonly ItemText[]): ReportContents['items'] =>
    items.map((item) => itemOf(item, required));

const forPersons = (items: readonly ItemText[]): ReportContents['items'] =>
  items.map((item) => ({ ...itemOf(item, FOR_PERSONS.has(item.id) ? 'ifKnown' : 'no'), fields: [] }));

const withoutFields = (items: ReportContents['items']): ReportContents['items'] =>
  items.map((item) => ({ ...item, fields: [] }));

function document(
  regime: Regime,
  recipient: Recipient,
  stage: Stage,
  items: ReportContents['items'],
  cited: readonly (RuleId & keyof NoteTexts)[],
  header = false,
): ReportContents {
  const [to, name] = [recipientLabels[recipient], stageNames[stage]];
  return {
    recipient,
    stage,
    regime,
    title: { ja: `${name.ja}(${to.ja})`, en: `${name.en} (${to.en})` },
    header: header ? [...headerFields] : [],
    items,
    notes: cited.map((rule) => ({ rule, ...notes[rule] })),
  };
}

const sector = ['OTH-FIN', 'OTH-MIC', 'OTH-MLIT', 'OTH-METI'] as const;

/** Every report, notice and publication, in the order of the regimes. The first for a recipient and stage is the default. */
export const documents: readonly ReportContents[] = [
  document(
    'appi',
    'ppc',
    'preliminary',
    all('ifKnown')(statutoryItems),
    ['APPI-PRELIM-WHAT', 'APPI-ONE-SHOT', 'APPI-METHOD'],
    true,
  ),
  document('appi', 'ppc', 'final', all('required')(statutoryItems), ['APPI-FINAL-WHAT', 'APPI-METHOD'], true),
  document(
    'appi',
    'minister',
    'preliminary',
    all('ifKnown')(statutoryItems),
    ['APPI-PRELIM-WHAT', 'APPI-ONE-SHOT', 'APPI-METHOD', ...sector],
    true,
  ),
  document(
    'appi',
    'minister',
    'final',
    all('required')(statutoryItems),
    ['APPI-FINAL-WHAT', 'APPI-METHOD', ...sector],
    true,
  ),
  document('appi', 'entrustor', 'notice', withoutFields(all('ifKnown')(statutoryItems)), [
    'APPI-DUTY-3',
    'APPI-DUTY-5',
  ]),
  document('appi', 'individuals', 'notice', forPersons(statutoryItems), ['APPI-NOTICE-WHAT', 'APPI-NOTICE-HOW']),
  document('appi', 'public', 'publication', forPersons(statutoryItems), ['APPI-NOTICE-ALT', 'APPI-NOTICE-ALT-2']),
  document(
    'myNumber',
    'ppc',
    'preliminary',
    all('ifKnown')(myNumberItems),
    ['MN-PRELIM', 'MN-ONESHOT', 'MN-DUAL'],
    true,
  ),
  document('myNumber', 'ppc', 'final', all('required')(myNumberItems), ['MN-SUPPLEMENT', 'MN-DUAL'], true),
  document('myNumber', 'ppc', 'report', all('ifKnown')(myNumberItems), ['MN-EFFORT'], true),
  document('myNumber', 'entrustor', 'notice', withoutFields(all('ifKnown')(myNumberItems)), ['MN-ENTRUST']),
  document('myNumber', 'individuals', 'notice', forPersons(myNumberItems), ['MN-NOTICE-WHAT']),
  document('myNumber', 'public', 'publication', forPersons(myNumberItems), ['MN-NOTICE-ALT', 'APPI-NOTICE-ALT-2']),
  document('pmark', 'reviewBody', 'preliminary', all('ifKnown')(pmarkItems), ['PM-RECIP', 'PM-PARTNERS']),
  document('pmark', 'reviewBody', 'final', all('required')(pmarkItems), ['PM-RECIP', 'PM-PARTNERS']),
  document('pmark', 'individuals', 'notice', forPersons(statutoryItems), ['PM-NOTICE']),
  document('pmark', 'public', 'publication', forPersons(statutoryItems), ['PM-PUBLISH']),
  document(
    'cooperative',
    'supervisor',
    'preliminary',
    all('ifKnown')(statutoryItems),
    ['COOP-BASE', 'APPI-PRELIM-WHAT'],
    true,
  ),
  document(
    'cooperative',
    'supervisor',
    'final',
    all('required')(statutoryItems),
    ['COOP-BASE', 'APPI-FINAL-WHAT'],
    true,
  ),
  document('manbou', 'manbou', 'report', withoutFields(all('ifKnown')(statutoryItems)), ['MB-REPORT-BODY', 'CERT-2']),
  document('japico', 'japico', 'report', withoutFields(all('ifKnown')(statutoryItems)), ['JP-RESP', 'CERT-2']),
];
