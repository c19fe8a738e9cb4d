import { useAnswer } from '../asking.ts';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { personsCall } from './calls.ts';
import type { Person } from './person.ts';

/** Everybody here, for their names; nobody for whoever may not know. */
export function usePersons(): readonly Person[] {
  const may = useMay('settings.read');
  return useAnswer(personsCall, {}, { enabled: may }).data?.persons ?? [];
}

/** Who did it, as chains name them, in words: `who('person:hanako@example.jp')`. */
export function useActor(): (actor: string) => string {
  const persons = usePersons();
  const { t } = useWords();
  return (actor) => {
    if (actor === 'sokuho') return t('people.actor.sokuho');
    const [kind, ...rest] = actor.split(':');
    const name = rest.join(':');
    if (kind === 'key') return t('people.actor.key', { name });
    if (kind === 'person') return persons.find(({ email }) => email.toLowerCase() === name.toLowerCase())?.name ?? name;
    return actor;
  };
}
