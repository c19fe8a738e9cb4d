import { type Facts, factsSchema } from '../../contract/facts.ts';

/** Loaded only when somebody asks for one. */
const files = import.meta.glob<unknown>('../../../samples/*.json', { import: 'default' });

export const samples = [
  'mis-sent-letter',
  'card-numbers-unknown-cause',
  'stolen-laptop',
  'stolen-laptop-encrypted',
  'ransomware-without-backup',
  'ransomware-with-backup',
  'open-cloud-folder-1001',
  'patient-data-usb-lost',
  'payment-login-leaked',
  'web-skimming',
  'posted-on-a-board',
  'entrusted-company',
  'entrusted-company-told-entrustor',
  'client-of-entrusted-company',
] as const;
export type Sample = (typeof samples)[number];

export async function loadSample(name: Sample): Promise<Facts> {
  return factsSchema.parse(await files[`../../../samples/${name}.json`]?.());
}
