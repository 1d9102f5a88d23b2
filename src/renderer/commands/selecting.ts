/** The commands that select text: whole words, sentences and paragraphs, and untagged sentences. */
import { type SnapUnit, widen } from '../../core/text/snapping.ts'
import { untaggedSentence } from '../../core/text/untagged.ts'
import { SNAPPINGS } from '../../ipc/choices.ts'
import { announce, choose, useEditor } from '../document/editor.ts'
import { saveSettings, useSettings } from '../platform/settings.ts'
import { jump } from '../text/jumpHistory.ts'
import { reveal, select, selectedSpan, selectionOffsets } from '../text/surface.ts'

/** Selects the whole units that the selection, or the text cursor, is in. */
export function selectWhole(unit: SnapUnit): void {
  const { open } = useEditor.getState()
  const offsets = selectionOffsets()
  if (!open || !offsets) return
  const { text } = open.article
  const cursor = Math.min(offsets.focus, text.length - 1)
  const span = selectedSpan(text) ?? { start: cursor, end: cursor + 1 }
  const whole = widen(text, open.blocks, span, unit, open.article.language)
  select(whole.start, whole.end)
  reveal(whole.end)
  reveal(whole.start)
}

/** Switches to the next kind of snapping, starting over after the last. */
export function changeSnapping(): void {
  const { snapping } = useSettings.getState()
  const next = SNAPPINGS[(SNAPPINGS.indexOf(snapping) + 1) % SNAPPINGS.length] ?? 'off'
  void saveSettings({ snapping: next })
  announce({ key: `snapping.${next}` })
}

/** Selects a sentence that no annotation touches: the first of the article, or the next after the cursor. */
export function goUntagged(from: 'start' | 'cursor'): void {
  const { open, layer } = useEditor.getState()
  if (!open || !layer) return
  const offsets = selectionOffsets()
  const after = offsets ? Math.max(offsets.anchor, offsets.focus) : 0
  const { text, language } = open.article
  const start = from === 'start' ? 0 : after
  const sentence = untaggedSentence(text, open.blocks, layer.annotations, start, language)
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
