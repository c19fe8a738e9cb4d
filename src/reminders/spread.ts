const WINDOW_MS = 60_000;

/**
 * 0 to 59,999 ms, the same for the same key: thousands of rungs planned for 09:00 do not fall into one second.
 * FNV-1a over UTF-16 units, then mixed once, as FNV alone leaves neighbouring keys close together.
 */
export function spread(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash >>> 0) % WINDOW_MS;
}
