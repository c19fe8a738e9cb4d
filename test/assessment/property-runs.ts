const given = (name: string): number => Number(process.env[name]) || 0;

/** One seed for every property of a file, printed at the start; `SOKUHO_TEST_SEED` runs a failing one again. */
const seed = given('SOKUHO_TEST_SEED') || Math.floor(Math.random() * 2 ** 31) + 1;
const numRuns = given('SOKUHO_TEST_RUNS') || 2_000;
console.info(`properties of the law: SOKUHO_TEST_SEED=${seed} SOKUHO_TEST_RUNS=${numRuns}`);

export const runs = { numRuns, seed } as const;
/** Where every unknown fact is answered in turn, a run is dozens of assessments. */
export const slowRuns = { numRuns: numRuns / 2, seed } as const;
