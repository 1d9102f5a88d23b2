import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../../src/core/anchoring/alignment.ts'
import { placingIn } from '../../../../src/core/anchoring/placeAgain.ts'

const OLD = `Council approves flood wall

The city council voted on Tuesday night to build a wall of 48.5 million pounds along the river, after a debate of three hours.

“We can't wait for another winter,” said Mayor Ellen Vos. “The water won't wait – nor will we…”

The plan passed by 31 votes to 17. Opponents say that the wall will divide the town.

Work is to begin in April and to take at least forty months, according to the water board.`

/** What becomes of `words` of the old text, where it now says `later`. */
function became(words: string, later: string, old = OLD) {
  const start = old.indexOf(words)
  const placed = placingIn(alignTexts(old, later))({ start, end: start + words.length })
  return 'start' in placed
    ? { as: placed.as, words: later.slice(placed.start, placed.end), start: placed.start }
    : { as: placed.as, places: placed.places }
}

describe('an annotation in a later version of its text', () => {
  it('is where it was, in the same text', () => {
    expect(became('31 votes to 17', OLD)).toEqual({
      as: 'same',
      words: '31 votes to 17',
      start: OLD.indexOf('31 votes to 17'),
    })
  })

  it('is the same after something was put before it', () => {
    const later = OLD.replace('The plan', 'A new paragraph was added here today.\n\nThe plan')
    expect(became('31 votes to 17', later)).toMatchObject({ as: 'same', words: '31 votes to 17' })
    expect(became('The plan passed', later)).toMatchObject({ as: 'same', words: 'The plan passed' })
  })

  it('is proposed with a corrected figure', () => {
    expect(became('48.5 million pounds', OLD.replace('48.5', '52'))).toMatchObject({
      as: 'changed',
      words: '52 million pounds',
    })
    expect(became('17', OLD.replace('31 votes to 17.', '31 votes to 19.'))).toMatchObject({
      as: 'changed',
      words: '19',
    })
  })

  it('is proposed with a quote that was changed silently', () => {
    const later = OLD.replace('another winter', 'next year')
    expect(became("“We can't wait for another winter,”", later)).toMatchObject({
      as: 'changed',
      words: "“We can't wait for next year,”",
    })
  })

  it('is the same, but for its signs, where an editor set them in another way', () => {
    const later = OLD.replace(/[“”]/g, '"').replace('–', '-').replace('…', '...')
    expect(became("“The water won't wait – nor will we…”", later)).toMatchObject({
      as: 'evened',
      words: '"The water won\'t wait - nor will we..."',
    })
  })

  it('moves with its paragraph', () => {
    const paragraphs = OLD.split('\n\n')
    const [work] = paragraphs.splice(4, 1)
    const later = [paragraphs[0], work, ...paragraphs.slice(1)].join('\n\n')
    const after = became('31 votes to 17', later)
    const moved = became('at least forty months', later)
    expect([after.as, moved.as].sort()).toEqual(['moved', 'same'])
    expect(moved).toMatchObject({ words: 'at least forty months' })
  })

  it('is gone with its paragraph', () => {
    const later = OLD.replace(/The plan passed[^\n]+\n\n/, '')
    expect(became('31 votes to 17', later)).toEqual({ as: 'gone', places: 0 })
    expect(became('Opponents say', later)).toEqual({ as: 'gone', places: 0 })
  })

  it('is gone with the headline, which other words replaced', () => {
    expect(became('flood wall', OLD.replace('Council approves flood wall', 'Vos wins vote on defences'))).toMatchObject(
      {
        as: 'gone',
      },
    )
  })

  it('is gone with its sentence, in whose place another one stands', () => {
    const replace = (by: string) => OLD.replace('The plan passed by 31 votes to 17.', by)
    expect(became('The plan passed by 31 votes to 17.', replace('Nobody was hurt.')).as).toBe('gone')
    // Something like its letters are there, and none of its words.
    expect(became('The plan', replace('The mayor slept.')).as).toBe('gone')
    const short = OLD.replace('Work is to begin', 'It rained. Work is to begin')
    expect(became('It rained.', short.replace('It rained.', 'Nobody came.'), short).as).toBe('gone')
    // The only word that is left is one that most sentences have.
    expect(became('plan passed by 31 votes', replace('The fire brigade came.')).as).toBe('gone')
  })

  it('is proposed where other words took its place within a sentence', () => {
    expect(became('31 votes to 17', OLD.replace('31 votes to 17', 'a large majority'))).toMatchObject({
      as: 'changed',
      words: 'a large majority',
    })
    expect(became('Mayor Ellen Vos', OLD.replace('Mayor Ellen Vos', 'her deputy Tom'))).toMatchObject({
      as: 'changed',
      words: 'her deputy Tom',
    })
    expect(
      became('The plan passed by 31 votes', OLD.replace('passed by 31 votes', 'failed by 31 votes')),
    ).toMatchObject({ as: 'changed', words: 'The plan failed by 31 votes' })
  })

  it('is proposed with a figure that stands alone in its line', () => {
    const table = `${OLD}\n\nFor\n\n58\n\nAgainst\n\n23\n\nAbsent`
    expect(became('58', table.replace('58', '61'), table)).toMatchObject({ as: 'changed', words: '61' })
    expect(became('58', table.replace('58', 'nobody'), table).as).toBe('gone')
  })

  it('is not taken for the same words elsewhere that were there before', () => {
    const old = `${OLD}\n\nA wall alone is not enough, say 17 others.`
    const later = old.replace('31 votes to 17. Opponents', '31 votes. Opponents')
    expect(became('17', later, old).as).toBe('gone')
  })

  it('is ambiguous where its words come twice and nothing beside them tells which', () => {
    const later = `Of the wall of 48.5 million pounds we know nothing.\n\nOf that wall of 48.5 million pounds I heard.`
    expect(became('wall of 48.5 million pounds', later)).toEqual({ as: 'ambiguous', places: 2 })
  })

  it('is ambiguous too where one of two copies was taken for kept, with nothing beside it', () => {
    const old = 'The council wants a wall of 48.5 million pounds by the river.'
    const later = `Of the wall of 48.5 million pounds we know nothing.\n\nOf that wall of 48.5 million pounds I heard.`
    expect(became('wall of 48.5 million pounds', later, old)).toEqual({ as: 'ambiguous', places: 2 })
    expect(became('wall of 48.5 million pounds', later.slice(0, 51), old).as).toBe('same')
  })

  it('keeps edges that are within a word', () => {
    const later = OLD.replace('Work is', 'It was said. Work is')
    expect(became('ouncil vot', later)).toMatchObject({ as: 'same', words: 'ouncil vot' })
  })

  it('begins with its own words after a paragraph that begins as it does', () => {
    const later = OLD.replace('The plan passed', 'The mayor was tired.\n\nThe plan passed')
    expect(became('The plan passed by 31 votes', later)).toMatchObject({
      as: 'same',
      words: 'The plan passed by 31 votes',
    })
  })

  it('has no place in an empty text', () => {
    expect(became('31 votes to 17', '')).toEqual({ as: 'gone', places: 0 })
  })
})
