/** What a new mail of any kind is in the outbox and in the ledger: to be sent, never tried. `at` is legal time. */
export const freshRows = (mail: { id: string; address: string; payload: object; at: string }) => ({
  outbox: {
    id: mail.id,
    address: mail.address,
    payload: JSON.stringify(mail.payload),
    state: 'queued' as const,
    attempts: 0,
    claimed_until: null,
    claim: null,
    created_at: mail.at,
  },
  delivery: {
    outbox_id: mail.id,
    address: mail.address,
    state: 'queued' as const,
    transport: null,
    message_id: null,
    subject: null,
    response: null,
    attempts: 0,
    queued_at: mail.at,
    settled_at: null,
  },
});
