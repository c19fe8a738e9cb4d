import { describe, expect, test } from 'vitest';
import { endOf, instantAt } from '../../src/domain/day.ts';
import { dayText } from '../../src/domain/day-text.ts';
import type { ReminderMail } from '../../src/domain/reminder-mail.ts';
import { mailOf, render } from '../../src/mail/render.ts';
import { english } from '../../src/mail/templates/reminder-en.ts';
import { japanese } from '../../src/mail/templates/reminder-ja.ts';
import { finalReport, inEnglish } from './payload.ts';

/** The preliminary report of an incident known on Monday 11 May 2026: target Wednesday, yardstick Friday. */
const preliminary: ReminderMail = {
  ...finalReport,
  firedAt: instantAt('2026-05-13', '09:00'),
  duty: {
    ...finalReport.duty,
    key: 'ppc.preliminary:minister',
    id: 'ppc.preliminary',
    recipient: 'minister',
    basis: 'yardstick',
  },
  rung: { name: 'target', n: 1 },
  target: '2026-05-13',
  due: '2026-05-15',
  dueAt: endOf('2026-05-15'),
};

const notice: ReminderMail = {
  ...finalReport,
  firedAt: instantAt('2026-11-24', '09:00'),
  duty: {
    ...finalReport.duty,
    key: 'individuals.notice:individuals',
    id: 'individuals.notice',
    recipient: 'individuals',
  },
  rung: { name: 'thirdDay', n: 1 },
  due: null,
  dueAt: null,
};

describe('a date', () => {
  test('is never without its weekday', () => {
    expect(dayText('2026-12-21', 'ja')).toBe('2026年12月21日(月)');
    expect(dayText('2026-12-21', 'en')).toBe('Mon 21 December 2026');
    expect(dayText('2026-05-03', 'ja')).toBe('2026年5月3日(日)');
    expect(dayText('2028-02-29', 'en')).toBe('Tue 29 February 2028');
  });
});

describe('the Japanese mail', () => {
  test('says what, by when, why and what next', () => {
    const { text } = render(finalReport);
    expect(text).toContain('山田 花子 様');
    expect(text).toContain('期限: 2026年12月21日(月) 24:00');
    expect(text).toContain('期限の根拠: 法令');
    expect(text).toContain('- 事態を知った日から30日以内に確報が必要です。 [APPI-FINAL-WHEN]');
    expect(text).toContain('- 確報を提出し、受付番号を記録する');
    expect(text).toContain('- 報告を提出した [reportFiled]');
    expect(text).toContain('sokuho incident advance INC-2026-0001 acknowledge --duty ppc.final:ppc');
    expect(text).toContain('http://127.0.0.1:4810/incidents/INC-2026-0001');
  });

  test('carries the number and the newest hash in its footer, and that it is no legal advice', () => {
    const [, footer = ''] = render(finalReport).text.split('\n-- \n');
    expect(footer).toContain('INC-2026-0001');
    expect(footer).toContain(finalReport.chainHead);
    expect(footer).toContain('法的助言ではありません');
  });
});

describe('the English mail', () => {
  test('says what, by when, why and what next', () => {
    const { text } = render(inEnglish(finalReport));
    expect(text).toContain('To Hanako Yamada');
    expect(text).toContain('Due: Mon 21 December 2026, 24:00 in Japan');
    expect(text).toContain('Based on: Statute');
    expect(text).toContain('- A final report is required within 30 days of the day of knowing. [APPI-FINAL-WHEN]');
    expect(text).toContain('sokuho incident advance INC-2026-0001 acknowledge --duty ppc.final:ppc');
    expect(text).toContain('Sokuho; engineering aid, not legal advice.');
  });
});

