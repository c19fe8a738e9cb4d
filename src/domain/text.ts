/** A sentence or label in the two languages of the product. */
export interface Text {
  ja: string;
  en: string;
}

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];
