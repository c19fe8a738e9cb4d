import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { questions } from '../../src/assessment/questions.ts';
import { type Facts, factsSchema } from '../../src/contract/facts.ts';
import { type Questions, questionsSchema } from '../../src/contract/questions.ts';
import { questionTexts } from '../../src/law/question-texts.ts';
import { allCases } from '../law/law-cases.ts';
import { anyFacts } from './any-facts.ts';
import { run } from './captured-terminal.ts';
import { plainFacts } from './plain-facts.ts';

const CARD: Parameters<typeof plainFacts>[0] = { items: ['name', 'creditCardNumber'] };

const asked = (facts: Facts) => questions(facts).questions.map(({ fact }) => fact);

/** Of a question, what follows from an answer. */
const outcome = (said: Questions, fact: string, value: unknown) =>
  said.questions
    .find((question) => question.fact === fact)
    ?.answers.find((answer) => JSON.stringify(answer.value) === JSON.stringify(value))?.changes;

/** The same facts `deciding` names, and of each the same duties. */
function expectAsDecided(facts: Facts): void {
  const named = questions(facts).questions.map(({ fact, answers }) => ({
    fact,
    changes: [...new Set(answers.flatMap(({ changes }) => changes.map(({ id }) => id)))].sort(),
  }));
  expect(named.sort((a, b) => (a.fact < b.fact ? -1 : 1))).toEqual(assess(facts).deciding);
}

describe('questions', () => {
  it('are asked for exactly what decides, of every case', () => {
    for (const { facts } of allCases) expectAsDecided(facts);
  });

  it('are asked for exactly what decides, of any facts', () => {
    fc.assert(fc.property(anyFacts, expectAsDecided), { numRuns: 300 });
  });

  it('give values that the contract takes at the path of the fact, and that lead where they say', () => {
    for (const { facts } of allCases)
      for (const { fact, answers } of questions(facts).questions)
        for (const { value, changes } of answers) {
          const answered: Facts = factsSchema.parse(written(facts, fact.split('.'), value));
          const [now, then] = [facts, answered].map((each) => JSON.stringify(assess(each).duties.map(bare)));
          expect(changes.length > 0).toBe(now !== then);
        }
  });

  it('of the earliest due day come first, then those that change more duties, then by path', () => {
    const facts = plainFacts({
      ...CARD,
      wrongfulPurpose: 'unknown',
      recoveredUnread: 'unknown',
      contact: 'unknown',
      encryption: { highGrade: 'unknown', keyManaged: 'unknown' },
    });
    expect(asked(facts)).toEqual([
      // The preliminary report of 5 September hangs on both.
      'incident.encryption',
      'incident.recoveredUnread',
      // Only the final report moves.
      'incident.wrongfulPurpose',
      'incident.contact',
    ]);
  });

  it('of what is only recommended come last', () => {
    const facts = plainFacts({ ...CARD, contact: 'unknown', wrongfulPurpose: 'unknown' }, { sector: 'unknown' });
    expect(asked(facts)).toEqual(['organization.sector', 'incident.wrongfulPurpose', 'incident.contact']);
  });

  it('are not asked when everything is known, or when no answer matters', () => {
    expect(questions(plainFacts())).toEqual({ schema: 'questions/1', questions: [] });
    expect(asked(plainFacts({ viewed: 'unknown' }))).toEqual([]);
  });

  it('offer no answer that the other facts rule out', () => {
    const said = questions(
      plainFacts({ ...CARD, publiclyViewable: true, viewed: true, copyKept: 'unknown', events: ['loss'] }),
    );
    expect(said.questions.map(({ fact }) => fact)).toEqual(['incident.copyKept']);
    const recovered = questions(
      plainFacts({ ...CARD, recoveredUnread: 'unknown', viewed: true, publiclyViewable: true }),
    );
    expect(recovered.questions).toEqual([]);
  });

  it('say in a sentence what appears, vanishes, moves, or goes to somebody else', () => {
    const moved = questions(plainFacts({ ...CARD, wrongfulPurpose: 'unknown' }));
    expect(outcome(moved, 'incident.wrongfulPurpose', false)).toEqual([]);
    expect(outcome(moved, 'incident.wrongfulPurpose', true)).toMatchObject([
      {
        kind: 'moves',
        id: 'ppc.final',
        from: '2026-09-30',
        to: '2026-10-30',
        ja: '「確報(個人情報保護委員会)」の期限が、2026-09-30(水)から2026-10-30(金)に変わります。',
        en: 'The due day of "Final report (Personal Information Protection Commission)" changes from 2026-09-30 (Wed) to 2026-10-30 (Fri).',
      },
      { kind: 'appears', id: 'police.consult', from: null, to: null },
    ]);
    const exempted = questions(plainFacts({ ...CARD, encryption: { highGrade: true, keyManaged: 'unknown' } }));
    expect(outcome(exempted, 'incident.encryption.keyManaged', true)?.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'vanishes ppc.preliminary',
      'vanishes ppc.final',
      'vanishes individuals.notice',
      'vanishes publication',
    ]);
    const sent = questions(plainFacts(CARD, { sector: 'unknown' }));
    expect(outcome(sent, 'organization.sector', 'finance')).toMatchObject([
      { kind: 'recipient', id: 'ppc.preliminary', recipient: 'minister', from: 'ppc', to: 'minister' },
      {
        kind: 'recipient',
        id: 'ppc.final',
        ja: '「確報」の報告先が、個人情報保護委員会から事業所管大臣に変わります。',
      },
    ]);
    const grounded = questions(plainFacts({ wrongfulPurpose: 'unknown' }));
    expect(outcome(grounded, 'incident.wrongfulPurpose', true)).toContainEqual(
      expect.objectContaining({ kind: 'standing', id: 'ppc.preliminary', from: 'possible', to: 'due' }),
    );
    const told = questions(plainFacts({ ...CARD, contact: 'unknown' }));
    expect(outcome(told, 'incident.contact', 'none')).toMatchObject([
      { kind: 'mode', id: 'individuals.notice', from: 'direct', to: 'substitute' },
      { kind: 'standing', id: 'publication', from: 'recommended', to: 'due' },
    ]);
  });

  it('have words in both languages for every answer, and keep to the schema', () => {
    for (const { facts } of allCases) {
      const said = questions(facts);
      expect(questionsSchema.parse(said)).toEqual(said);
      for (const { fact, answers } of said.questions)
        for (const { value, ja } of answers) expect(`${fact} ${ja}`).not.toBe(`${fact} ${String(value)}`);
    }
    for (const { ask, hint, answers } of Object.values(questionTexts))
      for (const { ja, en } of [ask, hint, ...Object.values(answers)]) {
        expect(ja).toMatch(/[ぁ-ん一-龠]/);
        expect(en).toMatch(/^[\x20-\x7e’]+$/);
      }
  });
});

