import { instanceName } from '../incident/names.ts';
import { usePersons } from '../people/actor.ts';
import { useWords } from '../words/words.tsx';

const settings = ['policy', 'calendar', 'profile', 'approval', 'secondFactor'] as const;

/** What something happened to, in words: a setting, a person, a key, an instance of an incident. */
export function useTarget(): (target: string) => string {
  const words = useWords();
  const persons = usePersons();
  return (target) => {
    const setting = settings.find((each) => each === target);
    if (setting) return words.t(`audit.target.${setting}`);
    const [kind = '', ...rest] = target.split(':');
    const id = rest.join(':');
    if (kind === 'person') return persons.find((person) => person.id === id)?.name ?? words.t('audit.target.person');
    if (kind === 'key' || kind === 'apiKey') return words.t('audit.target.key');
    return instanceName({ key: target.split('.')[0] ?? target }, words);
  };
}
