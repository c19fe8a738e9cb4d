import { tasksQuerySchema, tasksSchema } from '../../contract/tasks.ts';
import { courseLabel } from '../../graph/labels.ts';
import { listPersons } from '../../people/persons.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const taskRoutes = ({ db, engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/tasks',
    summary: 'What waits for the asker, or for everybody: duties, tasks, drafts to approve',
    query: tasksQuerySchema,
    answer: tasksSchema,
    handle: async ({ query: { whose }, holder, asker }) => {
      const { actor } = asker.who;
      // A key that acts for somebody asks what waits for them.
      const named = holder.personId === null && actor.startsWith('person:');
      const people = named ? await listPersons(db, holder.organizationId) : [];
      const person = people.find(({ email }) => actor === `person:${email.toLowerCase()}`);
      const { tasks, unexamined, today } = await engine.tasks({
        viewer: holder,
        personId: holder.personId ?? person?.id ?? null,
        actor,
        approves: holder.permissions.includes('incident.approve'),
        everybody: whose === 'everybody',
      });
      return {
        tasks: tasks.map(({ incident: { number, title, state }, ...task }) => ({
          ...task,
          incident: { id: number, title, state, stateLabel: courseLabel(state) },
        })),
        unexamined,
        today,
      };
    },
  }),
];
