import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Misconfigured } from '../../src/domain/errors.ts';
import { isLoopback } from '../../src/mail/loopback.ts';
import { mailOf } from '../../src/mail/render.ts';
import { smtpTransport } from '../../src/mail/smtp.ts';
import { smtpServerOf } from '../../src/mail/smtp-url.ts';
import { MailFailure, type Transport } from '../../src/mail/transport.ts';
import { type SmtpSink, startSmtpSink } from '../support/smtp.ts';
import { finalReport } from './payload.ts';

const from = '速報 Sokuho <sokuho@example.jp>';
const mail = mailOf(finalReport, { outboxId: '42', host: 'sokuho.example.jp' });

let sink: SmtpSink;
let transport: Transport;
beforeAll(async () => {
  sink = await startSmtpSink();
  transport = smtpTransport({ url: sink.url, from, patience: 400 });
});
afterAll(async () => {
  transport.close();
  await sink.close();
});
afterEach(() => {
  sink.accept();
  sink.mails.length = 0;
});

async function failureOf(sending: Promise<unknown>): Promise<MailFailure> {
  const error = await sending.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MailFailure);
  return error as MailFailure;
}

describe('a mail that is taken', () => {
  test('arrives as it was written, Japanese and all', async () => {
    expect((await transport.send(mail)).response).toMatch(/^250/);
    const [received] = await sink.waitFor(1);
    expect(received).toMatchObject({
      subject: mail.subject,
      messageId: '<outbox.42@sokuho.example.jp>',
      from: { name: '速報 Sokuho', address: 'sokuho@example.jp' },
      to: [{ name: '山田 花子', address: 'hanako@example.jp' }],
      envelopeTo: ['hanako@example.jp'],
    });
    expect(received?.text?.trim()).toBe(mail.text.trim());
    expect(received?.html?.trim()).toBe(mail.html.trim());
    const headers = Object.fromEntries(received?.headers.map(({ key, value }) => [key, value]) ?? []);
    expect(headers['content-type']).toMatch(/^multipart\/alternative/);
    expect(headers['auto-submitted']).toBe('auto-generated');
    expect(headers['x-sokuho-incident']).toBe('INC-2026-0001');
  });

  test('goes to one addressee, whatever the name holds', async () => {
    await transport.send({
      ...mail,
      to: { name: 'a, <evil@example.com>\r\nBcc: b@example.com', address: 'hanako@example.jp' },
    });
    expect((await sink.waitFor(1))[0]?.envelopeTo).toEqual(['hanako@example.jp']);
  });

  test('sent twice has the same Message-ID twice', async () => {
    await Promise.all([transport.send(mail), transport.send(mail)]);
    expect(new Set((await sink.waitFor(2)).map(({ messageId }) => messageId)).size).toBe(1);
  });
});

describe('a mail that is not taken', () => {
  test('550 is final', async () => {
    sink.refuse(550);
    expect(await failureOf(transport.send(mail))).toMatchObject({ retryable: false, smtpCode: 550 });
  });

  test('451 may be tried again, and then goes', async () => {
    sink.refuse(451);
    expect(await failureOf(transport.send(mail))).toMatchObject({ retryable: true, smtpCode: 451 });
    sink.accept();
    await transport.send(mail);
    expect(sink.mails).toHaveLength(1);
  });

  test('an address that is none is final without asking a server', async () => {
    expect(await failureOf(transport.send({ ...mail, to: { name: '', address: '' } }))).toMatchObject({
      retryable: false,
      smtpCode: null,
    });
  });

  test('a server that falls silent is given up in bounded time', async () => {
    sink.hang();
    const started = performance.now();
    expect(await failureOf(transport.send(mail))).toMatchObject({ retryable: true, smtpCode: null });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('a server that took the mail but never said so is asked once', async () => {
    sink.hang('answer');
    expect(await failureOf(transport.send(mail))).toMatchObject({ retryable: true });
    expect(sink.mails).toHaveLength(1);
  });
});

/** A port that answers every connection with what `greet` does. */
async function listen(greet: (socket: Socket) => void): Promise<{ url: string; close(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    greet(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

describe('a server that is not well', () => {
  test.each<[string, (socket: Socket) => void]>([
    ['never greets', () => undefined],
    ['hangs up', (socket) => socket.end()],
    ['greets with 421', (socket) => socket.end('421 too busy\r\n')],
    ['greets with 554: it refuses us, not the mail', (socket) => socket.end('554 no service\r\n')],
  ])('%s: the mail may be tried again', async (_what, greet) => {
    const server = await listen(greet);
    const ill = smtpTransport({ url: server.url, from, patience: 300 });
    expect(await failureOf(ill.send(mail))).toMatchObject({ retryable: true });
    expect(await failureOf(ill.verify())).toMatchObject({ retryable: true });
    ill.close();
    server.close();
  });

  test('refuses the login: the mail waits for the right password, which no message repeats', async () => {
    const server = await listen((socket) => {
      socket.write('220 here\r\n');
      socket.on('data', (data) =>
        socket.write(data.toString().startsWith('EHLO') ? '250-here\r\n250 AUTH PLAIN\r\n' : '535 wrong\r\n'),
      );
    });
    const shut = smtpTransport({ url: server.url.replace('//', '//user:secret%40word@'), from, patience: 300 });
    const failure = await failureOf(shut.send(mail));
    expect(failure).toMatchObject({ retryable: true, smtpCode: 535 });
    expect(failure.message).not.toContain('secret');
    shut.close();
    server.close();
  });

  test('is not there: the mail may be tried again', async () => {
    const server = await listen(() => undefined);
    server.close();
    const nobody = smtpTransport({ url: server.url, from, patience: 300 });
    expect(await failureOf(nobody.send(mail))).toMatchObject({ retryable: true, smtpCode: null });
    nobody.close();
  });
});

test('a server that is well verifies', async () => {
  await expect(transport.verify()).resolves.toBeUndefined();
});

describe('SMTP_URL', () => {
  test('names host, port, TLS and login', () => {
    expect(smtpServerOf('smtps://user%40example.jp:p%25w@mail.example.jp')).toEqual({
      host: 'mail.example.jp',
      port: 465,
      secure: true,
      requireTLS: false,
      auth: { user: 'user@example.jp', pass: 'p%w' },
    });
    expect(smtpServerOf('smtp://[::1]:1025?requireTLS=true')).toEqual({
      host: '::1',
      port: 1025,
      secure: false,
      requireTLS: true,
      auth: null,
    });
  });

  test.each([
    '',
    'mail.example.jp',
    'http://mail.example.jp',
    'smtp://',
    'smtp://u:50%@h',
    'smtp://127.0.0.1/?host=evil.example',
  ])('%j is refused without repeating it', (url) => {
    expect(() => smtpServerOf(url)).toThrow(Misconfigured);
    expect(() => smtpServerOf(url)).not.toThrow(/evil|50%@/);
  });

  test.each([
    'smtp://localhost:1025',
    'smtp://127.0.0.1',
    'smtp://127.8.9.10:25',
    'smtp://[::1]:25',
    'smtps://u:p@LOCALHOST',
  ])('%s stays on this machine', (url) => expect(isLoopback(url)).toBe(true));

  test.each([
    'smtp://mail.example.jp',
    'smtp://127.0.0.1.example.jp',
    'smtp://localhost.example.jp',
    'smtp://localhost@example.jp',
    'smtp://10.0.0.1',
    'smtp://[::2]',
    'smtp://1127.0.0.1',
    'nonsense',
  ])('%s does not', (url) => expect(isLoopback(url)).toBe(false));
});
