/** A name and an address, kept apart: joined as text, a comma or bracket in a name would change who gets the mail. */
export interface Mailbox {
  name: string;
  address: string;
}

/** A mail as a transport takes it: whole, with nothing left to decide. */
export interface Mail {
  messageId: string;
  /** Left out: the transport's own sender. */
  from?: Mailbox | string;
  to: Mailbox;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}
