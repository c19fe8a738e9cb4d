import canonicalize from 'canonicalize';
import { z } from 'zod';

const happened = {
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  target: z.string(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
};

const ofIncident = z.strictObject({
  incident: z.string(),
  ...happened,
  machine: z.string().nullable(),
  rev: z.number().nullable(),
});
const ofOrganization = z.strictObject({ organization: z.string(), ...happened, machine: z.null(), rev: z.null() });

/** The text that is hashed, read back: an event of an incident. */
export type EventText = z.output<typeof ofIncident>;
/** A change of an organization's settings. */
export type SettingText = z.output<typeof ofOrganization>;

/** Undefined when it is not what `chain` writes: no JSON, or other fields. */
const reading =
  <Text>(schema: z.ZodType<Text>) =>
  (text: string): Text | undefined => {
    try {
      return schema.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  };

export const readEventText = reading<EventText>(ofIncident);
export const readSettingText = reading<SettingText>(ofOrganization);

/** Is it RFC 8785, letter by letter? Only then does its meaning follow from its hash: a doubled key would have two. */
export function isCanonical(text: string): boolean {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
