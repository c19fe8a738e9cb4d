/** An actor of the chain as people know them: without saying whether a person or a key. */
export const actorName = (actor: string): string => actor.replace(/^(person|key):/, '');
