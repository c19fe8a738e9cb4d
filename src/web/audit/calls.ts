import type { z } from 'zod';
import { type auditEntrySchema, auditSchema } from '../../contract/audit.ts';
import { verificationSchema } from '../../contract/verification.ts';
import { call } from '../api.ts';

export const auditCall = call('GET /api/v1/audit', auditSchema);
/** The same as a table, for a download. */
export const auditFile = 'GET /api/v1/audit.csv';
export const verifyIncidentCall = call('GET /api/v1/incidents/{id}/verification', verificationSchema);
export const verifySettingsCall = call('GET /api/v1/settings/verification', verificationSchema);

export type Entry = z.output<typeof auditEntrySchema>;
