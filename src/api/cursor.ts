import { z } from 'zod';
import { InvalidInput } from '../domain/errors.ts';

/** A place in a list, as a text that whoever asks hands back unread. */
export const cursorOf = (place: object): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Throws InvalidInput: it is none of ours, or of another list. */
export function placeIn<Schema extends z.ZodType>(cursor: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new InvalidInput([{ path: 'query.cursor', reason: 'is not one that an answer gave to this very question' }]);
  }
}

/** A text that a database can compare. */
export const storable = z.string().refine((text) => !/[\0\p{Surrogate}]/u.test(text));
