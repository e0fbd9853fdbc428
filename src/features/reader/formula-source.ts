/** A formula as it is typed: what is shown while it cannot be set, and what is copied. */
export function formulaSource(tex: string, display: boolean): string {
  return display ? `$$${tex}$$` : `$${tex}$`;
}
