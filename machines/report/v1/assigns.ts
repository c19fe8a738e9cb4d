import { acknowledged, declined, revised, settled, withoutTask, withTask } from '../../commitments/v1/commitments.ts';
import { approved, dropped, submitted } from '../../drafts/v1/draft.ts';
import { type Args, type Filing, preliminaryDuties, type ReportContext } from './context.ts';

type Assign = (args: Args) => Partial<ReportContext>;

const filing = ({ context, event }: Args, stage: Filing['stage']): Filing[] =>
  event.type !== 'reportFiled' && event.type !== 'filedByOtherRoute'
    ? context.filings
    : [
        ...context.filings,
        {
          stage,
          filedOn: event.filedOn,
          receiptNumber: event.type === 'reportFiled' ? (event.receiptNumber ?? null) : null,
          route: event.type === 'filedByOtherRoute' ? event.route : null,
          lateReason: event.lateReason ?? null,
          content: event.content ?? context.draft?.content ?? null,
          unknownItems: event.unknownItems ?? [],
        },
      ];

export const submitDraft: Assign = ({ event }) =>
  event.type === 'draftSubmitted' || event.type === 'draftRevised' ? submitted(event) : {};

export const approveDraft: Assign = ({ context, event }) =>
  event.type === 'draftApproved' ? approved(context, event) : {};

export const dropDraft: Assign = () => dropped;

/** Filed by another route while the portal was down: it is to be filed there as well. */
export const askRefile: Assign = ({ context, event }) => ({ tasks: withTask(context.tasks, 'refile', event.at) });

export const refiled: Assign = ({ context }) => ({ tasks: withoutTask(context.tasks, 'refile') });

export const revise: Assign = ({ context, event }) =>
  event.type === 'dutiesRevised' ? { duties: revised(context.duties, event.duties, event.at) } : {};

export const filePreliminary: Assign = (args) => ({
  filings: filing(args, 'preliminary'),
  duties: settled(args.context.duties, ...preliminaryDuties),
});

/** One report as both (APPI-ONE-SHOT): it fulfils the final too. */
export const fileOneShot: Assign = (args) => ({
  filings: filing(args, 'preliminary'),
  duties: settled(args.context.duties),
  tasks: withoutTask(args.context.tasks, 'supplement'),
});

export const fileInterim: Assign = (args) => ({ filings: filing(args, 'interim') });

/** A final without gaps also says what an earlier one had left to a supplement. */
export const fileFinal: Assign = (args) => ({
  filings: filing(args, 'final'),
  duties: settled(args.context.duties),
  tasks: withoutTask(args.context.tasks, 'supplement'),
});

export const fileSingle: Assign = (args) => ({ filings: filing(args, 'single'), duties: settled(args.context.duties) });

export const fileSupplement: Assign = (args) => ({ filings: filing(args, 'supplement') });

export const tellEntrustor: Assign = ({ context }) => ({ duties: settled(context.duties) });

export const askSupplement: Assign = ({ context, event }) => ({
  tasks: withTask(context.tasks, 'supplement', event.at),
});

export const endSupplement: Assign = ({ context }) => ({ tasks: withoutTask(context.tasks, 'supplement') });

export const askToTell: Assign = ({ context, event }) => ({
  tasks: withTask(withoutTask(context.tasks, 'supplement'), 'tellRecipient', event.at),
});

export const told: Assign = ({ context }) => ({ tasks: withoutTask(context.tasks, 'tellRecipient') });

export const decline: Assign = ({ context }) => ({ duties: declined(context.duties) });

export const acknowledge: Assign = ({ context, event }) => acknowledged(context, event);
