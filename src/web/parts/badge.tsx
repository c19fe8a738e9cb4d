import type { ReactNode } from 'react';
import type { Standing } from '../../domain/duty.ts';
import { useWords } from '../words/words.tsx';
import { classes } from './classes.ts';

export type Tone = 'neutral' | 'accent' | 'danger' | 'warning' | 'success';

const tones: Record<Tone, string> = {
  neutral: 'border-edge text-ink bg-raised',
  accent: 'border-accent text-accent bg-accent-ground',
  danger: 'border-danger text-danger bg-danger-ground',
  warning: 'border-warning text-warning bg-warning-ground',
  success: 'border-success text-success bg-success-ground',
};

/** A word in a frame; the colour only repeats what the word says. */
export function Badge({
  tone = 'neutral',
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={classes(
        'inline-flex items-center whitespace-nowrap rounded-6 border px-2 py-0.5 text-sm leading-140 font-bold print:px-1 print:py-0 print:text-xs',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

const standingTones: Record<Standing, Tone> = {
  due: 'danger',
  possible: 'warning',
  effort: 'accent',
  recommended: 'neutral',
};

/** How strongly a duty is owed. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useWords();
  return <Badge tone={standingTones[standing]}>{t(`parts.standing.${standing}`)}</Badge>;
}

/** Where an incident stands; its words come from the machine. */
export function StateBadge({ state, children }: { state: string; children: ReactNode }) {
  const over = /closed|dismissed|merged/i.test(state);
  return <Badge tone={over ? 'neutral' : 'accent'}>{children}</Badge>;
}
