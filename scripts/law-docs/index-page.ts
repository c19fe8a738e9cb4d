import type { Language } from '../../src/domain/text.ts';
import { sourceOf, sourceTags } from '../../src/law/catalogue/sources.ts';
import { subjectNames, subjectsInOrder } from '../../src/law/catalogue/subject-names.ts';
import { describedRules } from '../../src/law/described-rule.ts';
import { describedSets } from '../../src/law/described-set.ts';
import { confirmationMarks, executedNames } from '../../src/law/words.ts';
import { link, page, table } from './markdown.ts';
import { fileOf, recipientsOf, ruleLink, setTable } from './subject-page.ts';
import { words } from './words.ts';

/** Where everything is: the pages, the rule sets, all rules, those that nobody executes, the sources. */
export function indexPage(lang: Language): string {
  const w = words[lang];
  return page(
    `# ${w.index}`,
    link(w.other, `../${lang === 'ja' ? 'en' : 'ja'}/README.md`),
    w.disclaimer,
    `## ${w.pages}`,
    table(
      [w.page, w.count, w.ofThem, w.authority],
      subjectsInOrder.map((subject) => {
        const own = describedRules.filter((rule) => rule.subject === subject);
        return [
          link(subjectNames[subject][lang], fileOf(subject)),
          String(own.length),
          String(own.filter(({ executed }) => executed !== null).length),
          recipientsOf(subject, lang),
        ];
      }),
    ),
    `## ${w.sets}`,
    setTable(describedSets(), lang),
    `## ${w.allRules}`,
    table(
      [w.rule, w.says, w.executed],
      describedRules.map((rule) => [
        ruleLink(rule.id),
        `${rule.says[lang]}${confirmationMarks[rule.toBeConfirmed][lang]}`,
        executedNames[rule.executed ?? 'nobody'][lang],
      ]),
    ),
    `## ${w.notExecuted}`,
    w.notExecutedIntro,
    table(
      [w.rule, w.why],
      describedRules.flatMap((rule) => (rule.notExecutable ? [[ruleLink(rule.id), rule.notExecutable[lang]]] : [])),
    ),
    `<a id="sources"></a>\n\n## ${w.sources}`,
    table(
      [w.tag, w.stands],
      sourceTags.map((tag) => [tag, sourceOf(tag)[lang]]),
    ),
  );
}
