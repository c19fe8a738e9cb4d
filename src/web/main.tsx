import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { newQueryClient } from './asking.ts';
import { ClockProvider } from './clock.tsx';
import { newRouter } from './routes.tsx';
import { sessionOptions } from './session.ts';
import './style.css';
import { firstLanguage, LanguageProvider } from './words/language.tsx';
import { loadWords } from './words/load.ts';

// Compiling a schema to a function is what the content security policy forbids.
z.config({ jitless: true });

const client = newQueryClient({
  signedOut() {
    client.setQueryData(sessionOptions.queryKey, null);
    void router.invalidate();
  },
  factorNeeded: () => void client.invalidateQueries({ queryKey: sessionOptions.queryKey }),
});
const router = newRouter(client);

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}

const root = document.getElementById('root');
if (root) {
  const lang = firstLanguage();
  void loadWords(lang).then((words) =>
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={client}>
          <LanguageProvider first={{ lang, words }}>
            <ClockProvider>
              <RouterProvider router={router} />
            </ClockProvider>
          </LanguageProvider>
        </QueryClientProvider>
      </StrictMode>,
    ),
  );
}
