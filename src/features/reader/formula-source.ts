/** A formula as typed: shown while it cannot be typeset, and copied. */
export function formulaSource(tex: string, display: boolean): string {
  return display ? `$$${tex}$$` : `$${tex}$`;
}
