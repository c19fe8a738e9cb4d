import { Option } from 'commander';
import { type Language, languages } from '../domain/text.ts';

/** What a command talks to: the process, or streams of a test. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Set, never acted upon: output is written to its end before the process leaves. */
  exitCode?: number | string | null | undefined;
}

/** Exit code of bad usage or input. */
export const BAD_INPUT = 2;

export const languageOption = (): Option =>
  new Option('--lang <language>', 'language of the text (default: from LANG)').choices(languages);

/** The language asked for, else the one of LANG; English unless that begins with ja. */
export const languageOf = ({ env }: Terminal, asked?: Language): Language =>
  asked ?? (env.LANG?.toLowerCase().startsWith('ja') ? 'ja' : 'en');
