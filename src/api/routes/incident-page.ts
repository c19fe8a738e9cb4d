import type { Text } from '../../domain/text.ts';
import { type Page, page } from '../page.ts';

const words = {
  title: { ja: 'インシデントを開く', en: 'Open the incident' },
  text: {
    ja: '上のコマンドで開きます。内容を見られるのは APIキーのある人だけなので、この画面には何も表示しません。',
    en: 'This command opens it. Only the holder of an API key may see what it says, so nothing of it is shown here.',
  },
  unknown: { ja: 'このリンクは使えません', en: 'This link leads nowhere' },
  unknownText: {
    ja: 'メールのリンクが途中で切れていないか確かめてください。',
    en: 'Please check that the link of the mail was not cut off.',
  },
} satisfies Record<string, Text>;

/** Where "open the incident" in a mail leads: the command for it. The same for every number, so that none is given away. */
export const incidentPage: Page = page({
  name: 'GET /incidents/{id}',
  handle: async ({ id = '' }) => {
    if (!/^INC-[0-9]{4}-[0-9]{4,}$/.test(id))
      return { lang: 'ja', title: words.unknown, about: [], text: words.unknownText, status: 404 };
    const command = `sokuho incident show ${id}`;
    return { lang: 'ja', title: words.title, about: [{ ja: command, en: command }], text: words.text };
  },
});
