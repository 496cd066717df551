import chromium from '@sparticuz/chromium';

// Unpacks the browser into the temporary folder of this process. Run apart, with a TMPDIR of its own: the package trusts
// any file named `chromium` that already lies there.
await chromium.executablePath();
