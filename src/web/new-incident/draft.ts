import { z } from 'zod';
import { type Answers, answersSchema } from '../facts/answers.ts';

/**
 * The unfinished answers, in this browser until the incident is open. Facts hold no personal data; a title might, and is
 * not kept.
 */
const draftSchema = z.object({
  /** Another form of answers makes an old draft unreadable, and it is let go. */
  version: z.literal(1),
  keptAt: z.string(),
  path: z.enum(['one', 'more']),
  answers: answersSchema,
});
export type Draft = z.infer<typeof draftSchema>;
export type Path = Draft['path'];

/** Of a browser's storage, what a draft needs. */
interface Reading {
  getItem(key: string): string | null;
}
interface Writing {
  setItem(key: string, value: string): void;
}
interface Removing {
  removeItem(key: string): void;
}

const place = 'sokuho.new-incident';

export function readDraft(storage: Reading): Draft | null {
  try {
    const draft = draftSchema.safeParse(JSON.parse(storage.getItem(place) ?? 'null'));
    return draft.success ? draft.data : null;
  } catch {
    return null;
  }
}

export function keepDraft(storage: Writing, draft: { keptAt: string; path: Path; answers: Answers }): void {
  try {
    storage.setItem(place, JSON.stringify({ version: 1, ...draft }));
  } catch {
    // A full or forbidden storage keeps nobody from answering.
  }
}

export const dropDraft = (storage: Removing): void => storage.removeItem(place);
