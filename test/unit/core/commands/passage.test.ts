import { describe, expect, it } from 'vitest'
import { passageAround } from '../../../../src/core/commands/passage.ts'

const LONG =
  'The council voted on Tuesday to widen the channel, which takes four years, costs 42 million euros and needs a new lock at the Émile bridge.'

describe('what is shown of a passage', () => {
  it('is its beginning where the words are near it, or only in what belongs to it', () => {
    expect(passageAround(LONG, 'tues')).toBe(LONG)
    expect(passageAround(LONG, 'claim')).toBe(LONG)
    expect(passageAround(LONG, '')).toBe(LONG)
  })

  it('begins at a word a little before those that were found late, accents and letter case aside', () => {
    expect(passageAround(LONG, 'EMILE br')).toBe('…euros and needs a new lock at the Émile bridge.')
    expect(passageAround(`${'no'.repeat(80)}, lock`, 'lock')).toBe('…lock')
  })
})
