import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Facts, requireFacts } from '../contract/facts.ts';
import { dayOf, instantAt } from '../domain/day.ts';
import type { Text } from '../domain/text.ts';
import { addMilliseconds, elapsed, type Instant, millisecondsOf } from '../domain/time.ts';

export interface Sample {
  title: Text;
  facts: Facts;
}

/** Which files of `samples` are opened, what they are called, and how many days ago they became known. */
const chosen = [
  {
    file: 'ransomware-without-backup.json',
    daysAgo: 12,
    title: {
      ja: '【サンプル】身代金要求型ウイルスによる顧客データの暗号化',
      en: '[Sample] Customer data encrypted by ransomware',
    },
  },
  {
    file: 'card-numbers-unknown-cause.json',
    daysAgo: 2,
    title: {
      ja: '【サンプル】通販サイトからのカード番号の漏えい(原因調査中)',
      en: '[Sample] Card numbers leaked from a web shop, cause unknown',
    },
  },
  {
    file: 'patient-data-usb-lost.json',
    daysAgo: 4,
    title: { ja: '【サンプル】診療情報を入れたUSBメモリーの紛失', en: '[Sample] USB memory with patient data lost' },
  },
  {
    file: 'entrusted-company.json',
    daysAgo: 1,
    title: {
      ja: '【サンプル】受託業務のデータの漏えい(委託元へ未通知)',
      en: '[Sample] Data of an entrusted service leaked, entrustor not told',
    },
  },
  {
    file: 'open-cloud-folder-1001.json',
    daysAgo: 7,
    title: {
      ja: '【サンプル】クラウドの設定ミスで1,001人分が閲覧可能',
      en: "[Sample] 1,001 persons' data open to all by a cloud setting",
    },
  },
  {
    file: 'mis-sent-letter.json',
    daysAgo: 0,
    title: { ja: '【サンプル】書類1通の誤送付', en: '[Sample] One letter sent to the wrong person' },
  },
] as const;

/** In the checkout, or beside the built program. */
function folder(): string {
  const [near, far] = ['../../samples/', '../../../samples/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return near && existsSync(near) ? near : (far ?? '');
}

/** Facts of invented organizations, as if they had become known in these days. */
export const samplesAt = (now: Instant): Sample[] =>
  chosen.map(({ file, daysAgo, title }) => {
    const facts = requireFacts(JSON.parse(readFileSync(`${folder()}${file}`, 'utf8')));
    return { title, facts: moved(facts, now, daysAgo) };
  });

const instantSchema = z.iso.datetime({ offset: true });

/** All its instants by the same whole days, so that it was known so many days ago, at its hour and not after now. */
function moved(facts: Facts, now: Instant, daysAgo: number): Facts {
  const known = facts.incident.knownAt;
  const wanted = addMilliseconds(instantAt(dayOf(now), '00:00'), -daysAgo * 86_400_000);
  const hour = elapsed(instantAt(dayOf(known), '00:00'), known);
  const shift = Math.min(elapsed(known, wanted) + hour, elapsed(known, now));
  const shifted = (_: string, value: unknown): unknown =>
    instantSchema.safeParse(value).success
      ? addMilliseconds(now, Math.min(0, millisecondsOf(String(value)) + shift - millisecondsOf(now)))
      : value;
  return requireFacts(JSON.parse(JSON.stringify(facts, shifted)));
}
