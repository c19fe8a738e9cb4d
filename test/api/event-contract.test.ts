import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { eventLabels } from '../../machines/event-labels.ts';
import {
  type Payload,
  payloadSchemas,
  payloadShape,
  type RecordableType,
  requireEvent,
} from '../../src/contract/events.ts';
import { InvalidInput } from '../../src/domain/errors.ts';

const faultsOf = (input: unknown) => {
  try {
    requireEvent(input);
  } catch (error) {
    if (error instanceof InvalidInput)
      return Object.fromEntries(error.faults.map(({ path, reason }) => [path, reason]));
    throw error;
  }
  return {};
};

describe('the payload of an event', () => {
  it('is of the type that the machines read', () => {
    type Parsed = { [Type in RecordableType]: z.output<(typeof payloadSchemas)[Type]> };
    type Read = { [Type in RecordableType]: Flat<Payload<Type>> };
    type Flat<Object> = { [Name in keyof Object]: Object[Name] };
    expectTypeOf<Parsed>().toEqualTypeOf<Read>();
  });

  it('has a schema for every event but those that only the engine sends', () => {
    const ofTheEngine = ['dutiesRevised', 'mergedInto', 'procedureRevised'];
    const recordable = Object.keys(eventLabels).filter((type) => !ofTheEngine.includes(type));
    expect(Object.keys(payloadSchemas).toSorted()).toEqual(recordable.toSorted());
  });

  it('is described for whoever must give it', () => {
    expect(payloadShape('reportFiled')).toMatchObject({
      required: ['filedOn'],
      properties: { filedOn: { type: 'string', format: 'date' }, complete: { type: 'boolean' } },
    });
    expect(payloadShape('acknowledge')).toMatchObject({ required: [] });
  });
});

describe('an event request', () => {
  it('takes instants with any offset and keeps them in one spelling', () => {
    const data = { notifiedAt: '2026-09-01T10:00:00.5+09:00' };
    expect(requireEvent({ type: 'entrustorNotified', target: 'report:entrustor', data })).toEqual({
      type: 'entrustorNotified',
      target: 'report:entrustor',
      data: { notifiedAt: '2026-09-01T01:00:00.500Z' },
    });
  });

  it('needs no data where nothing must be said', () => {
    expect(requireEvent({ type: 'draftSubmitted' })).toEqual({ type: 'draftSubmitted', data: {} });
  });

  it.each([
    ['no object', null, { '': 'must be an object' }],
    ['no type', {}, { type: 'is not an event that can be recorded' }],
    ['an event of the engine', { type: 'dutiesRevised' }, { type: 'is not an event that can be recorded' }],
    ['nothing of what is required', { type: 'reportFiled' }, { 'data.filedOn': 'is required' }],
    [
      'several faults',
      { type: 'reportFiled', data: { filedOn: '2026-02-30', complete: 'yes', unknownItems: ['a', ''], by: 1 }, rev: 1 },
      {
        'data.filedOn': 'must be a day of the calendar, like 2026-09-01',
        'data.complete': 'must be a boolean',
        'data.unknownItems[1]': 'must not be empty',
        'data.by': 'is not a property of this schema',
        rev: 'is not a property of this schema',
      },
    ],
    [
      'what the engine adds',
      { type: 'incidentClosed', data: { at: '2026-09-01T00:00:00Z', actor: 'x', open: [] } },
      {
        'data.at': 'is not a property of this schema',
        'data.actor': 'is not a property of this schema',
        'data.open': 'is not a property of this schema',
      },
    ],
    [
      'an instant without an offset',
      { type: 'entrustorNotified', data: { notifiedAt: '2026-09-01T10:00:00' } },
      { 'data.notifiedAt': 'must be an existing instant with an offset, like 2026-09-01T10:00:00+09:00' },
    ],
    [
      'a day in another millennium',
      { type: 'preventionScheduled', data: { by: '9999-12-31' } },
      { 'data.by': 'must be a day of the years 2000 to 2199' },
    ],
    [
      'counts that are none',
      { type: 'substituteGrounded', data: { ground: 'noContact', persons: 0 } },
      { 'data.persons': 'must be at least 1' },
    ],
    ['half a person', { type: 'personsCounted', data: { total: 1.5 } }, { 'data.total': 'must be a whole number' }],
    [
      'too long a text',
      { type: 'draftReturned', data: { reason: 'あ'.repeat(4001) } },
      { 'data.reason': 'must have at most 4000 characters' },
    ],
    [
      'what no database can hold',
      { type: 'draftReturned', data: { reason: 'a\0b' } },
      { 'data.reason': 'must not hold a NUL or half a surrogate pair' },
    ],
    [
      'a line break in a line',
      { type: 'policeConsulted', data: { station: 'a\nb' } },
      { 'data.station': 'must be one line, without control characters' },
    ],
  ])('with %s is refused with the paths of all faults', (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults);
  });
});
