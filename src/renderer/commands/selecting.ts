/** Widening the selection to whole words, sentences and paragraphs, by command or after the mouse. */
import { type SnapUnit, widen } from '../../core/text/snapping.ts'
import { untaggedSentence } from '../../core/text/untagged.ts'
import { SNAPPINGS } from '../../ipc/choices.ts'
import { saveSettings, useApp } from '../platform/settings.ts'
import { announce, choose, useEditor } from '../document/editor.ts'
import { reveal, select, selectedSpan, selectionOffsets } from '../text/surface.ts'
import { jump } from '../text/jumpHistory.ts'

/** Selects the whole units that the selection, or the text cursor, lies in. */
export function selectWhole(unit: SnapUnit): void {
  const { open } = useEditor.getState()
  const offsets = selectionOffsets()
  if (!open || !offsets) return
  const { text } = open.article
  const cursor = Math.min(offsets.focus, text.length - 1)
  const span = selectedSpan(text) ?? { start: cursor, end: cursor + 1 }
  const whole = widen(text, open.blocks, span, unit)
  select(whole.start, whole.end)
  reveal(whole.end)
  reveal(whole.start)
}

/** Widens what the mouse has just selected as the analyst wants it; the selection keeps its direction. */
export function snapSelection(): void {
  const { open } = useEditor.getState()
  const { snapping } = useApp.getState().settings
  const offsets = selectionOffsets()
  const span = open && offsets && selectedSpan(open.article.text)
  if (!span || snapping === 'off') return
  const { start, end } = widen(open.article.text, open.blocks, span, snapping)
  if (offsets.anchor <= offsets.focus) select(start, end)
  else select(end, start)
}

/** Goes to the next kind of snapping, round and round. */
export function changeSnapping(): void {
  const { snapping } = useApp.getState().settings
  const next = SNAPPINGS[(SNAPPINGS.indexOf(snapping) + 1) % SNAPPINGS.length] ?? 'off'
  void saveSettings({ snapping: next })
  announce({ key: `snapping.${next}` })
}

/** Selects a sentence that no annotation touches: the first of the article, or the next from here on. */
export function goUntagged(from: 'start' | 'cursor'): void {
  const { open, layer } = useEditor.getState()
  if (!open || !layer) return
  const offsets = selectionOffsets()
  const behind = offsets ? Math.max(offsets.anchor, offsets.focus) : 0
  const sentence = untaggedSentence(open.article.text, open.blocks, layer.annotations, from === 'start' ? 0 : behind)
  if (!sentence) {
    announce({ key: 'nothingUntagged' })
    return
  }
  jump('sentences', () => {
    choose(null)
    select(sentence.start, sentence.end)
    reveal(sentence.end)
    reveal(sentence.start)
  })
}
