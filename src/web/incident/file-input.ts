/** The browser's own chooser, its button like ours. */
export const fileInputStyle =
  'max-w-full text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-8 file:border file:border-accent file:bg-surface ' +
  'file:px-4 file:font-bold file:text-accent pointer-fine:file:min-h-9';
