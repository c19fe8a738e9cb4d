import { Command } from 'commander';
import { incidentShowSchema } from '../contract/incident.ts';
import { type LinkList, linkListSchema } from '../contract/link.ts';
import type { Language, Text } from '../domain/text.ts';
import { showText } from './incident-text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

const at = (id: string, rest: string): string => `/api/v1/incidents/${encodeURIComponent(id)}/${rest}`;

/** `incident link ID [OTHER]`: without another, what it is linked with. */
export const linkCommand = (terminal: Terminal): Command =>
  withRemoteOptions(
    new Command('link')
      .description('record that two incidents belong together; with one, show its links')
      .argument('<id>')
      .argument('[other]')
      .option('--note <text>', 'why'),
  ).action((id: string, other: string | undefined, { note, ...options }: RemoteOptions & { note?: string }) =>
    remote(
      terminal,
      options,
      (client) =>
        other === undefined
          ? client.get(at(id, 'links'), linkListSchema)
          : client.send('POST', at(id, 'links'), { to: other, ...(note !== undefined && { note }) }, linkListSchema),
      linksText,
    ),
  );

/** `incident merge ID --into OTHER --reason TEXT` */
export const mergeCommand = (terminal: Terminal): Command =>
  withRemoteOptions(
    new Command('merge')
      .description('end a duplicate: the other incident carries its duties on')
      .argument('<id>')
      .requiredOption('--into <other>', 'the incident that goes on')
      .requiredOption('--reason <text>', 'why they are the same'),
  ).action((id: string, { into, reason, ...options }: RemoteOptions & { into: string; reason: string }) =>
    remote(
      terminal,
      options,
      (client) => client.send('POST', at(id, 'merge'), { into, reason }, incidentShowSchema),
      showText,
    ),
  );

const kinds: Record<LinkList['links'][number]['kind'], Text> = {
  related: { ja: '関連', en: 'related to' },
  mergedInto: { ja: '統合先', en: 'merged into' },
  merged: { ja: '統合元', en: 'took in' },
};

const linksText = ({ links }: LinkList, lang: Language): string =>
  links.length === 0
    ? { ja: '関連するインシデントはありません。\n', en: 'Linked with no other incident.\n' }[lang]
    : links.map(({ kind, incident, note }) => `${kinds[kind][lang]} ${incident}${note ? `  ${note}` : ''}\n`).join('');
