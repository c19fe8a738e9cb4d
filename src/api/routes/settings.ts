import {
  calendarAnswerSchema,
  calendarRequestSchema,
  calendarSetSchema,
  settingEventListSchema,
} from '../../contract/calendar.ts';
import { parse } from '../../contract/parse.ts';
import {
  policyAnswerSchema,
  policyPreviewSchema,
  policyRequestSchema,
  policySetSchema,
  previewRequestSchema,
  requirePolicyRequest,
} from '../../contract/policy.ts';
import { settingEventsOf } from '../../store/queries/settings.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** What an organization decides about reminders: its ladders, its hours and closed days. */
export const settingRoutes = ({ db, engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/policy',
    summary: 'The ladders of reminders: which version, since when, by whom',
    answer: policyAnswerSchema,
    handle: async ({ holder }) => {
      const { document, ...version } = await engine.organization.policy(holder.organizationId);
      return { policy: document, ...version };
    },
  }),
  route({
    name: 'PUT /api/v1/policy',
    summary: 'Set the ladders; every open incident is planned anew',
    body: { schema: policyRequestSchema, parse: requirePolicyRequest },
    answer: policySetSchema,
    handle: async ({ body: { policy, basedOn }, asker }) => {
      const set = await engine.organization.setPolicy({ document: policy, basedOn }, asker.who);
      const { document, ...version } = set;
      return { policy: document, ...version };
    },
  }),
  route({
    name: 'POST /api/v1/policy/preview',
    summary: 'What these ladders would change in every open incident; nothing is changed',
    body: { schema: previewRequestSchema, parse: requirePolicyRequest },
    answer: policyPreviewSchema,
    handle: ({ body, holder }) => engine.organization.previewPolicy(holder, body.policy),
  }),
  route({
    name: 'GET /api/v1/calendar',
    summary: 'Working hours and closed days of the organization',
    answer: calendarAnswerSchema,
    handle: async ({ holder }) => {
      const { document, ...version } = await engine.organization.calendar(holder.organizationId);
      return { calendar: document, ...version };
    },
  }),
  route({
    name: 'PUT /api/v1/calendar',
    summary: 'Set working hours and closed days: they move reminders, never a due day',
    body: { schema: calendarRequestSchema, parse: (input) => parse(calendarRequestSchema, input) },
    answer: calendarSetSchema,
    handle: async ({ body: { calendar, basedOn }, asker }) => {
      const set = await engine.organization.setCalendar({ document: calendar, basedOn }, asker.who);
      const { document, ...version } = set;
      return { calendar: document, ...version };
    },
  }),
  route({
    name: 'GET /api/v1/settings/events',
    summary: 'The chain of all changes of settings and people, oldest first',
    answer: settingEventListSchema,
    handle: async ({ holder }) => ({
      events: (await settingEventsOf(db, holder.organizationId)).map(({ text, previous_hash, ...event }) => ({
        ...event,
        data: (JSON.parse(text) as { data: Record<string, unknown> }).data,
        previousHash: previous_hash,
      })),
    }),
  }),
];
