/** The day as a person's calendar has it, as 2026-11-24: elsewhere on earth it may be another one. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
