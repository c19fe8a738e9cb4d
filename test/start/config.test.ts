import { describe, expect, it } from 'vitest';
import { Misconfigured } from '../../src/domain/errors.ts';
import { configOf, dataFolder } from '../../src/start/config.ts';
import { mailHost, openTransport } from '../../src/start/transport.ts';

describe('the environment', () => {
  it('may be empty: the embedded default', () => {
    expect(configOf({})).toMatchObject({
      host: '127.0.0.1',
      port: 4810,
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      publicUrl: null,
    });
    expect(configOf({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, port: 4810 });
  });

  it('is refused with every fault at once', () => {
    const read = () =>
      configOf({ PORT: '99999', DATABASE_URL: 'mysql://x', SMTP_URL: 'nonsense', PUBLIC_URL: 'ftp://x' });
    expect(read).toThrow(Misconfigured);
    for (const name of ['PORT', 'DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL']) expect(read).toThrow(name);
  });

  it('keeps the data beside the program, wherever the command is called from', () => {
    expect(dataFolder({})).toMatch(/\/\.sokuho$/);
    expect(dataFolder({ SOKUHO_DATA: '/srv/sokuho' })).toBe('/srv/sokuho');
  });
});

describe('the way out for mails', () => {
  const setting = (rate: number) => ({ realAnchor: '', virtualAnchor: '', rate });

  it('is the built-in mailbox unless an SMTP server is named', () => {
    expect(openTransport(configOf({}), setting(1))).toBeNull();
    const transport = openTransport(configOf({ SMTP_URL: 'smtp://mail.example.jp' }), setting(1));
    expect(transport?.name).toBe('smtp');
    transport?.close();
  });

  it('leads nowhere outside on a clock that is not real', () => {
    const outside = configOf({ SMTP_URL: 'smtp://mail.example.jp' });
    expect(() => openTransport(outside, setting(1000))).toThrow(Misconfigured);
    const local = openTransport(configOf({ SMTP_URL: 'smtp://127.0.0.1:1025' }), setting(1000));
    expect(local?.name).toBe('smtp');
    local?.close();
  });

  it('signs its Message-IDs with the domain of the sender', () => {
    expect(mailHost(configOf({ MAIL_FROM: 'Sokuho <noreply@privacy.example.jp>' }))).toBe('privacy.example.jp');
    expect(mailHost(configOf({ MAIL_FROM: 'noreply@example.jp' }))).toBe('example.jp');
  });
});
