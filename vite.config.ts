import { readFileSync } from 'node:fs';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** React Aria carries its words in thirty languages; two are ours. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  enforce: 'pre',
  load(id) {
    const [, language] = /react-aria.*\/intl\/.*\/(\w\w-\w\w)\.m?js$/.exec(id) ?? [];
    return language && language !== 'ja-JP' && language !== 'en-US' ? 'export default {}' : null;
  },
};

/** For `npx vite`: the pages from their sources, the rest from a server that runs, with a key for who does not sign in. */
const { SOKUHO_URL: server = 'http://127.0.0.1:4810', SOKUHO_API_KEY: key } = process.env;
const passOn = { target: server, ...(key && { headers: { authorization: `Bearer ${key}` } }) };

export default defineConfig({
  root: 'src/web',
  plugins: [twoLanguages, react(), tailwind()],
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
  },
  server: { proxy: { '^/(api/|health$)': passOn } },
});
