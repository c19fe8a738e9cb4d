import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from './button.tsx';

interface FileButtonProps {
  onChoose: (file: File) => void;
  children: ReactNode;
}

/** Asks for a file in our words: the browser's own button speaks the browser's language. */
export function FileButton({ onChoose, children }: FileButtonProps) {
  const choose = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onChoose(file);
  };
  return (
    <FileTrigger onSelect={choose}>
      <Button>{children}</Button>
    </FileTrigger>
  );
}
