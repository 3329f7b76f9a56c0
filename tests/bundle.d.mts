export const INITIAL_LIMIT: number;
export function initialJavaScript(dist: string): { sizes: { file: string; bytes: number }[]; bytes: number };
