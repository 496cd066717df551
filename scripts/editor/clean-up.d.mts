/** Makes a folder of our own in the system's temporary folder; it goes when this process ends. */
export function temporaryFolder(label: string): string;
