import { z } from 'zod';
import { InvalidInput } from '../domain/errors.ts';
import { factsSchema } from './facts.ts';
import { parse } from './parse.ts';
import { versionSchema } from './policy.ts';
import { unstorable } from './words.ts';

/** What is known of an organization before anything happens; a new incident starts from it. */

export const profileSchema = factsSchema.shape.organization;
export type Profile = z.output<typeof profileSchema>;

export const profileAnswerSchema = z.object({ organization: profileSchema, ...versionSchema });

export const profileRequestSchema = z.strictObject({
  organization: profileSchema,
  /** The version that was read before it was edited: another one set meanwhile is not overwritten. */
  basedOn: z.number().multipleOf(1).min(0).exactOptional(),
});
export type ProfileRequest = z.output<typeof profileRequestSchema>;

/** Throws InvalidInput. */
export function requireProfile(input: unknown): ProfileRequest {
  const request = parse(profileRequestSchema, input);
  const name = request.organization.name.trim();
  const reason =
    name === ''
      ? 'must not be empty'
      : name.length > 200
        ? 'must have at most 200 characters'
        : unstorable.test(name) || /\p{Cc}/u.test(name)
          ? 'must be one line, without control characters'
          : null;
  if (reason) throw new InvalidInput([{ path: 'organization.name', reason }]);
  return { ...request, organization: { ...request.organization, name } };
}
