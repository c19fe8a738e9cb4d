import { fileURLToPath } from 'node:url';
import { label } from '../../../machines/label.ts';
import { type MachineVersion, machinesOf, ownMachines } from '../../../machines/registry.ts';
import { hashesOf } from '../../../machines/sources.ts';
import { readSources } from '../../../src/start/machine-sources.ts';
import { checks, choices } from './notice/v2/checks.ts';
import { fromV1 } from './notice/v2/from-v1.ts';
import { noticeMachine } from './notice/v2/machine.ts';

const { 'active.deferred': deferred, ...labels } = ownMachines.version('notice', 1).labels;
const here = fileURLToPath(new URL('.', import.meta.url));

export const noticeV2: MachineVersion = {
  name: 'notice',
  version: 2,
  machine: noticeMachine,
  checks,
  choices,
  labels: {
    ...labels,
    'active.postponed': deferred ?? label('通知を延期中', 'Postponed'),
    'active.delivering.recipient': label('報告先への連絡', 'Recipient of the report'),
    'active.delivering.recipient.toTell': label('報告先へ未連絡', 'Not told yet'),
    'active.delivering.recipient.told': label('報告先へ連絡済み', 'Told'),
  },
  sources: { frozenSince: null, ...hashesOf('notice/v2', readSources(here, 'notice')) },
  fromPrevious: fromV1,
};

/** A later program: it holds what the present one does, and a second version of the notice. */
export const laterMachines = machinesOf([...ownMachines.all, noticeV2]);
