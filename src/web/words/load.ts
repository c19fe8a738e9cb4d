import type { Language } from '../../domain/text.ts';
import type { Catalogue } from './catalogue.ts';

const catalogues: Record<Language, () => Promise<{ default: Catalogue }>> = {
  ja: () => import('./ja.ts'),
  en: () => import('./en.ts'),
};

/** The words of one language; the other is not loaded. */
export const loadWords = async (lang: Language): Promise<Catalogue> => (await catalogues[lang]()).default;
