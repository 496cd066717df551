/** What to expect of the reports on one handbook; see expect.mjs. */
export function expectation(
  judged: readonly {
    handbook: string;
    topic: string;
    role: string;
    gold: string;
    got: string;
    hit: boolean | null;
    warned: boolean;
  }[],
  check:
    | {
        handbooks: number;
        total: {absences: number; alarms: number; right: number; wrongBeyondDoubt: number};
        warned: {alarms: number; right: number};
      }
    | undefined,
): string;
