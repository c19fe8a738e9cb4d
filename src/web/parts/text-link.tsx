import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';
import { classes } from './classes.ts';

function Anchor({ className, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a
      {...rest}
      className={classes('text-accent underline underline-offset-4 decoration-1 hover:decoration-2', className)}
    >
      {children}
    </a>
  );
}

const RoutedAnchor = createLink(Anchor);

/** A link within a text or a table: `<TextLink to="/incidents/$id" params={{ id }}>`. */
export const TextLink: LinkComponent<typeof Anchor> = (props) => <RoutedAnchor preload="intent" {...props} />;

/** A download, or an address outside the app's own routes. */
export const PlainLink = Anchor;
