import type { MarkQueue } from './backend.ts';

const ID = 'mark';

/** The text of the one job that the mark's queue holds; null when it is gone. */
export async function recallFrom(marks: MarkQueue): Promise<string | null> {
  const job = await marks.getJob(ID);
  return typeof job?.data.mark === 'string' ? job.data.mark : null;
}

/** Two round trips on either server. */
export async function keepIn(marks: MarkQueue, mark: string): Promise<void> {
  const job = await marks.getJob(ID);
  if (job) await job.updateData({ mark });
  else await marks.add(ID, { mark }, { jobId: ID });
}
