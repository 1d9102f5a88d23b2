import { expect, it } from 'vitest'
import { indexSpans } from '../../../../src/core/text/spanIndex.ts'
import { crossed } from '../../../../src/renderer/text/enteredTags.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on, TEXT } from '../support.ts'

const { annotations } = layerOf(
  ARTICLE,
  on('The council', 1, 'claim'),
  on('council', 2, 'quote'),
  on('said', 3, 'claim'),
)
const at = (words: string, from = 0) => indexSpans(annotations).at(TEXT.indexOf(words) + from)
const tags = (some: ReturnType<typeof at>) => some.map(({ tag }) => tag)

it('counts the character after the cursor', () => {
  expect(tags(at('The council'))).toEqual(['claim'])
  expect(tags(at('council'))).toEqual(['claim', 'quote'])
  expect(at('The council', 'The council'.length)).toEqual([])
})

it('says what was entered and what was left, by annotation and not by tag', () => {
  expect(crossed([], at('council'))).toEqual({ entered: ['claim', 'quote'], left: [] })
  expect(crossed(at('council'), at('The council'))).toEqual({ entered: [], left: ['quote'] })
  expect(crossed(at('The council'), at('said'))).toEqual({ entered: ['claim'], left: ['claim'] })
  expect(crossed(at('said'), at('said', 1))).toEqual({ entered: [], left: [] })
})
