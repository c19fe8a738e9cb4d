import type { Text } from '../src/domain/text.ts';

/** What a state is called, and what is to be done in it. */
export interface StateLabel {
  label: Text;
  todo?: Text;
}

export const label = (ja: string, en: string, todo?: [ja: string, en: string]): StateLabel => ({
  label: { ja, en },
  ...(todo && { todo: { ja: todo[0], en: todo[1] } }),
});
