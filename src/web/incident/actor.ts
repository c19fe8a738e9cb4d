import { useWords, type Words } from '../words/words.tsx';
import { type Named, useShown } from './shown.tsx';

/** Who did it, as the chain names them, in words. */
export function actorName(actor: string, persons: readonly Named[], { t }: Pick<Words, 't'>): string {
  if (actor === 'sokuho') return t('incident.actor.sokuho');
  const [kind, ...rest] = actor.split(':');
  const name = rest.join(':');
  if (kind === 'key') return t('incident.actor.key', { name });
  if (kind === 'person') return persons.find(({ email }) => email.toLowerCase() === name.toLowerCase())?.name ?? name;
  return actor;
}

/** `const who = useActor(); who('person:hanako@example.jp')`. */
export function useActor(): (actor: string) => string {
  const { persons } = useShown();
  const words = useWords();
  return (actor) => actorName(actor, persons, words);
}
