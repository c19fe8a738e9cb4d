import { readFileSync } from 'node:fs';

/** The table in ARCHITECTURE.md, as rules: a folder may know itself and what its row names, and nothing else of ours. */
const rows = readFileSync(new URL('ARCHITECTURE.md', import.meta.url), 'utf8')
  .split('\n## Folders')[1]
  .split('\n## ')[0]
  .split('\n')
  .filter((line) => /^\| (src\/|machines|workers)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, folder, known]) => ({ folder, known: known.split(/\s+/).filter(Boolean) }));

const under = (folders) => folders.map((folder) => `^${folder}/`);
const pure = under([
  'machines',
  'src/domain',
  'src/contract',
  'src/law',
  'src/assessment',
  'src/law-cases',
  'src/reminders',
  'src/proof',
]);

export default {
  forbidden: [
    ...rows.map(({ folder, known }) => ({
      name: `${folder} knows only its row`,
      comment: `ARCHITECTURE.md allows ${folder} to know: ${known.join(', ') || 'nothing of ours'}. Move the code, or pass what you need as an argument.`,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { path: '^(src|machines|workers|test)/', pathNot: [...under([folder, ...known]), '/node_modules/'] },
    })),
    {
      name: 'every folder has a row',
      comment: 'Give the folder a row in ARCHITECTURE.md: what it holds, and all that it may know.',
      severity: 'error',
      from: { path: '^(src/[^/]+|machines|workers)/', pathNot: under(rows.map(({ folder }) => folder)) },
      to: {},
    },
    {
      name: 'pure folders do no I/O',
      comment: 'Time, chance and data come in as arguments; what must be done goes out as data.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?util$' },
    },
    {
      name: 'pure folders know no driver',
      severity: 'error',
      from: { path: pure },
      to: { path: 'node_modules/(kysely|pg|bullmq|ioredis|hono|@hono|nodemailer|commander)/' },
    },
    {
      name: 'pages run in a browser',
      comment: 'What needs the machine is a route: ask it.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only pages draw',
      severity: 'error',
      from: { pathNot: '^src/web/' },
      to: { path: 'node_modules/(react|react-dom|react-intl|react-hook-form|react-aria-components|@tanstack)/' },
    },
    {
      name: 'xstate stays in machines and engine',
      comment:
        'An upgrade of xstate is a migration: keep it to the two folders that step machines, and the one that draws them.',
      severity: 'error',
      from: { pathNot: under(['machines', 'src/engine', 'src/graph', 'src/inspect']) },
      to: { path: 'node_modules/xstate/' },
    },
    {
      name: 'the older xstate stays in the inspector',
      comment: 'Receivers of @xstate/inspect speak XState 4; nothing of ours runs on it.',
      severity: 'error',
      from: { pathNot: '^src/inspect/' },
      to: { path: '^src/inspect/node_modules/|node_modules/(@xstate|ws)/' },
    },
    {
      name: 'the inspector runs no machine',
      comment: 'It reads machines as data: what steps them is the engine.',
      severity: 'error',
      from: { path: '^src/inspect/' },
      to: { path: '^node_modules/xstate/' },
    },
    {
      name: 'elk stays in graph',
      comment: 'A megabyte and a half that only a drawing needs: `draw.ts` loads it when something is drawn.',
      severity: 'error',
      from: { pathNot: '^src/graph/elk' },
      to: { path: 'node_modules/elkjs/' },
    },
    {
      name: 'better-auth stays in people',
      comment:
        'Sessions, passwords and second factors are asked for through `src/people/sign-in.ts`; the pages use its client.',
      severity: 'error',
      from: { pathNot: under(['src/people', 'src/web']) },
      to: { path: 'node_modules/(better-auth|@better-auth|better-call|rate-limiter-flexible)/' },
    },
    {
      name: 'bullmq stays behind the port',
      severity: 'error',
      from: { pathNot: '^src/queue/' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '^src/(cli/main|start/migrate)\\.ts$' },
      to: {},
    },
    { name: 'imports resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
