/**
 * The arrows to the left and right where a paragraph holds text of both directions: they go over what stands there in the
 * line as the browser set it. The cursor that such a step ends at is remembered with its edge, because one offset has two
 * places where two runs meet.
 */
import type { Block } from '../../core/text/paragraphs.ts'
import { blockAt } from '../../core/text/paragraphs.ts'
import { segmentAt } from '../../core/text/segments.ts'
import {
  outermost,
  ownDirection,
  type PlacedCharacter,
  runsBothWays,
  type Side,
  stepOver,
  stepOverWord,
  type VisualPlace,
} from '../../core/text/visualMovement.ts'
import { boxAt, rememberVisualPlace, surface, visualPlace } from './surface.ts'
import type { TextView } from './textView.ts'

/** How far boxes of one line may be apart vertically, of the cursor's height: letters of two scripts differ in theirs. */
const SAME_LINE = 0.6

/** Where a cursor that an arrow moved stands, in the window's pixels; null where its offset alone says so. */
export function visualX(view: TextView, offset: number): number | null {
  const place = visualPlace()
  if (place?.offset !== offset) return null
  const box = boxOf(view, place.character.start, place.character.end)
  return box?.[place.edge] ?? null
}

/** The offset one step to a side; null where the text around it runs one way, so that its order says where that is. */
export function moveVisually(
  text: string,
  blocks: readonly Block[],
  from: number,
  {
    unit,
    side,
    isLeftward,
  }: { readonly unit: 'character' | 'word'; readonly side: Side; readonly isLeftward: boolean },
): number | null {
  const view = surface()?.view
  const at = blockAt(blocks, from)
  const block = blocks[at]
  if (!view || !block || !runsBothWays(text.slice(block.start, block.end), isLeftward)) return null
  const box = boxAt(view, from)
  if (!box) return null
  const line = lineAround(view, text, block, from)
  const step = unit === 'word' ? stepOverWord : stepOver
  const over = step(line, visualX(view, from) ?? box.left, side)
  if (over) return remembered(over)
  // Past the edge of a line comes the line that is read after or before it.
  const onwards = (side === 'left') === isLeftward
  const edge = onwards
    ? Math.max(from, ...line.map(({ end }) => end))
    : Math.min(from, ...line.map(({ start }) => start))
  for (let next = onwards ? edge : edge - 1; next >= block.start && next < block.end; next += onwards ? 1 : -1) {
    const beside = lineAround(view, text, block, next)
    // What breaks a line belongs to it, and has no width.
    if (beside.length === 0 || beside[0]?.start === line[0]?.start) continue
    const place = outermost(beside, side === 'left' ? 'right' : 'left')
    if (place) return remembered(place)
  }
  const other = blocks[onwards ? at + 1 : at - 1]
  return other ? (onwards ? other.start : other.end) : from
}

function remembered(place: VisualPlace): number {
  rememberVisualPlace(place)
  return place.offset
}

/** The characters of the line that `offset` is in: runs change places within lines only, so they follow one another. */
function lineAround(view: TextView, text: string, block: Block, offset: number): readonly PlacedCharacter[] {
  const set = (at: number) => setCharacter(view, text, block, at)
  const first = set(Math.min(offset, block.end - 1))
  if (!first) return []
  const isBeside = ({ top, bottom }: SetCharacter) =>
    Math.abs(top + bottom - first.top - first.bottom) / 2 < (first.bottom - first.top) * SAME_LINE
  const line = [first]
  for (let next = set(first.end); next && isBeside(next); next = set(next.end)) line.push(next)
  for (let before = set(first.start - 1); before && isBeside(before); before = set(before.start - 1))
    line.unshift(before)
  const drawn = line.filter(({ left, right }) => right > left)
  return drawn.map((character, index) => ({ ...character, isLeftward: runsLeft(drawn, index, text) }))
}

interface SetCharacter extends Omit<PlacedCharacter, 'isLeftward'> {
  readonly top: number
  readonly bottom: number
}

function setCharacter(view: TextView, text: string, block: Block, at: number): SetCharacter | null {
  const segment = at >= block.start ? segmentAt(text, 'character', block, at) : null
  const box = segment && boxOf(view, segment.start, segment.end)
  if (!segment || !box) return null
  const { start, end } = segment
  const { left, right, top, bottom } = box
  return { start, end, left, right, top, bottom, isWordLike: /[\p{L}\p{N}\p{M}_]/u.test(text.slice(start, end)) }
}

/** What has no direction of its own follows its neighbour, on whose far side it would stand otherwise. */
function runsLeft(line: readonly SetCharacter[], index: number, text: string): boolean {
  const character = line[index]
  if (!character) return false
  const own = ownDirection(text.slice(character.start, character.end))
  if (own) return own === 'leftward'
  const [before, after] = [line[index - 1], line[index + 1]]
  const touches = (a: number | undefined, b: number) => a !== undefined && Math.abs(a - b) < 0.75
  if (touches(before?.right, character.left) || touches(after?.left, character.right)) return false
  return touches(before?.left, character.right) || touches(after?.right, character.left)
}

function boxOf(view: TextView, start: number, end: number): DOMRect | undefined {
  return view.liveRangeOf(start, end).getClientRects()[0]
}
