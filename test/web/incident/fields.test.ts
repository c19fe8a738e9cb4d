import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { payloadSchemas, payloadShape, type RecordableType } from '../../../src/contract/events.ts';
import {
  blankOf,
  type FormField,
  faultOf,
  fieldsOf,
  payloadOf,
  type Values,
} from '../../../src/web/incident/fields.ts';

const types = Object.keys(payloadSchemas) as RecordableType[];
const words = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../src/web/words/${lang}/incident.json`, import.meta.url), 'utf8'));
const catalogues = [words('ja'), words('en')];
const now = { today: '2026-09-01', now: '2026-09-01T01:00:00.000Z' };

/** What somebody could fill in. */
function filled({ kind, values }: FormField): Values[string] {
  switch (kind) {
    case 'yes':
      return true;
    case 'choice':
      return values[0] ?? '';
    case 'choices':
      return values;
    case 'day':
      return '2026-09-02';
    case 'instant':
      return '2026-09-01T09:30';
    case 'number':
      return '１,２００人';
    case 'hash':
      return 'AB'.repeat(32);
    case 'lines':
      return ' 株式会社青空 \n\n株式会社海\n';
    default:
      return ' 詳しいことを書く ';
  }
}

describe('the form of an event', () => {
  it.each(types)('of %s has words for every field, in both languages', (type) => {
    for (const { name, values } of fieldsOf(payloadShape(type)))
      for (const catalogue of catalogues) {
        expect(catalogue[`incident.field.${type}.${name}`] ?? catalogue[`incident.field.${name}`]).toBeTypeOf('string');
        for (const value of values) expect(catalogue[`incident.value.${value}`]).toBeTypeOf('string');
      }
  });

  it.each(types)('of %s, filled in, is what the contract takes', (type) => {
    const fields = fieldsOf(payloadShape(type));
    const values = Object.fromEntries(fields.map((field) => [field.name, filled(field)]));
    expect(fields.map((field) => faultOf(field, values[field.name]))).toEqual(fields.map(() => null));
    expect(payloadSchemas[type].safeParse(payloadOf(fields, values)).error).toBeUndefined();
  });

  it.each(types)('of %s with only what is needed is what the contract takes', (type) => {
    const fields = fieldsOf(payloadShape(type));
    const blank = blankOf(fields, now);
    const needed = fields.filter(({ required }) => required).map((field) => [field.name, filled(field)]);
    const values = { ...blank, ...Object.fromEntries(needed) };
    expect(payloadSchemas[type].safeParse(payloadOf(fields, values)).error).toBeUndefined();
  });

  it('asks for what is needed first, and for a note last', () => {
    expect(fieldsOf(payloadShape('draftApproved')).map(({ name }) => name)).toEqual([
      'selfApprovalReason',
      'content',
      'note',
    ]);
    expect(fieldsOf(payloadShape('reportFiled'))[0]?.name).toBe('filedOn');
  });

  it('begins with today where something was done, and with nothing where a day lies ahead', () => {
    const [filedOn] = fieldsOf(payloadShape('reportFiled'));
    const [by] = fieldsOf(payloadShape('preventionScheduled'));
    expect(blankOf([filedOn, by] as FormField[], now)).toEqual({ filedOn: '2026-09-01', by: '' });
  });

  it('reads a wall clock as that of Japan', () => {
    const fields = fieldsOf(payloadShape('entrustorNotified'));
    expect(blankOf(fields, now).notifiedAt).toBe('2026-09-01T10:00');
    expect(payloadOf(fields, { notifiedAt: '2026-09-01T10:00', how: '' })).toEqual({
      notifiedAt: '2026-09-01T10:00:00+09:00',
    });
  });

  it.each([
    ['personsCounted', 'total', '0', 'number'],
    ['personsCounted', 'total', 'many', 'number'],
    ['personsCounted', 'total', '', 'required'],
    ['noticesDelivered', 'reached', '0', null],
    ['draftSubmitted', 'content', 'abc', 'hash'],
    ['draftSubmitted', 'content', '', null],
    ['substituteStarted', 'measures', '', 'choose'],
  ] as const)('of %s: %s %j is %s', (type, name, value, fault) => {
    const field = fieldsOf(payloadShape(type)).find((one) => one.name === name);
    expect(field && faultOf(field, value)).toBe(fault);
  });
});
