import { noteListSchema, noteRequestSchema, removalRequestSchema } from '../../contract/note.ts';
import { parse } from '../../contract/parse.ts';
import { findIncident } from '../../store/queries/incidents.ts';
import { notesOf } from '../../store/queries/papers.ts';
import type { Viewer } from '../../store/queries/visible.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { removalOf } from '../removal.ts';
import { type Route, route } from '../route.ts';

export const noteRoutes = ({ db, engine }: ApiDependencies): Route[] => {
  const notes = async (viewer: Viewer, number: string) => {
    const { id } = await findIncident(db, viewer, number);
    const rows = await notesOf(db, id);
    return { notes: rows.map((row) => ({ ...row, removed: removalOf(row) })) };
  };
  return [
    route({
      name: 'GET /api/v1/incidents/{id}/notes',
      summary: 'What was written down beside its events, oldest first',
      answer: noteListSchema,
      handle: ({ params, holder }) => notes(holder, params.id),
    }),
    route({
      name: 'POST /api/v1/incidents/{id}/notes',
      summary: 'Write something down; refused when it looks like a My Number or a card number',
      body: { schema: noteRequestSchema, parse: (input) => parse(noteRequestSchema, input) },
      answer: noteListSchema,
      status: 201,
      handle: async ({ params, body, holder, asker }) => {
        await findIncident(db, holder, params.id);
        await engine.addNote({ incident: params.id, ...body }, asker.who, asker.request);
        return notes(holder, params.id);
      },
    }),
    route({
      name: 'POST /api/v1/incidents/{id}/notes/{note}/removal',
      summary: 'Take the words of a note away; that it was there, and why it went, stays',
      body: { schema: removalRequestSchema, parse: (input) => parse(removalRequestSchema, input) },
      answer: noteListSchema,
      handle: async ({ params, body, holder, asker }) => {
        await findIncident(db, holder, params.id);
        await engine.removeNote({ incident: params.id, id: params.note, ...body }, asker.who);
        return notes(holder, params.id);
      },
    }),
  ];
};
