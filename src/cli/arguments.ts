/** Values of options that are one of a few. */
import { InvalidArgumentError } from 'commander'

/** A language of the interface, or of a text that suggestions are made for; any other is wrong usage. */
export function parseLanguage(value: string): string {
  if (value === 'en' || value === 'nl') return value
  throw new InvalidArgumentError('en, nl')
}

/** Adds the value of an option that may be given several times. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
