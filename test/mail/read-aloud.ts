const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** The words of an HTML mail as a reader hears them: inline elements end no word, blocks do. */
export const readAloud = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, ' ')
    .replace(/<\/?(span|code|a)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
