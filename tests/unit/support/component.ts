import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Shared machines stall for seconds; what never comes is still found.
configure({ asyncUtilTimeout: 10_000 });

// Testing Library does this by itself only where the test functions are globals.
afterEach(cleanup);

// React Aria's overlays ask for it; jsdom has no CSS object. Good enough for the ids that React makes.
globalThis.CSS ??= { escape: (text: string) => text.replaceAll(/[^\w-]/g, (letter) => `\\${letter}`) } as typeof CSS;
