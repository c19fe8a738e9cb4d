import { Command, Option } from 'commander';
import { incidentShowSchema } from '../contract/incident.ts';
import { upgradePreviewSchema } from '../contract/upgrade.ts';
import { InvalidInput } from '../domain/errors.ts';
import { showText } from './incident-text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { upgradeText } from './upgrade-text.ts';

interface UpgradeOptions extends RemoteOptions {
  adopt?: boolean;
  reason?: string;
  expectedRev?: string;
}

/** `incident upgrade ID [--preview]`, `incident upgrade ID --adopt --reason TEXT` */
export const upgradeCommand = (terminal: Terminal): Command =>
  withRemoteOptions(
    new Command('upgrade')
      .description(
        'what the newest revisions of its rule sets would change; with --adopt, assess with them from now on',
      )
      .argument('<id>')
      .option('--preview', 'only look (so it is without --adopt)')
      .addOption(new Option('--adopt', 'record the decision').conflicts('preview'))
      .option('--reason <text>', 'with --adopt: why')
      .option('--expected-rev <n>', 'with --adopt: the revision of the facts that the preview looked at'),
  ).action((id: string, { adopt, reason, expectedRev, ...options }: UpgradeOptions) => {
    const path = `/api/v1/incidents/${encodeURIComponent(id)}/upgrade`;
    if (!adopt) return remote(terminal, options, (client) => client.get(path, upgradePreviewSchema), upgradeText);
    return remote(
      terminal,
      options,
      (client) => client.send('POST', path, decisionOf(reason, expectedRev), incidentShowSchema),
      showText,
    );
  });

/** Throws InvalidInput: a decision has a reason. */
function decisionOf(reason: string | undefined, expectedRev: string | undefined) {
  if (reason === undefined) throw new InvalidInput([{ path: 'reason', reason: 'is required' }]);
  return { reason, ...(expectedRev !== undefined && { expectedRev: Number(expectedRev) }) };
}
