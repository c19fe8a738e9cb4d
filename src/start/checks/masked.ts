/**
 * A URL that can be shown: everything between the user's name and the host is taken away, and parameters that are
 * passwords. Rather too much than too little: a password may hold an unescaped @ or /.
 */
export const masked = (url: string): string =>
  url
    .replace(/^([a-z+]+:\/\/[^:@/?#]*):.*@/i, '$1:***@')
    .replace(/([?&](?:\w*pass\w*|token|secret)=)[^&#]*/gi, '$1***');

/** The same within a text: what a driver says of a URL that it cannot read may repeat it. */
export const withoutSecrets = (text: string, urls: (string | null)[]): string =>
  urls.reduce<string>((said, url) => (url === null ? said : said.replaceAll(url, masked(url))), text);
