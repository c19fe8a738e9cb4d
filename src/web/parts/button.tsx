import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { useWords } from '../words/words.tsx';
import { classes } from './classes.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/** 44 px high where a finger presses, 36 px where a pointer does. */
const base =
  'inline-flex items-center justify-center gap-2 rounded-8 font-bold text-center leading-140 cursor-pointer select-none transition-colors ' +
  'min-h-11 px-4 py-2 pointer-fine:min-h-10 pointer-fine:py-1.5 disabled:cursor-not-allowed disabled:opacity-60 data-disabled:cursor-not-allowed data-disabled:opacity-60';

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-accent text-accent bg-surface hover:bg-accent-ground',
  quiet: 'text-accent hover:bg-accent-ground px-3',
  danger: 'bg-danger text-on-danger hover:opacity-90',
};

export const buttonStyle = (kind: ButtonKind, className?: string): string =>
  classes(base, kinds[kind], 'no-print', className);

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  kind?: ButtonKind;
  /** Something is under way: it cannot be pressed again, and says so. */
  busy?: boolean;
  className?: string;
  children?: ReactNode;
}

export function Button({ kind = 'secondary', busy = false, className, children, onPress, type, ...rest }: ButtonProps) {
  const { t } = useWords();
  // Not `isPending`: what that says aloud names the button by its id, which dangles when the button is gone. The spinner says it.
  const pressable = busy ? { type: 'button' as const } : { ...(onPress && { onPress }), ...(type && { type }) };
  return (
    <AriaButton {...rest} {...pressable} className={buttonStyle(kind, className)}>
      {busy && <Spinner label={t('parts.busy')} />}
      {children}
    </AriaButton>
  );
}

/** Only an icon is seen; `label` is what it is called. */
export function IconButton({ label, className, children, ...rest }: ButtonProps & { label: string }) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={classes(
        'no-print inline-flex size-11 pointer-fine:size-9 shrink-0 items-center justify-center rounded-8 text-quiet hover:bg-raised hover:text-ink cursor-pointer data-disabled:opacity-50',
        className,
      )}
    >
      {children}
    </AriaButton>
  );
}

export function Spinner({ label }: { label?: string }) {
  return (
    <span role={label ? 'status' : undefined} className="inline-flex">
      <span
        aria-hidden="true"
        className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent motion-reduce:animate-none"
      />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

function ButtonAnchor({
  kind = 'secondary',
  className,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { kind?: ButtonKind }) {
  return (
    <a {...rest} className={buttonStyle(kind, className)}>
      {children}
    </a>
  );
}

const RoutedButton = createLink(ButtonAnchor);

/** A link of the app that looks like a button: `<LinkButton to="/incidents/new" kind="primary">`. */
export const LinkButton: LinkComponent<typeof ButtonAnchor> = (props) => <RoutedButton preload="intent" {...props} />;

/** The same for a download or another address. */
export const PlainLinkButton = ButtonAnchor;
