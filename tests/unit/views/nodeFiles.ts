import { Blob, File } from 'node:buffer';

/** jsdom's own files cannot be read (no text, no stream); Node's can. Import it before anything makes a file. */
Object.assign(globalThis, { Blob, File });
