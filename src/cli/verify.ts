import { Command } from 'commander';
import { type Verification, type VerificationFault, verificationSchema } from '../contract/verification.ts';
import type { Language, Text } from '../domain/text.ts';
import { FAILED } from './errors.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import { BAD_INPUT, languageOf, type Terminal } from './terminal.ts';

interface VerifyOptions extends RemoteOptions {
  incident?: string;
  settings?: boolean;
  anchor?: string;
}

/** `sokuho verify --incident ID | --settings`: exit code 1 when something does not fit. */
export function verifyCommand(terminal: Terminal = process): Command {
  const command = new Command('verify')
    .description('check the hash chain of an incident or of the settings, and that replaying it gives what is stored')
    .argument('[bundle]', 'an evidence bundle (not in this version)')
    .option('--incident <id>', 'an incident of the server')
    .option('--settings', 'the settings and people of the organization')
    .option('--anchor <hash>', 'a hash kept outside, from the footer of a reminder: must be in the chain');
  return withRemoteOptions(command).action(async (bundle: string | undefined, options: VerifyOptions) => {
    const { incident, settings = false, anchor, ...asked } = options;
    if (bundle !== undefined || (incident === undefined) !== settings) {
      const say = bundle !== undefined ? WORDS.later : settings ? WORDS.both : WORDS.missing;
      terminal.stderr.write(`${say[languageOf(terminal, options.lang)]}\n`);
      terminal.exitCode = BAD_INPUT;
      return;
    }
    const of = incident === undefined ? 'settings' : `incidents/${encodeURIComponent(incident)}`;
    const query = anchor === undefined ? '' : `?${new URLSearchParams({ anchor })}`;
    await remote(
      terminal,
      asked,
      async (client) => {
        const answer = await client.get(`/api/v1/${of}/verification${query}`, verificationSchema);
        if (!answer.value.ok) terminal.exitCode = FAILED;
        return answer;
      },
      (answer, lang) => verificationText(answer, settings ? ofSettings : ofIncident, lang),
    );
  });
}

type Words = (events: number) => { whole: Text; counted: Text };

const ofIncident: Words = (events) => ({
  whole: {
    ja: `異常はありません: ${events}件の出来事がつながり、再現した状態が保存された状態と一致します。`,
    en: `Whole: ${events} events are linked, and replaying them gives what is stored.`,
  },
  counted: { ja: `${events}件の出来事`, en: `${events} events` },
});

const ofSettings: Words = (events) => ({
  whole: {
    ja: `異常はありません: 設定の変更${events}件がつながり、保存された設定と人が記録と一致します。`,
    en: `Whole: ${events} changes of settings are linked, and what is stored is what they say.`,
  },
  counted: { ja: `設定の変更${events}件`, en: `${events} changes of settings` },
});

function verificationText({ ok, events, head, faults }: Verification, words: Words, lang: Language): string {
  const { whole, counted } = words(events);
  const wrong = {
    ja: `${counted.ja}に、合わない点が${faults.length}件あります:`,
    en: `${counted.en}, ${faults.length} ${faults.length === 1 ? 'thing that does' : 'things that do'} not fit:`,
  };
  const lines = faults.map((fault) => `  ${placeOf(fault)}${fault[lang]} (${fault.code})`);
  return `${[(ok ? whole : wrong)[lang], ...lines, `${WORDS.head[lang]}: ${head}`].join('\n')}\n`;
}

function placeOf({ seq, instance, target }: VerificationFault): string {
  const where = instance ?? target;
  return `${seq === undefined ? '' : `#${seq} `}${where === undefined ? '' : `[${where}] `}`;
}

const WORDS = {
  missing: {
    ja: '検証するものを指定してください: sokuho verify --incident ID または sokuho verify --settings',
    en: 'Name what to verify: sokuho verify --incident ID, or sokuho verify --settings',
  },
  both: {
    ja: '--incident と --settings は、どちらか一方を指定してください。',
    en: 'Name either --incident or --settings, not both.',
  },
  later: {
    ja: '証拠一式(バンドル)の検証は、この版にはまだありません。サーバーのインシデントは sokuho verify --incident ID で検証できます。',
    en: 'Verifying an evidence bundle is not in this version yet. An incident of the server: sokuho verify --incident ID',
  },
  head: { ja: '最後のハッシュ', en: 'Head' },
} as const satisfies Record<string, Text>;
