import type { z } from 'zod';
import { tasksSchema } from '../../contract/tasks.ts';
import { call } from '../api.ts';

export const myTasks = call('GET /api/v1/tasks', tasksSchema);

export type Tasks = z.output<typeof tasksSchema>;
export type Task = Tasks['tasks'][number];
