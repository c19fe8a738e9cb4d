import type { z } from 'zod';
import type { deliverySchema } from '../contract/mail.ts';
import type { ledgerOf } from '../store/queries/mails.ts';

type DeliveryRow = Awaited<ReturnType<typeof ledgerOf>>[number];

/** A row of the ledger as it leaves the program. */
export const deliveryView = (row: DeliveryRow): z.input<typeof deliverySchema> => ({
  ...row,
  to: row.address,
  messageId: row.message_id,
  timer: row.timer_key,
  queuedAt: row.queued_at,
  settledAt: row.settled_at,
  acknowledgedAt: row.acknowledged_at,
});
