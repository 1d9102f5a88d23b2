/**
 * What an alpha allows to conclude: from .800 on data are reliable, from .667 on they allow tentative conclusions
 * (Krippendorff, "Reliability in content analysis", Human Communication Research 30, 2004).
 */
import { FEW_ANSWERS } from './cautions.ts'
import type { Interval } from './intervals.ts'
import type { Measure } from './measure.ts'

const RELIABLE = 0.8
const TENTATIVE = 0.667

/** In one word; `few` where there are too few answers to tell, `unsure` where the value would do, and the low end of its interval wouldn't. Each has a sentence in `src/i18n`. */
export type Meaning = 'reliable' | 'tentative' | 'poor' | 'unsure' | 'few' | 'undefined'

/** The meaning of a value that rests on so many answered places, with its interval, if it has one. */
export function meaningOf({ value }: Measure, interval: Interval | null, places: number): Meaning {
  if (value === null) return 'undefined'
  if (places < FEW_ANSWERS) return 'few'
  if (value < TENTATIVE) return 'poor'
  if (interval && interval.low < TENTATIVE) return 'unsure'
  return value >= RELIABLE ? 'reliable' : 'tentative'
}
