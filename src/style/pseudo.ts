/** Splits `p::before` into `p` and `before`. */
export function splitPseudo(selector: string): {base: string; pseudo: 'before' | 'after' | undefined} {
  const match = /^([\s\S]*?)::?(before|after)$/.exec(selector)
  if (!match) return {base: selector, pseudo: undefined}
  return {base: match[1] || '*', pseudo: match[2] as 'before' | 'after'}
}
