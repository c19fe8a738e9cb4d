import type { ReportContents } from '../../src/contract/report-items.ts';
import { addDays } from '../../src/domain/day.ts';
import { recipientLabels } from '../../src/domain/duty-labels.ts';
import type { Language } from '../../src/domain/text.ts';
import { delegations } from '../../src/law/appi/delegation.ts';
import { subjectOf } from '../../src/law/catalogue/catalogue.ts';
import { anchorOf, type Subject } from '../../src/law/catalogue/rule.ts';
import { subjectNames } from '../../src/law/catalogue/subject-names.ts';
import { closureOf, officialYears } from '../../src/law/closed-days.ts';
import { type DescribedRule, describedRules } from '../../src/law/described-rule.ts';
import { type DescribedSet, describedSets } from '../../src/law/described-set.ts';
import { sectorLabels } from '../../src/law/parameter-labels.ts';
import { documents } from '../../src/law/report-items/documents.ts';
import { confirmationMarks, executedNames, forceText, requirementNames, statusNames } from '../../src/law/words.ts';
import { link, page, table } from './markdown.ts';
import { words } from './words.ts';

/** `my-number.md`: the folder under `src/law`, where there is one. */
export const fileOf = (subject: Subject): string =>
  `${subject.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`;

/** A link to a rule from a page of the same language. */
export const ruleLink = (id: string): string => link(id, `${fileOf(subjectOf(id))}#${anchorOf(id)}`);

/** One regime, to be read from top to bottom: its versions, numbers, rules, report contents, changes. */
export function subjectPage(subject: Subject, lang: Language, files: ReadonlyMap<string, readonly string[]>): string {
  const w = words[lang];
  const sets = describedSets().filter(({ regime }) => regime === subject);
  const own = documents.filter(({ regime }) => regime === subject);
  return page(
    `# ${subjectNames[subject][lang]}`,
    `${link(w.index, 'README.md')} · ${link(w.other, `../${lang === 'ja' ? 'en' : 'ja'}/${fileOf(subject)}`)}`,
    w.disclaimer,
    sets.length > 0 ? setParts(sets, lang) : [],
    subject === 'days' ? closedDayParts(lang) : [],
    `## ${w.rules}`,
    ruleParts(subject, lang, files),
    subject === 'appi' ? delegationParts(lang) : [],
    own.length > 0 ? contentsParts(own, lang) : [],
    sets.length > 0 ? changeParts(sets, lang) : [],
  );
}

export const setTable = (sets: readonly DescribedSet[], lang: Language): string => {
  const w = words[lang];
  return table(
    [w.set, w.force, w.status, w.sources],
    sets.map((set) => [
      `\`${set.stamp}\``,
      forceText(set)[lang],
      statusNames[set.status][lang],
      set.sources.join(w.separator),
    ]),
  );
};

function setParts(sets: readonly DescribedSet[], lang: Language): string[] {
  const w = words[lang];
  const filled = sets.filter(({ parameters }) => parameters.length > 0);
  const empty = sets.filter(({ parameters }) => parameters.length === 0);
  const paths = [...new Set(filled.flatMap(({ parameters }) => parameters.map(({ path }) => path)))];
  const rows = paths.map((path) => {
    const inSets = filled.map(({ parameters }) => parameters.find((each) => each.path === path));
    const some = inSets.find((each) => each !== undefined);
    return [
      `${some?.label[lang] ?? ''} \`${path}\``,
      ...inSets.map((each) => each?.text[lang] ?? '-'),
      some?.rule ? ruleLink(some.rule) : '',
    ];
  });
  return [
    `## ${w.sets}`,
    setTable(sets, lang),
    `### ${w.parameters}`,
    table([w.parameter, ...filled.map(({ stamp }) => `\`${stamp}\``), w.rule], rows),
    ...(empty.length > 0 ? [w.noParameters(empty.map(({ stamp }) => `\`${stamp}\``).join(w.separator))] : []),
  ];
}

function ruleParts(subject: Subject, lang: Language, files: ReadonlyMap<string, readonly string[]>): string[] {
  const own = describedRules.filter((rule) => rule.subject === subject);
  const sections = [...new Set(own.map(({ section }) => section))];
  return sections.flatMap((section) => [
    `### ${section[lang]}`,
    ...own.filter((rule) => rule.section === section).map((rule) => rulePart(rule, lang, files.get(rule.id) ?? [])),
  ]);
}

