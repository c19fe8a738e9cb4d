import { dayText, whenText } from '../../domain/day-text.ts';
import { dutyTitle } from '../../domain/duty-labels.ts';
import { NotFound } from '../../domain/errors.ts';
import type { Text } from '../../domain/text.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Page, type PageContent, page } from '../page.ts';

type LinkedMail = Awaited<ReturnType<ApiDependencies['engine']['lookAtLink']>>;

const words = {
  title: { ja: '確認したことの記録', en: 'To acknowledge' },
  asks: {
    ja: 'このお知らせを確認したことを記録します。作業が終わったことにはなりません。期限当日以後のお知らせは、完了するまで止まりません。',
    en: 'This records that you have seen the reminder. It does not finish the work: reminders of the due day and after it go on until that is done.',
  },
  asksWithoutDay: {
    ja: 'このお知らせを確認したことを記録します。作業が終わったことにはなりません。お知らせは、完了するまで続きます。',
    en: 'This records that you have seen the reminder. It does not finish the work: reminders go on until that is done.',
  },
  button: { ja: '確認したことを記録する', en: 'Record that I have seen it' },
  recorded: { ja: '記録しました', en: 'Recorded' },
  already: { ja: 'すでに記録されています', en: 'Already recorded' },
  goesOn: {
    ja: 'このページは閉じてかまいません。作業が終わったことにはなりません。完了するまで、お知らせは続きます。',
    en: 'You can close this page. It does not finish the work: reminders go on until that is done.',
  },
  unknown: { ja: 'このリンクは使えません', en: 'This link leads nowhere' },
  unknownText: {
    ja: 'メールのリンクが途中で切れていないか確かめてください。メールにあるコマンドでも記録できます。',
    en: 'Please check that the link of the mail was not cut off. The command in the mail records it too.',
  },
} satisfies Record<string, Text>;

/** Which incident and duty, and until when: as the mail has said it. */
function aboutOf({ incident, duty, due }: LinkedMail): Text[] {
  const title = dutyTitle(duty);
  return [
    { ja: `${incident} ${title.ja}`, en: `${incident} ${title.en}` },
    due === null
      ? { ja: '期限: 速やかに', en: 'Due: promptly' }
      : { ja: `期限: ${dayText(due, 'ja')} 24:00`, en: `Due: ${dayText(due, 'en')}, 24:00 in Japan` },
  ];
}

const recordedAt = (at: string): Text => ({
  ja: `記録した時刻: ${whenText(at, 'ja')}`,
  en: `Recorded: ${whenText(at, 'en')} in Japan`,
});

const nowhere: PageContent = { lang: 'ja', title: words.unknown, about: [], text: words.unknownText, status: 404 };

async function orNowhere(content: () => Promise<PageContent>): Promise<PageContent> {
  try {
    return await content();
  } catch (error) {
    if (error instanceof NotFound) return nowhere;
    throw error;
  }
}

/**
 * The link in a reminder. Opening it only shows a button, so that a mail scanner which follows links acknowledges
 * nothing; pressing the button records it, once.
 */
export const acknowledgePages = ({ engine }: ApiDependencies): Page[] => [
  page({
    name: 'GET /acknowledge/{token}',
    handle: ({ token = '' }) =>
      orNowhere(async () => {
        const mail = await engine.lookAtLink(token);
        const { lang, acknowledgedAt } = mail;
        const about = aboutOf(mail);
        if (acknowledgedAt === null)
          return {
            lang,
            title: words.title,
            about,
            text: mail.due === null ? words.asksWithoutDay : words.asks,
            button: words.button,
          };
        return { lang, title: words.already, about: [...about, recordedAt(acknowledgedAt)], text: words.goesOn };
      }),
  }),
  page({
    name: 'POST /acknowledge/{token}',
    handle: ({ token = '' }) =>
      orNowhere(async () => {
        const first = await engine.acknowledgeByLink(token);
        const mail = await engine.lookAtLink(token);
        return {
          lang: mail.lang,
          title: first ? words.recorded : words.already,
          about: aboutOf(mail),
          text: words.goesOn,
        };
      }),
  }),
];
