/**
 * Superscripts and subscripts as plain text: 10⁶, m², CO₂, and the marks of notes kept apart from words. Unicode's own
 * signs where it has them, `^` and `_` elsewhere; letters that only stand higher (21st, Mme) stay as they are.
 */

const SUPERSCRIPTS = signs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')
const SUBSCRIPTS = signs('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

/** Words that stand higher, as text. `before` is what comes before them. `isNote` where the markup says that they are a note's mark. */
export function raised(words: string, before: string, isNote: boolean): string {
  const inner = words.trim().replaceAll('−', '-')
  if (inner === '' || /^[[(*†‡§¶#]/.test(inner)) return words.trim()
  const digits = mapped(inner, SUPERSCRIPTS)
  // Several notes at one place stay told apart: ¹,².
  if (/^\d+(?:[,;–-] ?\d+)*$/.test(inner) && /[,;–]/.test(inner)) return inner.replace(/\d/g, superscript)
  if (/^tm$/i.test(inner)) return '™'
  if (inner === 'SM') return '℠'
  if (/^[®©℠™°ºª′″]+$/u.test(inner)) return inner
  if (isNote) return /^\d+$/.test(inner) && digits !== null ? digits : `[${words.trim()}]`
  if (/^\p{L}+\.?$/u.test(inner)) {
    return isPower(inner, before) ? (digits ?? `^${inner}`) : words.trim()
  }
  if (digits !== null) return digits
  return /\s/.test(inner) || inner.length > 8 ? ` ${words.trim()}` : `^${inner}`
}

/**
 * Letters over a single letter are a power (xⁿ, e^ix); over a number or a word, a capital or n they are an ending (21st,
 * 2e, Mme, Dr, nos).
 */
function isPower(letters: string, before: string): boolean {
  const base = /(?:^|[^\p{L}\d])(\p{L})$/u.exec(before)?.[1]
  if (base === undefined) return false
  if (/^[a-z]$/.test(letters)) return !(/[oe]/.test(letters) || (/\p{Lu}/u.test(base) && /[artd]/.test(letters)))
  return /^\p{Ll}{1,3}$/u.test(letters) && /^\p{Ll}$/u.test(base) && base !== 'n'
}

/** Words that stand lower, as text. */
export function lowered(words: string): string {
  const inner = words.trim().replaceAll('−', '-')
  if (inner === '') return ''
  return mapped(inner, SUBSCRIPTS) ?? (inner.length > 12 || /\s/.test(inner) ? ` ${words.trim()}` : `_${inner}`)
}

function superscript(sign: string): string {
  return SUPERSCRIPTS.get(sign) ?? sign
}

function mapped(words: string, table: ReadonlyMap<string, string>): string | null {
  let made = ''
  for (const sign of words) {
    const found = table.get(sign)
    if (found === undefined) return null
    made += found
  }
  return made
}

function signs(plain: string, raisedSigns: string): ReadonlyMap<string, string> {
  const targets = [...raisedSigns]
  return new Map([...plain].map((sign, index) => [sign, targets[index] ?? sign]))
}
