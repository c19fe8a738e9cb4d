import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail extends Email {
  /** The addressees of the envelope, whatever the headers say. */
  envelopeTo: string[];
  raw: string;
}

/** Where the server stops answering: at the sender's address, or after it has taken the whole mail, before its 250. */
type HangAt = 'sender' | 'answer';

export interface SmtpSink {
  url: string;
  /** Every mail taken, oldest first, repeats included. */
  mails: ReceivedMail[];
  /** Resolves with the mails once there are `n`; rejects after `patience` real milliseconds. */
  waitFor(n: number, patience?: number): Promise<ReceivedMail[]>;
  /** From now on every addressee is answered with this code. */
  refuse(code: number): void;
  hang(at?: HangAt): void;
  /** Ends `refuse` and `hang`. What hangs already goes on hanging. */
  accept(): void;
  close(): Promise<void>;
}

class Refused extends Error {
  readonly responseCode: number;
  constructor(code: number) {
    super(`refused with ${code}`);
    this.responseCode = code;
  }
}

/** A real SMTP server on loopback that keeps what it is sent. `port` brings one back where another has closed. */
export async function startSmtpSink({ port = 0 }: { port?: number } = {}): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  let refusal: number | null = null;
  let hanging: HangAt | null = null;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onMailFrom(_address, _session, callback) {
      if (hanging !== 'sender') callback();
    },
    onRcptTo(_address, _session, callback) {
      callback(refusal === null ? null : new Refused(refusal));
    },
    async onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stream) chunks.push(chunk as Buffer);
      } catch {
        // The sender was killed in the middle of its mail: nothing was taken.
        return;
      }
      const raw = Buffer.concat(chunks);
      const email = await PostalMime.parse(raw);
      mails.push({ ...email, raw: raw.toString(), envelopeTo: session.envelope.rcptTo.map(({ address }) => address) });
      for (const wake of waiting) wake();
      if (hanging !== 'answer') callback();
    },
  });
  // A client that is killed in the middle is part of some tests, not a fault of the sink.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    waitFor(n, patience = 10_000) {
      return new Promise((resolve, reject) => {
        const done = (): void => {
          waiting.delete(look);
          clearTimeout(timer);
        };
        const look = (): void => {
          if (mails.length < n) return;
          done();
          resolve(mails);
        };
        const timer = setTimeout(() => {
          done();
          reject(new Error(`${mails.length} of ${n} mails after ${patience} ms`));
        }, patience);
        waiting.add(look);
        look();
      });
    },
    refuse(code) {
      refusal = code;
    },
    hang(at = 'sender') {
      hanging = at;
    },
    accept() {
      refusal = null;
      hanging = null;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
