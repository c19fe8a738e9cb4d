import { z } from 'zod';

/** `anchor`: a hash of this chain that was kept outside, as the footer of every reminder has one of its incident. */
export const verificationQuerySchema = z.strictObject({
  anchor: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a hash, 64 hexadecimal digits')
    .exactOptional(),
});

/** One thing that does not fit, at an event (`seq`), at an instance, at what a setting is about, or at the whole. */
export const verificationFaultSchema = z.object({
  seq: z.number().exactOptional(),
  instance: z.string().exactOptional(),
  /** Of a settings chain: `policy`, `calendar`, `approval`, `secondFactor`, `person:<id>` or `apiKey:<id>`. */
  target: z.string().exactOptional(),
  code: z.string(),
  ja: z.string(),
  en: z.string(),
});

export const verificationSchema = z.object({
  ok: z.boolean(),
  /** How many events were checked. */
  events: z.number(),
  /** Hash of the newest event, as computed here. */
  head: z.string(),
  faults: z.array(verificationFaultSchema),
});
export type Verification = z.output<typeof verificationSchema>;
export type VerificationFault = z.output<typeof verificationFaultSchema>;