describe('the time that is left', () => {
  const at = (firedAt: string, name: ReminderMail['rung']['name'] = 'dayBefore'): string[] =>
    [finalReport, inEnglish(finalReport)].map(
      (payload) =>
        render({ ...payload, firedAt, rung: { name, n: 1 } })
          .text.split('\n')[1]
          ?.split(': ')[0] ?? '',
    );

  test('is counted in calendar days in Japan', () => {
    expect(at(instantAt('2026-12-18', '17:59'))).toEqual(['期限まであと3日', '3 days left']);
    expect(at('2026-12-19T14:59:59.999Z')).toEqual(['期限まであと2日', '2 days left']);
    expect(at('2026-12-19T15:00:00.000Z')).toEqual(['期限は明日', 'Due tomorrow']);
    expect(at(instantAt('2026-12-21', '18:00'), 'evening')).toEqual(['期限は本日', 'Due today']);
  });

  test('is over at 24:00, when the day has only just passed', () => {
    expect(at('2026-12-21T15:00:31.000Z', 'due')).toEqual(['期限を過ぎました', 'Due day has passed']);
  });

  test('turns into days overdue', () => {
    expect(at(instantAt('2026-12-22', '09:00'), 'overdue')).toEqual(['期限を1日超過', 'Overdue by 1 day']);
    expect(at(instantAt('2026-12-31', '09:00'), 'overdue')).toEqual(['期限を10日超過', 'Overdue by 10 days']);
  });

  test('of a duty without a day is the number of days it has been open', () => {
    expect(render(notice).text).toContain('本人への通知\n未完了・3日目\n');
    expect(render(notice).text).toContain('期限: 速やかに(法令に日数の定めはありません)');
    expect(render(inEnglish(notice)).text).toContain('Notice to the individuals\nStill open on day 3\n');
    expect(render(inEnglish(notice)).text).toContain('Due: Promptly (the law sets no number of days)');
  });
});

describe('standing and basis', () => {
  test('a yardstick is never called statutory', () => {
    const ja = render(preliminary);
    expect(ja.subject).toBe('INC-2026-0001 速報 5/15(金)まで【あと2日・目安】事業所管大臣');
    expect(ja.text).toContain('期限(目安): 2026年5月15日(金) 24:00');
    expect(ja.text).toContain('目安日: 2026年5月13日(水)');
    expect(ja.text).toContain('法令の定める日数ではありません');
    expect(ja.text).not.toContain('期限の根拠: 法令');
    const en = render(inEnglish(preliminary));
    expect(en.text).toContain('2 days left (guideline yardstick)');
    expect(en.text).toContain('Guideline yardstick (the law sets no number of days)');
    expect(en.text).not.toMatch(/statut/i);
  });

  test('a possible duty hangs on an unknown fact, and its clock runs', () => {
    const possible: ReminderMail = { ...finalReport, duty: { ...finalReport.duty, standing: 'possible' } };
    expect(render(possible).text).toContain('まだ分かっていない事実によって決まります。日数はすでに数え始めています。');
    expect(render(inEnglish(possible)).text).toContain(
      'hangs on a fact that is still unknown, and its clock is already running',
    );
    expect(render(finalReport).text).not.toContain('まだ分かっていない事実');
  });

  test('what is only recommended has no due day, but an advised one', () => {
    const advised: ReminderMail = {
      ...finalReport,
      duty: { ...finalReport.duty, standing: 'recommended', basis: 'policy' },
    };
    expect(render(advised).subject).toContain('【明日・推奨】');
    expect(render(inEnglish(advised)).text).toContain('Advised by: Mon 21 December 2026');
  });

  test('what is only recommended is not shown in red, however late', () => {
    const red = '#a32018';
    const late: ReminderMail = { ...finalReport, firedAt: instantAt('2026-12-30', '09:00') };
    expect(render(late).html).toContain(red);
    expect(render({ ...late, duty: { ...late.duty, standing: 'recommended' } }).html).not.toContain(red);
  });
});

describe('an acknowledgement', () => {
  test('is said to silence early reminders before the due day, and none from then on', () => {
    expect(render(finalReport).text).toContain('当日以後のお知らせは止まりません');
    const late: ReminderMail = {
      ...finalReport,
      firedAt: instantAt('2026-12-21', '09:00'),
      rung: { name: 'dueDay', n: 1 },
    };
    expect(render(late).text).toContain('完了するまでお知らせは止まりません');
  });
});

