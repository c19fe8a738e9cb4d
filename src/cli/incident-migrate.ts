import { Command, Option } from 'commander';
import { incidentShowSchema } from '../contract/incident.ts';
import { migrationPreviewSchema } from '../contract/migration.ts';
import { showText } from './incident-text.ts';
import { migrationText } from './migration-text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

interface MigrateOptions extends RemoteOptions {
  instance?: string;
  to?: string;
  reason?: string;
  expectedRev?: string;
}

/** `incident migrate ID [--instance KEY] [--to N] [--preview]`, `... --reason TEXT` */
export const migrateCommand = (terminal: Terminal): Command =>
  withRemoteOptions(
    new Command('migrate')
      .description('what newer versions of its machines would change; with --reason, go on under them from now on')
      .argument('<id>')
      .option('--instance <key>', 'only this one: incident, notice, report:ppc')
      .option('--to <version>', 'with --instance: to this version, not the newest')
      .option('--preview', 'only look (so it is without --reason)')
      .addOption(new Option('--reason <text>', 'record the migration, and why').conflicts('preview'))
      .option('--expected-rev <n>', 'with --instance and --reason: its revision in the preview'),
  ).action((id: string, { instance, to, reason, expectedRev, ...options }: MigrateOptions) => {
    const path = `/api/v1/incidents/${encodeURIComponent(id)}`;
    const named = { ...(instance !== undefined && { instance }), ...(to !== undefined && { to }) };
    if (reason === undefined)
      return remote(
        terminal,
        options,
        (client) => client.get(`${path}/migration?${new URLSearchParams(named)}`, migrationPreviewSchema),
        migrationText,
      );
    const decision = {
      ...named,
      reason,
      ...(to !== undefined && { to: Number(to) }),
      ...(expectedRev !== undefined && { expectedRev: Number(expectedRev) }),
    };
    return remote(
      terminal,
      options,
      (client) => client.send('POST', `${path}/migrations`, decision, incidentShowSchema),
      showText,
    );
  });
