import { parseArgs } from 'node:util';

export interface FaultOptions {
  backend: 'pg' | 'redis';
  incidents: number;
  /** Legal days that pass. */
  days: number;
  seed: number;
  /** Legal seconds a real one. */
  rate: number;
  faults: number;
  /** Shortens outages: 1 is a Redis that is away for 10 to 60 real seconds. */
  scale: number;
  /** Real seconds that everything may take to settle after the last day. */
  grace: number;
  /** Ends the leases of killed senders when the last day is over, instead of waiting a real minute for it. */
  hurry: boolean;
  /** Keeps the folder with the database and the processes' output. */
  keep: boolean;
}

/** `npm run faults -- --backend redis --incidents 200 --faults 100`. Throws TypeError with the fault. */
export function optionsOf(args: string[]): FaultOptions {
  const { values } = parseArgs({
    args,
    options: {
      backend: { type: 'string', default: 'pg' },
      incidents: { type: 'string', default: '40' },
      days: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      rate: { type: 'string', default: '20000' },
      faults: { type: 'string', default: '20' },
      scale: { type: 'string', default: '1' },
      grace: { type: 'string', default: '300' },
      hurry: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const { backend } = values;
  if (backend !== 'pg' && backend !== 'redis') throw new TypeError('--backend is pg or redis.');
  const number = (name: 'incidents' | 'days' | 'seed' | 'rate' | 'faults' | 'scale' | 'grace') => {
    const value = Number(values[name]);
    if (!Number.isFinite(value) || value < 0) throw new TypeError(`--${name} is a number.`);
    return value;
  };
  return {
    backend,
    incidents: number('incidents'),
    days: number('days'),
    seed: number('seed'),
    rate: number('rate'),
    faults: number('faults'),
    scale: number('scale'),
    grace: number('grace'),
    hurry: values.hurry,
    keep: values.keep,
  };
}
