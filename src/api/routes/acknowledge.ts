import type { Text } from '../../domain/text.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Page, page } from '../page.ts';

const words = {
  title: { ja: 'リマインダーの確認', en: 'Acknowledge a reminder' },
  about: {
    ja: 'このお知らせを受け取ったことを記録します。完了するまで、期限当日以降のお知らせは止まりません。',
    en: 'This records that you have seen the reminder. Those of the due day and after it go on until it is done.',
  },
  button: { ja: '確認したことを記録する', en: 'Record that I have seen it' },
  done: { ja: '記録しました。', en: 'Recorded.' },
  already: { ja: 'すでに記録されています。', en: 'It was recorded already.' },
} satisfies Record<string, Text>;

/**
 * The link in a reminder. Opening it only shows a button, so that a mail scanner which follows links acknowledges
 * nothing; pressing the button records it, once.
 */
export const acknowledgePages = ({ engine }: ApiDependencies): Page[] => [
  page({
    name: 'GET /acknowledge/{token}',
    handle: async ({ token = '' }) => {
      const { incident, step, acknowledgedAt } = await engine.lookAtLink(token);
      const subject = `${incident} ${step}`;
      if (acknowledgedAt) return { title: words.title, subject, text: words.already };
      return { title: words.title, subject, text: words.about, button: words.button };
    },
  }),
  page({
    name: 'POST /acknowledge/{token}',
    handle: async ({ token = '' }) => {
      const { incident, step } = await engine.lookAtLink(token);
      const first = await engine.acknowledgeByLink(token);
      return { title: words.title, subject: `${incident} ${step}`, text: first ? words.done : words.already };
    },
  }),
];
