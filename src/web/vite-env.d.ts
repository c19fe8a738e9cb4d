/// <reference types="vite/client" />

/** Of the package, written in when the pages are built. */
declare const __VERSION__: string;
