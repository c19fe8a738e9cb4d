/** The words of one language, by their keys. */
export type Catalogue = Record<string, string>;
