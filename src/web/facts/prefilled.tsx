import { Disclosure } from '../parts/disclosure.tsx';
import { Section } from '../parts/page.tsx';
import { useWords, type Words } from '../words/words.tsx';
import type { PersonsAnswer } from './count.ts';
import { useFacts } from './facts-view.tsx';
import { HowMany } from './how-many.tsx';
import { Events } from './what-happened.tsx';

/** What the choice of the everyday case has answered already: to read in a line, and to change. */
export function Prefilled() {
  const { answers, faultOf } = useFacts();
  const words = useWords();
  const { t } = words;
  const { events, certainty, persons } = answers.incident;
  const faulty = (['incident.events', 'incident.certainty', 'incident.persons'] as const).some((field) =>
    faultOf(field),
  );
  const said = [
    ...events.map((event) => t(`facts.events.${event}`)),
    ...(certainty ? [t(`facts.certainty.${certainty}`)] : []),
    ...(persons.kind ? [personsText(persons, words)] : []),
  ];
  return (
    <Section title={t('facts.section.what')}>
      <p>{said.join(' / ')}</p>
      <Disclosure key={String(faulty)} summary={t('facts.prefilled.change')} open={faulty} className="mt-1">
        <div className="flex flex-col gap-6">
          <Events />
          <HowMany />
        </div>
      </Disclosure>
    </Section>
  );
}

const personsText = ({ kind, min, max }: PersonsAnswer, { t }: Words): string =>
  t(`facts.persons.said.${kind ?? 'unknown'}`, { min, max });
