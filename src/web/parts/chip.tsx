import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** A filter that is on or off, with how many it would leave. */
export function Chip({
  on,
  onToggle,
  count,
  children,
}: {
  on: boolean;
  onToggle: (on: boolean) => void;
  count?: number;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={() => onToggle(!on)}
      className={classes(
        'no-print inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border px-3.5 pointer-fine:min-h-8',
        on ? 'border-accent bg-accent font-bold text-on-accent' : 'border-edge bg-surface hover:bg-raised',
      )}
    >
      {children}
      {count !== undefined && <span className="figures text-sm">{count}</span>}
    </button>
  );
}
