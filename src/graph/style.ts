/**
 * How a drawing looks, in the reader's light or dark; on paper always light. What a state or an edge is stands in its
 * classes, and is never told by colour alone: a thicker or broken line, a sign or a ring tells it too.
 */
const light =
  '--paper:#fff;--box:#fff;--region:#f4f6f9;--deep:#e9edf3;--ink:#1a1a1a;--quiet:#545860;--edge:#8a9099;--rim:#5c636e;--accent:#0017c1;--accent-ground:#e3edff;--done:#115a36;--done-ground:#e6f5ec;--stop:#8b3200';
const dark =
  '--paper:#121317;--box:#23262d;--region:#191b20;--deep:#1f2228;--ink:#ececec;--quiet:#b5b9c1;--edge:#7d838d;--rim:#9aa1ac;--accent:#9db7f9;--accent-ground:#1f2a4d;--done:#9bd4b5;--done-ground:#14321f;--stop:#ffc799';

/** What is printed: white, whatever prints it. */
const white = '--box:#fff;--region:#fff;--deep:#fff';

const drawing = [
  `.sokuho-graph{font-family:sans-serif;font-size:12px;fill:var(--ink)}`,
  '.sokuho-graph .paper{fill:var(--paper)}',
  '.sokuho-graph .heading{font-size:17px;font-weight:700}',
  '.sokuho-graph .subtitle,.sokuho-graph .condition,.sokuho-graph .inside{fill:var(--quiet);font-size:11px}',
  '.state>.shape,.state>.ring{fill:var(--box);stroke:var(--rim);stroke-width:1.2}',
  '.state>.ring{fill:none;stroke-width:1}',
  '.state>.title{font-size:14px;font-weight:700}',
  '.state.compound>.shape,.state.parallel>.shape{fill:var(--region);stroke:var(--edge)}',
  '.state.deep>.shape{fill:var(--deep)}',
  '.state.region>.shape{stroke-dasharray:6 4}',
  '.state.folded>.shape{fill:var(--box);stroke:var(--rim)}.state>.stack{fill:var(--box);stroke:var(--edge)}',
  '.state.visited>.shape{stroke:var(--done);stroke-width:1.8}',
  '.state.visited.atomic>.shape,.state.visited.final>.shape{fill:var(--done-ground)}',
  '.state.present>.shape{stroke:var(--accent);stroke-width:2.5}',
  '.state.present.atomic>.shape,.state.present.final>.shape{fill:var(--accent-ground);stroke-width:4}.state.present.folded>.shape{stroke-width:4}',
  '.edge>.way{fill:none;stroke:var(--edge);stroke-width:1.3}.edge>.head{fill:var(--edge)}',
  '.edge>.way,.start>.way{stroke-linejoin:round}',
  '.start>.way{fill:none;stroke:var(--rim);stroke-width:1.3}.start>.dot,.start>.head{fill:var(--rim)}',
  '.edge text{paint-order:stroke;stroke:var(--halo,transparent);stroke-width:4px;stroke-linejoin:round}',
  '.edge .sign{fill:none;stroke:var(--quiet);stroke-width:1.2}',
  '.edge .when{display:none}',
  '.edge.taken>.way{stroke:var(--done);stroke-width:2.6}.edge.taken>.head{fill:var(--done)}',
  '.edge.next>.way{stroke:var(--accent);stroke-width:2.6}.edge.next>.head{fill:var(--accent)}',
  '.edge.blocked>.way{stroke:var(--stop);stroke-width:1.8;stroke-dasharray:3 4}.edge.blocked>.head{fill:var(--stop)}',
  '.edge.next .said{fill:var(--accent);font-weight:700}.edge.blocked .said{fill:var(--stop)}',
  '.edge.next .sign,.edge.blocked .sign{display:none}',
  '.edge.next .when.may,.legend .may{display:inline;fill:var(--accent)}',
  '.edge.blocked .when.not,.legend .not{display:inline;fill:none;stroke:var(--stop);stroke-width:1.6}',
  '.badge>rect,.badge>circle{fill:var(--done)}.badge>text{fill:var(--paper);font-size:10px;font-weight:700;text-anchor:middle}',
  '.here>rect{fill:var(--accent)}.here>text{fill:var(--paper);font-size:11px;font-weight:700;text-anchor:middle}',
  '.legend text{font-size:11px;fill:var(--quiet)}',
];

export const style = [
  `.sokuho-graph{${light}}`,
  `@media (prefers-color-scheme:dark){.sokuho-graph{${dark}}}`,
  `@media print{.sokuho-graph{${light};${white}}}`,
  ...drawing,
].join('\n');

/** Of a sheet of paper: its smallest letters are those of the conditions. */
export const paperStyle = [
  `.sokuho-graph{${light};${white}}`,
  ...drawing,
  '.sokuho-graph .heading{font-size:15px}.sokuho-graph .count{font-size:11px;font-weight:700}',
  '.sokuho-graph .standing{font-size:9.6px;fill:var(--quiet)}.sokuho-graph .caption{font-size:13px;font-weight:700}',
  '.badge>text{font-size:11px}',
].join('\n');
