/** The first that fits counts: most browsers also name those that they want to be taken for. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/\biPad\b/, 'an iPad'],
  [/\biPhone\b/, 'an iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const longest = 60;

/** "Firefox on Windows", as far as a User-Agent tells; otherwise what it says. */
export function deviceWords(device: string | null): string {
  if (!device) return 'An unknown device';
  const browser = nameIn(browsers, device);
  const system = nameIn(systems, device);
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? (device.length > longest ? `${device.slice(0, longest)}…` : device);
}

function nameIn(names: readonly [RegExp, string][], device: string): string | undefined {
  return names.find(([pattern]) => pattern.test(device))?.[1];
}
