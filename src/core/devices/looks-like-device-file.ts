const start = /^\uFEFF?\s*\{"v":\d+,"at":"/;

/** Whether a file that begins so is a device's; the first hundred characters are enough. */
export function looksLikeDeviceFile(beginning: string): boolean {
  return start.test(beginning);
}
