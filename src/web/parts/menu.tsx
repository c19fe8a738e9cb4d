import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonKind } from './button.tsx';
import { Down } from './icons.tsx';

export interface MenuEntry {
  id: string;
  label: ReactNode;
  /** Why it cannot be chosen now. */
  disabled?: boolean;
  onAction: () => void;
}

/** What is done more seldom, behind one button. */
export function Menu({
  label,
  entries,
  kind = 'secondary',
}: {
  label: ReactNode;
  entries: readonly MenuEntry[];
  kind?: ButtonKind;
}) {
  return (
    <MenuTrigger>
      <Button kind={kind}>
        {label}
        <Down />
      </Button>
      <Popover className="max-w-80 overflow-auto rounded-8 border border-line bg-surface text-ink shadow-2">
        <AriaMenu className="p-1 outline-none">
          {entries.map(({ id, label: text, disabled, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              isDisabled={disabled ?? false}
              onAction={onAction}
              className="flex min-h-11 cursor-pointer items-center rounded-6 px-3 outline-none data-disabled:cursor-not-allowed data-disabled:text-quiet data-focused:bg-accent-ground pointer-fine:min-h-9"
            >
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
