import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** Folded away until it is asked for; the browser's own, so that a search of the page finds what is within. */
export function Disclosure({
  summary,
  children,
  open,
  className,
  onToggle,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  className?: string;
  onToggle?: (open: boolean) => void;
}) {
  return (
    <details
      open={open}
      className={classes('group', className)}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
    >
      <summary className="inline-flex min-h-9 cursor-pointer items-center gap-1.5 text-accent marker:content-none hover:underline">
        <span
          aria-hidden="true"
          className="text-xs transition-transform group-open:rotate-90 motion-reduce:transition-none"
        >
          ▶
        </span>
        {summary}
      </summary>
      <div className="pt-1 pb-2">{children}</div>
    </details>
  );
}
