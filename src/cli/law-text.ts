import type { ReportContents, ReportField } from '../contract/report-items.ts';
import type { Language } from '../domain/text.ts';
import type { Delegation } from '../law/appi/delegation.ts';
import { confirmationOf } from '../law/catalogue/rule.ts';
import type { SourceTag } from '../law/catalogue/sources.ts';
import { sourceOf, tagOf } from '../law/catalogue/sources.ts';
import { subjectNames } from '../law/catalogue/subject-names.ts';
import type { DescribedRule } from '../law/described-rule.ts';
import type { DescribedSet } from '../law/described-set.ts';
import { sectorLabels } from '../law/parameter-labels.ts';
import type { SideBySide } from '../law/set-difference.ts';
import { confirmationMarks, executedNames, forceText, requirementNames, statusNames } from '../law/words.ts';

/** The law to be read in a terminal. */

const heading = (lang: Language, ja: string, en: string): string => (lang === 'ja' ? ja : en);

export function listText(sets: readonly DescribedSet[], rules: readonly DescribedRule[], lang: Language): string {
  const stamps = Math.max(0, ...sets.map(({ stamp }) => stamp.length));
  const lines = [
    ...(sets.length > 0 ? [heading(lang, '規則の版', 'Rule sets')] : []),
    ...sets.map((set) => `  ${set.stamp.padEnd(stamps)}  ${forceText(set)[lang]}  ${statusNames[set.status][lang]}`),
  ];
  let section = '';
  for (const rule of rules) {
    const title = `${subjectNames[rule.subject][lang]}: ${rule.section[lang]}`;
    if (title !== section) lines.push(...(lines.length > 0 ? [''] : []), title);
    section = title;
    lines.push(
      `  ${rule.id}  [${executedName(rule, lang)}]${confirmationMarks[rule.toBeConfirmed][lang]}`,
      `      ${rule.says[lang]}`,
    );
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : `${heading(lang, '該当なし', 'Nothing fits.')}\n`;
}

const executedName = ({ executed }: DescribedRule, lang: Language): string => executedNames[executed ?? 'nobody'][lang];

export function ruleText(rule: DescribedRule, lang: Language): string {
  const tags = [...new Set(rule.sources.flatMap((ref) => tagOf(ref) ?? []))];
  return `${[
    `${rule.id}  ${subjectNames[rule.subject][lang]}: ${rule.section[lang]}`,
    rule.says[lang],
    '',
    `${heading(lang, '出典', 'Sources')}: ${rule.sources.join(lang === 'ja' ? '、' : ', ')}`,
    ...tags.map((tag: SourceTag) => `  ${tag}: ${sourceOf(tag)[lang]}`),
    ...(rule.toBeConfirmed === 'none' ? [] : [markText(rule, lang)]),
    `${heading(lang, '実行', 'Executed by')}: ${executedName(rule, lang)}${rule.notExecutable ? ` - ${rule.notExecutable[lang]}` : ''}`,
  ].join('\n')}\n`;
}

const markText = ({ toBeConfirmed, unsure }: DescribedRule, lang: Language): string =>
  `${confirmationMarks[toBeConfirmed][lang].trim()}${unsure ? `: ${unsure[lang]}` : ''}`;

export function setText(set: DescribedSet, lang: Language): string {
  return `${[
    `${set.stamp}  ${subjectNames[set.regime][lang]}`,
    `${forceText(set)[lang]}  ${statusNames[set.status][lang]}`,
    `${heading(lang, '出典', 'Sources')}: ${set.sources.join(lang === 'ja' ? '、' : ', ')}`,
    '',
    ...(set.parameters.length === 0 ? [heading(lang, 'パラメータなし', 'No parameters')] : []),
    ...set.parameters.flatMap(({ path, label, text, rule }) => [
      `${label[lang]}: ${text[lang]}`,
      `    ${path}${rule ? `  [${rule}]` : ''}`,
    ]),
    '',
    heading(lang, '変更履歴', 'Changes'),
    ...set.changes.map(({ date, changed }) => `  ${date}  ${changed[lang]}`),
  ].join('\n')}\n`;
}

export function differenceText(
  left: DescribedSet,
  right: DescribedSet,
  rows: readonly SideBySide[],
  lang: Language,
): string {
  const none = heading(lang, '(なし)', '(none)');
  const changed = rows.filter((row) => row.changed).length;
  return `${[
    `${left.stamp}  ${forceText(left)[lang]}`,
    `${right.stamp}  ${forceText(right)[lang]}`,
    heading(
      lang,
      `${rows.length}項目のうち${changed}項目が異なります(* の行)。`,
      `${changed} of ${rows.length} parameters differ (marked *).`,
    ),
    '',
    ...rows.flatMap((row) => {
      const [one, other] = [row.left?.[lang] ?? none, row.right?.[lang] ?? none];
      const name = `${row.label[lang]}${row.rule ? ` [${row.rule}]` : ''}`;
      return row.changed ? [`* ${name}`, `    ${left.id}: ${one}`, `    ${right.id}: ${other}`] : [`  ${name}: ${one}`];
    }),
  ].join('\n')}\n`;
}

export function contentsText({ title, regime, header, items, notes }: ReportContents, lang: Language): string {
  const field = (each: ReportField) => `    - ${each[lang]}${each.toBeConfirmed ? confirmationMarks.whole[lang] : ''}`;
  return `${[
    `${title[lang]}  ${subjectNames[regime][lang]}`,
    ...(header.length > 0 ? ['', heading(lang, '報告書の欄', 'About the report itself'), ...header.map(field)] : []),
    ...items.flatMap((item) => [
      '',
      `${item.id}  ${item.label[lang]}  [${requirementNames[item.required][lang]}]${item.toBeConfirmed ? confirmationMarks.whole[lang] : ''}`,
      `    ${item.guidance[lang]}`,
      ...item.fields.map(field),
    ]),
    ...(notes.length > 0 ? ['', heading(lang, '注意', 'Notes')] : []),
    ...notes.map((note) => `  ${note[lang]} [${note.rule}]`),
  ].join('\n')}\n`;
}

export function delegationText(rows: readonly Delegation[], lang: Language): string {
  const unknown = heading(lang, '不明', 'unknown');
  const lines = rows.flatMap((row) => {
    const days = forceText({ status: 'inForce', effectiveFrom: row.from, effectiveTo: row.to })[lang];
    return [
      `${sectorLabels[row.sector][lang]}: ${row.field[lang]} -> ${row.authority?.[lang] ?? unknown}`,
      `    ${row.from === null ? unknown : days}  [${row.rule}]${confirmationMarks[confirmationOf(row.sources)][lang]}`,
      ...(row.needsReview ? [`    ${row.needsReview[lang]}`] : []),
    ];
  });
  return `${lines.join('\n')}\n`;
}
