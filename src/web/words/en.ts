import type { Catalogue } from './catalogue.ts';

/** Every feature's words in one part of the build. */
const files = import.meta.glob<Catalogue>('./en/*.json', { eager: true, import: 'default' });

const catalogue: Catalogue = Object.assign({}, ...Object.values(files));
export default catalogue;
