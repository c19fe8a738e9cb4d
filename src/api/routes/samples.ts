import { parse } from '../../contract/parse.ts';
import { samplesAnswerSchema, samplesRequestSchema } from '../../contract/sample.ts';
import { EventRefused, type Refusal } from '../../domain/errors.ts';
import { hasIncidents } from '../../store/queries/incidents.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const sampleRoutes = ({ db, engine, samples }: ApiDependencies): Route[] => [
  route({
    name: 'POST /api/v1/samples',
    summary: 'Open sample incidents, known a few days ago, to try things on',
    body: { schema: samplesRequestSchema, parse: (input) => parse(samplesRequestSchema, input) },
    answer: samplesAnswerSchema,
    status: 201,
    handle: async ({ body: { force, lang }, asker: { who } }) => {
      if (!force && (await hasIncidents(db, who.organizationId)))
        throw new EventRefused('samples', 'organization', [present], []);
      const owner = who.actor.startsWith('person:') ? { owner: who.actor.slice('person:'.length) } : {};
      const incidents = [];
      for (const { title, facts } of samples?.(who.at) ?? []) {
        const { record } = await engine.open({ title: title[lang], facts, ...owner }, who);
        incidents.push({ id: record.incident.number, title: title[lang] });
      }
      return { incidents };
    },
  }),
];

const present: Refusal = {
  code: 'incidents-present',
  ja: 'すでにインシデントがあるため、サンプルは追加しません。それでも追加する場合は、その旨を指定してください(force)。',
  en: 'There are incidents already, so no samples are added beside them unless that is asked for (force).',
  rules: [],
};
