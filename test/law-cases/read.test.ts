import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { differences } from '../../src/law-cases/compare.ts';
import { readCases } from '../../src/law-cases/read.ts';
import { writtenFileSchema } from '../../src/law-cases/written.ts';
import { plainFacts } from '../assessment/plain-facts.ts';

const one = (text: string) => readCases([{ file: 'a.yaml', text }]);
const faultsOf = (text: string) => one(text).faults.map(({ file, line, text: { en } }) => `${file}:${line}: ${en}`);

const good = `
bases:
  clinic:
    facts: { items: [medicalTreatment], employees: 5 }
cases:
  - id: lost-stick
    ja: 診療所がUSBメモリを紛失
    base: clinic
    facts: { knownAt: 2026-09-04 17:30, persons: 1..unknown, over1000: 2026-09-10, events: [loss], unsaid: [contact] }
    categories: { appi: [1, 4 possible from 2026-09-10], pmark: [mn-100] }
    duties:
      ppc.final to minister: due 2026-10-05 because APPI-FINAL-WHEN, DL-ROLL
      ppc.preliminary: possible 2026-09-06..2026-09-08
      publication: due under pmark
      individuals.notice: recommended from 2026-09-05 under myNumber basis policy mixed
    notDue: [entrustor.notice because APPI-DUTY-3]
`;

describe('a case', () => {
  it('differs from a base, which differs from the first one', () => {
    const [found] = one(good).cases;
    const facts = found?.facts ?? plainFacts();
    expect(facts.organization).toMatchObject({ employees: 5, privacyMark: 'none' });
    expect(facts.incident).toMatchObject({
      knownAt: '2026-09-04T17:30:00+09:00',
      persons: { min: 1, max: null, over: { '1000': '2026-09-10T09:00:00+09:00' } },
      items: ['medicalTreatment'],
      events: ['loss'],
    });
    expect('contact' in facts.incident).toBe(false);
  });

  it('states duties in lines, and what is usual of them goes without saying', () => {
    expect(one(good).cases[0]?.expect).toEqual({
      categories: {
        appi: [
          { item: 1, holds: 'yes', knownDay: '2026-09-04' },
          { item: 4, holds: 'possible', knownDay: '2026-09-10' },
        ],
        myNumber: [],
        pmarkPreliminary: [{ item: 'mn-100', holds: 'yes', knownDay: '2026-09-04' }],
      },
      duties: [
        {
          id: 'ppc.final',
          recipient: 'minister',
          regime: 'appi',
          standing: 'due',
          knownDay: '2026-09-04',
          target: null,
          due: '2026-10-05',
          basis: 'statute',
          because: ['APPI-FINAL-WHEN', 'DL-ROLL'],
        },
        {
          id: 'ppc.preliminary',
          recipient: 'ppc',
          regime: 'appi',
          standing: 'possible',
          knownDay: '2026-09-04',
          target: '2026-09-06',
          due: '2026-09-08',
          basis: 'yardstick',
        },
        {
          id: 'publication',
          recipient: 'public',
          regime: 'pmark',
          standing: 'due',
          knownDay: '2026-09-04',
          target: null,
          due: null,
          basis: 'contract',
        },
        {
          id: 'individuals.notice',
          recipient: 'individuals',
          regime: 'myNumber',
          standing: 'recommended',
          knownDay: '2026-09-05',
          target: null,
          due: null,
          basis: 'policy',
          mode: 'mixed',
        },
      ],
      complete: true,
      notDue: [{ id: 'entrustor.notice', because: ['APPI-DUTY-3'] }],
    });
  });

  it('may use a base of another file', () => {
    const [bases = '', cases = ''] = good.split('cases:');
    const { cases: found, faults } = readCases([
      { file: 'a.yaml', text: `cases:${cases}` },
      { file: 'b.yaml', text: bases },
    ]);
    expect({ ids: found.map(({ id }) => id), faults }).toEqual({ ids: ['lost-stick'], faults: [] });
  });
});

const faulty = (...lines: string[]) => ['cases:', '  - id: a', '    en: a case', '    base: shop', ...lines].join('\n');

describe('a file that cannot be read', () => {
  it.each([
    ['is no YAML', 'cases: [', ['a.yaml:1: is not YAML: ']],
    ['has an unknown property', faulty('    duty: {}'), ['a.yaml:2: there is no duty here.']],
    ['has no title', 'cases:\n  - { id: a, base: shop }', ['a.yaml:2: needs a title: ja or en.']],
    ['names no base', 'cases:\n  - id: a\n    en: b', ['a.yaml:2: cases.0.base is required.']],
    ['names an unknown base', faulty().replace('shop', 'shed'), ['a.yaml:4: there is no base shed.']],
    ['names an unknown fact', faulty('    facts:', '      person: 3'), ['a.yaml:6: there is no fact person.']],
    [
      'has facts that contradict',
      faulty('    facts:', '      viewed: true'),
      ['a.yaml:6: incident.viewed contradicts incident.publiclyViewable: false'],
    ],
    [
      'has a fact of the wrong kind',
      faulty('    facts:', '      persons: many'),
      ['a.yaml:6: incident.persons must be an object'],
    ],
    [
      'has an unreadable duty',
      faulty('    duties:', '      ppc.final: due 2026-02-30'),
      ['a.yaml:6: cannot read "ppc.final: due 2026-02-30".'],
    ],
    [
      'has an unknown duty',
      faulty('    duties:', '      ppc.finale: due'),
      ['a.yaml:6: cannot read "ppc.finale: due".'],
    ],
    ['cites an unknown rule', faulty('    because: [APPI-CAT-9]'), ['a.yaml:2: there is no rule APPI-CAT-9.']],
    ['has an unreadable category', faulty('    categories: { appi: [7] }'), ['a.yaml:5: cannot read "7".']],
    [
      'has a base that differs from itself',
      'bases:\n  b: { base: b, facts: {} }\ncases:\n  - { id: a, en: a, base: b }',
      ['a.yaml:4: the base b differs from itself.'],
    ],
    ['has an id twice', `${faulty()}\n  - id: a\n    en: again\n    base: shop`, ['a.yaml:5: a is there twice.']],
  ])('%s', (_, text, faults) => {
    const found = faultsOf(text);
    expect(found).toHaveLength(faults.length);
    faults.forEach((fault, n) => {
      expect(found[n]?.startsWith(fault), found[n]).toBe(true);
    });
  });

  it('leaves the other cases', () => {
    const { cases, faults } = one(`${faulty('    facts: { person: 3 }')}\n  - id: b\n    en: good\n    base: shop`);
    expect(cases.map(({ id }) => id)).toEqual(['b']);
    expect(faults).toHaveLength(1);
  });
});

describe('the explanation of how to write a case', () => {
  it('has an example that is one', () => {
    const readme = readFileSync(new URL('../law/cases/README.md', import.meta.url), 'utf8');
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
    const { cases, faults } = one(example);
    expect(faults).toEqual([]);
    expect(cases.map((each) => differences(each, assess(each.facts)))).toEqual([[]]);
  });

  it('names every entry', () => {
    const readme = readFileSync(new URL('../law/cases/README.md', import.meta.url), 'utf8');
    const { cases } = writtenFileSchema.shape;
    for (const entry of Object.keys(cases.unwrap().element.shape)) expect(readme).toContain(`\`${entry}\``);
  });
});
