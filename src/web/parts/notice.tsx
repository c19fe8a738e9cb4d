import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
import { classes } from './classes.ts';

const tones: Record<Tone, string> = {
  neutral: 'border-edge bg-raised',
  accent: 'border-accent bg-accent-ground',
  danger: 'border-danger bg-danger-ground',
  warning: 'border-warning bg-warning-ground',
  success: 'border-success bg-success-ground',
};

interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Said aloud when it appears: at once for a fault, when there is a pause for good news. */
  live?: 'assertive' | 'polite';
  className?: string;
}

/** Something to know before one goes on. */
export function Notice({ tone = 'accent', title, children, live, className }: NoticeProps) {
  return (
    <div
      role={live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined}
      className={classes('rounded-8 border border-l-8 px-4 py-3', tones[tone], className)}
    >
      {title && <p className="font-bold">{title}</p>}
      {children}
    </div>
  );
}
