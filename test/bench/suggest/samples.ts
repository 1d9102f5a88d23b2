/** Texts with what should be proposed for them: the input of every score. */
import { TAGS, type Tag } from '../../../src/core/model/tag.ts'
import { suggest } from '../../../src/core/suggest/suggest.ts'
import type { Suggestion } from '../../../src/core/suggest/suggestion.ts'
import type { GoldTag } from '../../gold/marks.ts'

/** A text with its annotations and with what the rules propose. */
export interface Sample {
  readonly id: string
  readonly text: string
  readonly annotated: readonly GoldTag[]
  readonly proposed: readonly Suggestion[]
}

/** The sample of a text in a language, with what the rules propose for it. */
export function sampleOf(id: string, text: string, language: string, annotated: readonly GoldTag[]): Sample {
  return { id, text, annotated, proposed: suggest(text, language, new Set(TAGS)) }
}

/** The tags that there are proposals for: what there are no rules for is not scored. */
export function tagsOf(samples: readonly Sample[]): readonly Tag[] {
  return [...new Set(samples.flatMap(({ proposed }) => proposed.map(({ tag }) => tag)))].sort()
}

/** What is proposed and annotated with one tag. */
export function ofTag({ annotated, proposed }: Sample, tag: Tag) {
  return {
    annotated: annotated.filter((other) => other.tag === tag),
    proposed: proposed.filter((other) => other.tag === tag),
  }
}
