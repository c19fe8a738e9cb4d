import type { z } from 'zod';
import type { eventKinds, eventListSchema, eventQuerySchema } from '../contract/incident.ts';
import { eventLabel } from '../graph/labels.ts';
import { correctionsOf, type EventChoice, eventPage, eventsOf } from '../store/queries/incidents.ts';
import type { Db } from './dependencies.ts';

/** What the engine says of itself; the rest somebody did. */
const reminders = ['reminderDue', 'acknowledge', 'replanned'];
const facts = ['incidentOpened', 'factsRevised', 'dutiesRevised', 'instanceOpened'];

const choices: Record<(typeof eventKinds)[number], EventChoice> = {
  people: { without: ['reminderDue', 'replanned', 'dutiesRevised', 'instanceOpened'] },
  facts: { only: facts },
  reminders: { only: reminders },
};

/** The text that is hashed, as the chain wrote it. */
interface EventText {
  seq: number;
  at: string;
  actor: string;
  target: string;
  type: string;
  machine: string | null;
  rev: number | null;
  data: Record<string, unknown>;
}

const read = (text: string) => JSON.parse(text) as EventText;

/** An incident's events for the eyes: all, or a page of them; corrections and what they took back name each other. */
export async function eventsView(
  db: Db,
  incidentId: string,
  { before, limit, kind }: z.output<typeof eventQuerySchema>,
): Promise<z.input<typeof eventListSchema>> {
  const paged = before !== undefined || limit !== undefined || kind !== undefined;
  const choice = kind ? choices[kind] : { without: [] };
  const [page, corrections] = await Promise.all([
    paged
      ? eventPage(db, incidentId, { before, limit: limit ?? 1_000, choice })
      : eventsOf(db, incidentId).then((events) => ({ events, more: false })),
    correctionsOf(db, incidentId),
  ]);
  const correctedBy = new Map(corrections.map(({ seq, text }) => [Number(read(text).data.corrects), seq]));
  return {
    more: page.more,
    events: page.events.map(({ type, text, previous_hash, hash }) => {
      const event = read(text);
      const { corrects, event: taken } = event.data;
      return {
        ...event,
        label: eventLabel(type),
        previousHash: previous_hash,
        hash,
        corrects: type === 'correct' ? { seq: Number(corrects), label: eventLabel(String(taken)) } : null,
        correctedBy: correctedBy.get(event.seq) ?? null,
      };
    }),
  };
}