describe('a drill', () => {
  const drill: ReminderMail = { ...finalReport, clockNotice: { rate: 1_000 } };

  test('says so first in the subject and first in both parts', () => {
    const ja = render(drill);
    expect(ja.subject).toMatch(/^【訓練】/);
    expect(ja.text).toMatch(/^\*\*\* これは訓練です。時計を1000倍の速さで進めています。/);
    expect(ja.html).toContain('これは訓練です。');
    const en = render(inEnglish(drill));
    expect(en.subject).toMatch(/^\[DRILL\] /);
    expect(en.text).toMatch(/^\*\*\* This is a drill\. The clock runs at 1000 times its speed/);
  });

  test('and no other mail does', () => {
    expect(render(finalReport).subject).not.toContain('訓練');
    expect(render(inEnglish(finalReport)).html).not.toContain('drill');
  });
});

describe('what people typed', () => {
  test('is escaped in HTML', () => {
    const { html } = render({
      ...finalReport,
      incident: { ...finalReport.incident, title: '<img src=x onerror=alert(1)> & "quotes"' },
      addressee: { ...finalReport.addressee, name: "<b>O'Hara</b>" },
      link: 'http://127.0.0.1/?a=1&b="><script>',
    });
    expect(html).not.toMatch(/<img|<script|<b>/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;');
    expect(html).toContain('&lt;b&gt;O&#39;Hara&lt;/b&gt; 様');
    expect(html).toContain('href="http://127.0.0.1/?a=1&amp;b=&quot;&gt;&lt;script&gt;"');
  });

  test('stays on its line', () => {
    const { text, subject } = render({
      ...finalReport,
      incident: { ...finalReport.incident, title: 'first\r\nBcc: all@example.jp' },
      duty: {
        ...finalReport.duty,
        id: 'tell.somebody',
        recipient: null,
        label: { ja: '報告先へ\n連絡する', en: 'Tell' },
      },
    });
    expect(text).toContain('\nINC-2026-0001 first Bcc: all@example.jp\n');
    expect(subject).toContain('報告先へ 連絡する');
  });

  test('is left out of the mails of a restricted incident', () => {
    const { text } = render({ ...finalReport, incident: { ...finalReport.incident, title: null }, why: [] });
    expect(text).toContain('\nINC-2026-0001\n');
    expect(text).not.toContain('■ 理由');
  });
});

test('a task is called by its own label', () => {
  const task: ReminderMail = {
    ...notice,
    duty: {
      ...notice.duty,
      id: 'tell.recipient',
      recipient: null,
      label: { ja: '報告先への連絡', en: 'Tell the recipient' },
    },
  };
  expect(render(task).subject).toContain('報告先への連絡');
  expect(render(inEnglish(task)).subject).toContain('Tell the recipient');
});

test('both languages have the same words', () => {
  const keysOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort()
            .map(([key, inner]) => [key, keysOf(inner)]),
        )
      : typeof value;
  expect(keysOf(japanese)).toEqual(keysOf(english));
  expect(japanese.footer({ number: 'n', chainHead: 'h' })).toHaveLength(
    english.footer({ number: 'n', chainHead: 'h' }).length,
  );
});

test('nothing is fetched from anywhere', () => {
  expect(render(finalReport).html).not.toMatch(/<(img|link|script|iframe)|url\(|@import|src=/i);
});

test('the whole mail has its identity from the outbox row and says that a machine wrote it', () => {
  const mail = mailOf(finalReport, { outboxId: '42', host: 'sokuho.example.jp' });
  expect(mail.messageId).toBe('<outbox.42@sokuho.example.jp>');
  expect(mail.to).toEqual({ name: '山田 花子', address: 'hanako@example.jp' });
  expect(mail.headers).toEqual({ 'Auto-Submitted': 'auto-generated', 'X-Sokuho-Incident': 'INC-2026-0001' });
});
