import { dayOf } from '../../../src/domain/day.ts';
import { type ProcedureStep, procedureSteps } from '../../../src/domain/procedure.ts';
import { acknowledged, withoutTask, withTask } from '../../commitments/v1/commitments.ts';
import { after, atOnce } from './asked.ts';
import type { Args, ProcedureContext, StepRecord } from './context.ts';

type Assign<Params = void> = (args: Args, params: Params) => Partial<ProcedureContext>;

/**
 * A step is a task for as long as its state is. "At once" names no day: it is pressed for on the day itself, which is an
 * alarm of ours and no time limit.
 */
export const ask: Assign<{ step: ProcedureStep }> = ({ context, event }, { step }) => {
  // The event that opens the machine is XState's own and has no time.
  const at = event.at ?? context.openedAt;
  return { tasks: withTask(context.tasks, step, at, atOnce.has(step) ? dayOf(at) : null) };
};

export const end: Assign<{ step: ProcedureStep }> = ({ context }, { step }) => ({
  tasks: withoutTask(context.tasks, step),
});

export const record: Assign<Pick<StepRecord, 'step' | 'outcome'>> = ({ context, event: { at, actor } }, ended) => ({
  records: [...context.records.filter(({ step }) => step !== ended.step), { ...ended, at, actor }].sort(
    (a, b) => procedureSteps.indexOf(a.step) - procedureSteps.indexOf(b.step),
  ),
});

export const establish: Assign = (args) => ({ cause: after(args).cause });

export const revise: Assign = (args) => ({ situation: after(args).situation });

export const acknowledge: Assign = ({ context, event }) =>
  event.type === 'acknowledge' ? acknowledged(context, event) : {};