function rulePart(rule: DescribedRule, lang: Language, files: readonly string[]): string {
  const w = words[lang];
  const executed = rule.executed ? executedNames[rule.executed] : executedNames.nobody;
  const confirmation = { none: w.stated, part: `${w.part}: ${rule.unsure?.[lang] ?? ''}`, whole: w.whole };
  return [
    `#### ${rule.id}`,
    '',
    rule.says[lang],
    '',
    `- ${w.sources}: ${rule.sources.map((ref) => link(ref, 'README.md#sources')).join(w.separator)}`,
    `- ${w.mark}: ${confirmation[rule.toBeConfirmed]}`,
    `- ${w.executed}: ${executed[lang]}${rule.notExecutable ? ` - ${rule.notExecutable[lang]}` : ''}`,
    ...(files.length > 0
      ? [
          `- ${rule.executed ? w.decided : w.seeAlso}: ${files.map((file) => link(`\`${file}\``, `../../../${file}`)).join(w.separator)}`,
        ]
      : []),
  ].join('\n');
}

function delegationParts(lang: Language): string[] {
  const w = words[lang];
  const rows = delegations.map((each) => [
    sectorLabels[each.sector][lang],
    each.field[lang],
    each.authority?.[lang] ?? w.unknown,
    each.from === null && each.to === null
      ? w.unknown
      : forceText({ status: 'inForce', effectiveFrom: each.from, effectiveTo: each.to })[lang],
    each.needsReview?.[lang] ?? '',
    ruleLink(each.rule),
    each.sources.join(w.separator),
  ]);
  return [`## ${w.delegation}`, table([w.sector, w.field, w.authority, w.force, w.review, w.rule, w.sources], rows)];
}

function contentsParts(own: readonly ReportContents[], lang: Language): string[] {
  const w = words[lang];
  const items = new Map(own.flatMap((each) => each.items.map((item) => [item.id, item])));
  const rows = [...items.values()].map((item) => [
    `**${item.id}** ${item.label[lang]}`,
    item.guidance[lang],
    ...own.map(({ items: theirs }) => {
      const found = theirs.find(({ id }) => id === item.id);
      return found ? requirementNames[found.required][lang] : '-';
    }),
    `${item.sources.join(w.separator)}${item.toBeConfirmed ? confirmationMarks.whole[lang] : ''}`,
  ]);
  const fields = own.flatMap(({ items: theirs }) => theirs).filter((item) => item.fields.length > 0);
  const byItem = new Map(fields.map((item) => [item.id, item.fields]));
  const header = own.find((each) => each.header.length > 0)?.header;
  return [
    `## ${w.contents}`,
    table([w.item, w.guidance, ...own.map(({ title }) => title[lang]), w.sources], rows),
    ...(byItem.size > 0 && header
      ? [
          `### ${w.fields}`,
          w.fieldsIntro,
          table(
            [w.item, w.fields],
            [[w.header, header], ...byItem].map(([id, list]) => [
              String(id),
              (list as typeof header).map((field) => field[lang]).join(' / '),
            ]),
          ),
        ]
      : []),
    `### ${w.notes}`,
    noteList(own, lang),
  ];
}

/** Each note once, with the documents that it is about. */
function noteList(own: readonly ReportContents[], lang: Language): string {
  const notes = new Map(own.flatMap((each) => each.notes.map((note) => [note.rule, note])));
  return [...notes.values()]
    .map((note) => {
      const about = own.filter((each) => each.notes.some(({ rule }) => rule === note.rule));
      return `- ${note[lang]} (${ruleLink(note.rule)}) - ${about.map(({ title }) => title[lang]).join(words[lang].separator)}`;
    })
    .join('\n');
}

function closedDayParts(lang: Language): string[] {
  const w = words[lang];
  const { first, last } = officialYears;
  const rows = Array.from({ length: last - first + 1 }, (_, n) => first + n).map((year) => {
    const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter((day) =>
      day.startsWith(`${year}`),
    );
    return [
      String(year),
      days
        .filter((day) => closureOf(day)?.why === 'holiday')
        .map((day) => day.slice(5))
        .join(w.separator),
    ];
  });
  return [`## ${w.holidays}`, w.closed(first, last), table([w.year, w.holidays], rows)];
}

function changeParts(sets: readonly DescribedSet[], lang: Language): string[] {
  const w = words[lang];
  const rows = sets.flatMap((set) =>
    set.changes.map(({ date, affects, changed }) => [
      `\`${set.stamp}\``,
      date,
      forceText({ status: set.status, effectiveFrom: affects.from, effectiveTo: affects.to })[lang],
      changed[lang],
    ]),
  );
  return [`## ${w.changes}`, table([w.set, w.date, w.affects, w.changed], rows)];
}

/** To whom a regime reports, for the index. */
export const recipientsOf = (subject: Subject, lang: Language): string =>
  [
    ...new Set(
      documents.filter(({ regime }) => regime === subject).map(({ recipient }) => recipientLabels[recipient][lang]),
    ),
  ].join(words[lang].separator);
