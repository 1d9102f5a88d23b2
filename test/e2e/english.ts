/** The words of the window in English, for tests that go by them. */
import { formats } from '../../src/i18n/en/formats.ts'

/** What the formats are called. */
export const en = { formats } as const
