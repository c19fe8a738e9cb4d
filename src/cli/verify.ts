import { Command } from 'commander';
import { type Verification, type VerificationFault, verificationSchema } from '../contract/verification.ts';
import type { Language, Text } from '../domain/text.ts';
import { FAILED } from './errors.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import { BAD_INPUT, languageOf, type Terminal } from './terminal.ts';

interface VerifyOptions extends RemoteOptions {
  incident?: string;
  anchor?: string;
}

/** `sokuho verify --incident ID`: exit code 1 when something does not fit. */
export function verifyCommand(terminal: Terminal = process): Command {
  const command = new Command('verify')
    .description('check the hash chain of an incident, and that replaying it gives what is stored')
    .argument('[bundle]', 'an evidence bundle (not in this version)')
    .option('--incident <id>', 'an incident of the server')
    .option('--anchor <hash>', 'a hash kept outside, from the footer of a reminder: must be in the chain');
  return withRemoteOptions(command).action(async (bundle: string | undefined, options: VerifyOptions) => {
    const { incident, anchor, ...asked } = options;
    if (bundle !== undefined || incident === undefined) {
      const say = bundle === undefined ? WORDS.missing : WORDS.later;
      terminal.stderr.write(`${say[languageOf(terminal, options.lang)]}\n`);
      terminal.exitCode = BAD_INPUT;
      return;
    }
    await remote(
      terminal,
      asked,
      async (client) => {
        const path = `/api/v1/incidents/${encodeURIComponent(incident)}/verification`;
        const query = anchor === undefined ? '' : `?${new URLSearchParams({ anchor })}`;
        const answer = await client.get(`${path}${query}`, verificationSchema);
        if (!answer.value.ok) terminal.exitCode = FAILED;
        return answer;
      },
      verificationText,
    );
  });
}

function verificationText({ ok, events, head, faults }: Verification, lang: Language): string {
  const result = ok
    ? {
        ja: `異常はありません: ${events}件の出来事がつながり、再現した状態が保存された状態と一致します。`,
        en: `Whole: ${events} events are linked, and replaying them gives what is stored.`,
      }
    : {
        ja: `${events}件の出来事に、合わない点が${faults.length}件あります:`,
        en: `${events} events, ${faults.length} ${faults.length === 1 ? 'thing that does' : 'things that do'} not fit:`,
      };
  const lines = faults.map((fault) => `  ${placeOf(fault)}${fault[lang]} (${fault.code})`);
  return `${[result[lang], ...lines, `${WORDS.head[lang]}: ${head}`].join('\n')}\n`;
}

const placeOf = ({ seq, instance }: VerificationFault): string =>
  seq !== undefined ? `#${seq} ` : instance !== undefined ? `[${instance}] ` : '';

const WORDS = {
  missing: {
    ja: '検証するインシデントを指定してください: sokuho verify --incident ID',
    en: 'Name what to verify: sokuho verify --incident ID',
  },
  later: {
    ja: '証拠一式(バンドル)の検証は、この版にはまだありません。サーバーのインシデントは sokuho verify --incident ID で検証できます。',
    en: 'Verifying an evidence bundle is not in this version yet. An incident of the server: sokuho verify --incident ID',
  },
  head: { ja: '最後のハッシュ', en: 'Head' },
} as const satisfies Record<string, Text>;
