/** Tells whether a name is one step down, and not up, elsewhere or to a device. */
export function isPlainName(name: string, platform?: NodeJS.Platform): boolean;

/** Tells whether a log may be written under this name. */
export function isDeviceName(name: string): boolean;
