/** How the live graph looks: in the colours of the page around it, which follow light, dark and paper by themselves. */
export const look = `
:host { display: block; color: var(--ink); font: inherit; }
[hidden] { display: none !important; }
* { box-sizing: border-box; }
p { margin: 0; }
.frame { display: flex; flex-direction: column; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); overflow: clip; }
.bar { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; padding: 8px 12px; border-bottom: 1px solid var(--line); }
.which, .tools { display: flex; flex-wrap: wrap; gap: 4px; }
.which { max-width: 100%; }
button { font: inherit; font-size: 14px; line-height: 1.4; min-height: 36px; min-width: 36px; padding: 4px 10px; border: 1px solid transparent; border-radius: 8px; background: transparent; color: var(--accent); cursor: pointer; }
button:hover { background: var(--accent-ground); }
.which button { color: var(--quiet); }
.which button[aria-pressed="true"] { border-color: var(--accent); background: var(--accent-ground); color: var(--accent); font-weight: 700; }
.tools button { border-color: var(--line); }
button.now { border-color: var(--accent); font-weight: 700; }
:is(button, input, summary, .stage):focus-visible { outline: 3px solid var(--focus); outline-offset: -1px; }
.offline { padding: 8px 12px; border-bottom: 1px solid var(--warning); background: var(--warning-ground); font-size: 14px; }
.offline:empty { display: none; }
.stage { height: clamp(22rem, 62vh, 46rem); overflow: auto; touch-action: pan-x pan-y; cursor: grab; background: var(--surface); }
.stage.dragged { cursor: grabbing; user-select: none; }
.stage > svg { display: block; margin: 0 auto; }
.view { position: relative; }
.about { position: absolute; top: 12px; right: 24px; width: 21rem; max-height: calc(100% - 36px); overflow: auto; padding: 14px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); box-shadow: 0 4px 18px rgb(0 0 0 / 22%); }
.frame.past .stage { background: var(--raised); }
.legend { padding: 4px 12px 8px; border-top: 1px solid var(--line); font-size: 14px; }
.legend summary { display: inline-block; min-height: 24px; cursor: pointer; color: var(--quiet); }
.legend ul { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0; padding: 0; list-style: none; }
.legend li { display: flex; align-items: center; gap: 6px; }
.time { display: flex; flex-direction: column; gap: 4px; padding: 8px 12px; border-top: 1px solid var(--line); }
.told { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; min-height: 36px; font-size: 14px; }
.moment { flex: 1 1 16rem; font-variant-numeric: tabular-nums; }
.frame.past .moment { font-weight: 700; }
.news { color: var(--accent); font-weight: 700; }
.ride { display: flex; align-items: flex-start; gap: 4px; }
.ride button { font-size: 20px; line-height: 1; }
.rail { flex: 1; min-width: 0; }
input[type="range"] { display: block; width: 100%; height: 28px; margin: 4px 0 0; accent-color: var(--accent); cursor: pointer; }
.days { position: relative; height: 26px; overflow: hidden; font-size: 12px; color: var(--quiet); font-variant-numeric: tabular-nums; }
.day { position: absolute; top: 0; height: 6px; border-left: 1.5px solid var(--edge); }
.day span { position: absolute; top: 7px; left: -1px; white-space: nowrap; line-height: 1.4; }
.empty { padding: 48px 16px; text-align: center; color: var(--quiet); }
svg.sokuho-graph {
  --paper: var(--surface); --box: var(--surface); --region: var(--raised); --deep: var(--ground); --rim: var(--edge);
  --done: var(--success); --done-ground: var(--success-ground); --stop: var(--warning);
  --ink: inherit; --quiet: inherit; --edge: inherit; --accent: inherit; --accent-ground: inherit; font-family: inherit;
}
.sokuho-graph .paper { fill: none; }
.machine :is(.state, .edge, .fold) { cursor: pointer; outline: none; }
.edge > .reach { fill: none; stroke: transparent; stroke-width: 14; pointer-events: stroke; }
.edge > .way, .edge > .head { pointer-events: none; }
.sokuho-graph text { user-select: none; }
.badge, .here { pointer-events: none; }
.absent { opacity: .4; }
.machine .state:hover > .shape { stroke: var(--accent); }
.edge:hover .said { text-decoration: underline; }
.state.chosen > .shape { stroke: var(--focus); stroke-width: 4; }
.edge.chosen > .reach { stroke: var(--focus); stroke-opacity: .3; }
.edge.chosen .said { font-weight: 700; text-decoration: underline; }
.state:focus-visible > .shape { stroke: var(--focus); stroke-width: 6; }
.edge:focus-visible > .reach { stroke: var(--focus); stroke-opacity: .45; }
.edge:focus-visible .said { fill: var(--focus); text-decoration: underline; font-weight: 700; }
.fold > rect { fill: var(--box); stroke: var(--edge); }
.fold > path { fill: none; stroke: var(--accent); stroke-width: 2; }
.fold:hover > rect { fill: var(--accent-ground); }
.fold:focus-visible > rect { stroke: var(--focus); stroke-width: 4; }
@media (pointer: coarse) { button { min-height: 44px; min-width: 44px; } }
@media (prefers-reduced-motion: no-preference) { .state > .shape, .edge > .way { transition: stroke .2s, fill .2s; } }
@media (max-width: 40rem) { .about { position: static; scroll-margin-bottom: 5rem; width: auto; max-height: none; border-width: 1px 0 0; border-radius: 0; box-shadow: none; } .which { flex-wrap: nowrap; overflow-x: auto; } .which button { white-space: nowrap; flex: none; } }
@media print {
  .bar, .time, .offline, .fold, .about { display: none !important; }
  .frame { border: 0; }
  .stage { height: auto; overflow: visible; background: none !important; }
  .stage > svg { width: 100%; height: auto; max-height: 250mm; }
  .legend { border: 0; }
}
`;
