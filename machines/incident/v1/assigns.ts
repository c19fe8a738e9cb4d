import { acknowledged, declined, revised, settled } from '../../commitments/v1/commitments.ts';
import { approved, dropped, submitted } from '../../drafts/v1/draft.ts';
import type { Args, IncidentContext } from './context.ts';

type Assign = (args: Args) => Partial<IncidentContext>;

export const submitDraft: Assign = ({ event }) =>
  event.type === 'draftSubmitted' || event.type === 'draftRevised' ? submitted(event) : {};

export const approveDraft: Assign = ({ context, event }) =>
  event.type === 'draftApproved' ? approved(context, event) : {};

export const dropDraft: Assign = () => dropped;

export const revise: Assign = ({ context, event }) =>
  event.type === 'dutiesRevised' ? { duties: revised(context.duties, event.duties, event.at) } : {};

export const publish: Assign = ({ context }) => ({ duties: settled(context.duties, 'publication') });

export const consultPolice: Assign = ({ context }) => ({ duties: settled(context.duties, 'police.consult') });

export const declinePublication: Assign = ({ context }) => ({ duties: declined(context.duties, 'publication') });

export const declinePolice: Assign = ({ context }) => ({ duties: declined(context.duties, 'police.consult') });

export const acknowledge: Assign = ({ context, event }) => acknowledged(context, event);

export const nameEntrustors: Assign = ({ event }) =>
  event.type === 'entrustorsNamed' ? { entrustors: event.names } : {};

export const keepReason: Assign = ({ event }) => ('reason' in event ? { reason: event.reason } : {});
