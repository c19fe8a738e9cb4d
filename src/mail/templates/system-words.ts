import type { HoldCause, OutageKind } from '../../domain/system-mail.ts';
import type { Language } from '../../domain/text.ts';

/** All the words of a mail about the installation, in one language. */
export interface SystemWords {
  drill: string;
  greeting(name: string): string;
  outage: {
    subject: string;
    title: string;
    opening: string;
    kinds: Record<OutageKind, (since: string) => string>;
    noticed(by: string, at: string): string;
    next: string[];
  };
  held: {
    subject: string;
    title: string;
    opening: string;
    cause(cause: HoldCause): string;
    waiting(count: number, since: string): string;
    next: string[];
  };
  test: {
    subject: string;
    title: string;
    opening: string;
    asked(by: string, at: string): string;
    next: string[];
  };
  labels: { what: string; next: string; open: string };
  footer: string;
}

/** `person:shiro@example.jp`, `key:administrator`: as the ledger names them, and as one speaks of them. */
function asker(by: string, lang: Language): string {
  const [, kind, name = ''] = /^(person|key):(.+)$/.exec(by) ?? [];
  if (kind === 'person') return name;
  return kind === 'key' ? { ja: `APIキー「${name}」`, en: `The API key "${name}"` }[lang] : by;
}

const japanese: SystemWords = {
  drill: 'これは訓練です。実際のインシデントではありません。',
  greeting: (name) => `${name} 様`,
  outage: {
    subject: '【障害】期限のお知らせが遅れているおそれがあります',
    title: '期限のお知らせが遅れているおそれがあります',
    opening: '速報(Sokuho)の一部が動いていません。期限のお知らせが遅れたり、届かなかったりするおそれがあります。',
    kinds: {
      sweep: (since) => `${since} を最後に、巡回(お知らせ漏れの点検)が終わっていません。`,
      worker: (since) => `${since} を最後に、お知らせを送り出す処理(work)が動いていません。`,
      timers: (since) => `${since} に送るはずだったお知らせが、まだ送られていません。`,
    },
    noticed: (by, at) => `${at} に、プロセス ${by} が気づきました。`,
    next: [
      'sokuho doctor で、動いていないものを確かめてください。',
      'プロセスが止まっていれば、もう一度起動してください。データは失われていません。',
      '直るまで、期限は sokuho incident list で直接確かめてください。',
    ],
  },
  held: {
    subject: '【要確認】メールの送信を止めています',
    title: 'メールの送信を止めています',
    opening:
      '送信箱を止めました。確認が済むまで、お知らせのメールは一通も送られません。お知らせの記録は続いています。期限は止まりません。',
    cause(cause) {
      switch (cause.witness) {
        case 'folder':
        case 'queue':
          return `データベースが過去の状態に戻っています(記録 ${cause.here}、${cause.witness === 'queue' ? 'キュー' : 'データフォルダー'}の控え ${cause.knew})。バックアップから復元した場合、すでに送ったメールがもう一度送られるおそれがあります。`;
        case 'place':
          return 'データベースが別の場所へ移されています。バックアップから復元した場合、すでに送ったメールがもう一度送られるおそれがあります。';
        case 'copy':
          return 'データフォルダーが写しです。元のものも動いている場合や、復元したものである場合、同じメールが二度送られるおそれがあります。';
        case 'asked':
          return `${asker(cause.by, 'ja')} の指示で止めました。`;
      }
    },
    waiting: (count, since) => `${since} の時点で、送信待ちのメールは${count}通です。`,
    next: [
      'sokuho outbox list で、止まっているメールを確かめてください。',
      'すでに送ったものは sokuho outbox release --discard ID で除いて、残りを送ってください。',
      'すべて送ってよければ sokuho outbox release を実行してください。',
    ],
  },
  test: {
    subject: '【試験】Sokuhoからのメールは届いています',
    title: 'Sokuhoからのメールは届いています',
    opening: 'これは試験のメールです。期限のお知らせも、このアドレスへ、これと同じ経路で届きます。',
    asked: (by, at) => `${by} さんが ${at} に送りました。`,
    next: [
      '迷惑メールに入っていた場合は、このメールの差出人を受信できるように設定してください。',
      'ほかにすることはありません。',
    ],
  },
  labels: { what: '状況', next: '次にすること', open: 'サーバーの状態を見る' },
  footer: 'Sokuho(速報)は実務を支援する道具であり、法的助言ではありません。',
};

const english: SystemWords = {
  drill: 'This is a drill, not a real incident.',
  greeting: (name) => `To ${name}`,
  outage: {
    subject: '[OUTAGE] Reminders may be late',
    title: 'Reminders may be late',
    opening: 'A part of Sokuho is not running. Reminders of due days may come late or not at all.',
    kinds: {
      sweep: (since) => `No sweep, the safety net under the reminders, has finished since ${since}.`,
      worker: (since) => `Nothing that sends reminders (work) has been running since ${since}.`,
      timers: (since) => `A reminder that was to go on ${since} has not gone yet.`,
    },
    noticed: (by, at) => `The process ${by} noticed it on ${at}.`,
    next: [
      'See with sokuho doctor what is not running.',
      'If a process has stopped, start it again. No data are lost.',
      'Until it is well, look at the due days yourself: sokuho incident list.',
    ],
  },
  held: {
    subject: '[ACTION NEEDED] No mail is being sent',
    title: 'No mail is being sent',
    opening:
      'The outbox is held: no reminder is mailed until you have looked at it. Reminders go on being recorded. Deadlines do not stop.',
    cause(cause) {
      switch (cause.witness) {
        case 'folder':
        case 'queue':
          return `The database went back in time (it says ${cause.here}, the ${cause.witness === 'queue' ? 'queue' : 'data folder'} remembers ${cause.knew}). If it was restored from a backup, mails that were already sent might go again.`;
        case 'place':
          return 'The database was moved to another place. If it was restored from a backup, mails that were already sent might go again.';
        case 'copy':
          return 'The data folder is a copy. If the other one still runs, or this one was restored, the same mails might go twice.';
        case 'asked':
          return `${asker(cause.by, 'en')} asked for it.`;
      }
    },
    waiting: (count, since) => `Mails waiting on ${since}: ${count}.`,
    next: [
      'See what is held: sokuho outbox list.',
      'Leave out what was already sent and send the rest: sokuho outbox release --discard ID.',
      'To send all of it: sokuho outbox release.',
    ],
  },
  test: {
    subject: '[TEST] Mail from Sokuho arrives',
    title: 'Mail from Sokuho arrives',
    opening: 'This is a test. Reminders of due days come to this address by the same way.',
    asked: (by, at) => `${by} sent it at ${at}.`,
    next: ['If it lay among junk mail, allow its sender.', 'There is nothing else to do.'],
  },
  labels: { what: 'What is known', next: 'What to do', open: 'See the state of the server' },
  footer: 'Sokuho; engineering aid, not legal advice.',
};

export const systemWords: Record<Language, SystemWords> = { ja: japanese, en: english };
