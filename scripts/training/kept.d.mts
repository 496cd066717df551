/** Results of a job, kept until its code or data change; see kept.mjs. */
export function keptForEach(
  what: string,
  job: URL,
  data: object,
  names: readonly string[],
): Promise<Map<string, unknown>>;
