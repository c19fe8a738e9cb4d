import { z } from 'zod';
import { standings } from '../domain/duty.ts';
import { labelSchema, languageSchema, lineSchema } from './words.ts';

/** The board: incidents as somebody looks over them, narrow enough for ten thousand. */

export const boardShows = ['open', 'closed', 'all'] as const;
export const boardSorts = ['due', 'newest', 'number', 'title'] as const;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

const filter = {
  /** In its number, its title or the name of its state, in either language. */
  q: lineSchema.exactOptional(),
  show: z.enum(boardShows).default('open'),
  /** One state of the course: `responding`. */
  state: lineSchema.exactOptional(),
  /** Something open is past its due day. */
  overdue: flag.exactOptional(),
  /** Due today or within so many days; what is overdue is due too. */
  dueWithin: z.coerce.number().multipleOf(1).min(0).max(366).exactOptional(),
  /** Has an open duty of this standing. */
  standing: z.enum(standings).exactOptional(),
  /** The id of a person, or `none`: nobody is named. */
  owner: z.union([z.uuid(), z.literal('none')]).exactOptional(),
  /** Whose owner the asker is, by name or by the role. */
  mine: flag.exactOptional(),
  restricted: flag.exactOptional(),
  sort: z.enum(boardSorts).default('due'),
};

export const boardQuerySchema = z.strictObject({
  ...filter,
  /** What the answer before this one gave. */
  cursor: z.string().max(600).exactOptional(),
  limit: z.coerce.number().multipleOf(1).min(1).max(500).default(100),
});
export type BoardQuery = z.output<typeof boardQuerySchema>;

export const boardExportSchema = z.strictObject({ ...filter, lang: languageSchema.default('ja') });

const day = z.string();

export const boardRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.string(),
  stateLabel: labelSchema,
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What is due first; null: nothing open has a day. */
  next: z
    .object({
      due: day,
      /** 0: today; negative: past it. */
      daysLeft: z.number(),
      /** The key of the duty that is due then, and what it is called; null where a day is due without one. */
      duty: z.string().nullable(),
      label: labelSchema.nullable(),
      standing: z.enum(standings).nullable(),
    })
    .nullable(),
  openDuties: z.number(),
  overdue: z.boolean(),
  restricted: z.boolean(),
  openedAt: z.string(),
  lastSeq: z.number(),
});
export type BoardRow = z.input<typeof boardRowSchema>;

const counts = z.object({
  open: z.number(),
  closed: z.number(),
  /** The others are of those that are open. */
  overdue: z.number(),
  dueToday: z.number(),
  /** Within seven days, those overdue among them. */
  dueThisWeek: z.number(),
  mine: z.number(),
  ownerless: z.number(),
  restricted: z.number(),
  standing: z.object({ due: z.number(), possible: z.number(), effort: z.number(), recommended: z.number() }),
});

export const boardSchema = z.object({
  incidents: z.array(boardRowSchema),
  /** How many fit the filter. */
  total: z.number(),
  /** For the next page; null: this was the last. */
  cursor: z.string().nullable(),
  /** How many each filter would show, of those that fit the search. */
  counts,
  /** Legal today, from which days are counted. */
  today: day,
});
