/** The commands of adjudication: one key for each decision. */
import type { ComparedPlace } from '../../../core/compare/compare.ts'
import { type LinkSaid, linksDiffer, type Side, sidesOf } from '../../../core/compare/sides.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { type Adjudication, KEEP_NONE, keepAll, keepSide, makeNew } from '../../../core/review/adjudicate.ts'
import type { ArticleQuestion, ArticleSide } from '../../../core/review/articleAnswers.ts'
import { useCommands, useCondition } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { selectedSpan } from '../../text/surface.ts'

/** The sides of a unit that can be taken. Where links differ, each annotator is a side, as links follow who is taken. */
export function choosableSides(
  unit: ComparedPlace<Annotation>,
  links: ReadonlyMap<Annotation, readonly LinkSaid[]>,
): readonly Side<Annotation>[] {
  if (!linksDiffer(unit, links)) return sidesOf(unit)
  return unit.members.map((member) => ({ annotation: member.annotation, members: [member] }))
}

/** The same keys for the current question about the article, of which the first two answers have one. */
export function useQuestionCommands(question: ArticleQuestion | undefined, keep: (side: ArticleSide) => void): void {
  const [first, second] = question?.sides ?? []
  useCondition('article-answer-selected', question !== undefined)
  useCommands(
    { 'adjudicate-first': () => first && keep(first), 'adjudicate-second': () => second && keep(second) },
    'article-answer-selected',
  )
}

/** Registers them. Tag keys make a new annotation from the selected text, or from the span of the unit's first side. */
export function useAdjudicateCommands(
  unit: ComparedPlace<Annotation> | undefined,
  links: ReadonlyMap<Annotation, readonly LinkSaid[]>,
  decide: (adjudication: Adjudication) => void,
): void {
  const sides = unit ? choosableSides(unit, links) : []
  const take = (side: Side<Annotation> | undefined) => {
    const annotator = side?.members[0]?.annotator
    if (unit && annotator !== undefined) decide(keepSide(unit, annotator))
  }
  const make = (tag: Tag) => {
    const text = useEditor.getState().open?.article.text
    const span = text === undefined ? null : (selectedSpan(text) ?? sides[0]?.annotation)
    if (span) decide(makeNew({ tag, start: span.start, end: span.end }))
  }
  useCondition('difference-selected', unit !== undefined)
  useCondition('two-versions-selected', sides.length > 1)
  useCommands({
    'adjudicate-first': () => take(sides[0]),
    'adjudicate-second': () => take(sides[1]),
    'adjudicate-both': () => unit && decide(keepAll(unit)),
    'adjudicate-none': () => decide(KEEP_NONE),
  })
  useCommands(
    {
      'tag-claim': () => make('claim'),
      'tag-figure': () => make('figure'),
      'tag-quote': () => make('quote'),
      'tag-attribution': () => make('attribution'),
    },
    'difference-selected',
  )
}
