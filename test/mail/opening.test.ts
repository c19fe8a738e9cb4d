import { describe, expect, test } from 'vitest';
import { instantAt } from '../../src/domain/day.ts';
import { type ReminderMail, rungNames } from '../../src/domain/reminder-mail.ts';
import { render } from '../../src/mail/render.ts';
import { firedOn } from './kinds.ts';
import { finalReport, inEnglish } from './payload.ts';

const both = (mail: ReminderMail): string => [mail, inEnglish(mail)].map((each) => render(each).text).join('\n');

const rung = (name: string, mail = finalReport): ReminderMail => ({ ...mail, rung: { name, n: 1 } });

describe('the opening', () => {
  test.each([...rungNames, 'of a policy'])(
    'of the rung %s fired days late does not say that the day is coming',
    (name) => {
      for (const days of [1, 2, 40]) {
        const said = both(firedOn(rung(name), days));
        expect(said).not.toMatch(/期限が近づいています|期限は明日|本日が期限|目安日です|is near|is tomorrow|Today is/);
        expect(said).toContain('期限を過ぎましたが、まだ完了していません。');
        expect(said).toContain('The due day has passed, and this is not done yet.');
      }
    },
  );

  test.each(['overdue', 'due', 'evening'])('of the rung %s does not say that it is over while it is not', (name) => {
    const said = both(firedOn(rung(name), -2));
    expect(said).not.toMatch(/過ぎ|has passed|Overdue/);
  });

  test('says on the target day that it is, before it that it is near, and after it that it has passed', () => {
    const aimed: ReminderMail = { ...rung('target'), target: '2026-12-17' };
    const opening = (day: string) => both({ ...aimed, firedAt: instantAt(day, '09:00') });
    expect(opening('2026-12-16')).toContain('目安日が近づいています。');
    expect(opening('2026-12-17')).toContain('本日が目安日です。');
    expect(opening('2026-12-18')).toContain('目安日を過ぎています。');
    expect(opening('2026-12-18')).toContain('The target day has passed.');
    expect(opening('2026-12-21')).not.toMatch(/目安日(です|を過ぎ|が近)/);
  });

  test('speaks of an evening in the evening only', () => {
    expect(both({ ...rung('evening'), firedAt: instantAt('2026-12-21', '18:00') })).toContain('当日の夕方');
    expect(both({ ...rung('evening'), firedAt: instantAt('2026-12-21', '08:00') })).not.toContain('夕方');
  });

  test('tells that the duty goes on, and that being late wants a reason, only of what certainly is a duty', () => {
    const late = firedOn(finalReport, 3);
    expect(both(late)).toContain('過ぎても義務はなくなりません。直ちに済ませ、遅れた理由も記録してください。');
    const possible: ReminderMail = { ...late, duty: { ...late.duty, standing: 'possible' } };
    expect(both(possible)).not.toContain('義務はなくなりません');
    const advised: ReminderMail = { ...late, duty: { ...late.duty, standing: 'recommended' } };
    expect(both(advised)).toContain('理由を記録して見送ってください');
    expect(both(advised)).not.toContain('直ちに');
  });
});

describe('a mail that arrives late', () => {
  test('says of which moment it speaks', () => {
    expect(render(finalReport).text).toContain('2026年12月20日(日) 09:00 現在');
    expect(render(inEnglish(finalReport)).text).toContain('As of Sun 20 December 2026 09:00 in Japan');
  });
});

describe('who, and what otherwise', () => {
  const mail: ReminderMail = {
    ...finalReport,
    rung: { name: 'evening', n: 1, to: ['manager'] },
    owners: ['山田 花子', '鈴木\n一郎'],
    following: { rung: 'overdue', at: instantAt('2026-12-22', '09:00'), to: ['owner', 'officer'] },
  };

  test('the mail names the owners, whom it was sent to, and who is told next unless it is done', () => {
    const { text } = render(mail);
    expect(text).toContain('担当: 山田 花子、鈴木 一郎');
    expect(text).toContain('お知らせ先: 管理者');
    expect(text).toContain('完了しないと: 2026年12月22日(火) 09:00 に、担当者・責任者へお知らせします(その後は毎日)');
    expect(render(inEnglish(mail)).text).toContain(
      'Otherwise: Reminder on Tue 22 December 2026 09:00 to owner, officer; then every day',
    );
  });

  test('nothing is said of it where it is not known', () => {
    expect(both(finalReport)).not.toMatch(/担当:|完了しないと|Owner:|Otherwise:/);
  });
});
