import { Command } from 'commander';
import { pretty } from './answer.ts';
import { complain } from './errors.ts';
import { type RemoteOptions, withRemoteOptions } from './remote.ts';
import { languageOf, type Terminal } from './terminal.ts';

export const migrateCommand = (terminal: Terminal = process): Command =>
  withRemoteOptions(new Command('migrate').description('bring the database schema up to date')).action(
    async (options: RemoteOptions) => {
      const lang = languageOf(terminal, options.lang);
      const json = options.json ?? false;
      try {
        const { migrate } = await import('../start/migrate.ts');
        const migrations = await migrate();
        const done = {
          ja: migrations.length > 0 ? `適用しました: ${migrations.join(', ')}` : 'スキーマは最新です。',
          en: migrations.length > 0 ? `Applied: ${migrations.join(', ')}` : 'The schema is up to date.',
        };
        terminal.stdout.write(json ? pretty({ migrations }) : `${done[lang]}\n`);
      } catch (error) {
        complain(terminal, error, { json, lang });
      }
    },
  );
