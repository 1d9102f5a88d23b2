/** Words as they are compared: without what programs write differently (case, quotation marks, raised figures, breaks). */

const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/
const EACH =
  /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g
/** Between characters that set no spaces, a line ends anywhere in a number: "于 2\n028 年". */
const PARTED_NUMBER = /(?<=[\u3040-\u30ff\u3400-\u9fff] ?\d{1,12})\n(?=\d{1,12} ?[\u3040-\u30ff\u3400-\u9fff])/g
const RTL = /[\u0590-\u08ff]/
/** Marks that programs set to say which way words run, soft hyphens, and joiners. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/**
 * Folds a text; a word or number that a line's end parted is one again, and hyphens count for nothing.
 * @param {string} text
 */
function folded(text) {
  return text
    .replace(UNSEEN, '')
    .replace(PARTED_NUMBER, '')
    .replace(/(?<=\p{L})[-\u2010]\s*\n\s*(?=\p{L})/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212/]/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}°\s]/gu, '')
}

/** Words; of scripts that set no space between them, characters; beside letters that run from the right, numbers apart. @param {string} text */
export function unitsOf(text) {
  return folded(text)
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      if (UNSPACED.test(word)) return word.match(EACH) ?? []
      return RTL.test(word) ? (word.match(/[\p{N}a-z]+|[^\p{N}a-z]+/gu) ?? []) : [word]
    })
}

/** How many of `wanted` are in `found` in their order: the longest common subsequence. @param {string[]} wanted @param {string[]} found */
export function commonInOrder(wanted, found) {
  let row = new Uint32Array(found.length + 1)
  for (const unit of wanted) {
    const next = new Uint32Array(found.length + 1)
    for (let at = 0; at < found.length; at += 1) {
      next[at + 1] = found[at] === unit ? row[at] + 1 : Math.max(next[at], row[at + 1])
    }
    row = next
  }
  return row[found.length] ?? 0
}

/** Those of `units` that `others` doesn't have, as often as it lacks them. @param {string[]} units @param {string[]} others */
export function lacking(units, others) {
  const left = new Map()
  for (const unit of others) left.set(unit, (left.get(unit) ?? 0) + 1)
  return units.filter((unit) => {
    const count = left.get(unit) ?? 0
    if (count > 0) left.set(unit, count - 1)
    return count === 0
  })
}
