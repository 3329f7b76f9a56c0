export const chromiumFlags: string[];
export const howToInstall: string;
export function findChromium(): string | null;
export function ensureChromium(say?: (line: string) => void): string | null;