describe('sokuho questions', () => {
  const facts = JSON.stringify(plainFacts({ ...CARD, wrongfulPurpose: 'unknown' }));

  it('prints the questions as JSON, as the library gives them', async () => {
    const { stdout, exitCode } = await run(['questions', '-', '--json'], [facts]);
    expect([JSON.parse(stdout), exitCode]).toEqual([questions(JSON.parse(facts)), 0]);
  });

  it('prints what to ask, and what would follow, in the language asked for', async () => {
    const { stdout } = await run(['questions', '-', '--lang', 'ja'], [facts]);
    expect(stdout).toContain('1. だれかが悪意を持って');
    expect(stdout).toContain('[incident.wrongfulPurpose: true]\n       「確報(個人情報保護委員会)」の期限が、');
    expect((await run(['questions', '-', '--lang', 'en'], [facts])).stdout).toContain('       Nothing changes.\n');
  });

  it('says when nothing is worth asking', async () => {
    const { stdout } = await run(['questions', '-', '--lang', 'en'], [JSON.stringify(plainFacts())]);
    expect(stdout).toBe('Nothing that is still unknown would change the result.\n');
  });

  it('refuses a bad input as assess does', async () => {
    const { stdout, exitCode } = await run(['questions', '-'], ['{}']);
    expect([JSON.parse(stdout), exitCode]).toEqual([JSON.parse((await run(['assess', '-'], ['{}'])).stdout), 2]);
  });
});

const bare = ({ because: _, basis: __, regime: ___, ...duty }: ReturnType<typeof assess>['duties'][number]) => duty;

/** The facts with a value at a path. */
function written(into: object, [key = '', ...rest]: string[], value: unknown): unknown {
  const there = new Map<string, unknown>(Object.entries(into)).get(key);
  return { ...into, [key]: rest.length === 0 ? value : written(Object(there), rest, value) };
}
