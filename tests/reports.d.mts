export interface Result {
  passed: number;
  failures: { name: string; text: string }[];
}
export function readVitest(report: object): Result;
export function readPlaywright(report: object): Result;
