import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { openLog } from '../../src/start/log.ts';

function written(): { to: NodeJS.WritableStream; lines: string[] } {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { to, lines };
}

test('a line is a JSON object with the incident’s and the event’s number', () => {
  const { to, lines } = written();
  openLog(to).info('reminderDue', { incident: 'INC-2026-0001', event: 7 });
  expect(JSON.parse(lines.join(''))).toMatchObject({
    level: 'info',
    msg: 'reminderDue',
    incident: 'INC-2026-0001',
    event: 7,
  });
});

test('on a terminal a line is a sentence', () => {
  const { to, lines } = written();
  openLog(to, { LOG_FORMAT: 'text' }).warn('sweep: fired late reminders', { fired: 2 });
  expect(lines.join('')).toMatch(/^\d\d:\d\d:\d\dZ warn {2}sweep: fired late reminders {2}fired=2\n$/);
});

test('passwords of URLs, addresses of people and fields that hold them are not written', () => {
  const { to, lines } = written();
  const log = openLog(to);
  log.error('connect to postgres://sokuho:hunter2@db:5432/sokuho failed');
  log.warn('550 <taro@example.jp>: unknown user');
  log.info('person', { email: 'taro@example.jp', name: '山田 太郎', key: 'sk_1' });
  const text = lines.join('');
  for (const secret of ['hunter2', 'taro', '山田', 'sk_1']) expect(text).not.toContain(secret);
  expect(text).toContain('postgres://***@db:5432/sokuho');
});

test('LOG_LEVEL leaves out what is less', () => {
  const { to, lines } = written();
  const log = openLog(to, { LOG_LEVEL: 'error' });
  log.warn('less');
  log.error('more');
  expect(lines).toHaveLength(1);
});
