/** Whose tasks: one's own unless the address says otherwise. */
export interface TasksSearch {
  whose?: 'everybody';
}

export const tasksSearch = ({ whose }: Record<string, unknown>): TasksSearch =>
  whose === 'everybody' ? { whose } : {};
