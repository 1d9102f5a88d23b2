/** Claim records to test with. */
import type { ClaimWriter } from '../../../../src/core/claims/changes.ts'
import { type Appearance, type Claim, type Evidence, emptyClaim } from '../../../../src/core/model/claim.ts'

/** The UUID that ends in this number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** A record about a statement. */
export function claim(fields: Partial<Claim> = {}): Claim {
  return { ...emptyClaim(uuid(1), 'The bridge cost 40 million euros.', 'en', '2024-05-01T08:00:00.000Z'), ...fields }
}

/** A place where the claim was made. */
export function appearance(fields: Partial<Appearance> = {}): Appearance {
  const place = { article: 'bridge', annotator: 'anna', annotation: uuid(20), start: 4, end: 12 }
  return { id: uuid(30), ...place, quote: 'the bridge', ...fields }
}

/** A piece of evidence that says nothing yet. */
export function evidence(number: number, fields: Partial<Evidence> = {}): Evidence {
  const empty = { title: '', url: null, file: null, passage: null, locator: '', excerpt: '', accessed: null, note: '' }
  return { id: uuid(100 + number), stance: 'supports', primary: false, ...empty, ...fields }
}

/** Somebody who writes, a second later each time. */
export function writer(by: string, from = 0): ClaimWriter {
  let count = from
  return {
    by,
    now: () => new Date(Date.UTC(2024, 4, 2, 8, 0, count++)).toISOString(),
    newId: () => crypto.randomUUID(),
  }
}
