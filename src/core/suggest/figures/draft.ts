/** A figure on its way to a suggestion, in tokens; and what the rules know while they go through a paragraph. */
import type { FigureKind, Quantity, QuantityTable } from '../language/figureTable.ts'
import type { Rule } from '../suggestion.ts'
import type { Token } from '../tokens.ts'

/** A figure in the tokens `from` up to `to`, exclusive. */
export interface Draft {
  readonly from: number
  readonly to: number
  readonly rule: Rule
  /** Absent for ranges and vague quantities. */
  readonly value?: Quantity
  /** The token of the number that this one changes to: "140" in "van 85 naar meer dan 140". */
  readonly changesAt?: number
}

/** What a rule may look at: the paragraph, and what came before in it. */
export interface Scan {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly table: QuantityTable
  /** The first token that no figure holds yet; what comes before it is decided. */
  readonly free: number
  /** The first token of the sentence. */
  readonly sentence: number
  /** The figure before this one in the same sentence. */
  readonly previous: Draft | null
}

/** The rule that finds figures of a kind. */
export const RULE_OF: Readonly<Record<FigureKind, Rule>> = {
  count: 'figure-count',
  measure: 'figure-measure',
  money: 'figure-money',
  percentage: 'figure-percentage',
  duration: 'figure-duration',
}

/** A part of a whole in per cent, to three digits: 33.3. */
export function percentOf(part: number): number {
  return Number((100 * part).toPrecision(3))
}

/** The value of a number with what it measures. */
export function figureValue(
  number: number,
  bound: string,
  { unit, kind, factor }: Pick<Quantity, 'unit' | 'kind'> & { readonly factor: number },
): Quantity {
  return { value: Number((number * factor).toPrecision(12)), bound, unit, kind }
}
