import { languages } from '../../src/domain/text.ts';
import { subjectsInOrder } from '../../src/law/catalogue/subject-names.ts';
import { decidingFiles } from './deciding-files.ts';
import { indexPage } from './index-page.ts';
import { fileOf, subjectPage } from './subject-page.ts';

/** Every page under `docs/law`, as it must be now. */
export function lawPages(): { path: string; text: string }[] {
  const files = decidingFiles();
  return languages.flatMap((lang) => [
    { path: `${lang}/README.md`, text: indexPage(lang) },
    ...subjectsInOrder.map((subject) => ({
      path: `${lang}/${fileOf(subject)}`,
      text: subjectPage(subject, lang, files),
    })),
  ]);
}
